import DossierModel

/// Makes events of claims: the tellings that a coder gives one key are one event, and what several coders tell alike.
extension DocumentFold {
  /// Tellings of one event by one coder.
  private struct Telling {
    var coder: CoderName
    var key: String?
    var draft: EventDraft
    var cues: Set<TokenPosition>
  }

  /// The claims in order.
  mutating func readEvents(_ claims: [Claim]) {
    var tellings: [Telling] = []
    var known: [EventKey: Int] = [:]
    for claim in claims {
      guard case .event(let kind) = claim.kind else { continue }
      let key = claim.event.map { EventKey(coder: claim.coder, key: $0) }
      let cue = claim.cue.flatMap(head)
      let draft = draft(claim, kind)
      if let key, let index = known[key] {
        tellings[index].draft.join(draft)
        if let cue { tellings[index].cues.insert(cue) }
      } else {
        if let key { known[key] = tellings.count }
        tellings.append(Telling(coder: claim.coder, key: claim.event, draft: draft, cues: cue.map { [$0] } ?? []))
      }
    }
    join(tellings)
    label()
  }

  /// What a claim alone says of its event.
  private mutating func draft(_ claim: Claim, _ kind: Event.Kind) -> EventDraft {
    var participants: [Event.Participant] = []
    for part in claim.parts {
      guard let role = part.role.participantRole else { continue }
      participants += actors(of: part, by: claim.coder).map { Event.Participant(role, $0) }
    }
    let place = claim.part(.place).flatMap { $0.name ?? $0.span.map(wording) }
    var draft = EventDraft(
      id: "", label: claim.label ?? "", kind: kind, date: claim.date, status: claim.status, place: place,
      group: claim.sort ?? sort(claim, kind), participants: participants, figures: claim.figures,
      evidence: [evidence(of: claim)], listed: claim.isTold)
    draft.isCountryWide = place.map { name in actors.values.contains { $0.kind == .state && $0.name == name } } ?? false
    draft.dateWords = claim.dateWords
    // Networks find events, and say nothing of numbers.
    if claim.coder == .learned, claim.figures.isEmpty, let cue = claim.cue.flatMap(head) {
      draft.figures = reader.tollFigures(cue.sentence, of: cue.token)
    }
    draft.isSpeechAct = claim.isSpeechAct
    draft.labelWorth = claim.label == nil ? 0 : 10 - claim.coder.authority
    return draft
  }

  /// Violence by the words that tell it, all else by its type.
  private mutating func sort(_ claim: Claim, _ kind: Event.Kind) -> String {
    guard kind == .assault, let cue = claim.cue.flatMap(head) else { return kind.rawValue }
    let lemma = document.sentences[cue.sentence].tokens[cue.token].lemma.lowercased()
    return reader.violence(lemma) ?? kind.rawValue
  }

  /// Joins what different coders tell of one event, and what a coder tells twice without saying that it is one.
  private mutating func join(_ tellings: [Telling]) {
    let isMixed = Set(tellings.map(\.coder)).count > 1 || tellings.contains { $0.key == nil }
    var joined: [(draft: EventDraft, keyed: Set<CoderName>, cues: Set<TokenPosition>)] = []
    // Headlines repeat the story; what they tell without a date is known by then.
    let ranked = tellings.enumerated().map { (isHeading: isHeading($1), telling: $1, number: $0) }
    let ordered = ranked.sorted {
      ($0.isHeading ? 1 : 0, $0.telling.coder.authority, $0.number)
        < ($1.isHeading ? 1 : 0, $1.telling.coder.authority, $1.number)
    }
    for (isHeading, telling, _) in ordered {
      var telling = telling
      if isMixed { telling.draft = described(telling.draft, at: telling.cues.min()) }
      let index =
        !isMixed
        ? nil
        : joined.firstIndex { known in
          (telling.key == nil || !known.keyed.contains(telling.coder))
            && (DocumentFold.isOne(known.draft, telling.draft, sharingCue: !known.cues.isDisjoint(with: telling.cues))
              || isHeading && isRetold(telling, by: known.draft, at: known.cues))
        }
      let position = index ?? joined.count
      if let index {
        joined[index].draft.join(telling.draft)
        joined[index].cues.formUnion(telling.cues)
      } else {
        joined.append((telling.draft, [], telling.cues))
      }
      if let key = telling.key {
        joined[position].keyed.insert(telling.coder)
        draftOfKey[EventKey(coder: telling.coder, key: key)] = position
      }
      for cue in telling.cues where draftAtToken[cue] == nil { draftAtToken[cue] = position }
    }
    drafts = joined.map(\.draft)
  }

  /// Whether only a headline tells it, without a date.
  private func isHeading(_ telling: Telling) -> Bool {
    telling.draft.dateWords == nil && !telling.cues.isEmpty
      && telling.cues.allSatisfy { document.sentences[$0.sentence].kind == .headline }
  }

