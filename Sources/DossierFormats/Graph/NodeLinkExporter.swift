public import DossierModel

/// Writes a stance graph as the node-link JSON of NetworkX (`networkx.node_link_graph`).
///
/// A directed multigraph with the edges' ids as keys. NetworkX 3.6 and later look for the list of edges under `edges`,
/// earlier versions under `links`.
public struct NodeLinkExporter: Exporter {
  /// The key of the list of edges.
  public enum EdgeList: Sendable {
    case edges, links
  }

  public var edgeList: EdgeList

  public init(edgeList: EdgeList = .edges) {
    self.edgeList = edgeList
  }

  public func write<Stream: TextOutputStream>(_ graph: StanceGraphStream, to stream: inout Stream) {
    var out = OutputBuffer()
    out.raw("{\"directed\":true,\"multigraph\":true,\"graph\":{\"title\":")
    out.json(graph.title)
    out.raw("},\n\"nodes\":[")
    out.nodes(graph, to: &stream) { out, node in
      out.raw("{\"id\":\"")
      out.nodeID(node.id)
      out.raw("\"")
      out.members(node)
      out.raw("}")
    }
    out.raw(edgeList == .edges ? "],\n\"edges\":[" : "],\n\"links\":[")
    out.edges(graph, to: &stream) { out, edge in
      out.raw("{\"key\":\"")
      out.edgeID(edge.id)
      out.ends(of: edge)
      out.members(edge)
      out.raw("}")
    }
    out.raw("]}\n")
    out.finish(to: &stream)
  }
}

/// What the JSON graph formats have in common.
extension OutputBuffer {
  mutating func nodes<Stream: TextOutputStream>(
    _ graph: StanceGraphStream, to stream: inout Stream, _ write: (inout OutputBuffer, StanceGraph.Node) -> Void
  ) {
    var isFirst = true
    for node in graph.nodes { element(node, &isFirst, to: &stream, write) }
    if !isFirst { raw("\n") }
  }

  mutating func edges<Stream: TextOutputStream>(
    _ graph: StanceGraphStream, to stream: inout Stream, _ write: (inout OutputBuffer, StanceGraph.Edge) -> Void
  ) {
    var isFirst = true
    graph.forEachEdge { element($0, &isFirst, to: &stream, write) }
    if !isFirst { raw("\n") }
  }

  mutating func entries<Stream: TextOutputStream>(
    of timeline: TimelineStream, to stream: inout Stream, where isWanted: (Timeline.Entry) -> Bool = { _ in true },
    _ write: (inout OutputBuffer, Timeline.Entry) -> Void
  ) {
    var isFirst = true
    timeline.forEachEntry { if isWanted($0) { element($0, &isFirst, to: &stream, write) } }
    if !isFirst { raw("\n") }
  }

  /// One element of a list, on a line of its own.
  private mutating func element<Element, Stream: TextOutputStream>(
    _ element: Element, _ isFirst: inout Bool, to stream: inout Stream, _ write: (inout OutputBuffer, Element) -> Void
  ) {
    raw(isFirst ? "\n" : ",\n")
    isFirst = false
    write(&self, element)
    flush(to: &stream)
  }

  /// The end of an id, source and target: `","source":"a_x","target":"a_y"`.
  mutating func ends(of edge: StanceGraph.Edge) {
    raw("\",\"source\":\"")
    nodeID(edge.holder)
    raw("\",\"target\":\"")
    nodeID(edge.target)
    raw("\"")
  }
}
