import DossierModel

/// A graph of any size: people with awkward names who say things of some 75 characters about each other over six years.
struct InventedGraph {
  var nodes: Int
  var edges: Int

  var stream: StanceGraphStream {
    let ends = (0..<nodes).map { Reference.actor("actor-\($0)") }
    let count = edges
    return StanceGraphStream(title: "Invented", nodes: ends.map(Self.node)) { body in
      var numbers = Numbers()
      for index in 0..<count { body(Self.edge(index, ends, &numbers)) }
    }
  }

  /// The stances of the graph with 50,000 documents, in the order of a dossier.
  var dossier: Dossier {
    var dossier = Dossier(
      documents: (0..<50_000).map {
        DocumentRecord(
          id: "document-\($0)", title: "Title \($0)", published: EDTFDate(CalendarDay(number: 20_000)),
          characters: 10_000, sha256: String(repeating: "0", count: 64))
      },
      actors: stream.nodes.map { Actor(id: $0.id.id, name: $0.name, kind: .person, country: $0.country) })
    stream.forEachEdge {
      dossier.stances.append(
        Stance(
          id: $0.stances[0], holder: $0.holder.id, kind: $0.kind, target: $0.target, date: $0.firstDate,
          evidence: $0.evidence))
    }
    dossier.documents.sort { $0.id < $1.id }
    dossier.actors.sort { $0.id < $1.id }
    dossier.stances.sort { $0.id < $1.id }
    return dossier
  }

  private static func node(_ id: Reference) -> StanceGraph.Node {
    StanceGraph.Node(id: id, name: "Actor \"\(id.id)\" & others", category: "person", country: "XXA")
  }

  private static func edge(_ index: Int, _ ends: [Reference], _ numbers: inout Numbers) -> StanceGraph.Edge {
    let date = EDTFDate(CalendarDay(number: 20_000 + numbers.next(2000)))
    let quote = "A spokesman said on day \(index) that \"this\" <could> not go on & had to stop"
    let evidence = Evidence(
      document: "document-\(index % 50_000)", span: TextSpan(100, 100 + quote.unicodeScalars.count), quote: quote)
    return StanceGraph.Edge(
      id: "edge-\(index)", holder: ends[numbers.next(ends.count)], kind: Stance.Kind.allCases[numbers.next(6)],
      target: ends[numbers.next(ends.count)], count: 1, firstDate: date, lastDate: date, weight: 1,
      stances: ["stance-\(index)"], evidence: [evidence])
  }
}

/// The same numbers every time (Knuth's MMIX generator).
struct Numbers {
  private var state: UInt64 = 1

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
