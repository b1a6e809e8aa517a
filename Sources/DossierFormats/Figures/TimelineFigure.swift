public import DossierModel

/// A timeline as a picture: a date axis downward with what happened and what was said on each day beside it.
///
/// Days stand on the axis in proportion within a stretch; a long silence is cut and labelled. Dates that are not exact
/// days are drawn as bars over all days they may mean. Where there are too many days for a page, weeks, months or years are taken
/// together.
public struct TimelineFigure: Sendable {
  let timeline: Timeline
  let options: FigureOptions

  public init(_ timeline: Timeline, options: FigureOptions = FigureOptions()) {
    self.timeline = timeline
    self.options = options
  }

  static let axis = 122.0
  static let cardLeft = 160.0
  static let cardWidth = 540.0

  public var drawing: Drawing {
    let cards = TimelineCard.cards(of: timeline.entries)
    guard !cards.isEmpty else {
      let text = Drawing.Mark.text(
        "No dated events or stances.", at: Point(350, 40), size: 14, ink: .muted, anchor: .middle)
      return frame(cards).drawing(of: [text], width: 700, height: 70)
    }
    let axis = TimelineAxis(cards: cards, dates: timeline.entries.map(\.date))
    let places = TimelinePlaces(cards: cards, axis: axis)
    var marks = axis.marks(height: places.height)
    for (card, top) in zip(cards, places.tops) {
      marks += leader(from: axis.position(of: card.anchor), to: top + 9)
      marks.append(contentsOf: card.marks(top: top, sources: ChangeReport.sources(options.documents)))
    }
    for (silence, top) in zip(axis.silences, places.silenceTops) {
      marks.append(
        .text(
          "\(DateWords.span(days: silence.days)) without a dated event or stance",
          at: Point(TimelineFigure.cardLeft, top + 12), size: 11, ink: .muted, italic: true))
    }
    marks += UncertainDates(entries: timeline.entries, axis: axis).marks
    marks += dots(cards, axis)
    return frame(cards).drawing(of: marks, width: 720, height: places.height)
  }

  private func leader(from axisY: Double, to cardY: Double) -> [Drawing.Mark] {
    let (left, right) = (TimelineFigure.axis + 6, TimelineFigure.cardLeft - 6)
    let bend = left + 14
    return [
      .shape(
        .line([Point(left, axisY), Point(left + 4, axisY), Point(bend + 6, cardY), Point(right, cardY)]), stroke: .faint
      )
    ]
  }

  private func dots(_ cards: [TimelineCard], _ axis: TimelineAxis) -> [Drawing.Mark] {
    cards.map { card in
      let place = Point(TimelineFigure.axis, axis.position(of: card.anchor))
      return .shape(
        .circle(place, 4.5), fill: card.isExact ? .text : .paper, stroke: .text, width: 1.4)
    }
  }

  private func frame(_ cards: [TimelineCard]) -> FigureFrame {
    FigureFrame(
      title: options.title ?? timeline.title, subtitle: subtitle,
      legend: TimelineLegend.entries(timeline.entries), notes: notes(cards), minimumWidth: 760)
  }

  var subtitle: String {
    let events = timeline.entries.filter { $0.kind == .event }.count
    let stances = timeline.entries.count - events
    let documents = Set(timeline.entries.flatMap { $0.evidence.map(\.document) }).count
    let first = timeline.entries.compactMap(\.date.earliestDay).min()
    let last = timeline.entries.compactMap(\.date.latestDay).max()
    var parts: [String] = []
    if let first, let last { parts.append(DateWords.words(from: min(first, last), through: max(first, last))) }
    parts.append(
      "\(counted(events, "event")) and \(counted(stances, "stance"))"
        + (documents > 0 ? " from \(counted(documents, "document"))" : ""))
    return parts.joined(separator: " · ")
  }

  private func notes(_ cards: [TimelineCard]) -> [String] {
    var notes: [String] = []
    if let unit = cards.first?.unit, unit != .day {
      notes.append("Too many days for one page: each entry takes one \(unit.rawValue) together.")
    }
    let hidden = cards.reduce(0) { $0 + $1.hidden }
    if hidden > 0 {
      notes.append("Left out: \(hidden) of \(timeline.entries.count) entries, counted where they belong.")
    }
    let documents = Set(timeline.entries.flatMap { $0.evidence.map(\.document) })
    var caption = FigureCaption(edges: [], options: options)
    caption.documents = documents
    return notes + [caption.sources, caption.coded].compactMap { $0 }
  }
}
