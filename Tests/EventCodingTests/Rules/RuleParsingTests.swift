/// Rules in their text and in a codebook.
import DossierModel
import EventCoding
import Testing

@Suite struct RuleParsingTests {
  @Test func `A rule is read from its block`() throws {
    let rules = try Rule.parse(
      """
      # comment
      [snub]
      codes condemns
      verbs snub cold_shoulder
      target object at
      priority 3
      example Norway snubbed Chad. => Norway condemns Chad
      """)
    #expect(rules.count == 1)
    #expect(rules[0].codes == "condemns")
    #expect(rules[0].triggers.map(\.lemma) == ["snub", "cold"])
    #expect(rules[0].triggers[1].particle == "shoulder")
    #expect(rules[0].target == [.object, .preposition("at")])
    #expect(rules[0].priority == 3)
  }

  @Test func `A fault names its line`() {
    #expect(throws: RuleError(line: 2, finding: "\"adores\" is neither a stance type nor a PLOVER event type")) {
      try Rule.parse("[snub]\ncodes adores\nverbs snub")
    }
  }

  @Test func `A codebook adds rules`() throws {
    let rules = try Rule.rules(
      inCodebook: """
        actors: []
        rules:
          - name: snub
            codes: condemns
            verbs: [snub, spurn]
            example: Norway snubbed Chad. => Norway condemns Chad
        """)
    #expect(rules.map(\.name) == ["snub"])
    #expect(rules[0].triggers.map(\.lemma) == ["snub", "spurn"])
  }

  @Test func `A rule replaces the one of its name`() throws {
    let book = try RuleBook.standard()
    let mine = try Rule.parse("[condemn]\ncodes condemns\nverbs snub")
    let changed = book.adding(mine)
    #expect(changed.rules.count == book.rules.count)
    #expect(changed.rule(named: "condemn")?.triggers.map(\.lemma) == ["snub"])
  }
}
