import DossierModel
import EventCoding
import Testing

/// Rules in their text and in a codebook.
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
    #expect(
      RuleParsingTests.fault("[snub]\ncodes adores\nverbs snub").hasPrefix("rules.txt:2: codes \"adores\"; expected"))
  }

  private static func fault(_ text: String) -> String {
    do {
      return "\(try Rule.parse(text, path: "rules.txt").count) rules"
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ("priority very", "4: priority \"very\" in rule snub; expected a whole number"),
    ("confidence 7", "4: confidence \"7\" in rule snub; expected a number from 0 to 1"),
    ("verbs spurn", "4: verbs is given twice in rule snub; expected each key once"),
    ("nouns slight slight", "4: noun \"slight\" stands twice in rule snub; expected each trigger once"),
    ("holder", "4: holder of rule snub is empty; expected a value"),
    (
      "example Norway snubbed Chad.",
      "4: the example of rule snub promises nothing that can be coded; expected a sentence => holder, stance type and "
        + "target, or => an event type"
    ),
    (
      "colour red",
      "4: unknown key \"colour\" in rule snub; expected codes, verbs, nouns, adjectives, holder, target, regarding, when, "
        + "where, is, priority, confidence, example"
    ),
    (
      "example NOT condemns Chad => NOT condemns Chad",
      "4: the example of rule snub promises nothing that can be coded; "
        + "expected a sentence => holder, stance type and target, or => an event type"
    ),
    ("where snub: passive", "1: where in rule snub, which codes a stance; expected where in rules for events"),
    ("is statement", "1: is in rule snub, which codes a stance; expected is in rules for events"),
    ("where snub", "4: where \"snub\" in rule snub; expected verbs: conditions"),
    ("where spurn: passive", "1: where of rule snub names \"spurn\"; expected one of its verbs"),
    ("where snub: passive\nwhere snub: dated", "5: where of rule snub names \"snub\" twice; expected each verb once"),
    ("[snub]", "4: rule snub is defined twice; expected each name once"),
    ("[Snub it]", "4: \"Snub it\" is no name of a rule; expected lower-case words joined by hyphens"),
    ("[other]\ncodes blames", "4: rule other has no trigger; expected verbs, nouns or adjectives"),
    ("[other]\nverbs slight", "4: rule other says not what it codes; expected codes"),
  ])
  func `What is wrong is said with its line`(line: String, fault: String) {
    #expect(RuleParsingTests.fault("[snub]\ncodes condemns\nverbs snub\n" + line) == "rules.txt:" + fault)
  }

  @Test func `A rule for events says what they are, and what must hold for single verbs`() throws {
    let rules = try Rule.parse(
      "[storm]\ncodes ASSAULT\nverbs storm rage\nwhere storm: transitive\nwhere rage: dated\nis placeless\nwhen passive"
    )
    #expect(rules[0].verbConditions == ["storm": [.transitive], "rage": [.dated]])
    #expect(rules[0].traits == [.placeless])
    #expect(rules[0].conditions == [.passive])
    #expect(
      RuleParsingTests.fault("[storm]\ncodes ASSAULT\nverbs storm\nis stormy")
        == "rules.txt:4: an event that is \"stormy\" in rule storm; expected speech-act, statement, announcement, "
        + "placeless, names-participants, news-when-said")
    #expect(
      RuleParsingTests.fault("[storm]\ncodes ASSAULT\nverbs storm\nwhen target-actor")
        == "rules.txt:1: condition \"target-actor\" in rule storm, which codes an event; expected a condition on events"
    )
  }

  @Test(arguments: [
    ("rules: none", "c.yaml:1: rules is no list; expected - name: …"),
    ("rules:\n  - name: snub\n    verbs: [snub]\n", "c.yaml:2: rule snub says not what it codes; expected codes"),
    (
      "rules:\n  - name: snub\n    codes: condemns\n    verbs: [snub]\n    priority: very\n",
      "c.yaml:5: priority \"very\" in rule snub; expected a whole number"
    ),
    (
      "rules:\n  - name: snub\n    codes: condemns\n    verbs: [snub]\n    target: objekt\n",
      "c.yaml: unknown slot \"objekt\" in rule snub; expected subject, object, speaker, predicated, clause or a preposition"
    ),
  ])
  func `What is wrong in a codebook is said with its line`(yaml: String, fault: String) throws {
    let book = try RuleBook.standard()
    do {
      _ = try book.adding(codebook: yaml, path: "c.yaml")
      Testing.Issue.record("no error")
    } catch {
      #expect(error.description == fault)
    }
  }

  @Test func `Of equal priority the rule of the codebook wins`() throws {
    let mine = try Rule.parse("[my-condemning]\ncodes blames\nverbs condemn")
    let coded = try coded(
      """
      1 Norway Norway PROPN NNP _ 2 nsubj _ Actor=norway
      2 condemned condemn VERB VBD _ 0 root _ _
      3 Chad Chad PROPN NNP _ 2 obj _ Actor=chad|SpaceAfter=No
      4 . . PUNCT . _ 2 punct _ _
      """, rules: RuleBook.standard().adding(mine))
    #expect(coded.stances.map(\.kind) == [.blames])
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
