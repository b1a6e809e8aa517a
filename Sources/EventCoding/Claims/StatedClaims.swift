// Holds what a learned reader claims against what rules and grammar say of the same words.

public import DossierModel

/// A network finds who thinks what of whom more often than rules do, and rules are more often right where they speak. So
/// of the stances that a learned reader claims, those stay that the text does not disclaim and the rules do not gainsay;
/// and of those that rules claim, those for which the network sees anything at all.
public struct StatedClaims: Sendable {
  /// The confidence that the network has at least to have in what a rule claims, chosen on articles held out of training.
  private static let leastSupport = 0.3

  private let rules: RuleBook
  private let threshold: Double?

  /// `threshold` is the confidence from which the learned reader claims a stance; nil where no learned reader is asked.
  public init(rules: RuleBook, threshold: Double?) {
    self.rules = rules
    self.threshold = threshold
  }

  /// The claims without what the learned reader takes from hearsay that somebody rejects ("dismissed a report that …"), and
  /// without those of which the rules say another thing, and those of a body toward itself; without the rules' claims that
  /// the reader sees no ground for. Other coders pass.
  ///
  /// Of both, those go that the text mentions and does not state (`isUnstated`). Conditions, plans and negations of the
  /// grammar are not asked: on the annotated articles they cost more that is right than that is wrong.
  public func stated(_ opinions: [Claim], in document: LinkedDocument) -> [Claim] {
    guard let threshold else { return opinions }
    let learned = Dictionary(grouping: opinions.filter(isOpinion), by: \.cue)
    let claims = opinions.filter { claim in
      if isOpinion(claim) { return (claim.confidence ?? 0) >= threshold }
      return claim.coder != .rules || StatedClaims.isBorneOut(claim, by: learned[claim.cue] ?? [])
    }
    let reader = DocumentCoder(CodingContext(document, words: rules.words), rules: rules)
    let scores = reader.scoreSentences
    let ruled = Dictionary(grouping: claims.filter { $0.coder == .rules }, by: \.quote)
    return claims.filter { claim in
      let place = claim.cue.flatMap(reader.context.position)
      if claim.coder == .rules || claim.coder == .learned, let place,
        reader.isUnstated(claim, at: place) || reader.isOfGame(claim, at: place, scores: scores)
      {
        return false
      }
      guard isOpinion(claim), case .stance(let kind) = claim.kind else { return true }
      if StatedClaims.isGainsaid(claim, kind, by: ruled[claim.quote] ?? []) { return false }
      if isToItself(claim, reader.context) { return false }
      guard kind != .denies, let place else { return true }
      return !reader.isDisclaimed(place.sentence, place.token)
    }
  }

  /// Whether a claim is a stance of the learned reader.
  private func isOpinion(_ claim: Claim) -> Bool {
    if case .stance = claim.kind { claim.coder == .learned } else { false }
  }

  /// Whether the learned reader sees at a rule's words a stance of that type, of whomever toward whatever. Of what somebody urges it sees too little to be asked.
  private static func isBorneOut(_ claim: Claim, by opinions: [Claim]) -> Bool {
    guard case .stance(let kind) = claim.kind, kind != .urges else { return true }
    return opinions.contains { $0.kind == claim.kind && ($0.confidence ?? 0) >= leastSupport }
  }

  private func isToItself(_ claim: Claim, _ context: CodingContext) -> Bool {
    guard let holder = claim.part(.holder)?.reference, let target = claim.part(.target)?.reference else { return false }
    return target.kind == .actor && context.sameBody(holder.id, target.id)
  }

  /// Whether the rules say another thing of the same holder and target in the sentence, or find other targets at the cue.
  private static func isGainsaid(_ claim: Claim, _ kind: Stance.Kind, by ruled: [Claim]) -> Bool {
    let (holder, target) = (claim.part(.holder)?.reference, claim.part(.target)?.reference)
    var isAtCue = false
    for other in ruled {
      guard case .stance(let otherKind) = other.kind else { continue }
      if otherKind == kind, other.cue == claim.cue {
        if let mine = claim.part(.target)?.span, other.part(.target)?.span?.overlaps(mine) ?? false { return false }
        isAtCue = true
      }
      guard otherKind != kind, let holder, let target else { continue }
      if other.part(.holder)?.reference == holder, other.part(.target)?.reference == target { return true }
    }
    return isAtCue
  }
}

extension CodingContext {
  /// The first token that a span covers.
  fileprivate func position(of span: TextSpan) -> TokenPosition? {
    guard let sentence = trees.firstIndex(where: { $0.sentence.span.contains(span.start) }),
      let token = trees[sentence].sentence.tokens.firstIndex(where: { $0.span.overlaps(span) })
    else { return nil }
    return TokenPosition(sentence: sentence, token: token)
  }
}
