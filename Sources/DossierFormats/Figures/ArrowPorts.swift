import DossierModel

/// Sets the ends of arrows apart along the sides of their boxes: where several meet a box at one place, no head hides
/// another and each line can be followed.
struct ArrowPorts {
  /// The curves, in the order of the arrows.
  private(set) var spread: [Curve]

  private struct Side: Hashable {
    enum Edge: Hashable { case top, bottom, left, right }

    var box: Reference
    var edge: Edge

    /// Along a top or bottom ends move sideways.
    var isFlat: Bool { edge == .top || edge == .bottom }

    func along(_ point: Point) -> Double { isFlat ? point.x : point.y }
  }

  private struct End {
    var arrow: Int
    var isTip: Bool
    /// Along the side, from the box's centre.
    var place: Double
    /// Where the arrow comes from, along the side: neighbours at the side are neighbours on the way.
    var approach: Double
  }

  /// Between the middles of two heads.
  private static let distance = 10.0
  /// How far from the end an arrow shows where it comes from.
  private static let reach = 24.0

  init<Link: GraphLink>(canvas: GraphCanvas, arrows: [Link], curves: [Curve]) {
    spread = curves
    var sides: [Side: [End]] = [:]
    var order: [Side] = []
    for (number, arrow) in arrows.enumerated() where arrow.holder != arrow.target {
      for (reference, isTip) in [(arrow.holder, false), (arrow.target, true)] {
        guard let box = canvas.boxes[reference],
          let (side, end) = ArrowPorts.end(of: curves[number], number, isTip, at: box, canvas.centre(of: reference))
        else { continue }
        if sides[side] == nil { order.append(side) }
        sides[side, default: []].append(end)
      }
    }
    for side in order {
      guard let box = canvas.boxes[side.box], let ends = sides[side], ends.count > 1 else { continue }
      for (end, place) in ArrowPorts.places(of: ends, within: ArrowPorts.half(of: box, side)) {
        let offset = place - end.place
        guard abs(offset) > 0.01 else { continue }
        // Layouts end arrows at the box around the outline.
        let inward = ArrowPorts.inset(of: box, side, at: place)
        let shift = side.isFlat ? Point(offset, 0) : Point(side.edge == .left ? inward : -inward, offset)
        let moved = spread[end.arrow].moved(atEnd: end.isTip, by: shift)
        // Better ends that touch than a line behind another box.
        if canvas.isHidden(moved, of: arrows[end.arrow]), !canvas.isHidden(spread[end.arrow], of: arrows[end.arrow]) {
          continue
        }
        spread[end.arrow] = moved
      }
    }
  }

  /// The side of the box at which a curve ends; nil where it ends at none.
  private static func end(
    of curve: Curve, _ number: Int, _ isTip: Bool, at box: NodeBox, _ centre: Point
  ) -> (Side, End)? {
    guard let last = isTip ? curve.points.last : curve.points.first, curve.length > 0 else { return nil }
    let offset = last - centre
    let (across, down) = (offset.x / (box.width / 2), offset.y / (box.height / 2))
    guard (0.75...1.5).contains(max(abs(across), abs(down))) else { return nil }
    let edge: Side.Edge =
      abs(across) > abs(down) ? (across < 0 ? .left : .right) : (down < 0 ? .top : .bottom)
    let side = Side(box: box.node.id, edge: edge)
    let share = min(reach / curve.length, 0.5)
    let approach = curve.place(at: isTip ? 1 - share : share).point - centre
    return (side, End(arrow: number, isTip: isTip, place: side.along(offset), approach: side.along(approach)))
  }

  /// How far from the middle of a side an arrow may end.
  private static func half(of box: NodeBox, _ side: Side) -> Double {
    switch (side.isFlat, box.form) {
    case (true, .person): max(box.width / 2 - min(box.height / 2, 16), 4)
    case (true, .event): box.width / 2 - 12
    case (true, _): box.width / 2 - 6
    case (false, .person), (false, .event): box.height / 2 - 6
    case (false, _): box.height / 2 - 4
    }
  }

  /// How far the outline lies within the box at a place of its left or right side.
  private static func inset(of box: NodeBox, _ side: Side, at place: Double) -> Double {
    guard !side.isFlat else { return 0 }
    switch box.form {
    case .event: return 8 * min(abs(place) / (box.height / 2), 1)
    case .person:
      let radius = min(box.height / 2, 16)
      let above = max(abs(place) - (box.height / 2 - radius), 0)
      return radius - max(radius * radius - above * above, 0).squareRoot()
    case .actor, .issue: return 0
    }
  }

  /// Places at least `distance` apart, as near to the wanted ones as that allows (isotonic regression by pooling), or as
  /// far apart as the side is long.
  private static func places(of ends: [End], within half: Double) -> [(End, Double)] {
    let sorted = ends.sorted { ($0.approach, $0.place, $0.arrow) < ($1.approach, $1.place, $1.arrow) }
    let step = min(distance, 2 * half / Double(sorted.count - 1))
    var pools: [(sum: Double, count: Int)] = []
    for (number, end) in sorted.enumerated() {
      pools.append((end.place - Double(number) * step, 1))
      while pools.count > 1 {
        let (last, before) = (pools[pools.count - 1], pools[pools.count - 2])
        guard before.sum / Double(before.count) > last.sum / Double(last.count) else { break }
        pools.removeLast(2)
        pools.append((before.sum + last.sum, before.count + last.count))
      }
    }
    let bases = pools.flatMap { [Double](repeating: $0.sum / Double($0.count), count: $0.count) }
    let most = half - Double(sorted.count - 1) * step
    return sorted.enumerated().map { ($1, min(max(bases[$0], -half), max(most, -half)) + Double($0) * step) }
  }
}

extension Curve {
  /// The curve with one end elsewhere, met in the same direction.
  fileprivate func moved(atEnd isTip: Bool, by offset: Point) -> Curve {
    var curve = self
    for index in isTip ? [points.count - 1, points.count - 2] : [0, 1] { curve.points[index] = points[index] + offset }
    return curve
  }
}
