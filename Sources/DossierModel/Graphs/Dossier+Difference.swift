/// What changed in a dossier between two dates or two windows, or between two dossiers.
extension Dossier {
  /// From the stances in force at the end of one day to those at the end of another, with the events of the days after
  /// the earlier through the later one.
  public func difference(
    from earlier: CalendarDay, to later: CalendarDay, options: SnapshotOptions = SnapshotOptions()
  ) -> StanceGraphDiff {
    var diff = snapshot(at: later, options: options).difference(from: snapshot(at: earlier, options: options))
    let (first, last) = (min(earlier, later), max(earlier, later))
    diff.events = events(in: DayWindow(start: first + 1, end: last + 1))
    return diff
  }

  /// From the stances expressed in one window to those expressed in another, with the events from the end of the first
  /// through the end of the second.
  public func difference(
    during earlier: EDTFDate, and later: EDTFDate, options: SnapshotOptions = SnapshotOptions()
  ) -> StanceGraphDiff {
    var diff = snapshot(during: later, options: options).difference(from: snapshot(during: earlier, options: options))
    let ends = [DayWindow(earlier).end, DayWindow(later).end].compactMap { $0 }.sorted()
    if ends.count == 2 { diff.events = events(in: DayWindow(start: ends[0], end: ends[1])) }
    return diff
  }

  /// From an older dossier to this one, all stances of both, with the events that only this one knows.
  public func difference(
    from older: Dossier, options: SnapshotOptions = SnapshotOptions()
  ) -> StanceGraphDiff {
    var diff = stanceGraph(options: options).difference(from: older.stanceGraph(options: options))
    let known = Set(older.events.map(\.id))
    diff.events = inOrder(events.filter { !known.contains($0.id) })
    return diff
  }

  /// The events that certainly happened in a window, in date order.
  private func events(in window: DayWindow) -> [Event] {
    inOrder(events.filter { $0.status != .planned && window.membership(of: $0.date) == .inside })
  }

  private func inOrder(_ events: [Event]) -> [Event] {
    events.sorted { one, other in
      let (first, second) = (Timeline.position(of: one.date), Timeline.position(of: other.date))
      return first != second ? first < second : one.id < other.id
    }
  }
}
