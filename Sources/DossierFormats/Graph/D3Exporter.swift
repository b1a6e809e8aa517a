public import DossierModel

/// Writes a stance graph as JSON for d3-force (https://d3js.org/d3-force): `nodes` and `links`, to be joined with
/// `forceLink(links).id(d => d.id)`.
public struct D3Exporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ graph: StanceGraphStream, to stream: inout Stream) {
    var out = OutputBuffer()
    out.raw("{\"title\":")
    out.json(graph.title)
    out.raw(",\n\"nodes\":[")
    out.nodes(graph, to: &stream) { out, node in
      out.raw("{\"id\":\"")
      out.nodeID(node.id)
      out.raw("\"")
      out.members(node)
      out.raw("}")
    }
    out.raw("],\n\"links\":[")
    out.edges(graph, to: &stream) { out, edge in
      out.raw("{\"id\":\"")
      out.edgeID(edge.id)
      out.ends(of: edge)
      out.members(edge)
      out.raw("}")
    }
    out.raw("]}\n")
    out.finish(to: &stream)
  }
}
