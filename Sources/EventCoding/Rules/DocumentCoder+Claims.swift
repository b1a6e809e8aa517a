package import DossierModel

/// What the rules found in a document, as claims: roles with the words that stand for them near the trigger.
extension DocumentCoder {
  /// The claims of the stances and of the tellings of events.
  package var claims: [Claim] {
    stanceClaims + ledger.drafts.indices.flatMap { eventClaims($0) }
  }

  /// A part with the words for it nearest to a trigger.
  func part(_ role: Claim.Part.Role, _ reference: Reference, near trigger: TokenPosition) -> Claim.Part {
    var name: String?
    if reference.kind == .issue { name = found.issues.first { $0.id == reference.id }?.name }
    return Claim.Part(role, span: words(for: reference, near: trigger), reference: reference, name: name)
  }

  /// The words for an actor, event or issue in the trigger's sentence, else where its words of saying stand.
  private func words(for reference: Reference, near trigger: TokenPosition) -> TextSpan? {
    if let mention = mention(of: reference, near: trigger) { return mention.span }
    switch reference.kind {
    case .actor:
      guard let cue = context.speech(trigger.sentence, trigger.token)?.cue else { return nil }
      return mention(of: reference, near: cue)?.span
    case .event:
      return noun(near: trigger, among: ledger.byToken.filter { ledger.drafts[$0.value].id == reference.id }.keys)
    case .issue:
      return noun(near: trigger, among: found.issueNouns.filter { $0.value == reference.id }.keys)
    }
  }

  private func mention(of reference: Reference, near trigger: TokenPosition) -> Mention? {
    context.mentions(in: trigger.sentence).filter { $0.referents.contains(reference) }
      .min { (abs($0.head - trigger.token), $0.head) < (abs($1.head - trigger.token), $1.head) }
  }

  private func noun(near trigger: TokenPosition, among places: some Sequence<TokenPosition>) -> TextSpan? {
    places.filter { $0.sentence == trigger.sentence }
      .min { (abs($0.token - trigger.token), $0.token) < (abs($1.token - trigger.token), $1.token) }
      .map { trees[$0.sentence][$0.token].span }
  }

  /// A claim for each sentence that tells an event. The first says when and where; each participant stands in the first
  /// whose sentence names it.
  private func eventClaims(_ index: Int) -> [Claim] {
    let draft = ledger.drafts[index]
    guard !draft.evidence.isEmpty else { return [] }
    var participants = draft.participants
    var claims = draft.evidence.map { evidence in
      var claim = Claim(
        document: evidence.document, kind: .event(draft.kind), quote: evidence.span, status: draft.status,
        event: draft.id, sort: draft.group, isTold: draft.listed, isSpeechAct: draft.isDeclaration, coder: .rules,
        rule: evidence.rule)
      let sentence = evidence.sentence ?? 0
      let cue = cue(of: index, in: sentence)
      claim.cue = cue.map { trees[$0.sentence][$0.token].span }
      let trigger = cue ?? TokenPosition(sentence: sentence, token: 0)
      for participant in participants where mention(of: .actor(participant.actor), near: trigger) != nil {
        claim.parts.append(part(participant.role.partRole, .actor(participant.actor), near: trigger))
      }
      participants.removeAll { one in claim.parts.contains { $0.reference == .actor(one.actor) } }
      return claim
    }
    claims[0].parts += participants.map { Claim.Part($0.role.partRole, reference: .actor($0.actor)) }
    if let place = draft.place { claims[0].parts.append(self.place(place, in: claims[0].quote)) }
    claims[0].date = draft.date
    claims[0].dateWords = draft.dateWords
    claims[0].figures = draft.figures
    claims[0].label = draft.label
    return claims
  }

  /// The first token of a sentence that tells the event.
  private func cue(of index: Int, in sentence: Int) -> TokenPosition? {
    ledger.byToken.filter { $0.value == index && $0.key.sentence == sentence }.keys.min()
  }

  private func place(_ name: String, in quote: TextSpan) -> Claim.Part {
    let words = CodePointText(name).scalars
    let text = context.document.source.text.scalars
    let start = (quote.start..<max(quote.start, quote.end - words.count + 1)).first {
      text[$0..<$0 + words.count].elementsEqual(words)
    }
    return Claim.Part(.place, span: start.map { TextSpan($0, $0 + words.count) }, name: name)
  }
}
