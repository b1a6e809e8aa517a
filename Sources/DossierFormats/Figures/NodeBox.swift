import DossierModel

/// A node of a stance graph as a figure draws it: its wrapped label in a box whose shape tells what it is.
struct NodeBox: Sendable {
  enum Form: CaseIterable { case person, actor, event, issue }

  let node: StanceGraph.Node
  let lines: [String]
  let detail: String?
  let width: Double
  let height: Double

  init(_ node: StanceGraph.Node) {
    self.node = node
    let metrics = TextMetrics(size: 12, bold: false)
    let name = node.name.isEmpty ? node.id.id : node.name
    lines = metrics.lines(name, width: 108, atMost: 3)
    detail = node.id.kind == .event ? node.date?.words : nil
    let widest = max(
      lines.map { metrics.width($0) }.max() ?? 0, detail.map { TextMetrics(size: 10.5).width($0) } ?? 0)
    width = max(widest + 24, 48)
    height = Double(lines.count) * 15 + (detail == nil ? 0 : 13) + 13
  }

  var form: Form {
    switch node.id.kind {
    case .event: .event
    case .issue: .issue
    case .actor: node.category == Actor.Kind.person.rawValue ? .person : .actor
    }
  }

  var layoutBox: GraphLayout.Box {
    GraphLayout.Box(id: node.id.key, width: width, height: height)
  }

  func mark(at centre: Point, tooltip: String, data: [(name: String, value: String)] = []) -> Drawing.Mark {
    var marks = [NodeBox.outline(form, centre, width, height)]
    var y = centre.y - height / 2 + 6.5
    for line in lines {
      y += 12
      marks.append(.text(line, at: Point(centre.x, y), anchor: .middle))
      y += 3
    }
    if let detail { marks.append(.text(detail, at: Point(centre.x, y + 9), size: 10.5, ink: .muted, anchor: .middle)) }
    return .group(
      Drawing.Group(
        kind: "node \(node.id.kind.rawValue)", tooltip: tooltip,
        data: [("id", node.id.id), ("kind", node.id.kind.rawValue), ("category", node.category)] + data,
        marks: marks))
  }

  /// A pill for a person, a rounded box for a body, a hexagon for an event, a sheet with a folded corner for an issue.
  static func outline(_ form: Form, _ centre: Point, _ width: Double, _ height: Double) -> Drawing.Mark {
    let corner = Point(centre.x - width / 2, centre.y - height / 2)
    switch form {
    case .person:
      return .shape(.box(corner, width, height, radius: min(height / 2, 16)), fill: .personFill, stroke: .rule)
    case .actor: return .shape(.box(corner, width, height, radius: 3), fill: .actorFill, stroke: .rule)
    case .event:
      let inset = 8.0
      let (left, right, top, bottom) = (corner.x, corner.x + width, corner.y, corner.y + height)
      let points = [
        Point(left + inset, top), Point(right - inset, top), Point(right, centre.y), Point(right - inset, bottom),
        Point(left + inset, bottom), Point(left, centre.y),
      ]
      return .shape(.line(points, closed: true), fill: .eventFill, stroke: .rule)
    case .issue:
      let fold = 8.0
      let (left, right, top, bottom) = (corner.x, corner.x + width, corner.y, corner.y + height)
      let points = [
        Point(left, top), Point(right - fold, top), Point(right, top + fold), Point(right, bottom), Point(left, bottom),
      ]
      return .shape(.line(points, closed: true), fill: .issueFill, stroke: .rule, dash: [4, 2])
    }
  }

  /// Where a line from the centre toward `other` leaves the box.
  func border(from centre: Point, toward other: Point, gap: Double = 2) -> Point {
    let offset = other - centre
    let horizontal = offset.x == 0 ? Double.infinity : (width / 2 + gap) / abs(offset.x)
    let vertical = offset.y == 0 ? Double.infinity : (height / 2 + gap) / abs(offset.y)
    let share = min(horizontal, vertical, 1)
    return centre + offset * share
  }
}
