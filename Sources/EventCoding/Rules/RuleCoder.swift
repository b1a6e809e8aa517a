public import DossierModel

/// Claims stances and dated events by rules over Universal Dependencies.
public struct RuleCoder: Coder {
  public let rules: RuleBook
  private let scorer: PairScorer?

  /// Stances get no confidence beyond what a rule states.
  public init(rules: RuleBook) {
    self.init(rules: rules, scorer: nil)
  }

  package init(rules: RuleBook, scorer: PairScorer?) {
    self.rules = rules
    self.scorer = scorer
  }

  /// With the built-in rules, or others, and the built-in scorer of pairs, from which stances get their confidence.
  public static func standard(rules: RuleBook? = nil) throws -> RuleCoder {
    RuleCoder(rules: try rules ?? RuleBook.standard(), scorer: try PairScorer.standard())
  }

  public func claims(in document: LinkedDocument) -> [Claim] {
    var coder = DocumentCoder(CodingContext(document, words: rules.words), rules: rules, scorer: scorer)
    coder.findEvents()
    coder.findStances()
    coder.completeLabels()
    return coder.claims
  }
}
