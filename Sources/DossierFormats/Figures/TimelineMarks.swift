import DossierModel

/// What a timeline's entries look like in lanes: glyph, tooltip and data.
enum TimelineMarks {
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

  static func tooltip(_ entry: Timeline.Entry, sources: [String: String]) -> String {
    var text = "\(label(of: entry)), \(entry.date.words)"
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

  static func glyph(of entry: Timeline.Entry, at place: Point) -> Drawing.Mark {
    if entry.kind == .stance, let kind = Stance.Kind(rawValue: entry.type) {
      let look = StanceClass(kind, negated: entry.negated)
      return .shape(look.glyph(at: place), fill: look.ink)
    }
    return glyph(of: entry.status ?? .occurred, at: place)
  }

  static func glyph(of status: Event.Status, at place: Point, radius: Double = 4.5) -> Drawing.Mark {
    let box = Path.box(Point(place.x - radius, place.y - radius), 2 * radius, 2 * radius)
    switch status {
    case .occurred: return .shape(box, fill: .text, stroke: .text)
    case .planned: return .shape(box, fill: .paper, stroke: .text, width: 1.3, dash: [2, 1.5])
    case .disputed:
      let strike = Path.line(Point(place.x - radius, place.y + radius), Point(place.x + radius, place.y - radius))
      return .shape(Path(steps: box.steps + strike.steps), fill: .paper, stroke: .text, width: 1.3)
    }
  }
}
