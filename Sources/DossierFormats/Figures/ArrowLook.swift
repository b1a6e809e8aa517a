import DossierModel

/// How one arrow is drawn: line with head, and the badge with glyph and count.
struct ArrowLook {
  let stanceClass: StanceClass
  let count: Int

  init(_ arrow: StanceArrow) {
    stanceClass = arrow.stanceClass
    count = arrow.count
  }

  init(_ stanceClass: StanceClass, count: Int = 1) {
    self.stanceClass = stanceClass
    self.count = count
  }

  var lineWidth: Double { min(6, 0.7 + 0.9 * Double(count).squareRoot()) }

  func line(along curve: Curve) -> [Drawing.Mark] {
    let head = 8 + lineWidth
    let body = curve.trimmed(byEnd: head)
    return [
      .shape(body.path, stroke: stanceClass.ink, width: lineWidth, dash: stanceClass.dash),
      .shape(ArrowLook.head(at: curve, from: body, length: head), fill: stanceClass.ink),
    ]
  }

  static func head(at curve: Curve, from body: Curve, length: Double) -> Path {
    guard let tip = curve.points.last, let base = body.points.last else { return Path() }
    let direction = (tip - base).unit
    let back = tip - direction * length
    let side = direction.normal * (length * 0.42)
    return .line([tip, back + side, back - side], closed: true)
  }

  var badgeWidth: Double { count > 1 ? 20 + TextMetrics(size: 10.5, bold: true).width(String(count)) : 16 }

  func badge(at centre: Point) -> [Drawing.Mark] {
    let width = badgeWidth
    let corner = Point(centre.x - width / 2, centre.y - 8)
    var marks: [Drawing.Mark] = [
      .shape(.box(corner, width, 16, radius: 8), fill: .paper, stroke: stanceClass.ink),
      .shape(stanceClass.glyph(at: Point(corner.x + 8, centre.y)), fill: stanceClass.ink),
    ]
    if count > 1 {
      marks.append(.text(String(count), at: Point(corner.x + 15, centre.y + 4), size: 10.5, bold: true))
    }
    return marks
  }
}
