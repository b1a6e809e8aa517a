import DossierModel

/// The legend of a timeline: only what occurs.
enum TimelineLegend {
  static func entries(_ entries: [Timeline.Entry]) -> [LegendEntry] {
    var legend: [LegendEntry] = []
    for status in Event.Status.allCases
    where entries.contains(where: { $0.kind == .event && ($0.status ?? .occurred) == status }) {
      let words = status == .occurred ? "event" : "\(status.rawValue) event"
      legend.append(
        LegendEntry(sampleWidth: 12, words: words) { [TimelineCard.glyph(of: status, at: Point($0.x + 6, $0.y))] })
    }
    for stanceClass in StanceClass.allCases {
      let words = words(stanceClass, entries)
      if words.isEmpty { continue }
      legend.append(
        LegendEntry(sampleWidth: 12, words: words) {
          [.shape(stanceClass.glyph(at: Point($0.x + 6, $0.y)), fill: stanceClass.ink)]
        })
    }
    let vague = entries.map(\.date).filter { $0.withoutTime.exactDay == nil }
    if !vague.isEmpty {
      let remarks = [
        vague.contains(where: \.isApproximate) ? "dotted: about" : nil,
        vague.contains { $0.earliestDay == nil || $0.latestDay == nil } ? "arrow: no known end" : nil,
      ].compactMap { $0 }
      let remark = remarks.isEmpty ? "" : " (" + remarks.joined(separator: "; ") + ")"
      legend.append(
        LegendEntry(sampleWidth: 12, words: "days that a date may mean" + remark) {
          [.shape(.line(Point($0.x + 6, $0.y - 7), Point($0.x + 6, $0.y + 7)), stroke: .other, width: 3)]
        })
    }
    return legend
  }

  private static func words(_ stanceClass: StanceClass, _ entries: [Timeline.Entry]) -> String {
    var found: Set<String> = []
    for entry in entries where entry.kind == .stance {
      guard let kind = Stance.Kind(rawValue: entry.type) else { continue }
      if StanceClass(kind, negated: entry.negated) == stanceClass { found.insert(kind.words(negated: entry.negated)) }
    }
    let all = [false, true].flatMap { negated in Stance.Kind.allCases.map { $0.words(negated: negated) } }
    return all.filter(found.contains).joined(separator: ", ")
  }
}
