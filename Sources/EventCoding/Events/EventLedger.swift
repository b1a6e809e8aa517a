package import DossierModel

/// The events found in a document so far, told-twice ones joined. Precision first: two left apart are a smaller fault
/// than two made into one.
package struct EventLedger: Sendable {
  package private(set) var drafts: [EventDraft] = []
  package private(set) var byToken: [TokenPosition: Int] = [:]

  /// Mentions that no time dates: "the massacre", "their talks".
  private(set) var echoes: [Echo] = []

  struct Echo: Sendable {
    var draft: EventDraft
    var position: TokenPosition
  }

  package init() {}

  /// Keeps an undated mention until the whole document is read.
  mutating func await(_ draft: EventDraft, at position: TokenPosition) {
    echoes.append(Echo(draft: draft, position: position))
  }

  /// The last event of that kind and status that says nothing else about date and place.
  func earlier(_ draft: EventDraft) -> Int? {
    drafts.lastIndex { known in
      known.listed && known.kind == draft.kind && known.group == draft.group && known.status == draft.status
        && (draft.place == nil || known.place == nil || known.place == draft.place)
        && (draft.participants.isEmpty || known.participants.isEmpty || known.sharesActors(with: draft))
    }
  }

  /// Adds an event told at a token, or joins it to the one it repeats; its index.
  package mutating func add(_ draft: EventDraft, at position: TokenPosition) -> Int {
    if !draft.isAnother, let index = drafts.lastIndex(where: { !$0.evidence.isEmpty && EventLedger.same($0, draft) }) {
      join(draft, into: index)
      byToken[position] = index
      return index
    }
    var draft = draft
    if drafts.contains(where: { $0.id == draft.id }) {
      draft.id += "-\(drafts.count)"
    }
    drafts.append(draft)
    byToken[position] = drafts.count - 1
    return drafts.count - 1
  }

  package mutating func point(_ position: TokenPosition, to index: Int) {
    byToken[position] = index
  }

  package mutating func addEvidence(_ evidence: Evidence, to index: Int) {
    drafts[index].add(evidence)
  }

  /// Gives every event the label that all its mentions together make, and takes off the timeline what has none that
  /// says anything: "independence".
  mutating func rename(_ name: (EventDraft) -> String) {
    for index in drafts.indices {
      drafts[index].label = name(drafts[index])
      if !drafts[index].label.contains(" ") { drafts[index].listed = false }
    }
  }
}

// MARK: Joining

extension EventLedger {
  /// Adds what a noun says about the event of its verb.
  mutating func complete(_ index: Int, from draft: EventDraft) {
    if drafts[index].place == nil {
      drafts[index].place = draft.place
      drafts[index].isCountryWide = draft.isCountryWide
    }
    for one in draft.figures where !drafts[index].figures.contains(one) { drafts[index].figures.append(one) }
    if draft.group == "massacre" || draft.group == "attack" && drafts[index].group == "kill" {
      drafts[index].group = draft.group
    }
    if draft.isKnown { drafts[index].isKnown = true }
  }

  /// Adds an undated mention to the event that it repeats.
  mutating func absorb(_ echo: EventDraft, into index: Int) {
    for one in echo.evidence { addEvidence(one, to: index) }
    for one in echo.figures where !drafts[index].figures.contains(one) { drafts[index].figures.append(one) }
    let isNewPlace = drafts[index].place == nil || drafts[index].isCountryWide && !echo.isCountryWide
    if let place = echo.place, isNewPlace {
      drafts[index].place = place
      drafts[index].isCountryWide = echo.isCountryWide
      if echo.group == "massacre" { drafts[index].group = echo.group }
    }
    drafts[index].takeLabel(of: echo)
  }

  /// Joins what was told as two before a later mention made it one.
  mutating func settle() {
    for later in drafts.indices.dropFirst()
    where drafts[later].listed && drafts[later].date != nil && !drafts[later].isAnother {
      let draft = drafts[later]
      guard
        let first = drafts[..<later].firstIndex(where: { $0.listed && $0.date != nil && EventLedger.same($0, draft) })
      else { continue }
      join(draft, into: first)
      for (position, index) in byToken where index == later { byToken[position] = first }
      drafts[later].listed = false
      drafts[later].evidence = []
    }
  }

  private mutating func join(_ draft: EventDraft, into index: Int) {
    drafts[index].join(draft)
  }

  /// Whether two drafts tell of one happening: one group, no contradiction in date, place and numbers, and a tie.
  package static func same(_ one: EventDraft, _ other: EventDraft) -> Bool {
    guard one.group == other.group || one.isViolent && other.isViolent,
      (one.status == .planned) == (other.status == .planned), !contradict(one, other)
    else { return false }
    if let first = one.place, let second = other.place {
      if first == second { return one.isViolent || agree(one, other) }
      return one.isCountryWide != other.isCountryWide && one.date != nil && one.date == other.date
        && (one.group == "massacre" && other.group == "massacre" || sameSentence(one, other))
    }
    return one.isViolent && other.isViolent ? sameViolence(one, other) : agree(one, other)
  }

  private static func contradict(_ one: EventDraft, _ other: EventDraft) -> Bool {
    if let first = one.date, let second = other.date {
      let order = first.compare(to: second)
      if order == .earlier || order == .later { return true }
    }
    return one.isViolent && one.contradictsFigures(of: other)
  }

  /// Of two acts of violence at least one without place: the same words for both, the same number, one told as known
  /// already, or one clause that goes on about the other's victims.
  private static func sameViolence(_ one: EventDraft, _ other: EventDraft) -> Bool {
    if one.date == nil, other.date == nil { return one.group == other.group }
    guard one.date == other.date else { return false }
    return one.group == other.group || one.group == "massacre" || other.group == "massacre"
      || one.hasFigure(of: other) || one.isKnown || other.isKnown || sameSentence(one, other)
  }

  /// "were killed when gunmen shot them".
  private static func sameSentence(_ one: EventDraft, _ other: EventDraft) -> Bool {
    (one.hasPronoun || other.hasPronoun)
      && one.evidence.contains { mine in other.evidence.contains { $0.span == mine.span } }
  }

  /// Of two other acts: participants that can be those of one, on one day; those of a mention that names none are taken
  /// from the other only where it says "the talks".
  private static func agree(_ one: EventDraft, _ other: EventDraft) -> Bool {
    if one.isSameOccasion(as: other) { return true }
    let sameDay = one.date == other.date || one.date == nil || other.date == nil
    if one.participants.isEmpty != other.participants.isEmpty {
      let samePlace = one.place != nil && one.place == other.place
      return one.date != nil && one.date == other.date && (samePlace || one.isKnown || other.isKnown)
    }
    if !one.participants.isEmpty, !one.sharesActors(with: other) { return false }
    return sameDay && one.sharesWords(with: other)
  }
}
