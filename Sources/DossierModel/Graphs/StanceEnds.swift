/// The holders and targets of a dossier's stances, numbered in the order of nodes.
struct StanceEnds {
  /// Everything that the dossier has or that a stance points at, ascending by reference.
  let nodes: [StanceGraph.Node]
  /// By stance, the numbers of its holder and target.
  let holders: [Int]
  let targets: [Int]
  private let actors: [String: Int]

  init(_ dossier: Dossier) {
    var nodes = StanceEnds.nodes(of: dossier)
    var actors: [String: Int] = [:]
    var others: [Reference: Int] = [:]
    for (number, node) in nodes.enumerated() {
      if node.id.kind == .actor { actors[node.id.id] = number } else { others[node.id] = number }
    }
    /// The number of a reference; what the dossier does not know becomes a node of its own.
    func number(_ reference: Reference) -> Int {
      let known = reference.kind == .actor ? actors[reference.id] : others[reference]
      if let known { return known }
      if reference.kind == .actor { actors[reference.id] = nodes.count } else { others[reference] = nodes.count }
      nodes.append(StanceGraph.Node(id: reference, name: reference.id, category: "unknown"))
      return nodes.count - 1
    }
    let found = dossier.stances.map { (holder: number(.actor($0.holder)), target: number($0.target)) }
    let order = nodes.indices.sorted { nodes[$0].id < nodes[$1].id }
    var places = [Int](repeating: 0, count: nodes.count)
    for (place, number) in order.enumerated() { places[number] = place }
    self.nodes = order.map { nodes[$0] }
    holders = found.map { places[$0.holder] }
    targets = found.map { places[$0.target] }
    self.actors = actors.mapValues { places[$0] }
  }

  func number(ofActor id: String) -> Int? {
    actors[id]
  }

  private static func nodes(of dossier: Dossier) -> [StanceGraph.Node] {
    var nodes = dossier.actors.map {
      StanceGraph.Node(id: .actor($0.id), name: $0.name, category: $0.kind.rawValue, country: $0.country)
    }
    nodes += dossier.events.map {
      StanceGraph.Node(id: .event($0.id), name: $0.label, category: $0.kind.rawValue, date: $0.date)
    }
    return nodes + dossier.issues.map { StanceGraph.Node(id: .issue($0.id), name: $0.name, category: $0.kind.rawValue) }
  }
}
