/// A derived network in the shape of a stance graph, so that every exporter writes it.
extension DerivedNetwork {
  /// Each link as an edge whose `relation` is the network's kind: `supports` where its weight is above zero, `opposes`
  /// where it is below, `urges` at zero, so that sign and colours fit. The edge's weight is the weight without sign;
  /// it counts the statements behind the link and carries their evidence. One-mode links have no direction; an edge
  /// goes from the end that is first in the alphabet. A weight of zero, which Gephi would drop, is written as 0.001.
  public func stanceGraph(of graph: StanceGraph) -> StanceGraph {
    let edges = Dictionary(graph.edges.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return StanceGraph(
      title: title, nodes: nodes, edges: links.map { edge($0, behind: $0.edges.compactMap { edges[$0] }) },
      undecided: graph.undecided)
  }

  private func edge(_ link: Link, behind edges: [StanceGraph.Edge]) -> StanceGraph.Edge {
    let type: Stance.Kind =
      kind == .conflict ? .opposes : link.weight > 0 ? .supports : link.weight < 0 ? .opposes : .urges
    return StanceGraph.Edge(
      id: StanceGraph.Edge.id(holder: link.from, kind: type, target: link.to, negated: false) + "-\(kind.rawValue)",
      holder: link.from, kind: type, target: link.to, count: max(edges.reduce(0) { $0 + $1.count }, 1),
      firstDate: SnapshotBuilder.extreme(edges.map(\.firstDate), last: false),
      lastDate: SnapshotBuilder.extreme(edges.map(\.lastDate), last: true), weight: max(abs(link.weight), 0.001),
      stances: edges.flatMap(\.stances).sortedUnique(),
      dates: edges.flatMap { $0.dates.isEmpty ? [$0.firstDate] : $0.dates },
      evidence: Evidence.union(edges.map(\.evidence)), derivedRelation: kind.rawValue)
  }
}
