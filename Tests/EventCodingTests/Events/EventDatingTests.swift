import DossierModel
import EventCoding
import Testing
import TextAnalysis

/// Which time dates which happening, in invented sentences of Tuesday, 2031-03-11, read by both parsers.
@Suite struct EventDatingTests {
  typealias Case = EventSentenceTests.Case

  static let cases: [Case] = [
    // What a happening is compared with does not date it.
    Case("Lind deplored the bloodiest fighting in Klow since 1998."),
    Case("It was the first raid on the port since May 2027."),
    Case(
      "Chad's foreign minister visited Lima on Monday, the first visit by a minister since 2021.",
      "2031-03-10 Chad's foreign minister visited Peru"),
    // What has gone on for days is of those days; what has for years is no news.
    Case(
      "More than 70 miners have died in fierce clashes since the start of the month.",
      "2031-03-01/2031-03-11 More than 70 miners died in fierce clashes"),
    Case(
      "At least 30 people have been killed in Klow since Saturday.",
      "2031-03-08/2031-03-11 At least 30 people killed in Klow [Klow]"),
    Case("At least 30 people have been killed in Klow since 2029."),
    // A day's own clause says whether it is to come.
    Case(
      "The deal was meant to calm shippers ahead of Friday's summit of the union, where the envoys will present a plan.",
      "2031-03-14 Summit of the union (planned)"),
    Case(
      "Norway attended Friday's summit, where the envoys presented a plan.", "2031-03-07 Norway attended summit"),
    Case("Police patrolled ahead of Sunday's marathon, which a Kenyan won."),
    // A noun's own date is not its verb's.
    Case("Peru dismissed a 2029 ruling by the court.", "2029 2029 ruling"),
    Case("Chad's president spoke before Friday's vote."),
    Case("Norway agreed to the March 3 truce plan.", "2031-03-03 Norway agreed to the truce plan"),
  ]

  @Test(arguments: ParserChoice.allCases, cases)
  func `A time dates what it is the time of`(_ parser: ParserChoice, _ example: Case) throws {
    let found = try EventLines.lines(example.text, parser)
    #expect(found == example.events.sorted())
  }
}
