public import DossierModel

/// Writes a stance graph in the serialisation of graphology (https://graphology.github.io), which sigma.js draws.
///
/// Nodes have places on a grid, since sigma.js draws nothing without; run a layout over them.
public struct GraphologyExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ graph: StanceGraphStream, to stream: inout Stream) {
    var out = OutputBuffer()
    let columns = Grid.columns(for: graph.nodes.count)
    var index = 0
    out.raw("{\"attributes\":{\"name\":")
    out.json(graph.title)
    out.raw("},\"options\":{\"type\":\"directed\",\"multi\":true,\"allowSelfLoops\":true},\n\"nodes\":[")
    out.nodes(graph, to: &stream) { out, node in
      out.raw("{\"key\":\"")
      out.nodeID(node.id)
      out.raw("\",\"attributes\":{\"x\":")
      out.integer(index % columns)
      out.raw(",\"y\":")
      out.integer(index / columns)
      out.members(node)
      out.raw("}}")
      index += 1
    }
    out.raw("],\n\"edges\":[")
    out.edges(graph, to: &stream) { out, edge in
      out.raw("{\"key\":\"")
      out.edgeID(edge.id)
      out.ends(of: edge)
      out.raw(",\"attributes\":{\"stance_count\":")
      out.integer(edge.stances.count)
      out.members(edge)
      out.raw("}}")
    }
    out.raw("]}\n")
    out.finish(to: &stream)
  }
}
