// Snapshots, diffs, merging and joining of events on invented dossiers; inventing them is not measured.

import Benchmark
import DossierModel

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuTotal, .wallClock, .peakMemoryResident], maxDuration: .seconds(60), maxIterations: 3)
  for (stances, actors) in [(10_000, 100), (100_000, 1_000), (1_000_000, 10_000)] {
    graphs(stances: stances, actors: actors)
  }
  for count in [10_000, 100_000] { joining(count) }
}

private let days = [CalendarDay(number: 15_500), CalendarDay(number: 15_800)]

private func graphs(stances: Int, actors: Int) {
  func dossier() -> Dossier {
    var invention = Invention()
    return invention.dossier(stances: stances, actors: actors)
  }
  for level in [RollUpLevel.person, .country] {
    let options = SnapshotOptions(level: level)
    Benchmark("snapshot by \(level.rawValue), \(stances) stances") { benchmark, dossier in
      blackHole(dossier.snapshot(at: days[1], options: options))
    } setup: {
      dossier()
    }
    Benchmark("diff by \(level.rawValue), \(stances) stances") { benchmark, graphs in
      blackHole(graphs.1.difference(from: graphs.0))
    } setup: {
      let dossier = dossier()
      return (dossier.snapshot(at: days[0], options: options), dossier.snapshot(at: days[1], options: options))
    }
  }
}

/// Records of a dossier merged with themselves, and as many events told several times joined.
private func joining(_ count: Int) {
  Benchmark("merge with itself, \(count) stances") { benchmark, dossier in
    blackHole(dossier.merged(with: dossier))
  } setup: {
    var invention = Invention()
    return invention.dossier(stances: count, actors: count / 100)
  }
  Benchmark("join events, \(count) events") { benchmark, dossier in
    blackHole(dossier.merged(with: Dossier()))
  } setup: {
    var invention = Invention()
    return Dossier(events: invention.events(count))
  }
}
