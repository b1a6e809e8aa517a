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
    if isOfUnknownYear { return nil }
    let years = self.years
    guard case .number(let monthNumber) = month else {
      return CalendarDay(uncheckedYear: years.lowerBound, month: 1, day: 1)
    }
    let firstMonth = EDTFDate.Moment.firstMonth(of: monthNumber)
    guard case .number(let dayNumber) = day else {
      return CalendarDay(uncheckedYear: years.lowerBound, month: firstMonth, day: 1)
    }
    // 29 February of an unspecified year is in the first leap year.
    return years.lazy.compactMap { CalendarDay(year: $0, month: firstMonth, day: dayNumber) }.first
  }

  /// The last day of the moment.
  public var latestDay: CalendarDay? {
    if isOfUnknownYear { return nil }
    let years = self.years
    guard case .number(let monthNumber) = month else {
      return CalendarDay(uncheckedYear: years.upperBound, month: 12, day: 31)
    }
    if case .number(let dayNumber) = day {
      return years.lazy.reversed().lazy.compactMap { CalendarDay(year: $0, month: monthNumber, day: dayNumber) }.first
    }
    var lastYear = years.upperBound
    var lastMonth = monthNumber
    if monthNumber > 12 {
      lastMonth = EDTFDate.Moment.firstMonth(of: monthNumber) + EDTFDate.Moment.length(of: monthNumber) - 1
      if lastMonth > 12 {
        lastMonth -= 12
        lastYear += 1
      }
    }
    let length = CalendarDay.days(inMonth: lastMonth, ofYear: lastYear)
    return CalendarDay(uncheckedYear: lastYear, month: lastMonth, day: length)
  }

  /// No digit of the year is known: no day of the calendar is first or last.
  private var isOfUnknownYear: Bool { unspecifiedYearDigits >= 4 }

  /// The years that the written digits leave open: 2010 to 2019 for `201X`, -2019 to -2010 for `-201X`.
  private var years: ClosedRange<Int> {
    if unspecifiedYearDigits == 0 { return year...year }
    let scale = EDTFDate.Moment.powersOfTen[min(unspecifiedYearDigits, 4)]
    let start = abs(year) / scale * scale
    return year < 0 ? (-start - scale + 1)...(-start) : start...(start + scale - 1)
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

  /// Months in a season, quarter or half.
  private static func length(of division: Int) -> Int {
    division >= 40 ? 6 : 3
  }
}

extension EDTFDate {
  /// A date of which nothing is known: `XXXX`.
  public static let unknown: EDTFDate = {
    var moment = Moment(year: 0)
    moment.unspecifiedYearDigits = 4
    return EDTFDate(moment)
  }()
}
