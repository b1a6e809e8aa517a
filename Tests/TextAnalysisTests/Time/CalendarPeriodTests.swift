import DossierModel
import Testing

@testable import TextAnalysis

/// Calendar arithmetic against a day count of its own: one that walks the calendar day by day.
@Suite struct CalendarPeriodTests {
  /// Every day from 1583 to 9999, counted by turning the pages.
  @Test func everyDayIsTheDayAfterTheOneBefore() {
    var (year, month, day) = (1583, 1, 1)
    var weekday = 6
    guard var current = CalendarDay(year: year, month: month, day: day) else {
      Issue.record("1 January 1583 is a day")
      return
    }
    var wrong = 0
    while year < 10_000 {
      if current.components != (year, month, day) || current.weekday != weekday { wrong += 1 }
      if CalendarDay(year: year, month: month, day: day) != current { wrong += 1 }
      (year, month, day) = dayAfter(year, month, day)
      weekday = weekday % 7 + 1
      current = current + 1
    }
    #expect(wrong == 0)
  }

  private func dayAfter(_ year: Int, _ month: Int, _ day: Int) -> (Int, Int, Int) {
    let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if day < lengths[month - 1] { return (year, month, day + 1) }
    return month < 12 ? (year, month + 1, 1) : (year + 1, 1, 1)
  }

  /// The periods of a kind follow each other without gap or overlap, and each holds its days.
  @Test(arguments: [TimeUnit.day, .week, .month, .quarter, .year, .decade, .century])
  func periodsTile(unit: TimeUnit) {
    var day = CalendarDay.first(ofMonth: 1, year: 1583)
    let last = CalendarDay.first(ofMonth: 12, year: 9899)
    var wrong = 0
    while day < last {
      let period = CalendarPeriod(unit, holding: day)
      if period.firstDay > day || period.lastDay < day { wrong += 1 }
      if period.shifted(by: 1).firstDay != period.lastDay + 1 { wrong += 1 }
      if period.shifted(by: 5).shifted(by: -5) != period { wrong += 1 }
      if period.edtf.earliestDay != period.firstDay || period.edtf.latestDay != period.lastDay { wrong += 1 }
      day = max(period.lastDay + 1, day + 97)
    }
    #expect(wrong == 0)
  }

  @Test func monthsAwayFallBackToTheLastDay() throws {
    let leap = try #require(CalendarDay(year: 2012, month: 2, day: 29))
    #expect(CalendarPeriod.day(leap.shifted(byMonths: 12)).value == "2013-02-28")
    #expect(CalendarPeriod.day(leap.shifted(byMonths: -1)).value == "2012-01-29")
  }

  @Test(arguments: zip([1583, 1818, 1954, 2000, 2038, 2285], ["04-10", "03-22", "04-18", "04-23", "04-25", "03-22"]))
  func easter(year: Int, day: String) throws {
    let easter = try #require(CalendarDay.easter(of: year))
    #expect(CalendarPeriod.day(easter).value == "\(year)-\(day)")
  }

  @Test func valuesAndDates() {
    #expect(CalendarPeriod.week(.first(ofMonth: 12, year: 2012) + 30).value == "2013-W01")
    #expect(CalendarPeriod.season(1994, 4).value == "1994-WI")
    #expect(CalendarPeriod.quarter(2001, 1).edtf.description == "2001-33")
    #expect(CalendarPeriod.half(2008, 2).edtf.latestDay == .first(ofMonth: 12, year: 2008) + 30)
    #expect(CalendarPeriod.year(-43).value == "BC0044")
    #expect(CalendarPeriod.decade(199).edtf.description == "199X")
  }
}
