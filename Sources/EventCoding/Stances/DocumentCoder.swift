/// Reads one document by the rules: the state that grows while its sentences are read.
package import DossierModel

package struct DocumentCoder: Sendable {
  package let context: CodingContext
  package let rules: RuleBook
  let scorer: PairScorer?
  package var ledger = EventLedger()
  package var placeNames = PlaceNames()
  /// Issues that phrases have named and no codebook lists, and the nouns that named them.
  package var issues: [Issue] = []
  var issueNouns: [TokenPosition: String] = [:]
  /// What the sentences read so far say of stances.
  var stanceClaims: [Claim] = []

  package init(_ context: CodingContext, rules: RuleBook, scorer: PairScorer? = nil) {
    self.context = context
    self.rules = rules
    self.scorer = scorer
  }

  package var words: WordClasses { context.words }
  package var trees: [SentenceTree] { context.trees }
}
