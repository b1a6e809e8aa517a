import DossierModel
import EventCoding
import Testing
import TextAnalysis

/// Every built-in rule gives what its example promises.
@Suite struct RuleExampleTests {
  static let examples: [(String, String)] = {
    guard let book = try? RuleBook.standard() else { return [] }
    return book.rules.flatMap { rule in rule.examples.map { (rule.name, $0) } }
  }()

  @Test func `The built-in rules load`() throws {
    #expect(try RuleBook.standard().rules.count > 50)
  }

  /// Rules whose example a parser is known to read wrong: "bears" as a plural noun.
  static let misread: [ParserChoice: Set<String>] = [
    .fast: ["bear-responsibility"], .accurate: ["bear-responsibility"],
  ]

  @Test(arguments: ParserChoice.allCases, examples.indices)
  func `A rule's example holds`(_ parser: ParserChoice, _ number: Int) throws {
    let (name, text) = Self.examples[number]
    let example = try #require(RuleExample(text))
    let coded = try TextCoding.code(example.sentence, by: parser)
    if Self.misread[parser, default: []].contains(name) {
      withKnownIssue { #expect(example.holds(in: coded), "\(name)") }
    } else {
      #expect(example.holds(in: coded), "\(name)")
    }
    if let kind = Event.Kind(rawValue: example.expected) {
      #expect(coded.events.contains { $0.kind == kind && $0.evidence.contains { $0.rule == name } }, "\(name)")
    }
  }

  @Test func `An example is held to the whole stance`() throws {
    let coded = try TextCoding.code("Norway did not support the peace plan.")
    #expect(RuleExample("x => Norway NOT supports the peace plan")?.holds(in: coded) == true)
    #expect(RuleExample("x => Norway supports the peace plan")?.holds(in: coded) == false)
    #expect(RuleExample("x => Norway NOT supports the plan")?.holds(in: coded) == false)
    #expect(RuleExample("x => NOT supports the plan") != nil)
  }
}
