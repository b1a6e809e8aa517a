import DossierModel
import EventCoding
import Testing
import TextAnalysis

/// Who took part, and where it was, in invented sentences read by both parsers.
@Suite struct EventParticipantTests {
  typealias Case = EventSentenceTests.Case

  static let parts: [Case] = [
    // Where one talks is no partner; where one goes is.
    Case("Peace talks in Klow, Kenya, on Monday ended without a deal.", "CONSULT Peace talks in Klow"),
    Case(
      "Norway's prime minister Ana Roth arrived in Kenya on Monday.", "CONSULT Roth arrived in Kenya: Ana Roth → Kenya"),
    Case(
      "Peru's President Jan Lind met Prime Minister Ana Roth in Kenya on Monday.",
      "CONSULT Lind met Roth in Kenya: Jan Lind → Ana Roth"),
    // Who calls, whatever ways there are.
    Case(
      "Norway and Peru discussed ways of reopening the port in a phone call late on Monday.",
      "CONSULT Phone call: Norway, Peru: Norway, Peru"),
    // Both whom somebody met, and not the owner of one.
    Case(
      "Norway's President Ana Roth was ill. Peru's President Jan Lind met Roth and opposition leader Ola Berg on Monday.",
      "CONSULT Lind met Roth and Berg: Jan Lind → Ana Roth, Ola Berg"),
    Case(
      "Norway's President Ana Roth spoke over the phone on Monday with Peruvian President Jan Lind about fish.",
      "CONSULT Roth spoke over the phone with Lind: Ana Roth → Jan Lind"),
  ]

  @Test(arguments: ParserChoice.allCases, parts)
  func `An event has its participants`(_ parser: ParserChoice, _ example: Case) throws {
    let found = try EventLines.parts(example.text, parser)
    #expect(found == example.events.sorted())
  }

  static let places: [Case] = [
    Case(
      "A bomb killed nine people in Chad's Klow province on Monday.",
      "2031-03-10 Bomb killed nine people in Klow [Klow]"),
    Case(
      "A bomb killed nine people in Chad's second biggest city, Abeche, on Monday.",
      "2031-03-10 Bomb killed nine people in Abeche [Abeche]"),
    Case(
      "Nine soldiers were killed in a raid in Hither and Yonder's Klow valley on Monday.",
      "2031-03-10 Nine soldiers killed in a raid in Klow [Klow]"),
    // What a state has need not be a place.
    Case(
      "A bomb killed nine people in Chad's biggest market on Monday.",
      "2031-03-10 Bomb killed nine people in Chad [Chad]"),
  ]

  @Test(arguments: ParserChoice.allCases, places)
  func `What a state has is nearer than the state`(_ parser: ParserChoice, _ example: Case) throws {
    let found = try EventLines.lines(example.text, parser)
    #expect(found == example.events.sorted())
  }
}
