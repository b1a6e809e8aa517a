import DossierModel

typealias Point = GraphLayout.Point

extension Point {
  static func + (lhs: Point, rhs: Point) -> Point { Point(lhs.x + rhs.x, lhs.y + rhs.y) }
  static func - (lhs: Point, rhs: Point) -> Point { Point(lhs.x - rhs.x, lhs.y - rhs.y) }
  static func * (point: Point, factor: Double) -> Point { Point(point.x * factor, point.y * factor) }

  var length: Double { (x * x + y * y).squareRoot() }

  /// Same direction, length 1; (1, 0) where there is no direction.
  var unit: Point { length > 0 ? self * (1 / length) : Point(1, 0) }

  /// Turned by a quarter, clockwise on paper.
  var normal: Point { Point(-y, x) }

  func mixed(with other: Point, _ share: Double) -> Point { self + (other - self) * share }
}

/// Lines and cubic curves.
struct Path: Sendable {
  enum Step: Sendable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  var steps: [Step] = []

  static func line(_ points: [Point], closed: Bool = false) -> Path {
    var path = Path()
    for (index, point) in points.enumerated() { path.steps.append(index == 0 ? .move(point) : .line(point)) }
    if closed { path.steps.append(.close) }
    return path
  }

  static func line(_ start: Point, _ end: Point) -> Path { line([start, end]) }

  /// A rectangle by its upper left corner.
  static func box(_ corner: Point, _ width: Double, _ height: Double, radius: Double = 0) -> Path {
    let (x, y) = (corner.x, corner.y)
    guard radius > 0 else {
      return line([corner, Point(x + width, y), Point(x + width, y + height), Point(x, y + height)], closed: true)
    }
    let r = min(radius, width / 2, height / 2)
    let k = r * 0.4477
    return Path(steps: [
      .move(Point(x + r, y)), .line(Point(x + width - r, y)),
      .curve(Point(x + width - k, y), Point(x + width, y + k), Point(x + width, y + r)),
      .line(Point(x + width, y + height - r)),
      .curve(Point(x + width, y + height - k), Point(x + width - k, y + height), Point(x + width - r, y + height)),
      .line(Point(x + r, y + height)),
      .curve(Point(x + k, y + height), Point(x, y + height - k), Point(x, y + height - r)),
      .line(Point(x, y + r)), .curve(Point(x, y + k), Point(x + k, y), Point(x + r, y)), .close,
    ])
  }

  static func circle(_ centre: Point, _ radius: Double) -> Path {
    box(Point(centre.x - radius, centre.y - radius), 2 * radius, 2 * radius, radius: radius)
  }

  func moved(by offset: Point) -> Path {
    Path(
      steps: steps.map { step in
        switch step {
        case .move(let point): .move(point + offset)
        case .line(let point): .line(point + offset)
        case .curve(let first, let second, let end): .curve(first + offset, second + offset, end + offset)
        case .close: .close
        }
      })
  }
}
