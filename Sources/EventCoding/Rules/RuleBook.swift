/// The coding rules in force, found by trigger.
public struct RuleBook: Sendable {
  /// In order of precedence among rules of equal priority, each name once.
  public private(set) var rules: [Rule]
  /// Word classes that the rules' conditions and the grammar of English need.
  package var words: WordClasses
  private var byTrigger: [Key: [Int]] = [:]

  private struct Key: Hashable {
    var lemma: String
    var partOfSpeech: Rule.Trigger.PartOfSpeech
  }

  package init(rules: [Rule], words: WordClasses) {
    self.rules = rules
    self.words = words
    index()
  }

  /// This book with rules laid over it: one that has the name of a present rule takes its place, and where two of equal
  /// priority fit, the one laid over wins.
  public func adding(_ added: [Rule]) -> RuleBook {
    var book = self
    let names = Set(added.map(\.name))
    book.rules = added + rules.filter { !names.contains($0.name) }
    book.index()
    return book
  }

  /// This book with the rules of a codebook's text, checked.
  public func adding(codebook yaml: String, path: String) throws(RuleError) -> RuleBook {
    let added = try Rule.rules(inCodebook: yaml, path: path)
    for rule in added {
      do throws(RuleError) {
        try rule.check(words)
      } catch {
        throw error.at(path, 0)
      }
    }
    return added.isEmpty ? self : adding(added)
  }

  private mutating func index() {
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
