import DossierModel

/// Finds each badge a place on its curve where it covers no node, no other badge, no arrowhead and as few other lines as
/// may be.
struct BadgePlacer {
  struct Place {
    var centre: Point
    var width: Double
    var height: Double

    func overlaps(_ other: Place, gap: Double = 2) -> Bool {
      abs(other.centre.x - centre.x) < (other.width + width) / 2 + gap
        && abs(other.centre.y - centre.y) < (other.height + height) / 2 + gap
    }

    func holds(_ point: Point, gap: Double) -> Bool {
      abs(point.x - centre.x) < width / 2 + gap && abs(point.y - centre.y) < height / 2 + gap
    }
  }

  /// A curve with half the width of what is drawn along it, and the size of its badge.
  struct Item {
    var curve: Curve
    var reach: Double
    var width: Double
    var height = 16.0
  }

  private let canvas: GraphCanvas
  private let items: [Item]
  private let lines: [[Point]]
  /// The last points of the lines.
  private let heads: [[Point]]
  /// In the order of the curves.
  private(set) var places: [Place] = []

  private static let shares = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86]

  init(canvas: GraphCanvas, items: [Item]) {
    self.canvas = canvas
    self.items = items
    lines = items.map { BadgePlacer.finely($0.curve.polyline.map(\.point)) }
    heads = lines.map { line in
      guard let tip = line.last else { return [] }
      return line.filter { ($0 - tip).length < 12 }
    }
    for number in items.indices { places.append(place(number)) }
  }

  private func place(_ number: Int) -> Place {
    let item = items[number]
    var best = Place(centre: item.curve.place(at: 0.5).point, width: item.width, height: item.height)
    var least = Double.infinity
    // A badge on an arrow this short would hide it.
    let isShort = item.curve.length < item.height + 18
    // Between boxes that are nearer than the badge is wide, it stands above or below them.
    let isTight = item.curve.length < item.width + 8
    func search(_ shares: [Double], wide: Bool) {
      for share in shares {
        let (point, direction) = item.curve.place(at: share)
        let beside = abs(direction.y) * item.width / 2 + abs(direction.x) * item.height / 2 + 1
        let far = wide ? [9.0, 18, 30, 45, 60].flatMap { [beside + $0, -beside - $0] } : []
        // Beyond the ends of a short arrow, too.
        let alongs = wide && isTight ? [0.0, 20, -20, 40, -40] : [0]
        for offset in [0, 7, -7, beside, -beside] + far + (isTight ? [26, -26, 34, -34, 44, -44] : []) {
          for along in alongs {
            let centre = point + direction.normal * offset + direction * along
            let place = Place(centre: centre, width: item.width, height: item.height)
            let penalty =
              isShort
              ? (abs(offset) < beside ? 60.0 : 0) : offset == 0 ? 0 : abs(offset) == 7 ? 8 : abs(offset) / 2 + 20
            let cost = cost(of: place, number) + abs(share - 0.5) + penalty + abs(along) / 2
            if cost < least {
              least = cost
              best = place
            }
          }
        }
      }
    }
    search(BadgePlacer.shares, wide: false)
    // On a crowded hub, anywhere along the arrow and a little off it is better than over another badge.
    if least >= BadgePlacer.covering / 3 { search((2...23).map { Double($0) / 25 }, wide: true) }
    return best
  }

  /// What it costs to cover a box or another badge.
  private static let covering = 150.0

  private func cost(of place: Place, _ own: Int) -> Double {
    var cost = canvas.touchesNode(place.centre, width: place.width, height: place.height) ? BadgePlacer.covering : 0
    if !canvas.holds(place.centre, width: place.width, height: place.height) { cost += 2 * BadgePlacer.covering }
    for other in places where other.overlaps(place) { cost += BadgePlacer.covering }
    for (index, line) in lines.enumerated() where index != own {
      guard line.contains(where: { place.holds($0, gap: items[index].reach + 1) }) else { continue }
      cost += 3
    }
    // A head that is covered points nowhere.
    for (index, head) in heads.enumerated() where head.contains(where: { place.holds($0, gap: 3) }) {
      cost += index == own && items[own].curve.length < items[own].width + 30 ? 10 : 60
    }
    return cost
  }

  /// The same line with points four pixels apart at most.
  private static func finely(_ line: [Point]) -> [Point] {
    var points = Array(line.prefix(1))
    for (start, end) in zip(line, line.dropFirst()) {
      let steps = max(1, Int(((end - start).length / 4).rounded(.up)))
      for step in 1...steps { points.append(start.mixed(with: end, Double(step) / Double(steps))) }
    }
    return points
  }
}
