/// Every built-in rule gives what its example promises.
import EventCoding
import Testing

@Suite struct RuleExampleTests {
  static let examples: [(String, String)] = {
    guard let book = try? RuleBook.standard() else { return [] }
    return book.rules.flatMap { rule in rule.examples.map { (rule.name, $0) } }
  }()

  @Test func `The built-in rules load`() throws {
    #expect(try RuleBook.standard().rules.count > 50)
  }

  @Test(arguments: examples) func `A rule's example holds`(_ name: String, _ text: String) throws {
    let example = try #require(RuleExample(text))
    let coded = try TextCoding.code(example.sentence)
    #expect(example.holds(in: coded), "\(name)")
  }
}
