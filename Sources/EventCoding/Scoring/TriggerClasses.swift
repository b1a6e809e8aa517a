import DossierModel

/// Which kinds of stance a word can set off by the coding rules: a lexicon of sentiment for the pair scorer.
package struct TriggerClasses: Hashable, Sendable {
  /// Letters by lemma: `+` for, `-` against, `u` urging, `d` denying.
  package private(set) var letters: [String: [String]] = [:]

  /// From the triggers of rules.
  package init(rules: [Rule]) {
    for rule in rules {
      guard case .stance(let kind) = rule.coding else { continue }
      for trigger in rule.triggers where trigger.lemma != "*" {
        insert(TriggerClasses.letter(kind), trigger.lemma)
      }
    }
  }

  /// From a model's lines.
  package init(_ letters: [String: [String]]) {
    self.letters = letters
  }

  private mutating func insert(_ letter: String, _ lemma: String) {
    guard !(letters[lemma]?.contains(letter) ?? false) else { return }
    letters[lemma] = ((letters[lemma] ?? []) + [letter]).sorted()
  }

  func classes(of word: String) -> [String] { letters[word] ?? [] }

  private static func letter(_ kind: Stance.Kind) -> String {
    switch kind {
    case .supports: "+"
    case .condemns, .blames, .opposes: "-"
    case .urges: "u"
    case .denies: "d"
    }
  }
}
