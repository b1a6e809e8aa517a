import DossierModel

/// What a time expression says, before it is resolved against a date.
indirect enum TimeForm: Hashable, Sendable {
  /// Fully given: "March 22, 2013", "the 1990s".
  case period(CalendarPeriod)
  /// Without year; the weekday, where given, helps to find it.
  case monthDay(month: Int, day: Int, weekday: Int?)
  /// "the 14th"
  case dayOfMonth(Int)
  /// A month, weekday, season, quarter or half of a year: "last March", "this summer", "the third quarter".
  case named(NamedPeriod, Which)
  /// "today", "yesterday"
  case dayOffset(Int)
  /// "today" where it means nowadays.
  case nowadays
  case reference(VagueReference)
  /// "last week", "this year", "the following month"
  case unit(TimeUnit, Which)
  /// "the third quarter of last year", "March 3 this year"
  case within(TimeForm, TimeForm)
  /// "two weeks ago", "three days later": signed by `forward`.
  case shifted(Amount, forward: Bool, from: ShiftAnchor)
  /// "two years ago today"
  case agoFrom(Amount, TimeForm)
  /// "a week from Monday", "Tuesday week"
  case weeksFrom(Amount, TimeForm)
  /// "the past two months", "the next six weeks"
  case window(Amount, forward: Bool)
  case duration(Amount)
  /// "a week after a massacre": the noun of what happened.
  case sinceEvent(Amount, forward: Bool, event: String?)
  /// "the day after Christmas", "the day before the vote": beside a date, or the noun of what happened.
  case beside(TimeUnit, forward: Bool, form: TimeForm?, event: String?)
  /// "the 12th of October last", in old letters: counted from the date of the letter.
  case ultimo(Int, TimeForm)
  /// "the year-ago quarter"
  case quarterBefore
  /// "14-month-old": how long something has lasted.
  case age(Amount)
  case set(String)
  case clock(TimeOfDay, on: TimeForm?)
  case holiday(Holiday, TimeForm?, Which)
  /// "the first Monday in October 2014"; counted from the end where negative.
  case weekdayOfMonth(Int, weekday: Int, of: TimeForm)
  /// "3:07:35" as a time taken.
  case elapsed(String)
  /// "November 19-20": one end of a range of days in one month.
  case dayRange(TimeForm, other: TimeForm, isFirst: Bool)
}

/// A part of a larger cycle that has a name.
enum NamedPeriod: Hashable, Sendable {
  case month(Int)
  case weekday(Int)
  case season(Int)
  case quarter(Int)
  case half(Int)
}

/// What an offset is counted from.
enum ShiftAnchor: Hashable, Sendable {
  case published, spoken
}

/// A number of units: "two weeks", "several months", "a year and a half".
struct Amount: Hashable, Sendable {
  /// nil where the number is vague.
  var count: Int?
  /// "and a half"
  var half = false
  /// Digits after the point, as written: 5 in "1.5".
  var decimals: String?
  var unit: TimeUnit
  /// Minutes beyond the hours: 30 in "two hours and 30 minutes".
  var minutes: Int?

  /// The TIMEX3 duration: `P2W`, `PXM`, `PT1M30S`.
  var value: String {
    let times = unit == .second || unit == .minute || unit == .hour
    let start = times ? "PT" : "P"
    guard let count else { return start + "X" + vagueCode }
    let (scale, code) = Amount.code(of: unit)
    if let decimals { return start + "\(count * scale).\(decimals)" + code }
    if let minutes { return start + "\(count)H\(minutes)M" }
    guard half else { return start + "\(count * scale)" + code }
    return start + halfValue(count, scale, code)
  }

  private var vagueCode: String {
    switch unit {
    case .decade: "DE"
    case .century: "CE"
    case .millennium: "ML"
    default: Amount.code(of: unit).1
    }
  }

  private func halfValue(_ count: Int, _ scale: Int, _ code: String) -> String {
    let whole = count > 0 ? "\(count)\(code)" : ""
    switch unit {
    case .minute: return whole + "30S"
    case .hour: return whole + "30M"
    case .day: return count > 0 ? "\(count)DT12H" : "T12H"
    case .year: return whole + "6M"
    case .decade, .century, .millennium: return "\(count * scale + scale / 2)Y"
    default: return "\(count).5\(code)"
    }
  }

  static func code(of unit: TimeUnit) -> (scale: Int, code: String) {
    switch unit {
    case .second: (1, "S")
    case .minute: (1, "M")
    case .hour: (1, "H")
    case .day: (1, "D")
    case .night: (1, "NI")
    case .weekend: (1, "WE")
    case .week: (1, "W")
    case .fortnight: (2, "W")
    case .month: (1, "M")
    case .quarter: (1, "Q")
    case .year: (1, "Y")
    case .decade: (10, "Y")
    case .century: (100, "Y")
    case .millennium: (1000, "Y")
    }
  }

  /// The day this amount before or after another, where the number is known.
  func shift(_ day: CalendarDay, forward: Bool) -> CalendarDay? {
    guard let count, count < 1_000_000 else { return nil }
    let sign = forward ? 1 : -1
    switch unit {
    case .second, .minute: return day
    case .hour: return day + sign * (count / 24)
    case .day, .night: return day + sign * count
    case .weekend, .week: return day + sign * 7 * count
    case .fortnight: return day + sign * 14 * count
    case .month: return bounded(day + (half ? sign * 15 : 0), months: sign * count)
    case .quarter: return bounded(day, months: sign * 3 * count)
    case .year: return bounded(day, months: sign * (12 * count + (half ? 6 : 0)))
    case .decade, .century, .millennium:
      return bounded(day, months: sign * 12 * Amount.code(of: unit).scale * count)
    }
  }

  private func bounded(_ day: CalendarDay, months: Int) -> CalendarDay? {
    abs(months) < 12 * 9000 ? day.shifted(byMonths: months) : nil
  }
}

/// A time of day: by the clock, or a part of the day.
struct TimeOfDay: Hashable, Sendable {
  var hour: Int?
  var minute: Int?
  var second: Int?
  var zone: String?
  var part: DayPart?

  /// What TIMEX3 writes after the date.
  var value: String {
    if let part { return "T" + part.rawValue }
    guard let hour else { return "" }
    var text = "T" + padded(hour, 2)
    if let minute { text += ":" + padded(minute, 2) }
    if let second { text += ":" + padded(second, 2) }
    return text
  }
}
