/// A day of the proleptic Gregorian calendar, kept as a plain day count.
///
/// Arithmetic follows Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (`days_from_civil` and
/// `civil_from_days`). Year 0 is 1 BC, as in ISO 8601.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public var number: Int

  public init(number: Int) {
    self.number = number
  }

  /// The day of a year, month (1 to 12) and day of month; nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= CalendarDay.days(inMonth: month, ofYear: year) else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  init(uncheckedYear year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month and day of month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  public var year: Int { components.year }
  public var month: Int { components.month }
  public var day: Int { components.day }

  /// ISO weekday, 1 for Monday to 7 for Sunday.
  public var weekday: Int {
    let fromMonday = (number + 3) % 7
    return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1
  }

  /// The ISO 8601 week this day belongs to; `year` is the week's year, which may differ from the day's.
  public var week: (year: Int, week: Int) {
    let thursday = CalendarDay(number: number - weekday + 4)
    let year = thursday.year
    let newYear = CalendarDay(uncheckedYear: year, month: 1, day: 1)
    return (year, (thursday.number - newYear.number) / 7 + 1)
  }

  public static func < (lhs: CalendarDay, rhs: CalendarDay) -> Bool {
    lhs.number < rhs.number
  }

  public static func + (lhs: CalendarDay, days: Int) -> CalendarDay {
    CalendarDay(number: lhs.number + days)
  }

  public static func - (lhs: CalendarDay, days: Int) -> CalendarDay {
    CalendarDay(number: lhs.number - days)
  }

  /// Days from `rhs` to `lhs`.
  public static func - (lhs: CalendarDay, rhs: CalendarDay) -> Int {
    lhs.number - rhs.number
  }

  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days in a month (1 to 12) of a year.
  public static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
