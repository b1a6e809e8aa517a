import DossierModel
import Testing

@Suite struct CalendarDayTests {
  @Test func epochIsThursday() {
    let day = CalendarDay(number: 0)
    #expect(day.components == (1970, 1, 1))
    #expect(day.weekday == 4)
  }
}
