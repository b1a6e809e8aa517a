import CGraphviz
public import DossierModel

/// Positions and routes for drawings that are made elsewhere.
extension GraphRenderer {
  /// Links up to which `dot` is taken; above, its time explodes (150 nodes with 450 edges took 22 s).
  static let linksForDot = 120

  /// The layout of a request. `dot` is tried from top to bottom and from left to right, with less room where neither
  /// fits a page, and the shape that fits a page best is taken.
  public static func layout(_ request: GraphLayout.Request) throws(GraphRenderingError) -> GraphLayout {
    guard !request.boxes.isEmpty else { return GraphLayout(width: 0, height: 0, centres: [:]) }
    let engine = request.engine ?? (request.links.count <= linksForDot ? .dot : .sfdp)
    var best: GraphLayout?
    for isTight in [false, true] {
      for direction in ["TB", "LR"] {
        let script = LayoutScript(request: request, engine: engine, direction: direction, isTight: isTight)
        let layout = try layout(script)
        if layout.excess <= 1 || engine != .dot { return layout }
        if layout.excess < best?.excess ?? .infinity { best = layout }
      }
    }
    return best ?? GraphLayout(width: 0, height: 0, centres: [:])
  }

  private static func layout(_ script: LayoutScript) throws(GraphRenderingError) -> GraphLayout {
    try Graphviz.withLibrary { (library) throws(GraphRenderingError) in
      try library.withLaidOut(dot: script.text, engine: script.engine.rawValue) { (graph) throws(GraphRenderingError) in
        places(of: script.request, in: graph)
      }
    }
  }

  private static func places(
    of request: GraphLayout.Request, in graph: UnsafeMutablePointer<graph_t>
  ) -> GraphLayout {
    let left = stanceline_left(graph)
    let top = stanceline_top(graph)
    var layout = GraphLayout(
      width: stanceline_right(graph) - left, height: top - stanceline_bottom(graph), centres: [:])
    for (index, box) in request.boxes.enumerated() {
      guard let node = stanceline_node(graph, "n\(index)") else { continue }
      layout.centres[box.id] = GraphLayout.Point(stanceline_x(node) - left, top - stanceline_y(node))
      var edge = agfstout(graph, node)
      while let current = edge {
        if let text = stanceline_attribute(current, "id"), let number = Int(String(cString: text)) {
          let count = stanceline_route_count(current)
          if count >= 4 {
            layout.routes[request.links[number].id] = (0..<count).map { point in
              GraphLayout.Point(
                stanceline_route_x(current, point) - left, top - stanceline_route_y(current, point))
            }
          }
        }
        edge = agnxtout(graph, current)
      }
    }
    return layout
  }
}

extension GraphLayout {
  /// How far the drawing is from fitting a printed page: 1 fits.
  fileprivate var excess: Double {
    max(width / 760, height / 860)
  }
}
