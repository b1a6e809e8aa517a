// Holds what a learned reader claims against what rules and grammar say of the same words.

public import DossierModel

/// A network finds who thinks what of whom more often than rules do, and rules are more often right where they speak. So
/// of the stances that a learned reader claims, those stay that the text does not disclaim and the rules do not gainsay.
public struct StatedClaims: Sendable {
  private let rules: RuleBook

  public init(rules: RuleBook) {
    self.rules = rules
  }

  /// The claims without what the learned reader takes from hearsay that somebody rejects ("dismissed a report that …"), and
  /// without those of which the rules say another thing, and those of a body toward itself. Other coders pass.
  ///
  /// Conditions, plans and negations of the grammar are not asked: on the annotated articles they cost more that is right
  /// than that is wrong.
  public func stated(_ claims: [Claim], in document: LinkedDocument) -> [Claim] {
    guard claims.contains(where: { $0.coder == .learned }) else { return claims }
    let reader = DocumentCoder(CodingContext(document, words: rules.words), rules: rules)
    let ruled = Dictionary(grouping: claims.filter { $0.coder == .rules }, by: \.quote)
    return claims.filter { claim in
      guard claim.coder == .learned, case .stance(let kind) = claim.kind else { return true }
      if StatedClaims.isGainsaid(claim, kind, by: ruled[claim.quote] ?? []) { return false }
      if isToItself(claim, reader.context) { return false }
      guard kind != .denies, let place = claim.cue.flatMap(reader.context.position) else { return true }
      return !reader.isDisclaimed(place.sentence, place.token)
    }
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
