import Testing

@testable import TextAnalysis

/// Days of holidays, as the table of words writes them.
@Suite struct HolidayTests {
  @Test(arguments: [
    ("12-24", Holiday.Date.fixed(month: 12, day: 24)), ("4 thu 11", .weekday(4, weekday: 4, month: 11)),
    ("-1 mon 5", .weekday(-1, weekday: 1, month: 5)), ("easter -2", .easter(-2)),
  ])
  func `A day is read`(text: String, date: Holiday.Date) {
    #expect(Holiday.date(of: text) == date)
  }

  @Test(arguments: ["12-32", "13-1", "4 thursdays 11", "4 thu 13", "easter", "easter soon", "", "12"])
  func `What is no day is refused`(text: String) {
    #expect(Holiday.date(of: text) == nil)
  }

  @Test func `The words of time expressions are sound`() throws {
    try TimeTagger.check()
    #expect(TimeLexicon.words["fall"]?.season == 3)
    #expect(TimeLexicon.words["second"]?.unit == .second)
    #expect(TimeLexicon.words["second"]?.ordinal == 2)
    #expect(TimeLexicon.months[4] == ["may"])
    #expect(TimeLexicon.zones["et"] == "")
    #expect(TimeLexicon.comparisons.first?.0 == ["no", "more", "than"])
    #expect(TimeLexicon.name(ofWeekday: 1) == "monday")
  }
}
