import DossierModel

/// The marks of one lane, in as many rows as they need not to cover one another.
struct LaneRows {
  private(set) var marks: [Drawing.Mark] = []
  private(set) var height = 26.0

  private static let rowHeight = 18.0
  private static let metrics = TextMetrics(size: 12)

  /// With words, the target of each stance and the label of each event stand beside the mark, where that is in words.
  init(_ lane: LaneFigure.Lane, axis: TimelineAxis, hasWords: Bool, sources: [String: String] = [:]) {
    var ends: [Double] = []
    for group in LaneRows.groups(lane.entries) {
      let place = LaneRows.place(of: group[0].date, on: axis)
      let words = hasWords ? LaneRows.words(of: group) : (group.count > 1 ? "\(group.count)" : "")
      let width = words.isEmpty ? 0 : LaneRows.metrics.width(words) + 4
      let start = max(place.centre + 8, place.last + 4)
      // Words that would run off the right end stand before their mark.
      let isFlipped = start + width > LaneFigure.plotWidth
      let before = min(place.centre - 8, place.first - 4)
      let left = isFlipped ? before - width : min(place.centre - 6, place.first)
      let right = isFlipped ? max(place.centre + 6, place.last) : start + width
      let row = ends.firstIndex { $0 <= left } ?? ends.count
      if row == ends.count { ends.append(right) } else { ends[row] = right }
      let y = 13 + Double(row) * LaneRows.rowHeight
      var marks = LaneRows.marks(of: group[0], place: place, y: y)
      if !words.isEmpty {
        marks.append(
          .text(words, at: Point(isFlipped ? before : start, y + 4), size: 12, anchor: isFlipped ? .end : .start))
      }
      self.marks.append(LaneRows.mark(group, marks, sources))
    }
    height = max(1, Double(ends.count)) * LaneRows.rowHeight + 10
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

  private static func words(of group: [Timeline.Entry]) -> String {
    guard let entry = group.first else { return "" }
    let target = entry.kind == .event ? entry.label : LaneRows.target(of: entry)
    return metrics.cut(target + (group.count > 1 ? " (\(group.count))" : ""), to: entry.kind == .event ? 170 : 120)
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
