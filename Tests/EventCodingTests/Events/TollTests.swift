import DossierModel
import EventCoding
import Testing
import TextAnalysis

/// Numbers of people belong to the event that the sentence tells of them. Invented sentences of Tuesday, 2031-03-11.
@Suite struct TollTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var figures: [String]
    var testDescription: String { text }

    init(_ text: String, _ figures: String...) {
      self.text = text
      self.figures = figures
    }
  }

  static let cases: [Case] = [
    Case("Raiders shelled the quay of Tenk on Monday, wounding at least 17.", "wounded at-least 17"),
    Case("Sunday's raid on Tenk killed 21.", "killed exact 21"),
    Case("In Tenk, 23 miners were killed when gunmen stormed the pit on Monday.", "killed exact 23"),
    Case("Nine nurses were wounded in a raid on Tenk on Monday.", "wounded exact 9"),
    Case("Police arrested about 60 on Monday.", "detained about 60"),
    Case("Hundreds of farmers marched in Tenk on Monday.", "participants at-least 200"),
    // Numbers of other things, and of others.
    Case("Raiders with 300 rifles shelled Tenk on Monday."),
    Case("Raiders killed a miner at Tenk on Monday for 40 dollars."),
  ]

  @Test(arguments: cases)
  func `An event has the figures that its sentence gives it`(_ example: Case) throws {
    let events = try TextCoding.code(example.text, by: .accurate).events
    let found = events.flatMap(\.figures).filter { $0.of != "miner" }.map {
      "\($0.measure.rawValue) \($0.bound?.rawValue ?? "-") \(Int($0.value))"
    }
    #expect(Set(found) == Set(example.figures))
  }
}
