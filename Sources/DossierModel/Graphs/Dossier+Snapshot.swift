/// Stance graphs of a dossier, their edges made one at a time: at a date, during a window, of everything.
/// `Documentation/Snapshots.md` has examples.
extension DossierRecords {
  /// The stances in force at the end of a day.
  ///
  /// Of what a holder has expressed toward a target up to the day, a stance stands until a later one has the opposite
  /// sign, or a later one of the same type has the opposite negation. Later means certainly later.
  public func snapshot(at day: CalendarDay, options: SnapshotOptions = SnapshotOptions()) -> StanceGraphStream {
    let title = "Stances up to \(EDTFDate(day).words)" + options.titleSuffix
    return SnapshotBuilder(self, options: options).stream(
      title: title, window: DayWindow(through: day), superseding: true)
  }

  /// The stances expressed in a window, superseded or not: [first day, day after the last).
  public func snapshot(during window: EDTFDate, options: SnapshotOptions = SnapshotOptions()) -> StanceGraphStream {
    let title = "Stances: \(window.words)" + options.titleSuffix
    return SnapshotBuilder(self, options: options).stream(title: title, window: DayWindow(window), superseding: false)
  }

  /// All stances, whenever expressed.
  public func stanceGraph(options: SnapshotOptions = SnapshotOptions()) -> StanceGraphStream {
    let title = "All stances" + options.titleSuffix
    return SnapshotBuilder(self, options: options).stream(title: title, window: nil, superseding: false)
  }
}

/// Many snapshots at once, of which only the stances are asked for.
extension DossierRecords {
  /// By id of a stance, the runs of days on which it is in force: of `days`, which ascend, the first and one after the
  /// last. The same as the stances of a snapshot at each day, without making its edges.
  package func daysInForce(
    among days: [CalendarDay], options: SnapshotOptions = SnapshotOptions()
  ) -> [String: [Range<Int>]] {
    var runs: [Int: [Range<Int>]] = [:]
    for (index, numbers) in SnapshotBuilder(self, options: options).inForce(at: days).enumerated() {
      for number in numbers {
        var start = index
        if let last = runs[number]?.last, last.upperBound == index {
          start = last.lowerBound
          runs[number]?.removeLast()
        }
        runs[number, default: []].append(start..<index + 1)
      }
    }
    return stances.reading { stance in
      Dictionary(runs.map { (stance($0).id, $1) }) { first, _ in first }
    }
  }
}

/// The same of a dossier in memory, as whole graphs.
extension Dossier {
  /// The stances in force at the end of a day.
  public func snapshot(at day: CalendarDay, options: SnapshotOptions = SnapshotOptions()) -> StanceGraph {
    DossierRecords(self).snapshot(at: day, options: options).graph
  }

  /// The stances expressed in a window, superseded or not: [first day, day after the last).
  public func snapshot(during window: EDTFDate, options: SnapshotOptions = SnapshotOptions()) -> StanceGraph {
    DossierRecords(self).snapshot(during: window, options: options).graph
  }

  /// All stances, whenever expressed.
  public func stanceGraph(options: SnapshotOptions = SnapshotOptions()) -> StanceGraph {
    DossierRecords(self).stanceGraph(options: options).graph
  }
}
