import DossierModel

/// Reads one document by the rules: the state that grows while its sentences are read.
package struct DocumentCoder: Sendable {
  package let context: CodingContext
  package let rules: RuleBook
  let scorer: PairScorer?
  package var ledger: EventLedger {
    get { found.ledger }
    _modify { yield &found.ledger }
  }
  package var placeNames = PlaceNames()
  var found = Named()
  /// What the sentences read so far say of stances.
  var stanceClaims: [Claim] = []

  package init(_ context: CodingContext, rules: RuleBook, scorer: PairScorer? = nil) {
    self.context = context
    self.rules = rules
    self.scorer = scorer
  }

  /// The events and issues that phrases of the document have named so far.
  struct Named: Sendable {
    var ledger = EventLedger()
    /// Those that no codebook lists, and the nouns that named them.
    var issues: [Issue] = []
    var issueNouns: [TokenPosition: String] = [:]
  }

  package var words: WordClasses { context.words }
  package var trees: [SentenceTree] { context.trees }
}