  /// Whether an event of the text is that of a headline: by the same word, or the same type with one who has part in both.
  private func isRetold(_ heading: Telling, by known: EventDraft, at cues: Set<TokenPosition>) -> Bool {
    func lemmas(_ cues: Set<TokenPosition>) -> Set<String> {
      Set(cues.map { document.sentences[$0.sentence].tokens[$0.token].lemma.lowercased() })
    }
    guard known.kind == heading.draft.kind, (known.status == .planned) == (heading.draft.status == .planned) else {
      return false
    }
    let actors = Set(known.participants.map(\.actor))
    return !lemmas(cues).isDisjoint(with: lemmas(heading.cues))
      || heading.draft.participants.contains { actors.contains($0.actor) }
  }

  /// What the words at the cue say of the event beside the claim: whether they take it for known, by which noun.
  private mutating func described(_ draft: EventDraft, at cue: TokenPosition?) -> EventDraft {
    guard let cue else { return draft }
    return reader.describing(draft, cue.sentence, cue.token)
  }

  /// Whether two coders tell one event: at the same words, or alike by the laws of `EventLedger`.
  private static func isOne(_ known: EventDraft, _ telling: EventDraft, sharingCue: Bool) -> Bool {
    if sharingCue { return (known.status == .planned) == (telling.status == .planned) }
    guard known.date != nil, telling.date != nil, !telling.isAnother else { return false }
    var (one, other) = (known, telling)
    if one.kind == other.kind, !one.isViolent || !other.isViolent {
      // A coder that has no sorts of its own speaks of the type.
      if one.group == one.kind.rawValue { one.group = other.group }
      if other.group == other.kind.rawValue { other.group = one.group }
    }
    return EventLedger.same(one, other)
  }

  /// Gives events their labels, where the coder left that to us, and their ids.
  private mutating func label() {
    var ids: Set<String> = []
    for index in drafts.indices {
      if drafts[index].label.isEmpty { drafts[index].label = wordsOnly(drafts[index]) }
      let base = Identifier.slug("\(drafts[index].label) \(document.source.id)")
      var (id, number) = (base, 1)
      while !ids.insert(id).inserted {
        number += 1
        id = "\(base)-\(number)"
      }
      drafts[index].id = id
    }
  }

  /// "Norway condemned Chad": who, the words that tell it, whom; without words of telling the beginning of the quote.
  private func wordsOnly(_ draft: EventDraft) -> String {
    func names(_ roles: [Event.Participant.Role]) -> String {
      EventLabel.listed(draft.eachOnce.filter { roles.contains($0.role) }.compactMap { actors[$0.actor]?.name })
    }
    let evidence = draft.evidence.first { $0.cue != nil } ?? draft.evidence[0]
    guard let cue = evidence.cue else {
      return EventLabel.fitted(evidence.quote.split(separator: " ").map(String.init))
    }
    let parts = [names([.actor, .participant]), wording(of: cue), names([.recipient])].filter { !$0.isEmpty }
    return EventLabel.capitalised(EventLabel.fitted(draft.place.map { EventLabel.adding($0, to: parts) } ?? parts))
  }

  // MARK: Results

  /// The events on the timeline, and those that stances are about.
  func events(needed: Set<Reference>) -> [Event] {
    // Told without a date: at some time before the document.
    var before = document.published
    if case .moment(let moment) = before.form { before = EDTFDate(form: .interval(.open, .moment(moment))) }
    return drafts.filter { $0.listed || needed.contains(.event($0.id)) }.map { draft in
      Event(
        id: draft.id, label: draft.label, kind: draft.kind, date: draft.date ?? before, status: draft.status,
        place: draft.place, participants: draft.eachOnce, figures: Array(Set(draft.figures)).sorted(),
        evidence: draft.evidence.sorted())
    }
  }

  /// Takes off the timeline acts of speech that a stance tells as well.
  mutating func dropActsToldAsStances(_ bodies: ActorBodies) {
    for index in drafts.indices where drafts[index].isSpeechAct {
      let draft = drafts[index]
      let holders = Set(draft.participants.map { bodies.body(of: $0.actor) })
      let isStance = stances.contains { stance in
        holders.contains(bodies.body(of: stance.holder))
          && stance.evidence.contains { one in draft.evidence.contains { $0.sentence == one.sentence } }
      }
      if isStance { drafts[index].listed = false }
    }
  }

  /// Says where two events may be one whose dates the text gives differently; they are left apart.
  func contradictions() -> [Diagnostic] {
    var notes: [Diagnostic] = []
    let massacres = drafts.filter { $0.listed && $0.group == "massacre" && $0.date?.exactDay != nil }
    for (index, one) in massacres.enumerated() {
      for other in massacres[..<index] where one.date != other.date && one.killed != nil && other.killed != nil {
        guard one.place == nil || other.place == nil || one.place == other.place, !one.contradictsFigures(of: other),
          let first = one.date?.earliestDay, let second = other.date?.earliestDay, abs(first - second) < 7
        else { continue }
        let message =
          "\"\(one.label)\" (\(one.date!)) may be \"\(other.label)\" (\(other.date!)): about as many killed; left apart, "
          + "since the text dates them differently"
        notes.append(Diagnostic(.note, message, document: document.source.id))
      }
    }
    return notes
  }
}
