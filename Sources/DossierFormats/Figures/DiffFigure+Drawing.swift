public import DossierModel

/// Drawing what changed.
extension DiffFigure {
  /// The change in one drawing.
  public func drawing(in layout: GraphLayout) -> Drawing {
    guard !whole.boxes.isEmpty else {
      let text = Drawing.Mark.text(
        "No stances on either side.", at: Point(280, 40), size: 14, ink: .muted, anchor: .middle)
      return frame.drawing(of: [text], width: 560, height: 70)
    }
    let canvas = GraphCanvas(boxes: whole.boxes, layout: layout)
    return frame.drawing(of: changeMarks(on: canvas), width: canvas.width, height: canvas.height)
  }

  /// Before and after beside one another on the same positions; what changed is marked in the second, or has a panel of
  /// its own where there are three columns. One column has all three below one another.
  func panels(in layout: GraphLayout, columns: Int) -> Drawing {
    guard !whole.boxes.isEmpty else { return drawing(in: layout) }
    let canvas = GraphCanvas(boxes: whole.boxes, layout: layout)
    let sides = [("Before: " + before.title, before), ("After: " + after.title, after)].map { title, graph in
      (title, StanceFigure(graph, within: whole, options: options).graphMarks(on: canvas))
    }
    let panels =
      columns == 2
      ? [sides[0], (sides[1].0 + " – changes marked", changeMarks(on: canvas))]
      : sides + [("Change: " + summary, changeMarks(on: canvas))]
    let perRow = columns
    var marks: [Drawing.Mark] = []
    let metrics = TextMetrics(size: 12, bold: true)
    let titles = panels.map { metrics.lines($0.0, width: canvas.width, atMost: 3) }
    let head = 12 + 14 * Double(titles.map(\.count).max() ?? 1)
    let (width, height) = (canvas.width + DiffFigure.gap, canvas.height + head + 26)
    for (index, panel) in panels.enumerated() {
      let corner = Point(Double(index % perRow) * width, Double(index / perRow) * height)
      for (number, line) in titles[index].enumerated() {
        marks.append(.text(line, at: corner + Point(0, 12 + 14 * Double(number)), size: 12, bold: true))
      }
      marks += Drawing.moved(panel.1, by: corner + Point(0, head))
    }
    let rows = Double((panels.count + perRow - 1) / perRow)
    return frame.drawing(of: marks, width: width * Double(perRow) - DiffFigure.gap, height: height * rows - 20)
  }

  /// Between panels.
  private static let gap = 30.0

  /// The change with its layout, or before and after side by side: arrows are left out by weight, those that did not
  /// change first, until the drawing is no wider than the page.
  public static func fitted(
    before: StanceGraph, after: StanceGraph, diff: StanceGraphDiff? = nil, options: FigureOptions,
    asPanels: Bool = false, layout: (GraphLayout.Request) throws -> GraphLayout
  ) rethrows -> Drawing {
    var options = options
    let inner = options.page.unitsWide - 2 * FigureFrame.margin
    let columns = !asPanels ? 1 : inner > 1000 ? 3 : 2
    let room = (inner - gap * Double(columns - 1)) / Double(columns)
    // More could not be told apart in half a page.
    if asPanels, options.fitsPage { options.maximumArrows = min(options.maximumArrows, 36) }
    while true {
      let figure = DiffFigure(before: before, after: after, diff: diff, options: options)
      var request = figure.layoutRequest
      if asPanels { (request.roomWide, request.roomHigh) = (room, max(options.page.unitsHigh - 240, 300)) }
      let places = try layout(request)
      let width = GraphCanvas(boxes: figure.whole.boxes, layout: places).width
      let isWide = width > room + 0.5
      guard options.fitsPage, isWide, options.maximumArrows > 6 else {
        return asPanels ? figure.panels(in: places, columns: isWide ? 1 : columns) : figure.drawing(in: places)
      }
      let count = Double(figure.arrows.count)
      options.maximumArrows = max(6, min(Int(count) - 3, Int(count * room / width * 0.97)))
    }
  }

