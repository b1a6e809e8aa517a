/// The timeline of a dossier.
extension Dossier {
  /// Events and stances in date order; with a window, those whose date may lie in it; with actors, those that take part
  /// in the event, hold the stance or are its target.
  public func timeline(during window: EDTFDate? = nil, actors: Set<String>? = nil) -> Timeline {
    let names = ReferenceNames(self)
    var entries = events.map(entry) + stances.map { entry($0, names: names) }
    if let window {
      let days = DayWindow(window)
      entries.removeAll { days.membership(of: $0.date) == .outside }
    }
    if let actors { entries.removeAll { actors.isDisjoint(with: $0.participants) } }
    let keyed = entries.map { (key: Timeline.position(of: $0.date), entry: $0) }
    let sorted = keyed.sorted { one, other in
      if one.key != other.key { return one.key < other.key }
      let (first, second) = (one.entry, other.entry)
      return first.kind != second.kind ? first.kind == .event : first.id < second.id
    }
    return Timeline(title: window.map { "Timeline of \($0)" } ?? "Timeline", entries: sorted.map(\.entry))
  }

  private func entry(_ event: Event) -> Timeline.Entry {
    var participants: [String] = []
    for participant in event.participants where !participants.contains(participant.actor) {
      participants.append(participant.actor)
    }
    return Timeline.Entry(
      date: event.date, kind: .event, id: event.id, label: event.label, type: event.kind.rawValue,
      participants: participants, status: event.status, place: event.place, evidence: event.evidence)
  }

  private func entry(_ stance: Stance, names: ReferenceNames) -> Timeline.Entry {
    var participants = [stance.holder]
    if stance.target.kind == .actor, stance.target.id != stance.holder { participants.append(stance.target.id) }
    return Timeline.Entry(
      date: stance.date, kind: .stance, id: stance.id, label: names.sentence(of: stance), type: stance.kind.rawValue,
      participants: participants, target: stance.target, negated: stance.negated, evidence: stance.evidence)
  }
}

extension Timeline {
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
