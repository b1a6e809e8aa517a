import DossierModel

/// Finds each badge a place on its curve where it covers no node, no other badge and as few other lines as may be.
struct BadgePlacer {
  private let canvas: GraphCanvas
  private let lines: [[Point]]
  private var taken: [(centre: Point, width: Double, height: Double)] = []
  private var next = 0

  private static let shares = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8]

  init(canvas: GraphCanvas, curves: [Curve]) {
    self.canvas = canvas
    lines = curves.map { $0.polyline.map(\.point) }
  }

  /// To be called once for each curve, in order.
  mutating func place(on curve: Curve, width: Double, height: Double) -> Point {
    let own = next
    next += 1
    var best = curve.place(at: 0.5).point
    var least = Double.infinity
    for share in BadgePlacer.shares {
      let place = curve.place(at: share).point
      let cost = cost(of: place, width, height, own: own) + abs(share - 0.5)
      if cost < least {
        least = cost
        best = place
      }
    }
    taken.append((best, width, height))
    return best
  }

  private func cost(of place: Point, _ width: Double, _ height: Double, own: Int) -> Double {
    var cost = canvas.touchesNode(place, width: width, height: height) ? 100.0 : 0
    for other in taken
    where abs(other.centre.x - place.x) < (other.width + width) / 2 + 2
      && abs(other.centre.y - place.y) < (other.height + height) / 2 + 2
    {
      cost += 50
    }
    for (index, line) in lines.enumerated() where index != own {
      if line.contains(where: { abs($0.x - place.x) < width / 2 + 2 && abs($0.y - place.y) < height / 2 + 2 }) {
        cost += 3
      }
    }
    return cost
  }
}
