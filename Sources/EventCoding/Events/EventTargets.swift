import DossierModel

/// What a noun of violence means as the target of a stance.
extension DocumentCoder {
  /// The event told at this place or told before; one of its own where the text dates or places it; else an issue: "an
  /// end to all violence" is about no happening in particular.
  mutating func eventTarget(_ sentence: Int, _ token: Int) -> Reference? {
    let position = TokenPosition(sentence: sentence, token: token)
    if let index = ledger.byToken[position] { return .event(ledger.drafts[index].id) }
    let tree = trees[sentence]
    var draft = EventDraft(
      id: "", label: "", kind: .assault, date: context.nounTime(sentence, token)?.edtf,
      status: .occurred, place: place(sentence, token, .assault),
      group: violence(tree.lemmas[token]) ?? tree.lemmas[token], participants: [],
      figures: figures(sentence, around: token),
      evidence: [Evidence(in: context.document.source, span: tree.sentence.span, sentence: sentence, rule: "target")],
      listed: false)
    draft.dateWords = draft.date == nil ? nil : context.nounTime(sentence, token)?.span
    draft.isCountryWide = context.actors.values.contains { $0.kind == .state && $0.name == draft.place }
    draft.isKnown = isDefinite(tree, token)
    draft.label = nounLabel(sentence, token, draft)
    draft.labelWorth = labelWorth(draft, sentence)
    draft.id = Identifier.slug("\(draft.label) \(context.document.source.id)")
    if draft.date == nil, draft.isViolent, repeats(draft, tree, token),
      let known = ledger.repeated(by: .init(draft: draft, position: position))
    {
      ledger.point(position, to: known)
      ledger.absorb(draft, into: known)
      return .event(ledger.drafts[known].id)
    }
    guard draft.date != nil || draft.place != nil || draft.killed != nil || isParticular(draft, tree, token) else {
      return issue(sentence, token)
    }
    let index = ledger.add(draft, at: position)
    return .event(ledger.drafts[index].id)
  }

  /// "the massacre", "killings of fishermen", "a raid on the port": one happening or one series of them, and not
  /// "violence", "attacks" or "the deaths".
  private func isParticular(_ draft: EventDraft, _ tree: SentenceTree, _ token: Int) -> Bool {
    guard draft.isViolent, !["death", "carnage", "bloodshed"].contains(tree.lemmas[token]) else { return false }
    return hasDefiniteArticle(tree, token) && tree[token].xpos == "NN"
      || tree.children(token, "nmod").contains { ["of", "on", "against"].contains(tree.preposition($0) ?? "") }
  }
}
