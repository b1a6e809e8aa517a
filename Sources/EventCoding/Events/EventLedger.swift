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
}

extension EventDraft {
  /// Whether it belongs to the kinds of violence that texts name by turns: "the massacre", "the killings".
  var isViolent: Bool { group == "massacre" || group == "attack" || group == "kill" }
}

package struct EventLedger: Sendable {
  package private(set) var drafts: [EventDraft] = []
  package private(set) var byToken: [TokenPosition: Int] = [:]

  package init() {}

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
    if drafts[index].place == nil, let place = draft.place {
      drafts[index].place = place
      if draft.label.count < 60, draft.listed || !drafts[index].listed { drafts[index].label = draft.label }
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
      return first == second && (one.group == other.group || one.isViolent && other.isViolent)
    }
    if one.isViolent, other.isViolent {
      let dated = one.date != nil && one.date == other.date && one.group != "attack"
      return one.group == other.group && (one.group == "massacre" || dated) || dated && one.group == "massacre"
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
      var approximate = context.published
      if case .moment(var moment) = approximate.form {
        moment.qualification = .approximate
        approximate = EDTFDate(moment)
      }
      return Event(
        id: draft.id, label: draft.label, kind: draft.kind, date: draft.date ?? approximate, status: draft.status,
        place: draft.place, participants: Array(Set(draft.participants)).sorted(),
        figures: Array(Set(draft.figures)).sorted(), evidence: draft.evidence.sorted())
    }
  }
}
