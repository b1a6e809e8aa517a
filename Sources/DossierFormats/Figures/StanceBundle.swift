import DossierModel

/// What one line of a graph joins.
protocol GraphLink {
  var id: String { get }
  var holder: Reference { get }
  var target: Reference { get }
}

extension StanceArrow: GraphLink {}

/// All stances of one holder toward one target: one line of a figure, with what was said before and what stands now.
struct StanceBundle: GraphLink, Sendable {
  let id: String
  /// Oldest first; the last is what the line looks like.
  let strands: [StanceArrow]

  var holder: Reference { strands[0].holder }
  var target: Reference { strands[0].target }
  var newest: StanceArrow { strands[strands.count - 1] }
  var edges: [StanceGraph.Edge] { strands.flatMap(\.edges) }
  var count: Int { strands.reduce(0) { $0 + $1.count } }
  var weight: Double { strands.reduce(0) { $0 + $1.weight } }

  /// Since when the newest stance stands: its first statement.
  var since: EDTFDate? {
    newest.edges.map(\.firstDate).min { one, other in
      (one.earliestDay?.number ?? .max, one.description) < (other.earliestDay?.number ?? .max, other.description)
    }
  }

  /// Bundles of arrows, in the order of these.
  static func bundles(of arrows: [StanceArrow]) -> [StanceBundle] {
    var groups: [[StanceArrow]] = []
    var index: [[Reference]: Int] = [:]
    for arrow in arrows {
      if let known = index[[arrow.holder, arrow.target]] {
        groups[known].append(arrow)
      } else {
        index[[arrow.holder, arrow.target]] = groups.count
        groups.append([arrow])
      }
    }
    return groups.map { group in
      StanceBundle(id: "\(group[0].holder.key)>\(group[0].target.key)", strands: group.sorted(by: isOlder))
    }
  }

  /// A line of its own for each arrow.
  init(_ arrow: StanceArrow) {
    id = arrow.id
    strands = [arrow]
  }

  private init(id: String, strands: [StanceArrow]) {
    self.id = id
    self.strands = strands
  }

  private static func isOlder(_ one: StanceArrow, _ other: StanceArrow) -> Bool {
    guard let last = one.edges.max(by: StanceMatrix.isOlder), let otherLast = other.edges.max(by: StanceMatrix.isOlder)
    else { return one.id < other.id }
    return StanceMatrix.isOlder(last, otherLast)
  }
}

extension StanceBundle {
  /// What programs read from the line's element.
  var data: [(name: String, value: String)] {
    [
      ("id", id), ("source", holder.key), ("target", target.key),
      ("relation", strands.flatMap(\.relations).joined(separator: ", ")),
      ("sign", String(newest.edges.last?.sign ?? 0)), ("count", String(count)),
      ("date", edges.map(\.firstDate.description).min() ?? ""),
      ("last-date", edges.map(\.lastDate.description).max() ?? ""),
      ("stances", edges.flatMap(\.stances).joined(separator: " ")),
    ]
  }
}

/// How a bundle is drawn: the line of its newest stance, and a badge that tells its history from left to right.
struct BundleLook {
  let bundle: StanceBundle
  let showsSince: Bool
  /// Whether all of the figure is of one year.
  var isOneYear = false

  private static let metrics = TextMetrics(size: 10.5, bold: true)
  private static let sinceMetrics = TextMetrics(size: 10.5)

  private var look: ArrowLook { ArrowLook(bundle.newest.stanceClass, count: bundle.count) }

  var lineWidth: Double { look.lineWidth }

  func line(along curve: Curve) -> [Drawing.Mark] { look.line(along: curve) }

  /// "28 May", with the year where the figure has several.
  private var since: String? {
    guard showsSince, let since = bundle.since else { return nil }
    guard let day = since.exactDay else { return since.words }
    let month = DateWords.months[day.month - 1].prefix(3)
    return isOneYear ? "\(day.day) \(month)" : "\(month) \(day.year)"
  }

  private func width(of strand: StanceArrow) -> Double {
    strand.count > 1 ? 15 + Self.metrics.width(String(strand.count)) : 12
  }

  private var historyWidth: Double {
    bundle.strands.reduce(4) { $0 + width(of: $1) } + Double(bundle.strands.count - 1) * 9
  }

  var badgeWidth: Double { historyWidth + (since.map { Self.sinceMetrics.width($0) + 7 } ?? 0) }
  var badgeHeight: Double { 16 }

  func badge(at centre: Point) -> [Drawing.Mark] {
    let (width, height) = (badgeWidth, badgeHeight)
    let corner = Point(centre.x - width / 2, centre.y - height / 2)
    var marks: [Drawing.Mark] = [
      .shape(.box(corner, width, height, radius: 8), fill: .paper, stroke: bundle.newest.stanceClass.ink)
    ]
    var x = corner.x + 2
    let y = corner.y + 8
    for (number, strand) in bundle.strands.enumerated() {
      var inner: [Drawing.Mark] = []
      if number > 0 {
        inner.append(.text("›", at: Point(x + 4.5, y + 4), size: 10.5, ink: .muted, anchor: .middle))
        x += 9
      }
      inner.append(.shape(strand.stanceClass.glyph(at: Point(x + 6, y)), fill: strand.stanceClass.ink))
      if strand.count > 1 {
        inner.append(.text(String(strand.count), at: Point(x + 12.5, y + 4), size: 10.5, bold: true))
      }
      marks.append(
        .group(
          Drawing.Group(
            kind: "strand \(strand.stanceClass.rawValue)",
            data: [
              ("stances", strand.edges.flatMap(\.stances).joined(separator: " ")),
              ("dash", strand.stanceClass.dash.map(SVGText.number).joined(separator: " ")),
            ], marks: inner)))
      x += self.width(of: strand)
    }
    if let since { marks.append(.text(since, at: Point(x + 1, y + 4), size: 10.5)) }
    return marks
  }
}
