import DossierModel

/// The positions a graph figure draws on, completed where the layout has gaps.
struct GraphCanvas {
  let boxes: [Reference: NodeBox]
  private let centres: [Reference: Point]
  private let routes: [String: [Point]]
  private let origin: Point
  let frames: [String: GraphLayout.Frame]
  private let labels: [GraphLayout.Frame]
  let width: Double
  let height: Double

  init(boxes: [NodeBox], layout: GraphLayout, hulls: [BlocHull] = []) {
    self.boxes = Dictionary(boxes.map { ($0.node.id, $0) }) { first, _ in first }
    var centres: [Reference: Point] = [:]
    let missing = boxes.filter { layout.centres[$0.node.id.key] == nil }
    for (index, box) in missing.enumerated() {
      centres[box.node.id] = Point(Double(index % 4) * 190 + 90, layout.height + Double(index / 4) * 110 + 40)
    }
    for box in boxes { if let centre = layout.centres[box.node.id.key] { centres[box.node.id] = centre } }
    self.centres = centres
    routes = layout.routes
    frames = layout.frames
    labels = hulls.compactMap { hull in layout.frames[hull.id].map { hull.labelFrame(in: $0) } }
    let bounds = GraphCanvas.bounds(boxes, centres, layout)
    origin = bounds.low
    width = bounds.high.x - bounds.low.x
    height = bounds.high.y - bounds.low.y
  }

  func centre(of node: Reference) -> Point { centres[node] ?? Point(0, 0) }

  /// Marks moved so that the drawing starts at (0, 0).
  func shifted(_ marks: [Drawing.Mark]) -> [Drawing.Mark] {
    Drawing.moved(marks, by: Point(-origin.x, -origin.y))
  }

  /// The arrow's way: as routed, or an arc where the layout has no way beside the boxes of others. Arrows between the
  /// same two nodes bend apart.
  func curve<Link: GraphLink>(of arrow: Link, beside arrows: [Link]) -> Curve {
    let route = routes[arrow.id].flatMap { $0.count >= 4 && $0.count % 3 == 1 ? Curve(points: $0) : nil }
    if let route, !isHidden(route, of: arrow) { return route }
    if arrow.holder == arrow.target { return loop(at: arrow.holder) }
    let siblings = arrows.filter {
      ($0.holder, $0.target) == (arrow.holder, arrow.target) || ($0.holder, $0.target) == (arrow.target, arrow.holder)
    }
    let place = siblings.firstIndex { $0.id == arrow.id } ?? 0
    let bend = siblings.count == 1 ? 0 : 0.17 + 0.12 * Double(place / 2)
    let arcs = ([bend] + [0.1, -0.1, 0.18, -0.18, 0.26, -0.26, 0.36, -0.36]).map { arc(of: arrow, bend: $0) }
    return arcs.first { !isHidden($0, of: arrow) } ?? route ?? arcs[0]
  }

  /// The ways of arrows, their ends apart.
  func curves<Link: GraphLink>(of arrows: [Link]) -> [Curve] {
    ArrowPorts(canvas: self, arrows: arrows, curves: arrows.map { curve(of: $0, beside: arrows) }).spread
  }

  private func arc(of arrow: some GraphLink, bend: Double) -> Curve {
    let (start, end) = (centre(of: arrow.holder), centre(of: arrow.target))
    let arc = Curve(arcFrom: start, to: end, bend: bend)
    let from = boxes[arrow.holder]?.border(from: start, toward: arc.points[1]) ?? start
    let to = boxes[arrow.target]?.border(from: end, toward: arc.points[2]) ?? end
    return Curve(points: [from, arc.points[1], arc.points[2], to])
  }

  /// Whether a way runs behind a box that is not at its ends, or through the label of a bloc.
  func isHidden(_ curve: Curve, of arrow: some GraphLink) -> Bool {
    let points = curve.polyline.map(\.point)
    return boxes.values.contains { box in
      guard box.node.id != arrow.holder, box.node.id != arrow.target else { return false }
      let centre = centre(of: box.node.id)
      return points.contains { abs($0.x - centre.x) < box.width / 2 - 1 && abs($0.y - centre.y) < box.height / 2 - 1 }
    }
      || labels.contains { label in
        points.contains {
          (0...label.width).contains($0.x - label.corner.x) && (0...label.height).contains($0.y - label.corner.y)
        }
      }
  }

  private func loop(at node: Reference) -> Curve {
    let box = boxes[node]
    let start = centre(of: node) + Point((box?.width ?? 40) / 2, -4)
    let end = start + Point(0, 8)
    return Curve(points: [start, start + Point(36, -24), end + Point(36, 24), end])
  }

  /// Whether a box of this size around `place` is inside the drawing.
  func holds(_ place: Point, width: Double, height: Double) -> Bool {
    place.x - width / 2 >= origin.x && place.x + width / 2 <= origin.x + self.width
      && place.y - height / 2 >= origin.y && place.y + height / 2 <= origin.y + self.height
  }

  /// Whether a box of this size around `place` touches a node or the label of a bloc.
  func touchesNode(_ place: Point, width: Double, height: Double) -> Bool {
    boxes.values.contains { box in
      let centre = centre(of: box.node.id)
      return abs(centre.x - place.x) < (box.width + width) / 2 + 2
        && abs(centre.y - place.y) < (box.height + height) / 2 + 2
    }
      || labels.contains { label in
        abs(label.corner.x + label.width / 2 - place.x) < (label.width + width) / 2
          && abs(label.corner.y + label.height / 2 - place.y) < (label.height + height) / 2
      }
  }

  private static func bounds(
    _ boxes: [NodeBox], _ centres: [Reference: Point], _ layout: GraphLayout
  ) -> (low: Point, high: Point) {
    var low = Point(0, 0)
    var high = Point(layout.width, layout.height)
    for box in boxes {
      guard let centre = centres[box.node.id] else { continue }
      low = Point(min(low.x, centre.x - box.width / 2 - 2), min(low.y, centre.y - box.height / 2 - 2))
      high = Point(max(high.x, centre.x + box.width / 2 + 2), max(high.y, centre.y + box.height / 2 + 2))
    }
    for route in layout.routes.values where route.count >= 4 {
      for (point, _) in Curve(points: route).polyline {
        low = Point(min(low.x, point.x - 3), min(low.y, point.y - 3))
        high = Point(max(high.x, point.x + 3), max(high.y, point.y + 3))
      }
    }
    return (low, high)
  }
}
