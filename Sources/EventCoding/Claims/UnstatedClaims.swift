import DossierModel

/// What a text mentions and does not state: the content of denied and doubted reports, what somebody did instead of, what a
/// play tells, what is yet to be decided, and what one says of the stance of another.
extension DocumentCoder {
  /// Whether the words around the cue of a stance keep it from being stated by its holder.
  func isUnstated(_ claim: Claim, at cue: TokenPosition) -> Bool {
    guard case .stance(let kind) = claim.kind else { return false }
    let tree = trees[cue.sentence]
    // Charges and deeds are denied, not bodies.
    if kind == .denies { return claim.part(.target)?.reference?.kind == .actor }
    return isContentOfClaim(tree, cue.token) || isSetAside(tree, cue.token) && !claim.negated
      || isInvented(tree, cue.token) || isOfAnother(claim, cue)
      // "has not decided whether to join the pact"
      || tree.isIntroduced(cue.token, by: ["whether"])
  }

  /// "talk that Peru had praised Laos", "denied helping the strikers": content of a claim, and not of the text.
  private func isContentOfClaim(_ tree: SentenceTree, _ cue: Int) -> Bool {
    var current = cue
    for _ in 0..<6 {
      let head = tree.head(current)
      guard head >= 0 else { return false }
      switch tree.relations[current] {
      case "acl" where !tree[current].deprel.hasSuffix("relcl"):
        if words(.claimNoun).contains(tree.lemmas[head]), tree.child(current, "mark") != nil { return true }
      case "ccomp", "xcomp":
        if words(.disclaimingVerb).contains(tree.lemmas[head]) { return true }
        if !tree.isVerb(head), words(.claimNoun).contains(tree.lemmas[head]) { return true }
      case "conj": break
      default: return false
      }
      current = head
    }
    return false
  }

  /// "instead of thanking Laos", "without naming Laos", "fell short of praising Laos".
  private func isSetAside(_ tree: SentenceTree, _ cue: Int) -> Bool {
    guard tree[cue].xpos == "VBG", cue > 0 else { return false }
    var before = cue - 1
    while before > 0, tree[before].upos == "ADV" || tree.lemmas[before] == "directly" { before -= 1 }
    if words(.settingAside).contains(tree.lemmas[before]) { return true }
    return tree.lemmas[before] == "of" && before > 0 && words(.settingAside).contains(tree.lemmas[before - 1])
  }

  /// "In the film, Peru blames Laos", "the author dreams of a Peru that thanks Laos".
  private func isInvented(_ tree: SentenceTree, _ cue: Int) -> Bool {
    var current = cue
    for _ in 0..<6 {
      if tree.children(current, "obl").contains(where: {
        words(.fictionNoun).contains(tree.lemmas[$0]) && tree.preposition($0) == "in"
      }) {
        return true
      }
      let head = tree.head(current)
      guard head >= 0 else { return false }
      if words(.imaginingVerb).contains(tree.lemmas[head]) { return true }
      current = head
    }
    return false
  }

  /// "Peru thanked Laos at last", said of another by the one who would be the holder.
  private func isOfAnother(_ claim: Claim, _ cue: TokenPosition) -> Bool {
    let tree = trees[cue.sentence]
    guard tree.isVerb(cue.token), !tree.isPassive(cue.token), let holder = claim.part(.holder)?.reference,
      let subject = tree.child(cue.token, "nsubj"), tree[subject].upos == "PROPN",
      let object = tree.child(cue.token, "obj"),
      let target = claim.part(.target)?.span,
      tree[object].span.overlaps(target)
        || tree.subtree(object).contains(where: { tree[$0].span.overlaps(target) })
    else { return false }
    let others = actors(cue.sentence, subject)
    return !others.isEmpty
      && others.allSatisfy { other in
        other != holder.id && claim.part(.target)?.reference != .actor(other) && !context.sameBody(other, holder.id)
      }
  }
}

/// Games: "beat Laos 4-2", and what attacks and defences are there.
extension DocumentCoder {
  /// The sentences that tell the score of a game.
  var scoreSentences: Set<Int> {
    Set(
      trees.indices.filter { sentence in
        let tree = trees[sentence]
        let isContest = tree.lemmas.contains { words(.contestVerb).contains($0) }
        let isPoll = tree.lemmas.contains { words(.pollNoun).contains($0) }
        return isContest && !isPoll
          && context.document.source.text[tree.sentence.span].contains(/\b\d{1,3}[-–]\d{1,3}\b/)
      })
  }

  /// Whether an event is a move in a game whose score stands in some sentences.
  func isOfGame(_ claim: Claim, at cue: TokenPosition, scores: Set<Int>) -> Bool {
    guard case .event(let kind) = claim.kind else { return false }
    if scores.contains(cue.sentence) { return true }
    let paragraph = trees[cue.sentence].sentence.paragraph
    return kind == .assault && claim.figures.isEmpty && tolls(cue.sentence).isEmpty
      && scores.contains { trees[$0].sentence.paragraph == paragraph }
  }
}
