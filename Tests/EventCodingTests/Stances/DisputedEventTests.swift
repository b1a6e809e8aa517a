import DossierModel
import Testing
import TextAnalysis

/// Events whose sources contradict each other, in invented articles.
@Suite struct DisputedEventTests {
  @Test(
    arguments: [
      ("Kenya blamed Eritrea for the massacre in Lodwar on Monday. Eritrea denied any role in the massacre.", true),
      (
        "Kenya blamed Eritrea for the massacre in Lodwar on Monday. Eritrea blamed Kenya for the massacre in Lodwar.",
        true
      ),
      ("Kenya blamed Eritrea for the massacre in Lodwar on Monday. Norway denied any role in the massacre.", false),
      ("Kenya blamed Eritrea for the massacre in Lodwar on Monday. Norway condemned the massacre.", false),
    ])
  func `An event is disputed when those accused of it deny it or accuse in turn`(_ text: String, _ expected: Bool)
    throws
  {
    let events = try TextCoding.code(text).events.filter { $0.kind == .assault }
    #expect(!events.isEmpty)
    #expect(events.contains { $0.status == .disputed } == expected)
  }
}
