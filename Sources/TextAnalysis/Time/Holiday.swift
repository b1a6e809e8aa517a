import DossierModel
import Ground

/// Holidays with a date of their own, fixed or moveable.
struct Holiday: Hashable, Sendable {
  enum Date: Hashable, Sendable {
    case fixed(month: Int, day: Int)
    /// The nth weekday of a month, from the end where negative.
    case weekday(Int, weekday: Int, month: Int)
    /// Days from Easter Sunday.
    case easter(Int)
  }

  var date: Date

  /// The day in a year.
  func day(in year: Int) -> CalendarDay? {
    switch date {
    case .fixed(let month, let day): CalendarDay(year: year, month: month, day: day)
    case .weekday(let count, let weekday, let month): CalendarDay.nth(count, weekday: weekday, month: month, year: year)
    case .easter(let days): CalendarDay.easter(of: year).map { $0 + days }
    }
  }

  /// The longest holiday name that starts at a token.
  static func named(in grammar: TimeGrammar, at index: Int) -> (holiday: Holiday, end: Int)? {
    for (name, date) in TimeLexicon.holidays[grammar.text(index)] ?? [] {
      let matches = name.enumerated().allSatisfy { grammar.text(index + $0.offset) == $0.element }
      if matches { return (Holiday(date: date), index + name.count) }
    }
    return nil
  }

  /// `12-24`, `4 thu 11` or `easter -2`, as the table of holidays has it.
  static func date(of text: String) -> Date? {
    let parts = text.split(separator: " ").map(String.init)
    if parts.count == 2, parts[0] == "easter", let days = Int(parts[1]) { return .easter(days) }
    if parts.count == 3, let count = Int(parts[0]), let month = Int(parts[2]), (1...12).contains(month),
      let weekday = TimeWords.weekdays.entries.first(where: { $0.phrase == parts[1] }).flatMap({ Int($0.value) })
    {
      return .weekday(count, weekday: weekday, month: month)
    }
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 1, numbers.count == 2, CalendarDay(year: 2000, month: numbers[0], day: numbers[1]) != nil
    else { return nil }
    return .fixed(month: numbers[0], day: numbers[1])
  }
}

extension CalendarDay {
  /// The nth weekday of a month, from its end where negative; nil where the month has none.
  static func nth(_ count: Int, weekday: Int, month: Int, year: Int) -> CalendarDay? {
    let first = CalendarDay.first(ofMonth: month, year: year)
    let length = CalendarDay.days(inMonth: month, ofYear: year)
    if count < 0 {
      let last = first + (length - 1)
      return last - (last.weekday - weekday + 7) % 7 + 7 * (count + 1)
    }
    let day = first + (weekday - first.weekday + 7) % 7 + 7 * (count - 1)
    return day.month == month ? day : nil
  }

  /// Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher.
  static func easter(of year: Int) -> CalendarDay? {
    guard year >= 1583 else { return nil }
    let golden = year % 19
    let century = year / 100
    let rest = year % 100
    let correction = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
    let shift = (32 + 2 * (century % 4) + 2 * (rest / 4) - correction - rest % 4) % 7
    let late = (golden + 11 * correction + 22 * shift) / 451
    let sum = correction + shift - 7 * late + 114
    return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
