import DossierModel

/// The parallel stances of one holder toward one target that share a class: one arrow of a figure.
struct StanceArrow: Sendable {
  var holder: Reference
  var target: Reference
  var stanceClass: StanceClass
  /// In the graph's order.
  var edges: [StanceGraph.Edge]

  var id: String {
    StanceArrow.id(holder, target, stanceClass)
  }

  static func id(_ holder: Reference, _ target: Reference, _ stanceClass: StanceClass) -> String {
    "\(holder.kind.rawValue):\(holder.id)>\(target.kind.rawValue):\(target.id)>\(stanceClass.rawValue)"
  }

  /// The sign that all its stances have.
  var sign: Int { edges.first?.sign ?? 0 }

  var count: Int { edges.reduce(0) { $0 + $1.count } }
  var weight: Double { edges.reduce(0) { $0 + $1.weight } }

  /// The stances' kinds, each once, in the order of the guide.
  var relations: [String] {
    var relations: [String] = []
    for edge in edges {
      let words = edge.kind.words(negated: edge.negated)
      if !relations.contains(words) { relations.append(words) }
    }
    return relations
  }

  /// Arrows of a graph, in the order of its edges.
  static func arrows(of graph: StanceGraph) -> [StanceArrow] {
    var arrows: [StanceArrow] = []
    var index: [String: Int] = [:]
    for edge in graph.edges {
      let arrow = StanceArrow(
        holder: edge.holder, target: edge.target, stanceClass: StanceClass(edge.kind, negated: edge.negated),
        edges: [edge])
      if let known = index[arrow.id] {
        arrows[known].edges.append(edge)
      } else {
        index[arrow.id] = arrows.count
        arrows.append(arrow)
      }
    }
    return arrows
  }
}

extension Reference {
  /// Unique over all kinds; names boxes of a layout.
  var key: String { "\(kind.rawValue):\(id)" }
}
