import DossierModel

/// How an arrow of a diff is drawn.
struct ChangeLook {
  private let arrow: DiffFigure.Arrow

  init(_ arrow: DiffFigure.Arrow) {
    self.arrow = arrow
  }

  private var look: ArrowLook { ArrowLook(arrow.arrow) }

  /// Half the width of the line with its halo.
  var reach: Double {
    switch arrow.change {
    case .unchanged, .removed: 0.5
    case .strengthened, .weakened: look.lineWidth / 2
    case .added, .reversed: (look.lineWidth + 9) / 2
    }
  }

  func line(along curve: Curve) -> [Drawing.Mark] {
    switch arrow.change {
    case .unchanged:
      let body = curve.trimmed(byEnd: 8)
      return [
        .shape(body.path, stroke: .faint, width: 1),
        .shape(ArrowLook.head(at: curve, from: body, length: 8), fill: .faint),
      ]
    case .removed:
      let body = curve.trimmed(byEnd: 8)
      let ink = arrow.arrow.stanceClass.ink
      return [
        .shape(body.path, stroke: ink, width: 1, dash: arrow.arrow.stanceClass.dash, opacity: 0.55),
        .shape(ArrowLook.head(at: curve, from: body, length: 8), fill: ink, opacity: 0.55),
      ]
    case .strengthened, .weakened: return look.line(along: curve)
    case .added, .reversed:
      let halo: Ink = arrow.change == .added ? .addedHalo : .reversedHalo
      return [.shape(curve.path, stroke: halo, width: look.lineWidth + 9)] + look.line(along: curve)
    }
  }

  /// The sign of the change before the sign of the class; nothing for what stayed.
  private var words: String {
    switch arrow.change {
    case .unchanged: ""
    case .added: "+"
    case .removed: "−"
    case .reversed: "→"
    case .strengthened: "+\(arrow.difference)"
    case .weakened: "−\(-arrow.difference)"
    }
  }

  private static let metrics = TextMetrics(size: 11, bold: true)

  var badgeWidth: Double {
    if arrow.change == .unchanged { return 0 }
    return 22 + ChangeLook.metrics.width(words) + (arrow.earlier == nil ? 0 : 12)
  }

  func badge(at centre: Point) -> [Drawing.Mark] {
    guard arrow.change != .unchanged else { return [] }
    let width = badgeWidth
    let left = Point(centre.x - width / 2, centre.y - 8)
    let stanceClass = arrow.arrow.stanceClass
    var marks: [Drawing.Mark] = [
      .shape(
        .box(left, width, 16, radius: 8), fill: .paper, stroke: arrow.change == .removed ? .rule : stanceClass.ink,
        dash: arrow.change == .removed ? [2, 2] : [])
    ]
    var x = left.x + 5
    if let earlier = arrow.earlier {
      marks.append(.shape(earlier.glyph(at: Point(x + 5, centre.y), radius: 4), fill: earlier.ink))
      x += 12
    }
    marks.append(.text(words, at: Point(x, centre.y + 4), size: 11, bold: true))
    x += ChangeLook.metrics.width(words) + 7
    marks.append(.shape(stanceClass.glyph(at: Point(x, centre.y)), fill: stanceClass.ink))
    return marks
  }

  static func legend(_ arrows: [DiffFigure.Arrow]) -> [LegendEntry] {
    var entries: [LegendEntry] = []
    let order: [DiffFigure.Change] = [.added, .removed, .reversed, .strengthened, .weakened, .unchanged]
    for change in order {
      guard let sample = arrows.first(where: { $0.change == change }) else { continue }
      let words =
        change == .strengthened || change == .weakened
        ? "\(change.rawValue) (statements more or fewer)" : change.rawValue
      entries.append(
        LegendEntry(sampleWidth: 70, words: words) { place in
          let curve = Curve(route: [], from: place, to: Point(place.x + 70, place.y))
          return ChangeLook(sample).line(along: curve) + ChangeLook(sample).badge(at: Point(place.x + 29, place.y))
        })
    }
    return entries
      + StanceLegend.entries(arrows: arrows.filter { $0.change != .unchanged }.map(\.arrow), boxes: [])
      .filter { !$0.words.hasPrefix("number") }
  }
}
