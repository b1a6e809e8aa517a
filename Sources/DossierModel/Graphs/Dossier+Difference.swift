/// What changed in a dossier between two dates or two windows, or between two dossiers.
extension Dossier {
  /// From the stances in force at the end of one day to those at the end of another, with the events of the days after
  /// the earlier through the later one.
  public func difference(
    from earlier: CalendarDay, to later: CalendarDay, options: SnapshotOptions = SnapshotOptions()
  ) -> StanceGraphDiff {
    var diff = snapshot(at: later, options: options).difference(from: snapshot(at: earlier, options: options))
    let (first, last) = (min(earlier, later), max(earlier, later))
    diff.events = events(in: DayWindow(start: first + 1, end: last + 1), options)
    return diff
  }

  /// From the stances expressed in one window to those expressed in another, with the events from the end of the first
  /// through the end of the second.
  public func difference(
    during earlier: EDTFDate, and later: EDTFDate, options: SnapshotOptions = SnapshotOptions()
  ) -> StanceGraphDiff {
    var diff = snapshot(during: later, options: options).difference(from: snapshot(during: earlier, options: options))
    let ends = [DayWindow(earlier).end, DayWindow(later).end].compactMap { $0 }.sorted()
    if ends.count == 2 { diff.events = events(in: DayWindow(start: ends[0], end: ends[1]), options) }
    return diff
  }

  /// From an older dossier to this one, all stances of both, with the events that only one of them knows or that they
  /// tell differently. Dates at most `tolerance` days apart count as equal.
  public func difference(
    from older: Dossier, options: SnapshotOptions = SnapshotOptions(), tolerance: Int = 0
  ) -> StanceGraphDiff {
    let older = older.aligned(to: self, tolerance: tolerance)
    var diff = stanceGraph(options: options).difference(from: older.stanceGraph(options: options))
    let (before, after) = (older.events(chosenBy: options), events(chosenBy: options))
    let matching = EventMatching(before, after)
    diff.eventsAdded = inOrder(after.indices.filter { matching.matches[$0] == nil }.map { after[$0] })
    diff.eventsRemoved = inOrder(matching.unmatched)
    let changes = matching.matches.map { EventChange(before: before[$1], after: after[$0]) }
    diff.eventsChanged = changes.filter { !$0.aspects.isEmpty }.sorted { Dossier.precedes($0.after, $1.after) }
    return diff
  }

  /// The events with one of the options' actors, told in one of their documents.
  private func events(chosenBy options: SnapshotOptions) -> [Event] {
    guard options.actors != nil || options.documents != nil else { return events }
    let rollUp = RollUp(actors, level: options.level)
    return events.filter { event in
      let hasDocument = options.documents.map { wanted in event.evidence.contains { wanted.contains($0.document) } }
      let hasActor = options.actors.map { wanted in
        event.participants.contains { wanted.contains($0.actor) || wanted.contains(rollUp($0.actor, at: event.date)) }
      }
      return hasDocument ?? true && hasActor ?? true
    }
  }

  /// The events that certainly happened in a window, in date order.
  private func events(in window: DayWindow, _ options: SnapshotOptions) -> [Event] {
    inOrder(events(chosenBy: options).filter { $0.status != .planned && window.membership(of: $0.date) == .inside })
  }

  private func inOrder(_ events: [Event]) -> [Event] { events.sorted(by: Dossier.precedes) }

  private static func precedes(_ one: Event, _ other: Event) -> Bool {
    let (first, second) = (Timeline.position(of: one.date), Timeline.position(of: other.date))
    return first != second ? first < second : one.id < other.id
  }
}