  private func changeMarks(on canvas: GraphCanvas) -> [Drawing.Mark] {
    let names = Dictionary(whole.graph.nodes.map { ($0.id, $0.name) }) { first, _ in first }
    let sources = ChangeReport.sources(options.documents)
    let order = Change.allCases.flatMap { change in arrows.filter { $0.change == change } }
    let curves = canvas.curves(of: order.map(\.arrow))
    let looks = order.map(ChangeLook.init)
    let badges = BadgePlacer(
      canvas: canvas,
      items: zip(curves, looks).map { BadgePlacer.Item(curve: $0, reach: $1.reach, width: max($1.badgeWidth, 4)) })
    var marks: [Drawing.Mark] = []
    var above: [Drawing.Mark] = []
    for (number, arrow) in order.enumerated() {
      let look = "\(arrow.change.rawValue) \(arrow.arrow.stanceClass.rawValue)"
      let words = StanceWords.tooltip(of: arrow.arrow, names: names, sources: sources)
      let tooltip = "\(arrow.change.rawValue): \(words)"
      marks.append(
        .group(
          Drawing.Group(
            kind: "edge \(look)", tooltip: tooltip, data: [("change", arrow.change.rawValue)] + arrow.arrow.data,
            marks: looks[number].line(along: curves[number]))))
      let badge = looks[number].badge(at: badges.places[number].centre)
      guard !badge.isEmpty else { continue }
      above.append(
        .group(Drawing.Group(kind: "badge \(look)", tooltip: tooltip, data: [("edge", arrow.arrow.id)], marks: badge)))
    }
    marks += above
    let (old, new) = (Set(before.nodes.map(\.id)), Set(after.nodes.map(\.id)))
    for box in whole.boxes {
      let centre = canvas.centre(of: box.node.id)
      let mark = box.mark(at: centre, tooltip: StanceWords.tooltip(of: box.node))
      let isGone = !new.contains(box.node.id)
      marks.append(isGone ? mark.faded(to: 0.5) : mark)
      if isGone || !old.contains(box.node.id) {
        let corner = Point(centre.x + box.width / 2 - 2, centre.y - box.height / 2 + 2)
        marks.append(.shape(.circle(corner, 7), fill: .paper, stroke: .text))
        marks.append(.text(isGone ? "×" : "+", at: corner + Point(0, 4), anchor: .middle, bold: true))
      }
    }
    return canvas.shifted(marks)
  }

  /// "3 added, 1 removed, 1 reversed": of all arrows, drawn or not.
  var summary: String {
    let all: [Change] = [.added, .removed, .reversed, .strengthened, .weakened, .unchanged]
    let parts = all.compactMap { change in totals[change].map { "\($0) \(change.rawValue)" } }
    return parts.isEmpty ? "no stances" : parts.joined(separator: ", ")
  }

  /// "Drawn: 49 of 126 added", for each change of which some is not drawn.
  private var undrawn: String? {
    let parts = Change.allCases.reversed().compactMap { change -> String? in
      let drawn = arrows.count { $0.change == change }
      guard let total = totals[change], drawn < total else { return nil }
      return "\(drawn) of \(total) \(change.rawValue)"
    }
    return parts.isEmpty ? nil : "Drawn: \(parts.joined(separator: ", "))."
  }

  /// A line for each event that came, went or is told otherwise, the first twelve.
  private func eventNotes(_ names: [Reference: String], _ sources: [String: String]) -> [String] {
    let lines = DiffLines(names: names)
    let all =
      diff.eventsRemoved.map { ("Event gone", lines.line(.removed, $0)) }
      + diff.eventsChanged.map { ("Event told otherwise", lines.line($0)) }
      + diff.eventsAdded.map { ("Event added", lines.line(.added, $0)) }
      + diff.events.map { ("Event in between", lines.line(.event, $0)) }
    let notes = all.prefix(12).map { heading, line in
      let quote = line.quotations.first.map { ": " + StanceWords.quote($0.evidence, sources: sources) } ?? ""
      return "\(heading): \(line.text) (\(line.detail))\(quote)"
    }
    return notes + (all.count > 12 ? ["And \(counted(all.count - 12, "more event"))."] : [])
  }

  /// What both sides are by (", by country") stands once.
  private var title: String {
    let endings = after.title.indices.filter { after.title[$0] == "," }.map { after.title[$0...] }
    let shared = endings.first { before.title.hasSuffix($0) } ?? ""
    let earlier = before.title.dropLast(shared.count)
    return "What changed: \(earlier) → \(after.title)"
  }

  private var frame: FigureFrame {
    let caption = FigureCaption(edges: arrows.flatMap(\.arrow.edges), options: options)
    let names = Dictionary(whole.graph.nodes.map { ($0.id, $0.name) }) { first, _ in first }
    let sources = ChangeReport.sources(options.documents)
    let turns = diff.reversed.map { reversal in
      let (holder, target) = (
        names[reversal.holder] ?? reversal.holder.id, names[reversal.target] ?? reversal.target.id
      )
      let old = reversal.before.map { $0.kind.words(negated: $0.negated) }.joined(separator: ", ")
      let new = reversal.after.map { edge in
        edge.kind.words(negated: edge.negated) + " (\(edge.lastDate.words))"
          + (edge.evidence.last.map { ": " + StanceWords.quote($0, sources: sources) } ?? "")
      }
      return "Reversed: \(holder) → \(target): \(old), now \(new.joined(separator: "; "))"
    }
    return FigureFrame(
      title: title, subtitle: "Arrows: " + summary,
      legend: ChangeLook.legend(arrows),
      notes: turns + eventNotes(names, sources)
        + [undrawn, whole.leftOut, caption.sources, caption.origin].compactMap { $0 }, options: options)
  }
}
