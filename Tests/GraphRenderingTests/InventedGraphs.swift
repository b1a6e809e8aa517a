import DossierModel

/// Stance graphs over an invented war, for figures.
enum InventedGraphs {
  /// Twelve actors, an event and a plan with 25 stances over a week.
  static var war: StanceGraph {
    let nodes: [(String, String, String)] = [
      ("vostrakia", "Vostrakia", "state"), ("ilmaria", "Ilmaria", "state"), ("korvath", "Republic of Korvath", "state"),
      ("league", "League of Northern Coastal States", "igo"),
      ("council", "Rebel Council of the Highlands", "armed-group"),
      ("darnov", "Petra Darnov", "person"), ("hale", "Foreign Minister Osric Hale", "person"),
      ("observers", "Truce observers", "organization"), ("tessaly", "Tessaly", "state"),
      ("relief", "Harbour Relief", "organization"), ("army", "Vostrakian army", "armed-group"),
      ("orrin", "Orrin Vale", "person"),
    ]
    let stances: [(String, Stance.Kind, Reference, Int)] = [
      ("vostrakia", .blames, .actor("council"), 4), ("vostrakia", .condemns, .event("shelling-of-brisk"), 1),
      ("vostrakia", .supports, .issue("six-point-plan"), 1), ("ilmaria", .supports, .actor("vostrakia"), 3),
      ("ilmaria", .blames, .actor("council"), 1), ("ilmaria", .opposes, .actor("korvath"), 1),
      ("korvath", .condemns, .actor("vostrakia"), 6), ("korvath", .blames, .actor("army"), 2),
      ("korvath", .supports, .actor("council"), 2), ("korvath", .condemns, .actor("ilmaria"), 1),
      ("league", .condemns, .event("shelling-of-brisk"), 5), ("league", .supports, .issue("six-point-plan"), 3),
      ("league", .urges, .actor("vostrakia"), 2), ("council", .blames, .actor("army"), 3),
      ("council", .blames, .actor("vostrakia"), 2), ("council", .opposes, .issue("six-point-plan"), 1),
      ("darnov", .supports, .actor("observers"), 1), ("darnov", .condemns, .event("shelling-of-brisk"), 1),
      ("hale", .condemns, .actor("vostrakia"), 2), ("hale", .urges, .actor("ilmaria"), 1),
      ("observers", .blames, .actor("army"), 1), ("tessaly", .supports, .actor("league"), 1),
      ("relief", .condemns, .actor("army"), 1), ("orrin", .denies, .event("shelling-of-brisk"), 1),
      ("army", .denies, .event("shelling-of-brisk"), 2),
    ]
    var graph = StanceGraph(title: "Who supports, condemns and blames whom over the shelling of Brisk, by actor")
    graph.nodes = nodes.map { StanceGraph.Node(id: .actor($0.0), name: $0.1, category: $0.2) }
    graph.nodes.append(
      StanceGraph.Node(
        id: .event("shelling-of-brisk"), name: "Shelling of Brisk", category: "ASSAULT",
        date: EDTFDate(day(0))))
    graph.nodes.append(StanceGraph.Node(id: .issue("six-point-plan"), name: "Six-point plan", category: "plan"))
    graph.nodes.sort { $0.id < $1.id }
    graph.edges = stances.enumerated().map { edge($1.0, $1.1, $1.2, $1.3, day: $0 % 6) }
      .sorted { ($0.holder, $0.target) < ($1.holder, $1.target) }
    return graph
  }

  static func day(_ number: Int) -> CalendarDay {
    CalendarDay(number: 22_425 + number)
  }

  static func edge(
    _ holder: String, _ kind: Stance.Kind, _ target: Reference, _ count: Int, day number: Int
  ) -> StanceGraph.Edge {
    let id = "\(holder)-\(kind.rawValue)-\(target.id)"
    let quote = "“We have said it \(count) times,” the spokeswoman of \(holder) told reporters about \(target.id)."
    return StanceGraph.Edge(
      id: id, holder: .actor(holder), kind: kind, target: target, count: count, firstDate: EDTFDate(day(number)),
      lastDate: EDTFDate(day(number + 1)), weight: Double(count), stances: [id],
      evidence: [
        Evidence(document: "post-\(number % 3)", span: TextSpan(10, 10 + quote.unicodeScalars.count), quote: quote)
      ])
  }

