/// Codes one document: the state that grows while its sentences are read.
package import DossierModel

package struct DocumentCoder: Sendable {
  package let context: CodingContext
  package let rules: RuleBook
  let scorer: PairScorer?
  package var ledger = EventLedger()
  package var placeNames = PlaceNames()
  package var issues: [Issue] = []
  /// What a reader should check.
  package var notes: [Diagnostic] = []
  package var stances: [Stance] = []
  /// Which stance in `stances` has this holder, kind, target and polarity.
  private var known: [StanceKey: Int] = [:]

  private struct StanceKey: Hashable {
    var holder: String
    var kind: Stance.Kind
    var target: Reference
    var negated: Bool
  }

  package init(_ context: CodingContext, rules: RuleBook, scorer: PairScorer? = nil) {
    self.context = context
    self.rules = rules
    self.scorer = scorer
  }

  package var words: WordClasses { context.words }
  package var trees: [SentenceTree] { context.trees }

  /// Adds a stance, or evidence to the one that says the same.
  package mutating func add(_ stance: Stance) {
    let key = StanceKey(holder: stance.holder, kind: stance.kind, target: stance.target, negated: stance.negated)
    guard let index = known[key] else {
      known[key] = stances.count
      stances.append(stance)
      return
    }
    for evidence in stance.evidence where !stances[index].evidence.contains(where: { $0.span == evidence.span }) {
      stances[index].evidence.append(evidence)
    }
    stances[index].hedged = stances[index].hedged && stance.hedged
    stances[index].regarding = stances[index].regarding ?? stance.regarding
    if let one = stances[index].confidence, let other = stance.confidence {
      stances[index].confidence = max(one, other)
    }
  }

  /// The coded document.
  package func result() -> CodedDocument {
    var coded = CodedDocument(record: DocumentRecord(context.document.source, published: context.published))
    var needed = Set(stances.map(\.target) + stances.compactMap(\.regarding))
    needed.formUnion(context.document.mentions.flatMap(\.referents))
    coded.events = markingDisputed(ledger.events(needed: needed, in: context)).sorted { $0.id < $1.id }
    coded.stances = stances.map { stance in
      var stance = stance
      stance.evidence.sort()
      return stance
    }.sorted { $0.id < $1.id }
    coded.actors = context.document.actors.sorted { $0.id < $1.id }
    let kept = issues.filter { needed.contains(.issue($0.id)) }
    coded.issues = (context.document.issues.filter { issue in !kept.contains { $0.id == issue.id } } + kept)
      .sorted { $0.id < $1.id }
    coded.diagnostics = (context.document.diagnostics + notes).sorted()
    return coded
  }
}
