import DossierModel

/// What stands beside the axis for one day, or for one week, month or year where days are too many: a heading, then
/// events, then stances.
struct TimelineCard {
  enum Unit: String, CaseIterable { case day, week, month, quarter, year }

  struct Item {
    var entry: Timeline.Entry
    var lines: [String]
  }

  var unit: Unit
  var anchor: CalendarDay
  var heading: String
  var isExact: Bool
  var items: [Item]
  var hidden: Int

  static let most = 24
  private static let metrics = TextMetrics(size: 12)

  var height: Double {
    20 + items.reduce(0) { $0 + Double($1.lines.count) * 15 + 2 } + (hidden > 0 ? 15 : 0) + 6
  }

  static func cards(of entries: [Timeline.Entry]) -> [TimelineCard] {
    let dated = entries.filter { TimelineCard.day(of: $0.date) != nil }
    for unit in Unit.allCases {
      let groups = groups(dated, by: unit)
      if groups.count <= most || unit == .year { return groups.map { card($0, unit: unit) } }
    }
    return []
  }

  /// The day at which a date stands on the axis: the middle of the days that it may mean.
  static func day(of date: EDTFDate) -> CalendarDay? {
    guard let first = date.earliestDay ?? date.latestDay, let last = date.latestDay ?? date.earliestDay else {
      return nil
    }
    return CalendarDay(number: first.number + (last.number - first.number) / 2)
  }

  private static func groups(_ entries: [Timeline.Entry], by unit: Unit) -> [[Timeline.Entry]] {
    var groups: [(key: String, order: Int, entries: [Timeline.Entry])] = []
    var index: [String: Int] = [:]
    for entry in entries {
      guard let day = day(of: entry.date) else { continue }
      let key = unit == .day ? entry.date.withoutTime.description : bucket(of: day, unit)
      if let known = index[key] {
        groups[known].entries.append(entry)
      } else {
        index[key] = groups.count
        groups.append((key, day.number, [entry]))
      }
    }
    return groups.sorted { ($0.order, $0.key) < ($1.order, $1.key) }.map(\.entries)
  }

  private static func bucket(of day: CalendarDay, _ unit: Unit) -> String {
    switch unit {
    case .day: "\(day.number)"
    case .week: "\(day.week.year)-\(day.week.week)"
    case .month: "\(day.year)-\(day.month)"
    case .quarter: "\(day.year)-\((day.month - 1) / 3)"
    case .year: "\(day.year)"
    }
  }

  private static func card(_ entries: [Timeline.Entry], unit: Unit) -> TimelineCard {
    let anchor = day(of: entries[0].date) ?? CalendarDay(number: 0)
    let sorted = entries.filter { $0.kind == .event } + entries.filter { $0.kind == .stance }
    let room = unit == .day ? 14 : 4
    let shown = sorted.prefix(sorted.count == room + 1 ? room + 1 : room)
    let items = shown.map { entry in
      Item(
        entry: entry,
        lines: metrics.lines(label(of: entry), width: TimelineFigure.cardWidth - 20, atMost: unit == .day ? 3 : 1))
    }
    return TimelineCard(
      unit: unit, anchor: anchor, heading: heading(entries[0].date, anchor, unit),
      isExact: entries[0].date.withoutTime.exactDay != nil || unit != .day, items: items,
      hidden: sorted.count - items.count)
  }

  private static func label(of entry: Timeline.Entry) -> String {
    var label = entry.label.isEmpty ? entry.id : entry.label
    if let place = entry.place, !label.contains(place) { label += ", \(place)" }
    switch entry.status {
    case .planned: label += " (planned)"
    case .disputed: label += " (disputed)"
    default: break
    }
    return label
  }

  private static func heading(_ date: EDTFDate, _ day: CalendarDay, _ unit: Unit) -> String {
    switch unit {
    case .day:
      if let exact = date.withoutTime.exactDay {
        return "\(DateWords.weekdays[exact.weekday - 1]) \(DateWords.words(exact))"
      }
      return date.words
    case .week: return "Week of \(DateWords.words(CalendarDay(number: day.number - day.weekday + 1)))"
    case .month: return "\(DateWords.months[day.month - 1]) \(day.year)"
    case .quarter:
      return "\(DateWords.months[(day.month - 1) / 3 * 3]) to "
        + "\(DateWords.months[(day.month - 1) / 3 * 3 + 2]) \(day.year)"
    case .year: return String(day.year)
    }
  }

  func marks(top: Double, sources: [String: String] = [:]) -> [Drawing.Mark] {
    let left = TimelineFigure.cardLeft
    var marks: [Drawing.Mark] = [.text(heading, at: Point(left, top + 13), size: 12, bold: true)]
    var y = top + 20
    for item in items {
      var inner = [TimelineCard.glyph(of: item.entry, at: Point(left + 6, y + 7.5))]
      for (number, line) in item.lines.enumerated() {
        inner.append(.text(line, at: Point(left + 18, y + 11.5 + Double(number) * 15), size: 12))
      }
      marks.append(
        .group(
          Drawing.Group(
            kind: "\(item.entry.kind.rawValue) \(item.entry.type.lowercased())",
            tooltip: TimelineCard.tooltip(item.entry, sources: sources),
            data: TimelineCard.data(of: item.entry), marks: inner)))
      y += Double(item.lines.count) * 15 + 2
    }
    if hidden > 0 {
      marks.append(.text("and \(hidden) more", at: Point(left + 18, y + 11.5), size: 12, ink: .muted, italic: true))
    }
    return marks
  }

  static func tooltip(_ entry: Timeline.Entry, sources: [String: String]) -> String {
    var text = "\(TimelineCard.label(of: entry)), \(entry.date.words)"
    if let evidence = entry.evidence.first { text += ": " + StanceWords.quote(evidence, sources: sources) }
    if entry.evidence.count > 1 { text += " and \(entry.evidence.count - 1) more" }
    return text
  }

  static func data(of entry: Timeline.Entry) -> [(name: String, value: String)] {
    var data = [
      ("id", entry.id), ("kind", entry.kind.rawValue), ("type", entry.type), ("date", entry.date.description),
      ("participants", entry.participants.joined(separator: " ")),
    ]
    if let status = entry.status { data.append(("status", status.rawValue)) }
    return data
  }

  /// A square for an event (hollow when planned, struck when disputed), the class's sign for a stance.
  static func glyph(of entry: Timeline.Entry, at place: Point) -> Drawing.Mark {
    if entry.kind == .stance, let kind = Stance.Kind(rawValue: entry.type) {
      let look = StanceClass(kind, negated: entry.negated)
      return .shape(look.glyph(at: place), fill: look.ink)
    }
    return glyph(of: entry.status ?? .occurred, at: place)
  }

  static func glyph(of status: Event.Status, at place: Point) -> Drawing.Mark {
    let box = Path.box(Point(place.x - 4.5, place.y - 4.5), 9, 9)
    switch status {
    case .occurred: return .shape(box, fill: .text, stroke: .text)
    case .planned: return .shape(box, fill: .paper, stroke: .text, width: 1.3, dash: [2, 1.5])
    case .disputed:
      let strike = Path.line(Point(place.x - 4.5, place.y + 4.5), Point(place.x + 4.5, place.y - 4.5))
      return .shape(Path(steps: box.steps + strike.steps), fill: .paper, stroke: .text, width: 1.3)
    }
  }
}

extension EDTFDate {
  /// The date without a time of day: one card a day.
  var withoutTime: EDTFDate {
    guard case .moment(var moment) = form else { return self }
    moment.time = nil
    return EDTFDate(moment)
  }
}
