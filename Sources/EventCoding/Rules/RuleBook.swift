/// The coding rules in force, found by trigger.
public struct RuleBook: Sendable {
  /// In order of definition; a later rule replaces an earlier one of the same name.
  public private(set) var rules: [Rule]
  /// Word classes that the rules' conditions and the grammar of English need.
  package var words: WordClasses
  private var byTrigger: [Key: [Int]] = [:]

  private struct Key: Hashable {
    var lemma: String
    var partOfSpeech: Rule.Trigger.PartOfSpeech
  }

  package init(rules: [Rule], words: WordClasses) {
    self.rules = []
    self.words = words
    add(rules)
  }

  /// This book with more rules; one that has the name of a present rule takes its place.
  public func adding(_ rules: [Rule]) -> RuleBook {
    var book = self
    book.add(rules)
    return book
  }

  private mutating func add(_ added: [Rule]) {
    for rule in added {
      if let index = rules.firstIndex(where: { $0.name == rule.name }) {
        rules[index] = rule
      } else {
        rules.append(rule)
      }
    }
    byTrigger = [:]
    for (index, rule) in rules.enumerated() {
      for trigger in rule.triggers {
        byTrigger[Key(lemma: trigger.lemma, partOfSpeech: trigger.partOfSpeech), default: []].append(index)
      }
    }
  }

  /// Indices of the rules that a word of this lemma may trigger.
  package func candidates(_ lemma: String, _ partOfSpeech: Rule.Trigger.PartOfSpeech) -> [Int] {
    byTrigger[Key(lemma: lemma, partOfSpeech: partOfSpeech)] ?? []
  }

  /// The rule of this name.
  public func rule(named name: String) -> Rule? {
    rules.first { $0.name == name }
  }
}
