import CGraphviz
public import DossierModel

/// Positions and routes for drawings that are made elsewhere.
extension GraphRenderer {
  /// Links up to which `dot` is taken; above, its time explodes (150 nodes with 450 edges took 22 s).
  static let linksForDot = 120

  /// The layout of a request. `dot` is tried from top to bottom and from left to right, then in fewer columns, then
  /// with less room, until the drawing fits a page and hardly an arrow runs behind a box; where none does, the best is taken.
  public static func layout(_ request: GraphLayout.Request) throws(GraphRenderingError) -> GraphLayout {
    guard !request.boxes.isEmpty else { return GraphLayout(width: 0, height: 0, centres: [:]) }
    let byDot = request.links.count <= linksForDot || !request.groups.isEmpty
    let engine = request.engine ?? (byDot ? .dot : .sfdp)
    guard engine == .dot else {
      return try rerouted(try layout(LayoutScript(request: request, engine: engine)), of: request)
    }
    var best: (layout: GraphLayout, cost: Double)?
    var tried: Set<String> = []
    // One layout of so many links takes seconds, and none of them fits a page.
    let scripts = request.links.count <= linksForDot ? scripts(for: request) : [scripts(for: request)[0]]
    for script in scripts where tried.insert(script.text).inserted {
      let layout = try layout(script)
      let fit = LayoutFit(layout, of: request)
      if fit.isGood { return try rerouted(layout, of: request) }
      if fit.cost < best?.cost ?? .infinity { best = (layout, fit.cost) }
    }
    return try rerouted(best?.layout ?? GraphLayout(width: 0, height: 0, centres: [:]), of: request)
  }

  private static func scripts(for request: GraphLayout.Request) -> [LayoutScript] {
    LayoutScript.Room.allCases.flatMap { room in
      let usual: [(String, Int?)] = [("TB", nil), ("LR", nil), ("LR", 6), ("LR", 5), ("LR", 4), ("LR", 3)]
      // Half a page has room for two columns.
      let all = usual + (request.roomWide < 500 ? [("LR", 2)] : [])
      return all.map { direction, ranks in
        LayoutScript(request: request, engine: .dot, direction: direction, ranks: ranks, room: room)
      }
    }
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
    for (number, group) in request.groups.enumerated() {
      guard let cluster = stanceline_subgraph(graph, "cluster_\(number)") else { continue }
      // Graphviz lets the boxes of neighbouring clusters touch.
      let gap = 4.0
      let corner = GraphLayout.Point(stanceline_left(cluster) - left + gap, top - stanceline_top(cluster) + gap)
      layout.frames[group.id] = GraphLayout.Frame(
        corner: corner, width: stanceline_right(cluster) - stanceline_left(cluster) - 2 * gap,
        height: stanceline_top(cluster) - stanceline_bottom(cluster) - 2 * gap)
    }
    for (index, box) in request.boxes.enumerated() {
      guard let node = stanceline_node(graph, "n\(index)") else { continue }
      layout.centres[box.id] = GraphLayout.Point(stanceline_x(node) - left, top - stanceline_y(node))
    }
    for (number, points) in routes(in: graph, boxes: request.boxes.count) {
      layout.routes[request.links[number].id] = points.map { GraphLayout.Point($0.x - left, top - $0.y) }
    }
    return layout
  }
}
