/// Stance graphs of a dossier: at a date, during a window, of everything. `Documentation/Snapshots.md` has examples.
extension Dossier {
  /// The stances in force at the end of a day.
  ///
  /// Of what a holder has expressed toward a target up to the day, a stance stands until a later one has the opposite
  /// sign, or a later one of the same type has the opposite negation. Later means certainly later.
  public func snapshot(at day: CalendarDay, options: SnapshotOptions = SnapshotOptions()) -> StanceGraph {
    let title = "Stances up to \(EDTFDate(day))" + options.titleSuffix
    return SnapshotBuilder(self, options: options).graph(
      title: title, window: DayWindow(through: day), superseding: true)
  }

  /// The stances expressed in a window, superseded or not: [first day, day after the last).
  public func snapshot(during window: EDTFDate, options: SnapshotOptions = SnapshotOptions()) -> StanceGraph {
    let title = "Stances during \(window)" + options.titleSuffix
    return SnapshotBuilder(self, options: options).graph(title: title, window: DayWindow(window), superseding: false)
  }

  /// All stances, whenever expressed.
  public func stanceGraph(options: SnapshotOptions = SnapshotOptions()) -> StanceGraph {
    let title = "All stances" + options.titleSuffix
    return SnapshotBuilder(self, options: options).graph(title: title, window: nil, superseding: false)
  }

  /// All stances, the edges made one at a time.
  public func stanceGraphStream(options: SnapshotOptions = SnapshotOptions()) -> StanceGraphStream {
    let title = "All stances" + options.titleSuffix
    return SnapshotBuilder(self, options: options).stream(title: title, window: nil, superseding: false)
  }
}
