/// The events found in a document so far, told-twice ones joined.
package import DossierModel

/// An event while the document is read.
package struct EventDraft: Sendable {
  package var id: String
  package var label: String
  package var kind: Event.Kind
  /// Nil until the text dates it.
  package var date: EDTFDate?
  package var status: Event.Status
  package var place: String?
  /// What kind of happening, for joining: "killing", "talks", or the trigger's lemma.
  package var group: String
  package var participants: [Event.Participant]
  package var figures: [Event.Figure]
  package var evidence: [Evidence]
  /// Whether it belongs on the timeline by itself, not only as what a stance is about.
  package var listed: Bool
  /// Whether the place is a country: a town told elsewhere may lie in it.
  package var isCountryWide = false
}

extension EventDraft {
  /// Whether it belongs to the kinds of violence that texts name by turns: "the massacre", "the killings".
  var isViolent: Bool { group == "massacre" || group == "attack" || group == "kill" }
}

extension EventDraft {
  /// Whether both give the same number killed.
  func hasFigure(of other: EventDraft) -> Bool {
    figures.contains { mine in other.figures.contains { $0.measure == mine.measure && $0.value == mine.value } }
  }
}

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

  /// The dated event that an undated mention repeats: of its kind, at its place where it names one; the one told at
  /// that place or in the same words first, then the one mentioned last.
  func repeated(by echo: Echo) -> Int? {
    var best: (score: Int, index: Int)?
    for (index, draft) in drafts.enumerated() where draft.listed && draft.date != nil {
      guard let score = EventLedger.likeness(echo.draft, draft) else { continue }
      let mentions = byToken.filter { $0.value == index }.map(\.key.sentence)
      let before = mentions.filter { $0 <= echo.position.sentence }.max()
      let nearness = before.map { 500 + $0 } ?? 499 - (mentions.min() ?? 499)
      let total = score * 100_000 + nearness
      if best.map({ total > $0.score }) ?? true { best = (total, index) }
    }
    return best?.index
  }

  private static func likeness(_ echo: EventDraft, _ draft: EventDraft) -> Int? {
    let violent = echo.isViolent && draft.isViolent
    guard violent || echo.group == draft.group, draft.status == .occurred else { return nil }
    var score = 0
    if let place = echo.place {
      if let known = draft.place {
        if known == place { score += 2 } else if !(echo.isCountryWide && echo.group == "massacre") { return nil }
      } else {
        // A shelling of a named town is not the massacre told without place.
        if violent, echo.group != "massacre", draft.group == "massacre" { return nil }
        score -= 1
      }
    }
    // A mention with a number of its own is the event with about that number.
    let mine = echo.figures.filter { $0.measure == .killed }.map(\.value).max()
    let theirs = draft.figures.filter { $0.measure == .killed }.map(\.value).max()
    if let mine, let theirs { if max(mine, theirs) > 1.5 * min(mine, theirs) { return nil } else { score += 1 } }
    if violent {
      if echo.group == draft.group { score += 1 }
      // "The massacre" is no shelling that killed two.
      if echo.group == "massacre", draft.group != "massacre", score < 2, draft.place != nil { return nil }
    } else if !echo.participants.isEmpty, !draft.participants.isEmpty {
      let ours = Set(echo.participants.map(\.actor))
      guard !ours.isDisjoint(with: draft.participants.map(\.actor)) else { return nil }
    }
    return score
  }

  /// Gives an event without place that of a mention, where no other event could be meant; whether it did.
  mutating func locate(_ index: Int, at echo: EventDraft) -> Bool {
    guard drafts[index].place == nil, let place = echo.place, !echo.isCountryWide else { return false }
    guard drafts.count(where: { $0.isViolent && $0.listed && $0.place == nil && $0.date != nil }) == 1 else {
      return false
    }
    guard echo.group == "massacre" else { return false }
    drafts[index].place = place
    drafts[index].group = echo.group
    return true
  }

  mutating func rename(_ index: Int, _ label: String) {
    drafts[index].label = label
  }

  /// The last event of that kind and status that says nothing else about date and place.
  func earlier(_ draft: EventDraft) -> Int? {
    drafts.lastIndex { known in
      known.listed && known.kind == draft.kind && known.group == draft.group && known.status == draft.status
        && (draft.place == nil || known.place == nil || known.place == draft.place)
        && (draft.participants.isEmpty || known.participants.isEmpty
          || !Set(draft.participants.map(\.actor)).isDisjoint(with: known.participants.map(\.actor)))
    }
  }

  /// Adds what a noun says about the event of its verb.
  mutating func complete(_ index: Int, from draft: EventDraft) {
    if drafts[index].place == nil { drafts[index].place = draft.place }
    for one in draft.figures where !drafts[index].figures.contains(one) { drafts[index].figures.append(one) }
    if draft.group == "massacre" { drafts[index].group = "massacre" }
  }

  /// Adds an event told at a token, or joins it to the one it repeats; its index.
  package mutating func add(_ draft: EventDraft, at position: TokenPosition) -> Int {
    if let index = drafts.lastIndex(where: { EventLedger.same($0, draft) }) {
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
    if !drafts[index].evidence.contains(where: { $0.span == evidence.span }) { drafts[index].evidence.append(evidence) }
  }

  private mutating func join(_ draft: EventDraft, into index: Int) {
    if drafts[index].date == nil { drafts[index].date = draft.date }
    if let place = draft.place, drafts[index].place == nil || drafts[index].isCountryWide && !draft.isCountryWide {
      drafts[index].isCountryWide = draft.isCountryWide
      drafts[index].place = place
      if draft.listed || !drafts[index].listed { drafts[index].label = draft.label }
    }
    drafts[index].listed = drafts[index].listed || draft.listed
    for one in draft.participants where !drafts[index].participants.contains(one) {
      drafts[index].participants.append(one)
    }
    for one in draft.figures where !drafts[index].figures.contains(one) { drafts[index].figures.append(one) }
    for one in draft.evidence { addEvidence(one, to: index) }
  }

  /// Whether two drafts tell of one happening: one group, no contradiction in date and place, and a tie.
  package static func same(_ one: EventDraft, _ other: EventDraft) -> Bool {
    guard one.group == other.group || one.isViolent && other.isViolent,
      (one.status == .planned) == (other.status == .planned)
    else { return false }
    if let first = one.date, let second = other.date {
      let order = first.compare(to: second)
      if order == .earlier || order == .later { return false }
    }
    if let first = one.place, let second = other.place {
      if first != second, one.isCountryWide != other.isCountryWide {
        return one.date != nil && one.date == other.date && one.group == "massacre" && other.group == "massacre"
      }
      return first == second && (one.group == other.group || one.isViolent && other.isViolent)
    }
    if one.isViolent, other.isViolent {
      if one.date == nil, other.date == nil { return one.group == other.group }
      guard one.date == other.date else { return false }
      return one.group == other.group || one.group == "massacre" || other.group == "massacre"
        || one.hasFigure(of: other)
    }
    do {
      let ours = Set(one.participants.map(\.actor))
      let theirs = Set(other.participants.map(\.actor))
      if ours.isEmpty != theirs.isEmpty { return one.date != nil && one.date == other.date }
      if !ours.isEmpty, ours.isDisjoint(with: theirs) { return false }
      return one.date == other.date || one.date == nil || other.date == nil
    }
  }

  /// The events to be reported: the listed ones, and those that others refer to.
  package func events(needed: Set<Reference>, in context: CodingContext) -> [Event] {
    drafts.filter { $0.listed || needed.contains(.event($0.id)) }.map { draft in
      // Told without a date: at some time before the document.
      var before = context.published
      if case .moment(let moment) = before.form { before = EDTFDate(form: .interval(.open, .moment(moment))) }
      return Event(
        id: draft.id, label: draft.label, kind: draft.kind, date: draft.date ?? before, status: draft.status,
        place: draft.place, participants: Array(Set(draft.participants)).sorted(),
        figures: Array(Set(draft.figures)).sorted(), evidence: draft.evidence.sorted())
    }
  }
}
