import CGraphviz
import DossierModel

/// Ways around boxes for links that a layout leaves without one or leads behind a box.
extension GraphRenderer {
  /// The layout with new ways for such links; boxes stay where they are.
  static func rerouted(
    _ layout: GraphLayout, of request: GraphLayout.Request
  ) throws(GraphRenderingError) -> GraphLayout {
    guard request.links.count <= linksForDot else { return layout }
    let links = request.links.enumerated().filter { _, link in
      guard link.source != link.target else { return false }
      return layout.routes[link.id].map {
        LayoutFit.isHidden($0, of: link, in: layout, request) || LayoutFit.crossesLabel($0, in: layout, request)
      } ?? true
    }
    guard !links.isEmpty, let first = request.boxes.first, let origin = layout.centres[first.id] else { return layout }
    let text = script(for: links.map { ($0.offset, $0.element) }, layout, request)
    return try Graphviz.withLibrary { (library) throws(GraphRenderingError) in
      // `nop` keeps positions and only leads the edges.
      try library.withLaidOut(dot: text, engine: "nop") { (graph) throws(GraphRenderingError) in
        var layout = layout
        guard let node = stanceline_node(graph, "n0") else { return layout }
        let shift = GraphLayout.Point(origin.x - stanceline_x(node), origin.y + stanceline_y(node))
        let led = Set(links.map(\.offset))
        var ways: [Set<String>: Int] = [:]
        for (number, link) in request.links.enumerated() where !led.contains(number) {
          ways[[link.source, link.target], default: 0] += 1
        }
        for (number, route) in routes(in: graph, boxes: request.boxes.count) {
          let link = request.links[number]
          let way = forward(route.map { GraphLayout.Point($0.x + shift.x, shift.y - $0.y) }, link, layout)
          let place = ways[[link.source, link.target], default: 0]
          ways[[link.source, link.target]] = place + 1
          let apart = bent(way, aside: Double((place + 1) / 2 * (place % 2 == 0 ? -14 : 14)), of: link)
          let clear = [apart, way].filter { !LayoutFit.isHidden($0, of: link, in: layout, request) }
          if let best = clear.first(where: { !LayoutFit.crossesLabel($0, in: layout, request) }) ?? clear.first {
            layout.routes[link.id] = best
          }
        }
        return layout
      }
    }
  }

  /// The route from source to target: among parallel links some come the other way round.
  private static func forward(
    _ route: [GraphLayout.Point], _ link: GraphLayout.Link, _ layout: GraphLayout
  ) -> [GraphLayout.Point] {
    guard let source = layout.centres[link.source], let first = route.first, let last = route.last else { return route }
    func distance(_ point: GraphLayout.Point) -> Double {
      (point.x - source.x) * (point.x - source.x) + (point.y - source.y) * (point.y - source.y)
    }
    return distance(first) <= distance(last) ? route : route.reversed()
  }

  /// Links between the same two boxes, which are led the same way, bent apart.
  private static func bent(
    _ route: [GraphLayout.Point], aside offset: Double, of link: GraphLayout.Link
  ) -> [GraphLayout.Point] {
    guard offset != 0, let first = route.first, let last = route.last else { return route }
    let (x, y) = (last.x - first.x, last.y - first.y)
    let length = max((x * x + y * y).squareRoot(), 1)
    // The same side for both directions.
    let scale = (link.source < link.target ? offset : -offset) / length
    return route.enumerated().map { number, point in
      number == 0 || number == route.count - 1
        ? point : GraphLayout.Point(point.x - y * scale, point.y + x * scale)
    }
  }

  private static func script(
    for links: [(number: Int, link: GraphLayout.Link)], _ layout: GraphLayout, _ request: GraphLayout.Request
  ) -> String {
    var text = "digraph {\n  graph [splines=true, esep=\"+8\", start=7];\n"
    text += "  node [shape=box, fixedsize=true, label=\"\"];\n  edge [arrowhead=none, id=\"\"];\n"
    var index: [String: Int] = [:]
    for (number, box) in request.boxes.enumerated() {
      index[box.id] = number
      let centre = layout.centres[box.id] ?? GraphLayout.Point(0, 0)
      text += "  n\(number) [width=\(LayoutScript.inches(box.width)), height=\(LayoutScript.inches(box.height)), "
      text += "pos=\"\(LayoutScript.decimal(centre.x)),\(LayoutScript.decimal(-centre.y))\"];\n"
    }
    for (number, label) in obstacles(layout, request).enumerated() {
      text += "  l\(number) [width=\(LayoutScript.inches(label.width)), height=\(LayoutScript.inches(label.height)), "
      text += "pos=\"\(LayoutScript.decimal(label.corner.x + label.width / 2)),"
      text += "\(LayoutScript.decimal(-label.corner.y - label.height / 2))\"];\n"
    }
    for (number, link) in links {
      guard let source = index[link.source], let target = index[link.target] else { continue }
      text += "  n\(source) -> n\(target) [id=\"\(number)\"];\n"
    }
    return text + "}\n"
  }

  /// Labels of groups as boxes that routes are led around, made smaller where they are near another box: the library
  /// adds `esep` to each, and where two then overlap it finds no way at all.
  private static func obstacles(_ layout: GraphLayout, _ request: GraphLayout.Request) -> [GraphLayout.Frame] {
    let gap = 18.0
    var taken = request.boxes.compactMap { box in
      layout.centres[box.id].map { centre in
        GraphLayout.Frame(
          corner: GraphLayout.Point(centre.x - box.width / 2, centre.y - box.height / 2), width: box.width,
          height: box.height)
      }
    }
    var obstacles: [GraphLayout.Frame] = []
    for label in LayoutFit.labels(in: layout, request) {
      var (left, right) = (label.corner.x, label.corner.x + label.width)
      var (top, bottom) = (label.corner.y, label.corner.y + label.height)
      for other in taken {
        // How much of the label would have to go at each of its sides.
        let cuts = [
          right - (other.corner.x - gap), (other.corner.x + other.width + gap) - left, bottom - (other.corner.y - gap),
          (other.corner.y + other.height + gap) - top,
        ]
        guard let least = cuts.min(), least > 0 else { continue }
        switch cuts.firstIndex(of: least) {
        case 0: right -= least
        case 1: left += least
        case 2: bottom -= least
        default: top += least
        }
      }
      guard right - left >= 4, bottom - top >= 4 else { continue }
      let obstacle = GraphLayout.Frame(
        corner: GraphLayout.Point(left, top), width: right - left, height: bottom - top)
      taken.append(obstacle)
      obstacles.append(obstacle)
    }
    return obstacles
  }

  /// Control points by the number of the link, as the library has them.
  static func routes(
    in graph: UnsafeMutablePointer<graph_t>, boxes: Int
  ) -> [(link: Int, points: [GraphLayout.Point])] {
    var routes: [(link: Int, points: [GraphLayout.Point])] = []
    for index in 0..<boxes {
      guard let node = stanceline_node(graph, "n\(index)") else { continue }
      var edge = agfstout(graph, node)
      while let current = edge {
        let count = stanceline_route_count(current)
        if count >= 4, let text = stanceline_attribute(current, "id"), let number = Int(String(cString: text)) {
          routes.append(
            (
              number,
              (0..<count).map { GraphLayout.Point(stanceline_route_x(current, $0), stanceline_route_y(current, $0)) }
            ))
        }
        edge = agnxtout(graph, current)
      }
    }
    return routes
  }
}
