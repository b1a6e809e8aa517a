/// A stance graph whose edges are made one at a time as they are asked for: what writers of large graphs read, so that
/// a graph of millions of edges need not be in memory.
public struct StanceGraphStream: Sendable {
  /// What the graph shows, for captions.
  public var title: String
  /// Ascending by id.
  public var nodes: [StanceGraph.Node]
  private let source: Source

  private enum Source: Sendable {
    case graph(StanceGraph)
    case edges(@Sendable (_ body: (StanceGraph.Edge) -> Void) -> Void, undecided: [String])
  }

  /// A graph that is in memory.
  public init(_ graph: StanceGraph) {
    title = graph.title
    nodes = graph.nodes
    source = .graph(graph)
  }

  /// `edges` hands each edge to its argument, in the same order every time; all ends of edges are among the nodes.
  public init(
    title: String, nodes: [StanceGraph.Node], undecided: [String] = [],
    edges: @escaping @Sendable (_ body: (StanceGraph.Edge) -> Void) -> Void
  ) {
    self.title = title
    self.nodes = nodes
    source = .edges(edges, undecided: undecided)
  }

  /// Calls `body` with each edge, ascending by holder, target, type, negated.
  public func forEachEdge(_ body: (StanceGraph.Edge) -> Void) {
    switch source {
    case .graph(let graph): for edge in graph.edges { body(edge) }
    case .edges(let edges, _): edges(body)
    }
  }

  /// The whole graph in memory.
  public var graph: StanceGraph {
    switch source {
    case .graph(let graph): return graph
    case .edges(let edges, let undecided):
      var graph = StanceGraph(title: title, nodes: nodes, undecided: undecided)
      edges { graph.edges.append($0) }
      return graph
    }
  }
}
