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
  /// The elements of a list, one a line.
  mutating func elements<Element, Stream: TextOutputStream>(
    _ elements: [Element], to stream: inout Stream, _ write: (inout OutputBuffer, Element) -> Void
  ) {
    var isFirst = true
    for element in elements {
      raw(isFirst ? "\n" : ",\n")
      isFirst = false
      write(&self, element)
      flush(to: &stream)
    }
    if !isFirst { raw("\n") }
  }

  mutating func nodes<Stream: TextOutputStream>(
    _ graph: StanceGraphStream, to stream: inout Stream, _ write: (inout OutputBuffer, StanceGraph.Node) -> Void
  ) {
    elements(graph.nodes, to: &stream, write)
  }

  mutating func edges<Stream: TextOutputStream>(
    _ graph: StanceGraphStream, to stream: inout Stream, _ write: (inout OutputBuffer, StanceGraph.Edge) -> Void
  ) {
    var isFirst = true
    graph.forEachEdge { edge in
      raw(isFirst ? "\n" : ",\n")
      isFirst = false
      write(&self, edge)
      flush(to: &stream)
    }
    if !isFirst { raw("\n") }
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
