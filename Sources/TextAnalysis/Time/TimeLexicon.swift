/// The words of time expressions, as tables.
enum TimeLexicon {
  /// Every word that can start or continue a time expression, lower-cased.
  static let words: [String: TimeWord] = build()

  static let months: [[String]] = [
    ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"],
    ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["october", "oct"], ["november", "nov"],
    ["december", "dec"],
  ]

  static let weekdays: [[String]] = [
    ["monday", "mon"], ["tuesday", "tue", "tues"], ["wednesday", "wed"], ["thursday", "thu", "thur", "thurs"],
    ["friday", "fri"], ["saturday", "sat"], ["sunday", "sun"],
  ]

  static let seasons: [[String]] = [
    ["spring", "springtime"], ["summer", "summertime"], ["autumn", "fall"], ["winter", "wintertime"],
  ]

  static let units: [(TimeUnit, String, String)] = [
    (.second, "second", "seconds"), (.minute, "minute", "minutes"), (.minute, "min", "mins"),
    (.hour, "hour", "hours"), (.hour, "hr", "hrs"), (.day, "day", "days"), (.night, "night", "nights"),
    (.weekend, "weekend", "weekends"), (.week, "week", "weeks"), (.fortnight, "fortnight", "fortnights"),
    (.month, "month", "months"), (.quarter, "quarter", "quarters"), (.year, "year", "years"),
    (.decade, "decade", "decades"), (.century, "century", "centuries"),
    (.millennium, "millennium", "millennia"),
  ]

  static let cardinals = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]

  static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth", "twenty-first",
  ]

  static let decades: [(String, Int)] = [
    ("twenties", 1920), ("thirties", 1930), ("forties", 1940), ("fifties", 1950), ("sixties", 1960),
    ("seventies", 1970), ("eighties", 1980), ("nineties", 1990),
  ]

  static let dayParts: [(String, DayPart)] = [
    ("morning", .morning), ("afternoon", .afternoon), ("evening", .evening), ("night", .night), ("dawn", .morning),
    ("noon", .midday), ("midday", .midday), ("lunchtime", .midday), ("daytime", .daytime), ("dusk", .evening),
  ]

  static let days: [(String, Int)] = [("today", 0), ("yesterday", -1), ("tomorrow", 1)]

  static let whiches: [(String, Which)] = [
    ("this", .this), ("last", .last), ("next", .next), ("past", .last), ("coming", .next), ("upcoming", .next),
    ("previous", .previous), ("following", .following), ("same", .same), ("that", .same), ("current", .this),
    ("preceding", .previous), ("prior", .previous), ("subsequent", .following), ("ensuing", .following),
  ]

  static let references: [(String, VagueReference)] = [
    ("now", .present), ("currently", .present), ("nowadays", .present), ("presently", .present),
    ("recently", .past), ("lately", .past), ("soon", .future), ("shortly", .future),
  ]

  static let frequencies: [(String, String)] = [
    ("daily", "P1D"), ("nightly", "XXXX-XX-XXTNI"), ("weekly", "P1W"), ("biweekly", "P2W"), ("fortnightly", "P2W"),
    ("monthly", "P1M"), ("quarterly", "P1Q"), ("annually", "P1Y"), ("annual", "P1Y"), ("yearly", "P1Y"),
    ("hourly", "PT1H"),
  ]

  static let spelledDurations: [(String, String)] = [
    ("daylong", "P1D"), ("weeklong", "P1W"), ("monthlong", "P1M"), ("yearlong", "P1Y"), ("hourlong", "PT1H"),
    ("decadelong", "P10Y"),
  ]

  /// Words that open an expression which their rule completes or gives up.
  static let openers: Set<String> = [
    "the", "a", "an", "early", "late", "mid", "earlier", "later", "every", "each", "once", "twice", "several", "few",
    "many", "couple", "half", "more", "less", "nearly", "almost", "about", "around", "approximately", "roughly",
    "over", "up", "at", "some", "fewer", "under", "as", "well", "just", "only", "fiscal", "fy", "ad", "circa",
    "overnight", "tonight", "midnight", "q", "these", "recent", "dozens", "hundreds", "thousands", "christmas",
    "easter", "halloween", "thanksgiving", "labor", "labour", "memorial", "independence", "veterans", "columbus",
    "valentine", "boxing", "new", "good", "ash", "palm", "presidents", "martin", "year", "ten", "those", "right",
    "any", "all", "no", "one", "h", "since", "beginning", "end", "start", "our", "on", "years",
    "months", "weeks", "days", "hours", "within", "another", "per", "armistice", "bastille", "juneteenth",
    "remembrance", "st", "earth", "mother", "father", "australia", "canada", "pentecost", "whit", "ascension", "maundy",
    "mardi", "shrove", "groundhog", "first", "final",
    "other", "hundred", "thousand", "dozen", "sometime", "whole", "entire", "its", "his", "her", "their", "my",
    "until", "till", "much", "present",
  ]

  private static func build() -> [String: TimeWord] {
    var words: [String: TimeWord] = [:]
    func add(_ text: String, _ change: (inout TimeWord) -> Void) {
      change(&words[text, default: TimeWord()])
    }
    for (index, names) in months.enumerated() {
      for name in names {
        add(name) {
          $0.month = index + 1
          $0.needsCapital = true
        }
      }
    }
    for (index, names) in weekdays.enumerated() {
      for name in names {
        add(name) {
          $0.weekday = index + 1
          $0.needsCapital = true
        }
      }
      add(names[0] + "s") {
        $0.weekday = index + 1
        $0.plural = true
        $0.needsCapital = true
      }
    }
    for (index, names) in seasons.enumerated() { for name in names { add(name) { $0.season = index + 1 } } }
    for (unit, singular, plural) in units {
      add(singular) { $0.unit = unit }
      add(plural) {
        $0.unit = unit
        $0.plural = true
      }
    }
    for (index, name) in cardinals.enumerated() { add(name) { $0.cardinal = index } }
    for (index, name) in tens.enumerated() { add(name) { $0.cardinal = (index + 2) * 10 } }
    for (index, name) in ordinals.enumerated() { add(name) { $0.ordinal = index + 1 } }
    for (name, year) in decades { add(name) { $0.decade = year } }
    for (name, part) in dayParts { add(name) { $0.part = part } }
    for name in ["mornings", "afternoons", "evenings"] {
      add(name) {
        $0.part = dayParts.first { name.hasPrefix($0.0) }?.1
        $0.plural = true
      }
    }
    for (name, offset) in days { add(name) { $0.dayOffset = offset } }
    for (name, which) in whiches { add(name) { $0.which = which } }
    for (name, reference) in references { add(name) { $0.reference = reference } }
    for (name, value) in frequencies { add(name) { $0.frequency = value } }
    for (name, value) in spelledDurations { add(name) { $0.duration = value } }
    for name in openers { add(name) { $0.opens = true } }
    return words
  }
}
