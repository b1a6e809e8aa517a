/// The timeline of a dossier.
extension Dossier {
  /// Events and stances in date order; with a window, those whose date may lie in it; with actors, those that take part
  /// in the event, hold the stance or are its target.
  public func timeline(during window: EDTFDate? = nil, actors: Set<String>? = nil) -> Timeline {
    var timeline = DossierRecords(self).timeline(during: window).timeline
    if let actors { timeline.entries.removeAll { actors.isDisjoint(with: $0.participants) } }
    return timeline
  }
}

extension Timeline.Entry {
  init(_ event: Event) {
    var participants: [String] = []
    for participant in event.participants where !participants.contains(participant.actor) {
      participants.append(participant.actor)
    }
    self.init(
      date: event.date, kind: .event, id: event.id, label: event.label, type: event.kind.rawValue,
      participants: participants, status: event.status, place: event.place, evidence: event.evidence)
  }

  init(_ stance: Stance, names: ReferenceNames) {
    var participants = [stance.holder]
    if stance.target.kind == .actor, stance.target.id != stance.holder { participants.append(stance.target.id) }
    self.init(
      date: stance.date, kind: .stance, id: stance.id, label: names.sentence(of: stance), type: stance.kind.rawValue,
      participants: participants, target: stance.target, negated: stance.negated, evidence: stance.evidence)
  }
}

extension Timeline {
  static func title(during window: EDTFDate?) -> String {
    window.map { "Timeline: \($0.words)" } ?? "Timeline"
  }

  /// First and last day as one comparable value.
  static func position(of date: EDTFDate) -> Position {
    let (first, last) = (date.earliestDay?.number, date.latestDay?.number)
    return Position(first: first ?? last ?? .max, last: last ?? .max)
  }

  struct Position: Hashable, Comparable {
    var first: Int
    var last: Int

    static func < (lhs: Position, rhs: Position) -> Bool {
      (lhs.first, lhs.last) < (rhs.first, rhs.last)
    }
  }
}
