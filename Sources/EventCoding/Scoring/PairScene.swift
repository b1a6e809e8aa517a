package import DossierModel

/// Two mentions in a parsed sentence as the pair scorer sees them: who may hold a stance toward whom, names masked.
package struct PairScene: Sendable {
  /// A mention's tokens and the one of them that governs the others.
  struct End: Sendable {
    var tokens: Range<Int>
    var head: Int
  }

  package let tree: SentenceTree
  /// Lower-case lemmas; the two mentions, other names and numbers are masked, so that no one's identity is learned.
  let words: [String]
  /// The stances that rules coded between the two in this sentence.
  package var firings: [PairFiring]
  let holder: End
  let target: End

  static let masks: Set<String> = ["<pair>", "<name>", "<number>"]

  /// The ranges must not be empty and lie within the sentence.
  package init(_ tree: SentenceTree, holder: Range<Int>, target: Range<Int>, firings: [PairFiring] = []) {
    self.tree = tree
    self.firings = firings
    self.holder = PairScene.end(tree, holder)
    self.target = PairScene.end(tree, target)
    words = tree.sentence.tokens.indices.map { token in
      if holder.contains(token) || target.contains(token) { return "<pair>" }
      switch tree[token].upos {
      case "PROPN": return "<name>"
      case "NUM": return "<number>"
      default: return tree.lemmas[token].replacingApostrophe
      }
    }
  }

  private init(reversing scene: PairScene) {
    tree = scene.tree
    words = scene.words
    firings = scene.firings.map { PairFiring(rule: $0.rule, kind: $0.kind, negated: $0.negated, forward: !$0.forward) }
    holder = scene.target
    target = scene.holder
  }

  /// The same sentence read the other way round.
  package var reversed: PairScene { PairScene(reversing: self) }

  private static func end(_ tree: SentenceTree, _ tokens: Range<Int>) -> End {
    let tops = tokens.filter { !tokens.contains(tree.head($0)) }
    let head = tops.first { tree[$0].upos == "PROPN" || tree[$0].upos == "NOUN" } ?? tops.first
    return End(tokens: tokens, head: head ?? tokens.lowerBound)
  }
}

/// A stance that a rule coded between the two of a pair.
package struct PairFiring: Hashable, Sendable {
  package var rule: String
  package var kind: Stance.Kind
  package var negated: Bool
  /// From the pair's holder to its target, not back.
  package var forward: Bool

  package init(rule: String, kind: Stance.Kind, negated: Bool, forward: Bool) {
    self.rule = rule
    self.kind = kind
    self.negated = negated
    self.forward = forward
  }
}

extension String {
  /// With the typewriter's apostrophe for the printer's.
  fileprivate var replacingApostrophe: String {
    unicodeScalars.contains("\u{2019}") ? String(map { $0 == "\u{2019}" ? "'" : $0 }) : self
  }
}
