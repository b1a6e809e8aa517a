/// Earliest and latest days, and the order of two dates.
extension EDTFDate {
  /// How one date stands to another.
  public enum Order: Hashable, Sendable {
    case earlier, later, same
    /// The two overlap, or an end is open or unknown.
    case undetermined
  }

  /// The first day that the date may mean, qualifiers not widened; nil where the start is open or unknown.
  public var earliestDay: CalendarDay? {
    if case .moment(let moment) = start { moment.earliestDay } else { nil }
  }

  /// The last day that the date may mean, qualifiers not widened; nil where the end is open or unknown.
  public var latestDay: CalendarDay? {
    if case .moment(let moment) = end { moment.latestDay } else { nil }
  }

  /// The day, where the date is exactly one unqualified day or date-time.
  public var exactDay: CalendarDay? {
    guard case .moment(let moment) = form, moment.qualification == .certain else { return nil }
    guard let earliest = moment.earliestDay, earliest == moment.latestDay else { return nil }
    return earliest
  }

  /// Earlier when it ends before the other starts, later when it starts after the other ends, same when both are
  /// the same unqualified date; else it cannot be told.
  public func compare(to other: EDTFDate) -> Order {
    if let latest = latestDay, let first = other.earliestDay, latest < first { return .earlier }
    if let earliest = earliestDay, let last = other.latestDay, earliest > last { return .later }
    return self == other && exactDay != nil ? .same : .undetermined
  }
}

extension EDTFDate.Moment {
  /// The first day of the moment; winter (24) is taken as December to February of the next year.
  public var earliestDay: CalendarDay? {
    let scale = EDTFDate.Moment.powersOfTen[unspecifiedYearDigits]
    let firstYear = year - (year % scale + scale) % scale
    guard case .number(let monthNumber) = month else {
      return CalendarDay(uncheckedYear: firstYear, month: 1, day: 1)
    }
    let firstMonth = EDTFDate.Moment.firstMonth(of: monthNumber)
    guard case .number(let dayNumber) = day else {
      return CalendarDay(uncheckedYear: firstYear, month: firstMonth, day: 1)
    }
    return CalendarDay(year: firstYear, month: firstMonth, day: dayNumber)
  }

  /// The last day of the moment.
  public var latestDay: CalendarDay? {
    let scale = EDTFDate.Moment.powersOfTen[unspecifiedYearDigits]
    var lastYear = year - (year % scale + scale) % scale + scale - 1
    guard case .number(let monthNumber) = month else {
      return CalendarDay(uncheckedYear: lastYear, month: 12, day: 31)
    }
    var lastMonth = monthNumber
    if monthNumber > 12 {
      lastMonth = EDTFDate.Moment.firstMonth(of: monthNumber) + EDTFDate.Moment.length(of: monthNumber) - 1
      if lastMonth > 12 {
        lastMonth -= 12
        lastYear += 1
      }
    }
    guard case .number(let dayNumber) = day else {
      let length = CalendarDay.days(inMonth: lastMonth, ofYear: lastYear)
      return CalendarDay(uncheckedYear: lastYear, month: lastMonth, day: length)
    }
    return CalendarDay(year: lastYear, month: lastMonth, day: dayNumber)
  }

  private static let powersOfTen = [1, 10, 100, 1000, 10_000]

  /// Northern seasons: 21 spring from March, 22 summer from June, 23 autumn from September, 24 winter from December.
  /// Level 2 divides the year further: 33 to 36 are its quarters, 40 and 41 its halves.
  private static func firstMonth(of month: Int) -> Int {
    switch month {
    case 21...24: (month - 20) * 3
    case 33...36: (month - 33) * 3 + 1
    case 40, 41: (month - 40) * 6 + 1
    default: month
    }
  }

  private static func length(of division: Int) -> Int {
    division >= 40 ? 6 : 3
  }
}
