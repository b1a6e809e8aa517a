public import DossierModel

/// A timeline as a picture with a lane for each actor: dates to the right, a mark for each of its stances, and a lane
/// for what happened.
///
/// People stand in the lane of whom they speak for, as far as the level says. Long silences are cut, dates that are not
/// exact days are hollow marks on bars, told in words above.
public struct LaneFigure: Sendable {
  let timeline: Timeline
  let lanes: [Lane]
  let omitted: (lanes: Int, entries: Int)
  let options: FigureOptions

  /// What one lane shows.
  struct Lane: Sendable {
    var name: String
    var entries: [Timeline.Entry]
  }

  static let labelWidth = 130.0
  static let plotWidth = 590.0
  static let mostLanes = 20

  /// `timeline` has entries of the dossier.
  public init(
    _ timeline: Timeline, of dossier: Dossier, level: RollUpLevel, options: FigureOptions = FigureOptions()
  ) {
    self.timeline = timeline
    self.options = options
    let rollUp = RollUp(dossier.actors, level: level)
    let names = ReferenceNames(dossier)
    let dated = timeline.entries.filter { Chronicle.middle(of: $0.date) != nil }
    var entries: [String: [Timeline.Entry]] = [:]
    var order: [String] = []
    for entry in dated where entry.kind == .stance {
      let holder = rollUp(entry.participants.first ?? "", at: entry.date)
      if entries[holder] == nil { order.append(holder) }
      entries[holder, default: []].append(entry)
    }
    let loudest = order.enumerated().sorted { one, other in
      let (first, second) = (entries[one.element]?.count ?? 0, entries[other.element]?.count ?? 0)
      return first != second ? first > second : one.offset < other.offset
    }
    let kept = Set(loudest.prefix(LaneFigure.mostLanes).map(\.element))
    let shown = order.filter(kept.contains)
    let events = dated.filter { $0.kind == .event }
    lanes =
      (events.isEmpty ? [] : [Lane(name: "Events", entries: events)])
      + shown.map { Lane(name: names[.actor($0)], entries: entries[$0] ?? []) }
    let left = order.filter { !kept.contains($0) }
    omitted = (left.count, left.reduce(0) { $0 + (entries[$1]?.count ?? 0) })
  }

  public var drawing: Drawing {
    let days = lanes.flatMap(\.entries).compactMap { Chronicle.middle(of: $0.date) }
    guard !days.isEmpty else {
      let text = Drawing.Mark.text(
        "No dated events or stances.", at: Point(350, 40), size: 14, ink: .muted, anchor: .middle)
      return frame.drawing(of: [text], width: 700, height: 70)
    }
    let axis = TimelineAxis(dates: lanes.flatMap(\.entries).map(\.date), length: width - 70)
    var marks: [Drawing.Mark] = []
    var top = 34.0
    let hasWords = days.count <= 150
    // Few marks leave much room for their words.
    let room = days.count <= 20 ? 280.0 : days.count <= 100 ? 170 : 120
    for lane in lanes {
      let rows = LaneRows(
        lane, axis: axis, hasWords: hasWords, sources: ChangeReport.sources(options.documents), plotWidth: width,
        room: min(room, width / 2))
      let label = label(of: lane, top: top)
      marks += label.marks
      marks += Drawing.moved(rows.marks, by: Point(LaneFigure.labelWidth, top))
      top += max(rows.height, label.height)
    }
    let lines = Drawing.moved(axis.laneMarks(height: top), by: Point(LaneFigure.labelWidth, 0))
    return frame.drawing(
      of: lines + marks, width: LaneFigure.labelWidth + width, height: top)
  }

  /// Of the plot, as the page has it.
  private var width: Double {
    max(200, options.page.unitsWide - 2 * FigureFrame.margin - LaneFigure.labelWidth)
  }

  private func label(of lane: Lane, top: Double) -> (marks: [Drawing.Mark], height: Double) {
    let lines = TextMetrics(size: 12, bold: true).lines(lane.name, width: LaneFigure.labelWidth - 14, atMost: 2)
    var marks: [Drawing.Mark] = [
      .shape(.line(Point(0, top), Point(LaneFigure.labelWidth + width, top)), stroke: .faint)
    ]
    for (number, line) in lines.enumerated() {
      marks.append(.text(line, at: Point(0, top + 15 + Double(number) * 15), bold: true))
    }
    return (marks, Double(lines.count) * 15 + 8)
  }

  private var frame: FigureFrame {
    FigureFrame(
      title: timeline.title + " by actor",
      subtitle: caption, legend: TimelineLegend.entries(lanes.flatMap(\.entries)), notes: notes,
      minimumWidth: options.page.unitsWide,
      options: options)
  }

  private var caption: String {
    let events = timeline.entries.count { $0.kind == .event }
    return TimelineCaption(
      dates: timeline.entries.map(\.date), events: events, stances: timeline.entries.count - events,
      documents: Set(timeline.entries.flatMap { $0.evidence.map(\.document) }).count
    ).words
  }

  private var notes: [String] {
    var notes =
      lanes.isEmpty
      ? []
      : [
        "A mark stands in the lane of who said it; the words beside it are whom or what it is about. A line joins what was said again."
      ]
    if omitted.lanes > 0 {
      notes.append(
        "Left out as less frequent: \(counted(omitted.lanes, "actor")) with \(counted(omitted.entries, "stance")).")
    }
    let undated = timeline.entries.filter { Chronicle.middle(of: $0.date) == nil }.count
    if undated > 0 { notes.append("Left out: \(undated) without a known day.") }
    var caption = FigureCaption(edges: [], options: options)
    caption.documents = Set(timeline.entries.flatMap { $0.evidence.map(\.document) })
    return notes + [caption.sources, caption.coded].compactMap { $0 }
  }
}

extension TimelineAxis {
  /// Dates above the lanes, hairlines down through them, and a zigzag over each silence.
  func laneMarks(height: Double) -> [Drawing.Mark] {
    var marks: [Drawing.Mark] = []
    for stretch in stretches {
      for (place, label, year) in labels(of: stretch, apart: 42, least: 60) {
        marks.append(.shape(.line(Point(place, 24), Point(place, height)), stroke: .faint, width: 0.6))
        if !label.isEmpty {
          marks.append(.text(label, at: Point(place, 18), size: 10.5, ink: .muted, anchor: .middle))
        }
        guard let year else { continue }
        marks.append(.text(String(year), at: Point(place, 5), size: 10.5, ink: .muted, anchor: .middle, bold: true))
      }
      let right = position(of: stretch.last)
      marks.append(.shape(.line(Point(stretch.top - 8, 26), Point(right + 8, 26)), stroke: .rule, width: 1.5))
    }
    for silence in silences {
      let points = (0...6).map { (step: Int) -> Point in
        let swing: Double = step % 6 == 0 ? 0 : (step % 2 == 0 ? -5 : 5)
        return Point(silence.top + silenceLength * Double(step) / 6, 26 + swing)
      }
      let words = Drawing.Mark.text(
        DateWords.span(days: silence.days), at: Point(silence.top + silenceLength / 2, 5), size: 10.5,
        ink: .muted, anchor: .middle, italic: true)
      marks += [.shape(.line(points), stroke: .rule, width: 1.2), words]
    }
    return marks
  }
}