  static var documents: [DocumentRecord] {
    [("post-0", "Harbour Post", 0), ("post-1", "The Ilmarian", 3), ("post-2", "Northern Wire", 6)].map {
      DocumentRecord(
        id: $0.0, title: "Story", published: EDTFDate(day($0.2)), publisher: $0.1, characters: 900,
        sha256: String(repeating: "0", count: 64))
    }
  }

  /// Sixty actors with 400 stances over two years, spread unevenly by a fixed sequence.
  static var crowd: StanceGraph {
    var state: UInt64 = 11
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let syllables = ["Ar", "Bel", "Cor", "Dun", "El", "Fen", "Gor", "Hal", "Ist", "Jor", "Kel", "Lum"]
    let ends = ["avia", "mark", "stan Republic", "oria Confederation", "heim"]
    var graph = StanceGraph(title: "Stances of two years, by country")
    graph.nodes = (0..<60).map { number in
      let id = "a" + (number < 10 ? "0" : "") + String(number)
      return StanceGraph.Node(
        id: .actor(id), name: syllables[number % 12] + ends[number / 12], category: "state")
    }
    var edges: [String: StanceGraph.Edge] = [:]
    for _ in 0..<400 {
      let (holder, target) = (min(next(60), next(60)), min(next(60), next(60)))
      guard holder != target else { continue }
      let kind = Stance.Kind.allCases[next(6)]
      let made = edge(graph.nodes[holder].id.id, kind, graph.nodes[target].id, 1, day: next(730))
      edges[made.id, default: made].count += 1
      edges[made.id]?.weight += 1
    }
    graph.edges = edges.values.sorted { $0.id < $1.id }
    return graph
  }

  /// The stances of a graph and a few events as a timeline.
  static func timeline(_ graph: StanceGraph) -> Timeline {
    let names = Dictionary(graph.nodes.map { ($0.id, $0.name) }) { first, _ in first }
    var entries = graph.edges.map { edge in
      Timeline.Entry(
        date: edge.firstDate, kind: .stance, id: edge.id,
        label: "\(names[edge.holder] ?? "") \(edge.kind.rawValue) \(names[edge.target] ?? "")",
        type: edge.kind.rawValue,
        participants: [edge.holder.id, edge.target.id], target: edge.target, evidence: edge.evidence)
    }
    let events: [(String, String, Event.Status)] = [
      ("2030-07", "Elections in the highlands", .occurred), ("2031-05-26", "Shelling of Brisk", .occurred),
      ("2031-05~", "Attack on the dam", .disputed), ("2031-06-03/2031-06-05", "Peace conference", .planned),
    ]
    entries += events.map { date, label, status in
      Timeline.Entry(
        date: (try? EDTFDate(parsing: date)) ?? EDTFDate(day(0)), kind: .event, id: label, label: label, type: "OTHER",
        status: status)
    }
    entries.sort { ($0.date.earliestDay ?? day(0), $0.id) < ($1.date.earliestDay ?? day(0), $1.id) }
    return Timeline(title: "What happened and what was said", entries: entries)
  }

  /// A graph's stances and its timeline's events as a dossier.
  static func dossier(_ graph: StanceGraph) -> Dossier {
    var dossier = Dossier(documents: documents)
    for node in graph.nodes {
      switch node.id.kind {
      case .actor: dossier.actors.append(Actor(id: node.id.id, name: node.name, kind: .state))
      case .issue: dossier.issues.append(Issue(id: node.id.id, name: node.name, kind: .plan))
      case .event: break
      }
    }
    dossier.stances = graph.edges.flatMap { edge in
      (0..<edge.count).map { number in
        Stance(
          id: "\(edge.id)-\(number)", holder: edge.holder.id, kind: edge.kind, target: edge.target,
          date: number == 0 ? edge.firstDate : edge.lastDate, evidence: edge.evidence)
      }
    }
    dossier.events = timeline(graph).entries.filter { $0.kind == .event }.map { entry in
      Event(
        id: Identifier.slug(entry.label), label: entry.label,
        kind: entry.label.contains("Shelling") ? .assault : .other,
        date: entry.date, status: entry.status ?? .occurred, evidence: entry.evidence)
    }
    return dossier
  }
}
