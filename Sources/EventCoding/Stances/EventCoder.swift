/// Codes the stances and dated events of a document by rules over Universal Dependencies.
public import DossierModel

public struct EventCoder: Sendable {
  public var rules: RuleBook
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
  public static func standard(rules: RuleBook? = nil) throws -> EventCoder {
    EventCoder(rules: try rules ?? RuleBook.standard(), scorer: try PairScorer.standard())
  }

  /// The events and stances of a document whose time expressions, mentions and speeches are filled in. `published`
  /// dates what the text does not date.
  public func code(_ document: AnnotatedDocument, published: EDTFDate) -> CodedDocument {
    let context = CodingContext(document, published: published, words: rules.words)
    var coder = DocumentCoder(context, rules: rules, scorer: scorer)
    coder.findEvents()
    coder.findStances()
    coder.dropActsToldAsStances()
    coder.completeLabels()
    coder.noteContradictions()
    return coder.result()
  }
}
