// Times the exporters and the dossier's reader on an invented graph:
// `swift run -c release exports [edges] [nodes] [format…]`. CPU seconds of this process and its peak memory; the bytes
// are counted and not stored.

import DossierFormats
import DossierModel
import Glibc

@main
struct Exports {
  static func main() {
    let numbers = CommandLine.arguments.dropFirst().prefix(2).compactMap { Int($0) }
    let edges = numbers.first ?? 1_000_000
    let nodes = numbers.count > 1 ? numbers[1] : 100_000
    let names = CommandLine.arguments.dropFirst(3)
    let before = cpuSeconds()
    let graph = invent(nodes: nodes, edges: edges)
    print("invented \(nodes) nodes, \(edges) edges in \(rounded(cpuSeconds() - before)) s; memory \(peakMemory()) MiB")
    if names.contains("read") { timeReading(graph) }
    let input = ExportInput(dossier: Dossier(), graph: graph, timeline: Timeline())
    for format in ExportFormat.all where format.subject == .graph && format.name != "gexf-statements" {
      if !names.isEmpty, !names.contains(format.name) { continue }
      let start = cpuSeconds()
      var counter = ByteCounter()
      format.write(input, to: &counter)
      let seconds = cpuSeconds() - start
      print("\(format.name): \(rounded(seconds)) s, \(counter.bytes / 1_000_000) MB; memory \(peakMemory()) MiB")
    }
  }

  /// Writes the graph's statements as a dossier and reads them back.
  static func timeReading(_ graph: StanceGraph) {
    let dossier = dossier(of: graph)
    var start = cpuSeconds()
    let bytes = Array(DossierJSON.write(dossier).utf8)
    print("dossier written: \(rounded(cpuSeconds() - start)) s, \(bytes.count / 1_000_000) MB")
    start = cpuSeconds()
    let read = try? DossierJSON.read(bytes: bytes)
    print("dossier read: \(rounded(cpuSeconds() - start)) s; memory \(peakMemory()) MiB; equal: \(read == dossier)")
  }

  static func invent(nodes: Int, edges: Int) -> StanceGraph {
    let ends = (0..<nodes).map { Reference.actor("actor-\($0)") }
    let kinds = Stance.Kind.allCases
    var state: UInt64 = 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    return StanceGraph(
      title: "Invented",
      nodes: ends.map { id in
        StanceGraph.Node(id: id, name: "Actor \"\(id.id)\" & others", category: "person", country: "XXA")
      },
      edges: (0..<edges).map { index in
        let date = EDTFDate(CalendarDay(number: 20_000 + next(2000)))
        let quote = "A spokesman said on day \(index) that \"this\" <could> not go on & had to stop"
        let evidence = Evidence(
          document: "document-\(index % 50_000)", span: TextSpan(100, 100 + quote.unicodeScalars.count), quote: quote)
        return StanceGraph.Edge(
          id: "edge-\(index)", holder: ends[next(nodes)], kind: kinds[next(kinds.count)], target: ends[next(nodes)],
          count: 1, firstDate: date, lastDate: date, weight: 1, stances: ["stance-\(index)"], evidence: [evidence])
      })
  }

  static func dossier(of graph: StanceGraph) -> Dossier {
    Dossier(
      documents: (0..<50_000).map {
        DocumentRecord(
          id: "document-\($0)", title: "Title \($0)", published: EDTFDate(CalendarDay(number: 20_000)),
          characters: 10_000, sha256: String(repeating: "0", count: 64))
      },
      actors: graph.nodes.map { Actor(id: $0.id.id, name: $0.name, kind: .person, country: $0.country) },
      stances: graph.edges.map {
        Stance(
          id: $0.stances[0], holder: $0.holder.id, kind: $0.kind, target: $0.target, date: $0.firstDate,
          evidence: $0.evidence)
      })
  }

  static func cpuSeconds() -> Double {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    let micro = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(micro) / 1e6
  }

  static func rounded(_ seconds: Double) -> Double { (seconds * 100).rounded() / 100 }

  /// Of the whole process so far.
  static func peakMemory() -> Int {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }
}

/// A stream that only counts.
struct ByteCounter: TextOutputStream {
  var bytes = 0

  mutating func write(_ text: String) {
    bytes += text.utf8.count
  }
}
