import DossierModel

/// Gives coded stances their confidence.
extension DocumentCoder {
  /// What the rules coded between two actors of a sentence.
  struct PairKey: Hashable {
    var sentence: Int
    var one: String
    var other: String

    /// The same for both directions.
    init(_ sentence: Int, _ holder: String, _ target: String) {
      self.sentence = sentence
      one = min(holder, target)
      other = max(holder, target)
    }
  }

  /// The matches by sentence and pair.
  static func pairs(of matches: [StanceMatch]) -> [PairKey: [StanceMatch]] {
    var pairs: [PairKey: [StanceMatch]] = [:]
    for match in matches {
      for holder in match.holders {
        for target in match.targets where target.kind == .actor {
          pairs[PairKey(match.trigger.sentence, holder, target.id), default: []].append(match)
        }
      }
    }
    return pairs
  }

  /// How sure a match is for one of its holders and targets.
  func confidence(
    of match: StanceMatch, holder: String, target: Reference, among pairs: [PairKey: [StanceMatch]]
  ) -> Double? {
    if let given = match.rule.confidence { return given }
    guard let scorer else { return nil }
    let scored = probabilities(match, holder: holder, target: target, among: pairs)
    var probability: Double?
    if let scored, let direction = PairScorer.Direction(sign: match.kind.sign), !match.factuality.negated {
      probability = scored[direction.rawValue]
    }
    return StanceConfidence(model: scorer.model).value(
      .init(rule: match.rule.name, hedged: match.factuality.hedged, scored: probability))
  }

  /// The scorer's probabilities for the pair of a match; nil where they are not both named in the sentence.
  func probabilities(
    _ match: StanceMatch, holder: String, target: Reference, among pairs: [PairKey: [StanceMatch]]
  ) -> [Double]? {
    guard let scorer, target.kind == .actor,
      let one = mention(of: holder, near: match.trigger), let other = mention(of: target.id, near: match.trigger),
      !one.tokens.overlaps(other.tokens)
    else { return nil }
    let sentence = match.trigger.sentence
    let firings = (pairs[PairKey(sentence, holder, target.id)] ?? []).map { match in
      PairFiring(
        rule: match.rule.name, kind: match.kind, negated: match.factuality.negated,
        forward: match.holders.contains(holder))
    }
    return scorer.probabilities(
      PairScene(trees[sentence], holder: one.tokens, target: other.tokens, firings: firings))
  }

  /// The mention of an actor that stands nearest to a token of its sentence.
  private func mention(of actor: String, near token: TokenPosition) -> Mention? {
    context.mentions(in: token.sentence).filter { $0.referents.contains(.actor(actor)) }
      .min { abs($0.head - token.token) < abs($1.head - token.token) }
  }
}
