import DossierModel

/// Shapes and lines of yEd (yFiles' extension of GraphML).
extension OutputBuffer {
  mutating func shape(of node: StanceGraph.Node, column: Int, row: Int) {
    raw("      <data key=\"y_node\"><y:ShapeNode><y:Geometry height=\"40\" width=\"160\" x=\"")
    integer(column * 220)
    raw("\" y=\"")
    integer(row * 110)
    raw(
      "\"/><y:Fill color=\"#F6F6F6\" transparent=\"false\"/><y:BorderStyle color=\"#1A1A1A\" type=\"line\" width=\"1\"/>"
    )
    raw("<y:NodeLabel textColor=\"#1A1A1A\">")
    text(node.name, as: XMLText.self)
    raw("</y:NodeLabel><y:Shape type=\"")
    switch node.id.kind {
    case .actor: raw("roundrectangle")
    case .event: raw("ellipse")
    case .issue: raw("hexagon")
    }
    raw("\"/></y:ShapeNode></data>\n")
  }

  mutating func line(of edge: StanceGraph.Edge) {
    raw("      <data key=\"y_edge\"><y:PolyLineEdge><y:LineStyle color=\"")
    plain(edge.stanceClass.ink.light)
    raw("\" type=\"")
    switch edge.stanceClass {
    case .support: raw("line")
    case .criticism, .rejection: raw("dashed")
    case .blame: raw("dashed_dotted")
    case .denial, .other: raw("dotted")
    }
    raw("\" width=\"")
    integer(min(1 + edge.count, 6))
    raw("\"/><y:Arrows source=\"none\" target=\"standard\"/><y:EdgeLabel textColor=\"#1A1A1A\">")
    if edge.negated { raw("not ") }
    plain(edge.relation)
    raw("</y:EdgeLabel></y:PolyLineEdge></data>\n")
  }
}

/// Places for nodes in files whose readers need some before a layout is run.
enum Grid {
  /// Columns of a grid about as wide as high.
  static func columns(for count: Int) -> Int {
    var columns = 1
    while columns * columns < count { columns += 1 }
    return columns
  }
}

extension StanceGraph.Edge {
  var stanceClass: StanceClass { StanceClass(kind, negated: negated) }
}
