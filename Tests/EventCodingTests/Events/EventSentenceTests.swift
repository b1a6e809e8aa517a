import DossierModel
import EventCoding
import Testing
import TextAnalysis

/// Events in invented texts, read by the whole pipeline with both parsers: what a reader would put on a timeline.
@Suite struct EventSentenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var events: [String]
    var testDescription: String { text }

    init(_ text: String, _ events: String...) {
      self.text = text
      self.events = events
    }
  }

  // Documents are of Tuesday, 2031-03-11.
  static let cases: [Case] = [
    // Places, whatever stands between.
    Case("Rebels shelled the nearby town of Klow on Monday.", "2031-03-10 Rebels shelled the town of Klow [Klow]"),
    Case(
      "Nine miners were killed near the eastern village of Tenk on Monday.",
      "2031-03-10 Nine miners killed near the eastern village of Tenk [Tenk]"),
    Case("Kenya condemned Sunday's massacre in nearby Klow.", "2031-03-09 Massacre in Klow [Klow]"),
    Case("Kenya condemned Sunday's massacre in the Klow region.", "2031-03-09 Massacre in Klow [Klow]"),
    // One clause goes on about the victims of the other: one event.
    Case(
      "Nine miners were killed near Klow on Monday when gunmen stopped their bus and shot them.",
      "2031-03-10 Nine miners killed near Klow [Klow]"),
    // The day of one clause is the day of the other.
    Case(
      "Nine miners were killed in Klow when raiders stormed the pit on Monday.",
      "2031-03-10 Nine miners killed in Klow [Klow]"
    ),
    // Anaphoric and generic nouns are no events of their own.
    Case("Peru called for an end to the violence."),
    Case("Peru discussed the deaths."),
    // What is condemned on a day was not done on it.
    Case("Peru condemned the killings on Monday."),
    // Dates that hang on other clauses.
    Case("Roth spoke a day after Norway agreed to join the talks.", "2031-03-10 Norway agreed to join the talks"),
    Case(
      "In remarks made in Oslo on Sunday, Peru's foreign minister warned that time was running out.",
      "2031-03-09 Peru's foreign minister warned that time was running out"),
    // Acts of government.
    Case(
      "The council used its powers last year to authorise the mission in Chad.",
      "2030 Council authorised the mission in Chad [Chad]"),
    Case("Peru received the envoy of Laos in Lima.", "2031-03-11 Peru received the envoy of Laos in Lima [Lima]"),
    Case("Norway and Finland are due to meet on Thursday.", "2031-03-13 Norway and Finland to meet (planned)"),
    // A rate keeps its numbers; a plain count is no rate.
    Case(
      "Activists say 40 to 90 miners have died each day this week, including women and children.",
      "2031-03-10/2031-03-16 40 to 90 miners died each day"),
    Case("Forty miners died on Monday.", "2031-03-10 Forty miners died"),
    // Words that look like acts.
    Case("Norway demonstrated its new ferry on Monday."),
    Case("Peru's profits reached a record on Monday."),
  ]

  @Test(arguments: ParserChoice.allCases, cases)
  func `A text gives its events`(_ parser: ParserChoice, _ example: Case) throws {
    let found = try EventLines.lines(example.text, parser)
    if parser == .fast, example.text.contains("the Klow region") {
      // The label keeps "the Klow region", where the parser reads one phrase.
      withKnownIssue { #expect(found == example.events.sorted()) }
    } else {
      #expect(found == example.events.sorted())
    }
  }
}
