public import DossierModel

/// Writes a stance graph in JSON Graph Format, version 2 (https://jsongraphformat.info).
public struct JGFExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ graph: StanceGraphStream, to stream: inout Stream) {
    var out = OutputBuffer()
    out.raw("{\"graph\":{\"directed\":true,\"type\":\"stance graph\",\"label\":")
    out.json(graph.title)
    out.raw(",\n\"nodes\":{")
    out.nodes(graph, to: &stream) { out, node in
      out.raw("\"")
      out.nodeID(node.id)
      out.raw("\":{\"label\":")
      out.json(node.name)
      out.raw(",\"metadata\":{\"name\":")
      out.json(node.name)
      for attribute in NodeAttribute.allCases where attribute != .label && attribute != .name {
        guard attribute.isPresent(in: node) else { continue }
        out.raw(",\"")
        out.raw(attribute.name)
        out.raw("\":\"")
        out.value(attribute, of: node, as: JSONText.self)
        out.raw("\"")
      }
      out.raw("}}")
    }
    out.raw("},\n\"edges\":[")
    out.edges(graph, to: &stream) { out, edge in
      out.raw("{\"id\":\"")
      out.edgeID(edge.id)
      out.ends(of: edge)
      out.raw(",\"directed\":true,\"relation\":\"")
      out.relation(of: edge)
      out.raw("\",\"label\":\"")
      if edge.negated { out.raw("not ") }
      out.plain(edge.relation)
      out.raw("\",\"metadata\":{\"stance_count\":")
      out.integer(edge.stances.count)
      out.members(edge, except: .label)
      out.raw("}}")
    }
    out.raw("]}}\n")
    out.finish(to: &stream)
  }
}
