import DossierModel
import Testing

@Suite struct CalendarDayTests {
  @Test func epochIsThursday() {
    let day = CalendarDay(number: 0)
    #expect(day.components == (1970, 1, 1))
    #expect(day.weekday == 4)
  }

  @Test func everyDayOfEightCenturiesFollowsTheOneBefore() throws {
    var day = try #require(CalendarDay(year: 1599, month: 12, day: 31))
    for year in 1600..<2400 {
      for month in 1...12 {
        for dayOfMonth in 1...CalendarDay.days(inMonth: month, ofYear: year) {
          let next = try #require(CalendarDay(year: year, month: month, day: dayOfMonth))
          guard next - day == 1, next.components == (year, month, dayOfMonth), next.weekday == day.weekday % 7 + 1
          else {
            Issue.record("\(year)-\(month)-\(dayOfMonth)")
            return
          }
          day = next
        }
      }
    }
  }

  @Test(arguments: [-400, -1, 0, 1, -4713, 12_345]) func yearsFarAwayComeBack(year: Int) throws {
    let day = try #require(CalendarDay(year: year, month: 2, day: 28))
    #expect(day.components == (year, 2, 28))
  }

  @Test func thereAreNoOtherDays() {
    #expect(CalendarDay(year: 2100, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDay(year: 2031, month: 4, day: 31) == nil)
    #expect(CalendarDay(year: 2031, month: 13, day: 1) == nil)
    #expect(CalendarDay(year: 2031, month: 1, day: 0) == nil)
  }

  @Test(arguments: [
    (2005, 1, 1, 2004, 53), (2005, 1, 2, 2004, 53), (2005, 12, 31, 2005, 52), (2007, 1, 1, 2007, 1),
    (2008, 12, 29, 2009, 1), (2010, 1, 3, 2009, 53), (2012, 5, 28, 2012, 22),
  ])
  func weeksAreISOWeeks(year: Int, month: Int, day: Int, weekYear: Int, week: Int) throws {
    let found = try #require(CalendarDay(year: year, month: month, day: day)).week
    #expect(found == (weekYear, week))
  }
}
