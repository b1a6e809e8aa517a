import DossierModel
import Testing

@testable import EventCoding

/// The built-in codebook and what a corpus adds to it.
struct CodebookTests {
  @Test func everyAffiliationOfTheWorldExists() throws {
    let codebook = try Codebook.loadWorld()
    let ids = Set(codebook.entries.map(\.id))
    let missing = codebook.entries.flatMap { entry in
      entry.terms.compactMap(\.to).filter { !ids.contains($0) }.map { "\(entry.id) → \($0)" }
    }
    #expect(missing == [])
    #expect(codebook.entries.allSatisfy { Identifier.isValid($0.id) })
  }

  @Test func everyTermOfOfficeIsADate() throws {
    let codebook = try Codebook.loadWorld()
    let broken = codebook.entries.flatMap(\.terms).map(\.valid).filter { !$0.isEmpty }.filter {
      (try? EDTFDate(parsing: $0)) == nil
    }
    #expect(broken == [])
  }

  @Test func spellingsOfANameMeet() {
    #expect(NameAtoms.key("U.N.") == NameAtoms.key("UN"))
    #expect(NameAtoms.key("Al-Qaida") == NameAtoms.key("al Qaida"))
    #expect(NameAtoms.key("François") == NameAtoms.key("Francois"))
    #expect(NameAtoms.key("People's Party") == "people 's party")
    #expect(NameAtoms.key("J. Doe") == "j doe")
  }

  @Test func aCorpusCodebookExtendsTheWorld() throws {
    let corpus = try Codebook(
      yaml: """
        actors:
          - name: River Front
            kind: armed-group
            country: KEN
            aliases: [the Front, river fighters]
          - name: Kenya
            kind: state
            aliases: [the capital's men]
        issues:
          - name: River plan
            kind: plan
            aliases: [five-point plan]
        ignore: [the river]
        """, path: "codebook.yaml")
    let codebook = try Codebook.world().adding(corpus)
    #expect(codebook.entry("river-front")?.kind == .armedGroup)
    #expect(codebook.entry("kenya")?.aliases.contains("the capital's men") == true)
    #expect(codebook.entry("kenya")?.kind == .state)
    #expect(codebook.issue(named: "five-point plan")?.id == "river-plan")
    #expect(codebook.ignored == ["the river"])
  }

  @Test(arguments: [
    ("actors:\n  - kind: person", "codebook.yaml:2: an actor without a name; expected name: …"),
    (
      "actors:\n  - name: X\n    country: kenya",
      "codebook.yaml:3: country \"kenya\"; expected an ISO 3166-1 alpha-3 code"
    ),
    ("actors:\n  - name: X\n    gender: mango", "codebook.yaml:3: gender \"mango\"; expected female or male"),
    ("actors:\n  - name: X\n  - name: X", "codebook.yaml:3: actor x stands twice; expected each id once"),
    ("colours: red", "codebook.yaml:1: unknown key colours; expected actors, issues, ignore, rules"),
  ])
  func sayWhatIsWrong(yaml: String, message: String) {
    do {
      _ = try Codebook(yaml: yaml, path: "codebook.yaml")
      Testing.Issue.record("no error")
    } catch {
      #expect(error.description == message)
    }
  }
}
