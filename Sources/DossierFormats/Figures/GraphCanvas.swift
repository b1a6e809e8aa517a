import DossierModel

/// The positions a graph figure draws on, completed where the layout has gaps.
struct GraphCanvas {
  private let boxes: [Reference: NodeBox]
  private let centres: [Reference: Point]
  private let routes: [String: [Point]]
  private let origin: Point
  let width: Double
  let height: Double

  init(boxes: [NodeBox], layout: GraphLayout) {
    self.boxes = Dictionary(boxes.map { ($0.node.id, $0) }) { first, _ in first }
    var centres: [Reference: Point] = [:]
    let missing = boxes.filter { layout.centres[$0.node.id.key] == nil }
    for (index, box) in missing.enumerated() {
      centres[box.node.id] = Point(Double(index % 4) * 190 + 90, layout.height + Double(index / 4) * 110 + 40)
    }
    for box in boxes { if let centre = layout.centres[box.node.id.key] { centres[box.node.id] = centre } }
    self.centres = centres
    routes = layout.routes
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

  /// The arrow's way: as routed, or an arc where the layout has none. Arrows between the same two nodes bend apart.
  func curve(of arrow: StanceArrow, beside arrows: [StanceArrow]) -> Curve {
    if let route = routes[arrow.id], route.count >= 4, route.count % 3 == 1 { return Curve(points: route) }
    let (start, end) = (centre(of: arrow.holder), centre(of: arrow.target))
    if arrow.holder == arrow.target { return loop(at: arrow.holder) }
    let siblings = arrows.filter {
      ($0.holder, $0.target) == (arrow.holder, arrow.target) || ($0.holder, $0.target) == (arrow.target, arrow.holder)
    }
    let place = siblings.firstIndex { $0.id == arrow.id } ?? 0
    let bend = siblings.count == 1 ? 0 : 0.17 + 0.12 * Double(place / 2)
    let arc = Curve(arcFrom: start, to: end, bend: bend)
    let from = boxes[arrow.holder]?.border(from: start, toward: arc.points[1]) ?? start
    let to = boxes[arrow.target]?.border(from: end, toward: arc.points[2]) ?? end
    return Curve(points: [from, arc.points[1], arc.points[2], to])
  }

  private func loop(at node: Reference) -> Curve {
    let box = boxes[node]
    let start = centre(of: node) + Point((box?.width ?? 40) / 2, -4)
    let end = start + Point(0, 8)
    return Curve(points: [start, start + Point(36, -24), end + Point(36, 24), end])
  }

  /// Whether a box of this size around `place` touches a node.
  func touchesNode(_ place: Point, width: Double, height: Double) -> Bool {
    boxes.values.contains { box in
      let centre = centre(of: box.node.id)
      return abs(centre.x - place.x) < (box.width + width) / 2 + 2
        && abs(centre.y - place.y) < (box.height + height) / 2 + 2
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
    return (low, high)
  }
}
