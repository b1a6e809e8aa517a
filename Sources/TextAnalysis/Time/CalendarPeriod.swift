import DossierModel

/// A stretch of the calendar that has a name: a day, a week, a quarter, a century.
enum CalendarPeriod: Hashable, Sendable {
  case day(CalendarDay)
  /// By its Monday.
  case week(CalendarDay)
  /// By its Saturday.
  case weekend(CalendarDay)
  case month(Int, Int)
  case quarter(Int, Int)
  case half(Int, Int)
  /// Spring is 1, winter 4; a winter belongs to the year of its December.
  case season(Int, Int)
  case year(Int)
  /// By its years divided by ten: 199 for the nineties.
  case decade(Int)
  /// By its years divided by a hundred: 19 for the twentieth century.
  case century(Int)

  /// The period of a unit that holds a day.
  init(_ unit: TimeUnit, holding day: CalendarDay) {
    let (year, month, _) = day.components
    switch unit {
    case .second, .minute, .hour, .day, .night: self = .day(day)
    case .week, .fortnight: self = .week(day - (day.weekday - 1))
    case .weekend: self = .weekend(day + (6 - day.weekday))
    case .month: self = .month(year, month)
    case .quarter: self = .quarter(year, (month - 1) / 3 + 1)
    case .year: self = .year(year)
    case .decade: self = .decade(year / 10)
    case .century, .millennium: self = .century(year / 100)
    }
  }

  /// The period so many periods of its own kind later.
  func shifted(by count: Int) -> CalendarPeriod {
    switch self {
    case .day(let day): return .day(day + count)
    case .week(let monday): return .week(monday + 7 * count)
    case .weekend(let saturday): return .weekend(saturday + 7 * count)
    case .month(let year, let month):
      let index = year * 12 + month - 1 + count
      return .month(floorDivide(index, 12), index - floorDivide(index, 12) * 12 + 1)
    case .quarter(let year, let quarter):
      let index = year * 4 + quarter - 1 + count
      return .quarter(floorDivide(index, 4), index - floorDivide(index, 4) * 4 + 1)
    case .half(let year, let half):
      let index = year * 2 + half - 1 + count
      return .half(floorDivide(index, 2), index - floorDivide(index, 2) * 2 + 1)
    case .season(let year, let season): return .season(year + count, season)
    case .year(let year): return .year(year + count)
    case .decade(let decade): return .decade(decade + count)
    case .century(let century): return .century(century + count)
    }
  }

  /// The same period in another year, where it is part of one; a leap day falls back to 28 February.
  func shifted(byYears count: Int) -> CalendarPeriod {
    switch self {
    case .day(let day): .day(day.shifted(byMonths: 12 * count))
    case .week(let monday): .week(monday + 7 * 52 * count)
    case .weekend(let saturday): .weekend(saturday + 7 * 52 * count)
    case .month(let year, let month): .month(year + count, month)
    case .quarter(let year, let quarter): .quarter(year + count, quarter)
    case .half(let year, let half): .half(year + count, half)
    case .season(let year, let season): .season(year + count, season)
    case .year(let year): .year(year + count)
    case .decade(let decade): .decade(decade + count / 10)
    case .century(let century): .century(century + count / 100)
    }
  }

  var year: Int { firstDay.year }

  var firstDay: CalendarDay {
    switch self {
    case .day(let day), .week(let day), .weekend(let day): day
    case .month(let year, let month): .first(ofMonth: month, year: year)
    case .quarter(let year, let quarter): .first(ofMonth: quarter * 3 - 2, year: year)
    case .half(let year, let half): .first(ofMonth: half * 6 - 5, year: year)
    case .season(let year, let season): .first(ofMonth: season * 3, year: year)
    case .year(let year): .first(ofMonth: 1, year: year)
    case .decade(let decade): .first(ofMonth: 1, year: decade * 10)
    case .century(let century): .first(ofMonth: 1, year: century * 100)
    }
  }

  var lastDay: CalendarDay {
    switch self {
    case .day(let day): day
    case .week(let monday): monday + 6
    case .weekend(let saturday): saturday + 1
    case .month: shifted(by: 1).firstDay - 1
    case .quarter(let year, let quarter): CalendarPeriod.month(year, quarter * 3).lastDay
    case .half(let year, let half): CalendarPeriod.month(year, half * 6).lastDay
    case .season(let year, let season):
      season == 4 ? CalendarPeriod.month(year + 1, 2).lastDay : CalendarPeriod.month(year, season * 3 + 2).lastDay
    case .year, .decade, .century: shifted(by: 1).firstDay - 1
    }
  }
}

extension CalendarPeriod {
  /// The TIMEX3 value: `2013-W12-WE`, `1989-Q3`, `199`.
  var value: String {
    switch self {
    case .day(let day): EDTFDate(day).description
    case .week(let monday): weekValue(monday)
    case .weekend(let saturday): weekValue(saturday) + "-WE"
    case .month(let year, let month): yearValue(year) + "-" + padded(month, 2)
    case .quarter(let year, let quarter): yearValue(year) + "-Q\(quarter)"
    case .half(let year, let half): yearValue(year) + "-H\(half)"
    case .season(let year, let season): yearValue(year) + "-" + ["SP", "SU", "FA", "WI"][season - 1]
    case .year(let year): yearValue(year)
    case .decade(let decade): padded(decade, 3)
    case .century(let century): padded(century, 2)
    }
  }

  /// The EDTF date; quarters and halves are the level 2 divisions 33 to 36, 40 and 41.
  var edtf: EDTFDate {
    switch self {
    case .day(let day): return EDTFDate(day)
    case .week(let monday): return EDTFDate(from: monday, through: monday + 6)
    case .weekend(let saturday): return EDTFDate(from: saturday, through: saturday + 1)
    case .month(let year, let month): return EDTFDate(year: year, month: month)
    case .quarter(let year, let quarter): return EDTFDate(year: year, month: 32 + quarter)
    case .half(let year, let half): return EDTFDate(year: year, month: 39 + half)
    case .season(let year, let season): return EDTFDate(year: year, month: 20 + season)
    case .year(let year): return EDTFDate(year: year)
    case .decade(let decade): return unspecified(decade * 10, digits: 1)
    case .century(let century): return unspecified(century * 100, digits: 2)
    }
  }

  private func unspecified(_ year: Int, digits: Int) -> EDTFDate {
    var moment = EDTFDate.Moment(year: year)
    moment.unspecifiedYearDigits = digits
    return EDTFDate(moment)
  }

  private func weekValue(_ day: CalendarDay) -> String {
    let (year, week) = day.week
    return yearValue(year) + "-W" + padded(week, 2)
  }

  /// Year 0 is 1 BC.
  private func yearValue(_ year: Int) -> String {
    year > 0 ? padded(year, 4) : "BC" + padded(1 - year, 4)
  }
}

extension CalendarDay {
  static func first(ofMonth month: Int, year: Int) -> CalendarDay {
    CalendarDay(year: year, month: month, day: 1) ?? CalendarDay(number: 0)
  }

  /// The same day of another month, or that month's last day where it is shorter.
  func shifted(byMonths count: Int) -> CalendarDay {
    let (year, month, day) = components
    guard case .month(let otherYear, let otherMonth) = CalendarPeriod.month(year, month).shifted(by: count) else {
      return self
    }
    let length = CalendarDay.days(inMonth: otherMonth, ofYear: otherYear)
    return .first(ofMonth: otherMonth, year: otherYear) + (min(day, length) - 1)
  }
}

func floorDivide(_ number: Int, _ divisor: Int) -> Int {
  number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
}

func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
