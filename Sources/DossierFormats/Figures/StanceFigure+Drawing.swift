public import DossierModel

/// Drawing a stance figure over given positions.
extension StanceFigure {
  /// The picture, with the nodes where the layout has them; nodes that it does not know stand in rows below.
  public func drawing(in layout: GraphLayout) -> Drawing {
    guard !boxes.isEmpty else { return emptyDrawing }
    let canvas = GraphCanvas(boxes: boxes, layout: layout, hulls: hulls)
    return frame.drawing(of: graphMarks(on: canvas), width: canvas.width, height: canvas.height)
  }

  /// Arrows and boxes, without title and legend.
  func graphMarks(on canvas: GraphCanvas) -> [Drawing.Mark] {
    let names = Dictionary(graph.nodes.map { ($0.id, $0.name) }) { first, _ in first }
    let sources = ChangeReport.sources(options.documents)
    let lines = canvas.curves(of: bundles)
    let years = Set(bundles.compactMap(\.since?.latestDay?.year))
    let looks = bundles.map {
      BundleLook(bundle: $0, showsSince: options.showsSince, isOneYear: years.count == 1)
    }
    let badges = BadgePlacer(
      canvas: canvas,
      items: zip(lines, looks).map {
        BadgePlacer.Item(curve: $0, reach: $1.lineWidth / 2, width: $1.badgeWidth, height: $1.badgeHeight)
      })
    var marks = hulls.compactMap { hull in canvas.frames[hull.id].map { hull.mark(in: $0) } }
    // All badges above all lines: none is crossed out.
    var above: [Drawing.Mark] = []
    for (number, bundle) in bundles.enumerated() {
      let tooltip = bundle.strands.reversed().map { StanceWords.tooltip(of: $0, names: names, sources: sources) }
        .joined(separator: "\n")
      let look = bundle.newest.stanceClass.rawValue
      let badge = looks[number].badge(at: badges.places[number].centre)
      marks.append(
        .group(
          Drawing.Group(
            kind: "edge \(look)", tooltip: tooltip, data: bundle.data, marks: looks[number].line(along: lines[number])))
      )
      above.append(
        .group(Drawing.Group(kind: "badge \(look)", tooltip: tooltip, data: [("edge", bundle.id)], marks: badge)))
    }
    marks += above
    marks += hulls.flatMap { hull in canvas.frames[hull.id].map { hull.label(in: $0) } ?? [] }
    let linked = Set(bundles.flatMap { [$0.holder, $0.target] })
    for box in boxes {
      let bloc = hulls.first { $0.members.contains(box.node.id) }?.number
      let mark = box.mark(
        at: canvas.centre(of: box.node.id), tooltip: StanceWords.tooltip(of: box.node),
        data: bloc.map { [("bloc", String($0))] } ?? [])
      marks.append(linked.contains(box.node.id) ? mark : mark.faded(to: 0.35))
    }
    return canvas.shifted(marks)
  }

  var frame: FigureFrame {
    var frame = bareFrame
    frame.finding = finding
    return frame
  }

  /// The most frequent stances in a sentence, for those who cannot see the picture.
  private var finding: String? {
    let names = Dictionary(graph.nodes.map { ($0.id, $0.name) }) { first, _ in first }
    let frequent = bundles.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.id < $1.id }.prefix(4)
    guard !frequent.isEmpty else { return nil }
    return "Most frequent: "
      + frequent.map { bundle in
        let words = bundle.strands.flatMap(\.relations).joined(separator: ", then ")
        return "\(names[bundle.holder] ?? bundle.holder.id) \(words) \(names[bundle.target] ?? bundle.target.id)"
      }.joined(separator: "; ") + "."
  }

  private var bareFrame: FigureFrame {
    FigureFrame(
      title: graph.title.isEmpty ? "Stances" : graph.title, subtitle: subtitle,
      legend: StanceLegend.entries(arrows: arrows, boxes: boxes, hulls: hulls, bundles: bundles), notes: notes,
      options: options)
  }

  private var emptyDrawing: Drawing {
    let text = Drawing.Mark.text(
      "No stances in this period.", at: Point(280, 40), size: 14, ink: .muted, anchor: .middle)
    return frame.drawing(of: [text], width: 560, height: 70)
  }

  /// Period and counts.
  private var subtitle: String {
    let caption = FigureCaption(edges: arrows.flatMap(\.edges), options: options)
    guard omitted.statements > 0 else { return caption.counts }
    let drawn = bundles.reduce(0) { $0 + $1.count }
    let all = drawn + omitted.statements
    return caption.period.map { $0 + " · the \(drawn) weightiest of \(counted(all, "statement"))" }
      ?? "The \(drawn) weightiest of \(counted(all, "statement"))"
  }

  /// What did not fit, counted.
  var leftOut: String? {
    guard omitted.nodes > 0 || omitted.statements > 0 else { return nil }
    return
      "Left out as less frequent: \(counted(omitted.nodes, "node")) and \(counted(omitted.statements, "statement"))."
  }

  private var notes: [String] {
    var notes: [String] = []
    if arrows.isEmpty, !boxes.isEmpty { notes.append("No stances in this period.") }
    if let leftOut { notes.append(leftOut) }
    if options.showsSince, !arrows.isEmpty {
      notes.append("The date on an arrow says since when its newest stance stands.")
    }
    if omitted.isolated > 0 { notes.append("\(counted(omitted.isolated, "node")) without a stance not drawn.") }
    if let blocs = options.blocs, !boxes.isEmpty {
      notes += BlocWords(blocs).notes(names: Dictionary(graph.nodes.map { ($0.id, $0.name) }) { first, _ in first })
    }
    let caption = FigureCaption(edges: arrows.flatMap(\.edges), options: options)
    return notes + [caption.sources, caption.origin].compactMap { $0 }
  }
}

/// "1 statement", "2 statements".
func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}

extension StanceArrow {
  /// What programs read from the arrow's element.
  var data: [(name: String, value: String)] {
    [
      ("id", id), ("source", holder.key), ("target", target.key),
      ("relation", relations.joined(separator: ", ")), ("sign", String(edges.first?.sign ?? 0)),
      ("count", String(count)), ("date", edges.map(\.firstDate.description).min() ?? ""),
      ("last-date", edges.map(\.lastDate.description).max() ?? ""),
      ("stances", edges.flatMap(\.stances).joined(separator: " ")),
    ]
  }
}

extension Drawing.Mark {
  /// The mark as a ghost of itself.
  func faded(to opacity: Double) -> Drawing.Mark {
    guard case .group(var group) = self else { return self }
    group.opacity = opacity
    return .group(group)
  }
}
