// Exporters on an invented graph, whose edges are made one at a time as `stanceline export` makes them from a dossier;
// and writing and reading of a dossier. What is written is counted and not stored.

import Benchmark
import DossierFormats
import DossierModel

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuTotal, .wallClock, .peakMemoryResident], maxDuration: .seconds(60), maxIterations: 3)
  for edges in [10_000, 100_000, 1_000_000] {
    let graph = InventedGraph(nodes: edges / 10, edges: edges)
    // What making the edges takes of the others.
    Benchmark("no format, \(edges) edges") { benchmark, stream in
      stream.forEachEdge { blackHole($0) }
    } setup: {
      graph.stream
    }
    for format in ExportFormat.all
    where format.subject == .graph && !["gexf-statements", "mermaid"].contains(format.name) {
      Benchmark("\(format.name), \(edges) edges") { benchmark, stream in
        var counter = ByteCounter()
        format.write(input(stream), to: &counter)
        blackHole(counter.bytes)
      } setup: {
        graph.stream
      }
    }
  }
  for stances in [10_000, 100_000, 1_000_000] { dossiers(stances) }
}

private func input(_ stream: StanceGraphStream) -> ExportInput {
  ExportInput(records: DossierRecords(Dossier()), stream: stream, timeline: TimelineStream(Timeline()))
}

private func dossiers(_ stances: Int) {
  Benchmark("write dossier, \(stances) stances") { benchmark, dossier in
    blackHole(DossierJSON.write(dossier).utf8.count)
  } setup: {
    InventedGraph(nodes: stances / 10, edges: stances).dossier
  }
  Benchmark("read dossier, \(stances) stances") { benchmark, bytes in
    blackHole(try? DossierJSON.read(bytes: bytes))
  } setup: {
    Array(DossierJSON.write(InventedGraph(nodes: stances / 10, edges: stances).dossier).utf8)
  }
}

/// A stream that only counts.
private struct ByteCounter: TextOutputStream {
  var bytes = 0

  mutating func write(_ text: String) {
    bytes += text.utf8.count
  }
}
