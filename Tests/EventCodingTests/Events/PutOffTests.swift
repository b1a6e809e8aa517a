import DossierModel
import Testing

/// What is put off until a day is to be on that day, and "according to" takes no day away.
@Suite struct PutOffTests {
  @Test(arguments: [
    "Peace talks between Chad and Mali in Nairobi have been postponed until Friday.",
    "Talks between Norway and Laos in Lima were adjourned until Friday.",
  ]) func whatIsPutOffIsPlanned(text: String) throws {
    let events = try TextCoding.code(text).events.filter { $0.kind == .consult }
    #expect(events.map { "\($0.date) \($0.status)" } == ["2031-03-14 planned"])
  }

  @Test func wordsOfSomebodyElseKeepTheirDay() throws {
    let coded = try TextCoding.code("According to a spokesman, Kenya condemned Chad on Monday.")
    #expect(coded.stances.map(\.date.description) == ["2031-03-10"])
  }

  @Test func aDayThatIsNoneIsNoted() throws {
    let coded = try TextCoding.code("Togo condemned Benin on 30 February 2029.")
    #expect(coded.stances.map(\.date.description) == ["2029-02"])
    #expect(coded.diagnostics.contains { $0.message.contains("is no day of the calendar; taken as February 2029") })
  }
}
