public import DossierModel

/// Writes a stance graph as GraphML 1.1 (http://graphml.graphdrawing.org/specification.html).
///
/// Read by NetworkX, igraph, Gephi, Cytoscape, visone, Neo4j (APOC) and yEd. Every edge has an id, parallel edges are
/// kept; `label` is the first datum of an edge, from which APOC takes the relationship type. NetworkX gives back a
/// multigraph only with `force_multigraph=True` where no two edges are parallel. The `yEd` style adds shapes, colours
/// and labels that yEd draws (yFiles elements, outside the GraphML schema), with nodes on a grid until a layout is run.
public struct GraphMLExporter: Exporter {
  public enum Style: Sendable {
    case plain, yEd
  }

  public var style: Style

  public init(style: Style = .plain) {
    self.style = style
  }

  public func write<Stream: TextOutputStream>(_ graph: StanceGraphStream, to stream: inout Stream) {
    var out = OutputBuffer()
    var scratch = OutputBuffer(capacity: 1024)
    header(graph, &out)
    let columns = Grid.columns(for: graph.nodes.count)
    for (index, node) in graph.nodes.enumerated() {
      out.raw("    <node id=\"")
      out.nodeID(node.id)
      out.raw("\">\n")
      data(node, &out)
      if style == .yEd { out.shape(of: node, column: index % columns, row: index / columns) }
      out.raw("    </node>\n")
      out.flush(to: &stream)
    }
    graph.forEachEdge { edge in
      out.raw("    <edge id=\"")
      out.edgeID(edge.id)
      out.raw("\" source=\"")
      out.nodeID(edge.holder)
      out.raw("\" target=\"")
      out.nodeID(edge.target)
      out.raw("\">\n")
      data(edge, &out, &scratch)
      if style == .yEd { out.line(of: edge) }
      out.raw("    </edge>\n")
      out.flush(to: &stream)
    }
    out.raw("  </graph>\n</graphml>\n")
    out.finish(to: &stream)
  }

  private func header(_ graph: StanceGraphStream, _ out: inout OutputBuffer) {
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"")
    if style == .yEd { out.raw(" xmlns:y=\"http://www.yworks.com/xml/graphml\"") }
    out.raw(">\n  <key id=\"g_title\" for=\"graph\" attr.name=\"title\" attr.type=\"string\"/>\n")
    for attribute in NodeAttribute.allCases {
      out.raw("  <key id=\"n_")
      out.raw(attribute.name)
      out.raw("\" for=\"node\" attr.name=\"")
      out.raw(attribute.name)
      out.raw("\" attr.type=\"string\"/>\n")
    }
    for attribute in EdgeAttribute.allCases {
      out.raw("  <key id=\"")
      out.raw(attribute.name)
      out.raw("\" for=\"edge\" attr.name=\"")
      out.raw(attribute.name)
      out.raw("\" attr.type=\"")
      out.raw(attribute.type.graphMLName)
      out.raw("\"/>\n")
    }
    if style == .yEd {
      out.raw("  <key id=\"y_node\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n")
      out.raw("  <key id=\"y_edge\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n")
    }
    out.raw("  <graph id=\"stances\" edgedefault=\"directed\">\n    <data key=\"g_title\">")
    out.text(graph.title, as: XMLText.self)
    out.raw("</data>\n")
  }

  private func data(_ node: StanceGraph.Node, _ out: inout OutputBuffer) {
    for attribute in NodeAttribute.allCases where attribute.isPresent(in: node) {
      out.raw("      <data key=\"n_")
      out.raw(attribute.name)
      out.raw("\">")
      out.value(attribute, of: node, as: XMLText.self)
      out.raw("</data>\n")
    }
  }

  private func data(_ edge: StanceGraph.Edge, _ out: inout OutputBuffer, _ scratch: inout OutputBuffer) {
    for attribute in EdgeAttribute.allCases where attribute.isPresent(in: edge) {
      out.raw("      <data key=\"")
      out.raw(attribute.name)
      out.raw("\">")
      out.value(attribute, of: edge, as: XMLText.self, scratch: &scratch)
      out.raw("</data>\n")
    }
  }
}

extension AttributeType {
  fileprivate var graphMLName: StaticString {
    switch self {
    case .string: "string"
    case .int: "int"
    case .double: "double"
    case .boolean: "boolean"
    }
  }
}
