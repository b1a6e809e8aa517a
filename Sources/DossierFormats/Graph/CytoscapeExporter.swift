public import DossierModel

/// Writes a stance graph as the elements JSON of Cytoscape.js (https://js.cytoscape.org), which the Cytoscape desktop
/// and NetworkX (`cytoscape_graph`) read as `.cyjs`.
///
/// Evidence is a JSON array in a string, since the desktop has no columns of objects. `value` of a node is its id and
/// `key` of an edge its id: NetworkX takes its own from them.
public struct CytoscapeExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ graph: StanceGraphStream, to stream: inout Stream) {
    var out = OutputBuffer()
    var scratch = OutputBuffer(capacity: 1024)
    out.raw("{\"data\":{\"name\":")
    out.json(graph.title)
    out.raw("},\"directed\":true,\"multigraph\":true,\n\"elements\":{\"nodes\":[")
    out.nodes(graph, to: &stream) { out, node in
      out.raw("{\"data\":{\"id\":\"")
      out.nodeID(node.id)
      out.raw("\",\"value\":\"")
      out.nodeID(node.id)
      out.raw("\"")
      out.members(node)
      out.raw("}}")
    }
    out.raw("],\n\"edges\":[")
    out.edges(graph, to: &stream) { out, edge in
      out.raw("{\"data\":{\"id\":\"")
      out.edgeID(edge.id)
      out.raw("\",\"key\":\"")
      out.edgeID(edge.id)
      out.ends(of: edge)
      out.members(edge, except: .evidence)
      if EdgeAttribute.evidence.isPresent(in: edge) {
        out.raw(",\"evidence\":\"")
        out.value(.evidence, of: edge, as: JSONText.self, scratch: &scratch)
        out.raw("\"")
      }
      out.raw("}}")
    }
    out.raw("]}}\n")
    out.finish(to: &stream)
  }
}
