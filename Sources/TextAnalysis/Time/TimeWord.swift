/// What one word may mean in a time expression.
struct TimeWord: Sendable, Hashable {
  /// January is 1.
  var month = 0
  /// ISO, Monday is 1.
  var weekday = 0
  /// Spring is 1, winter 4.
  var season = 0
  var unit: TimeUnit?
  /// Whether the unit is written in the plural.
  var plural = false
  /// A cardinal in words.
  var cardinal: Int?
  /// An ordinal in words.
  var ordinal: Int?
  /// A decade in words: 1970 for "seventies".
  var decade: Int?
  var part: DayPart?
  /// Days from today: "yesterday" is -1.
  var dayOffset: Int?
  var which: Which?
  var reference: VagueReference?
  /// TIMEX3 value of an adverb of frequency: "daily" is P1D.
  var frequency: String?
  /// TIMEX3 value of a duration in one word: "weeklong" is P1W.
  var duration: String?
  /// Whether the word can only start an expression that another rule has to complete.
  var opens = false
  /// Whether the word is short for a month or weekday and means that only when capitalized.
  var needsCapital = false
}

/// Units of time that text counts in.
enum TimeUnit: Int, Sendable, Hashable, CaseIterable {
  case second, minute, hour, day, night, weekend, week, fortnight, month, quarter, year, decade, century, millennium
}

/// Parts of the day, by their TIMEX3 codes.
enum DayPart: String, Sendable, Hashable, CaseIterable {
  case morning = "MO"
  case midday = "MI"
  case afternoon = "AF"
  case evening = "EV"
  case night = "NI"
  case daytime = "DT"
}

/// Which one of several periods is meant, and counted from where.
enum Which: Sendable, Hashable, CaseIterable {
  /// From the publication date: this, last, next.
  case this, last, next
  /// From the date that the text spoke of last: previous, following, same or that.
  case previous, following, same
  /// With the tense of the clause: "the weekend".
  case plain
}

/// Vague references of TIMEX3.
enum VagueReference: String, Sendable, Hashable, CaseIterable {
  case present = "PRESENT_REF"
  case past = "PAST_REF"
  case future = "FUTURE_REF"
}
