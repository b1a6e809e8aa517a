import DossierModel

/// A chain of cubic Bezier curves, as layout engines give it: 3n + 1 control points.
struct Curve {
  var points: [Point]

  /// The route, or a straight line where it is not a whole chain.
  init(route: [Point], from start: Point, to end: Point) {
    let whole = route.count >= 4 && route.count % 3 == 1
    points = whole ? route : [start, start.mixed(with: end, 1 / 3), start.mixed(with: end, 2 / 3), end]
  }

  init(points: [Point]) {
    self.points = points
  }

  /// An arc that leaves the straight line to its right by `bend` of the length.
  init(arcFrom start: Point, to end: Point, bend: Double) {
    let offset = (end - start).normal * (bend * 4 / 3)
    points = [start, start.mixed(with: end, 1 / 3) + offset, start.mixed(with: end, 2 / 3) + offset, end]
  }

  var path: Path {
    var path = Path(steps: [.move(points[0])])
    for index in stride(from: 1, to: points.count - 2, by: 3) {
      path.steps.append(.curve(points[index], points[index + 1], points[index + 2]))
    }
    return path
  }

  /// The curve as a fine polyline with the length up to each point.
  var polyline: [(point: Point, length: Double)] {
    var line: [(point: Point, length: Double)] = [(points[0], 0)]
    for start in stride(from: 0, to: points.count - 3, by: 3) {
      for step in 1...24 {
        let point = Curve.point(points[start...(start + 3)], at: Double(step) / 24)
        line.append((point, line[line.count - 1].length + (point - line[line.count - 1].point).length))
      }
    }
    return line
  }

  var length: Double { polyline.last?.length ?? 0 }

  /// The curve without the last `length` of it: room for an arrowhead.
  func trimmed(byEnd length: Double) -> Curve {
    let line = polyline
    guard let total = line.last?.length, total > length * 1.5 else { return self }
    guard let index = line.firstIndex(where: { $0.length >= total - length }), index > 0 else { return self }
    let before = line[index - 1]
    let share = (total - length - before.length) / max(line[index].length - before.length, 1e-9)
    let segment = (index - 1) / 24
    let parameter = (Double((index - 1) % 24) + share) / 24
    return Curve(points: Array(points[..<(segment * 3)]) + Curve.split(points[(segment * 3)...], at: parameter))
  }

  /// Place and direction at a share (0 to 1) of the length.
  func place(at share: Double) -> (point: Point, direction: Point) {
    let line = polyline
    let wanted = (line.last?.length ?? 0) * share
    let index = min(max(line.firstIndex { $0.length >= wanted } ?? line.count - 1, 1), line.count - 1)
    let (before, after) = (line[index - 1], line[index])
    let part = (wanted - before.length) / max(after.length - before.length, 1e-9)
    return (before.point.mixed(with: after.point, part), (after.point - before.point).unit)
  }

  private static func point(_ control: ArraySlice<Point>, at parameter: Double) -> Point {
    var points = Array(control)
    while points.count > 1 {
      points = (1..<points.count).map { points[$0 - 1].mixed(with: points[$0], parameter) }
    }
    return points[0]
  }

  /// The first part of a cubic, by de Casteljau's construction.
  private static func split(_ control: ArraySlice<Point>, at parameter: Double) -> [Point] {
    var points = Array(control.prefix(4))
    var kept = [points[0]]
    while points.count > 1 {
      points = (1..<points.count).map { points[$0 - 1].mixed(with: points[$0], parameter) }
      kept.append(points[0])
    }
    return kept
  }
}
