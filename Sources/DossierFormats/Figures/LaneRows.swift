import DossierModel

/// The marks of one lane, in as many rows as they need not to cover one another.
struct LaneRows {
  private(set) var marks: [Drawing.Mark] = []
  private(set) var height = 26.0

  private static let rowHeight = 18.0
  private static let metrics = TextMetrics(size: 12)

  /// With words, the target of each stance and the label of each event stand beside the mark, cut to `room`, where that
  /// is in words. What was said again without a change in between is one span from the first mark to the last.
  init(
    _ lane: LaneFigure.Lane, axis: TimelineAxis, hasWords: Bool, sources: [String: String] = [:],
    plotWidth: Double = LaneFigure.plotWidth, room: Double = 120
  ) {
    var ends: [Double] = []
    for span in LaneRows.spans(LaneRows.groups(lane.entries)) {
      let places = span.map { LaneRows.place(of: $0[0].date, on: axis) }
      guard let first = places.first, let last = places.last else { continue }
      let entries = span.flatMap { $0 }
      let words = hasWords ? LaneRows.words(of: entries, room: room) : (entries.count > 1 ? "\(entries.count)" : "")
      let width = words.isEmpty ? 0 : LaneRows.metrics.width(words) + 4
      let start = max(last.centre + 8, (places.map(\.last).max() ?? 0) + 4)
      // Words that would run off the right end stand before their mark.
      let isFlipped = start + width > plotWidth
      let before = min(first.centre - 8, (places.map(\.first).min() ?? 0) - 4)
      let left = isFlipped ? before - width : min(first.centre - 6, first.first)
      let right = isFlipped ? start - 2 : start + width
      let row = ends.firstIndex { $0 <= left } ?? ends.count
      if row == ends.count { ends.append(right) } else { ends[row] = right }
      let y = 13 + Double(row) * LaneRows.rowHeight
      var marks: [Drawing.Mark] = []
      if last.centre > first.centre, let ink = LaneRows.ink(of: entries[0]) {
        marks.append(
          .shape(.line(Point(first.centre, y), Point(last.centre, y)), stroke: ink, width: 2.5, opacity: 0.45))
      }
      for (group, place) in zip(span, places) { marks += LaneRows.marks(of: group[0], place: place, y: y) }
      if !words.isEmpty {
        marks.append(
          .text(words, at: Point(isFlipped ? before : start, y + 4), size: 12, anchor: isFlipped ? .end : .start))
      }
      self.marks.append(LaneRows.mark(entries, marks, sources))
    }
    height = max(1, Double(ends.count)) * LaneRows.rowHeight + 10
  }

  /// Groups of one look toward one target, as long as nothing else is said of the target in between.
  private static func spans(_ groups: [[Timeline.Entry]]) -> [[[Timeline.Entry]]] {
    var spans: [[[Timeline.Entry]]] = []
    // By target: the span that goes on, and its look.
    var open: [String: (span: Int, look: StanceClass)] = [:]
    for group in groups {
      guard let entry = group.first, entry.kind == .stance, let target = entry.target?.key,
        let kind = Stance.Kind(rawValue: entry.type)
      else {
        spans.append([group])
        continue
      }
      let look = StanceClass(kind, negated: entry.negated)
      if let known = open[target], known.look == look {
        spans[known.span].append(group)
      } else {
        open[target] = (spans.count, look)
        spans.append([group])
      }
    }
    return spans
  }

  private static func ink(of entry: Timeline.Entry) -> Ink? {
    Stance.Kind(rawValue: entry.type).map { StanceClass($0, negated: entry.negated).ink }
  }

  /// Entries of one day, class and target are one mark with a count.
  private static func groups(_ entries: [Timeline.Entry]) -> [[Timeline.Entry]] {
    var groups: [[Timeline.Entry]] = []
    var index: [String: Int] = [:]
    for entry in entries {
      guard entry.kind == .stance, let kind = Stance.Kind(rawValue: entry.type) else {
        groups.append([entry])
        continue
      }
      let look = StanceClass(kind, negated: entry.negated)
      let key = "\(entry.date.withoutTime) \(look.rawValue) \(entry.target?.key ?? "")"
      if let known = index[key] {
        groups[known].append(entry)
      } else {
        index[key] = groups.count
        groups.append([entry])
      }
    }
    return groups
  }

  private static func place(of date: EDTFDate, on axis: TimelineAxis) -> (first: Double, centre: Double, last: Double) {
    let middle = Chronicle.middle(of: date) ?? CalendarDay(number: 0)
    let centre = axis.position(of: middle)
    guard date.withoutTime.exactDay == nil else { return (centre, centre, centre) }
    let first = axis.position(of: date.firstKnownDay ?? middle, near: middle)
    let last = axis.position(of: date.lastKnownDay ?? middle, near: middle)
    return (min(first, centre - 9), centre, max(last, centre + 9))
  }

  private static func words(of group: [Timeline.Entry], room: Double) -> String {
    guard let entry = group.first else { return "" }
    let target = entry.kind == .event ? entry.label : LaneRows.target(of: entry)
    return metrics.cut(
      target + (group.count > 1 ? " (\(group.count))" : ""), to: entry.kind == .event ? max(230, room) : room)
  }

  /// What follows the verb in the stance's sentence.
  private static func target(of entry: Timeline.Entry) -> String {
    guard let kind = Stance.Kind(rawValue: entry.type) else { return entry.label }
    let verb = " \(kind.verb(negated: entry.negated)) "
    guard let range = entry.label.firstRange(of: verb) else { return entry.label }
    let rest = entry.label[range.upperBound...]
    return String(rest.firstRange(of: " over ").map { rest[..<$0.lowerBound] } ?? rest)
  }

  private static func mark(_ group: [Timeline.Entry], _ marks: [Drawing.Mark], _ sources: [String: String])
    -> Drawing.Mark
  {
    .group(
      Drawing.Group(
        kind: "\(group[0].kind.rawValue) \(group[0].type.lowercased())",
        tooltip: group.map { TimelineMarks.tooltip($0, sources: sources) }.joined(separator: "\n"),
        data: TimelineMarks.data(of: group[0]),
        marks: marks))
  }

  private static func marks(
    of entry: Timeline.Entry, place: (first: Double, centre: Double, last: Double), y: Double
  ) -> [Drawing.Mark] {
    let isExact = entry.date.withoutTime.exactDay != nil
    let mark = glyph(of: entry, isExact: isExact, at: Point(place.centre, y))
    if isExact { return [mark] }
    let dash: [Double] = entry.date.isApproximate ? [2, 2] : []
    return [.shape(.line(Point(place.first, y), Point(place.last, y)), stroke: .other, width: 2, dash: dash), mark]
  }

  /// Hollow where the day is not known exactly.
  private static func glyph(of entry: Timeline.Entry, isExact: Bool, at place: Point) -> Drawing.Mark {
    guard !isExact, entry.kind == .stance, let kind = Stance.Kind(rawValue: entry.type) else {
      return TimelineMarks.glyph(of: entry, at: place)
    }
    let look = StanceClass(kind, negated: entry.negated)
    return .shape(look.glyph(at: place), fill: .paper, stroke: look.ink, width: 1.4)
  }
}
