import DossierModel

/// The legend of a timeline: only what occurs.
enum TimelineLegend {
  static func entries(of chronicle: Chronicle) -> [LegendEntry] {
    let events = chronicle.days.flatMap(\.happenings).map(\.event)
    return self.events(Set(events.map(\.status)))
      + stances(Set(chronicle.stances.map { StanceLook(kind: $0.kind, negated: $0.negated) }))
  }

  static func entries(_ entries: [Timeline.Entry]) -> [LegendEntry] {
    let stances = entries.compactMap { entry in
      Stance.Kind(rawValue: entry.type).map { StanceLook(kind: $0, negated: entry.negated) }
    }
    var legend =
      events(Set(entries.filter { $0.kind == .event }.map { $0.status ?? .occurred })) + self.stances(Set(stances))
    let vague = entries.map(\.date).filter { $0.withoutTime.exactDay == nil }
    if !vague.isEmpty {
      let remark = vague.contains(where: \.isApproximate) ? " (dotted: about)" : ""
      legend.append(
        LegendEntry(sampleWidth: 18, words: "days that a date may mean" + remark) {
          [.shape(.line($0, Point($0.x + 18, $0.y)), stroke: .other, width: 3)]
        })
    }
    return legend
  }

  private struct StanceLook: Hashable {
    var kind: Stance.Kind
    var negated: Bool
  }

  private static func events(_ statuses: Set<Event.Status>) -> [LegendEntry] {
    Event.Status.allCases.filter(statuses.contains).map { status in
      let words = status == .occurred ? "event" : "\(status.rawValue) event"
      return LegendEntry(sampleWidth: 12, words: words) {
        [TimelineMarks.glyph(of: status, at: Point($0.x + 6, $0.y))]
      }
    }
  }

  private static func stances(_ looks: Set<StanceLook>) -> [LegendEntry] {
    StanceClass.allCases.compactMap { stanceClass in
      let words = [false, true].flatMap { negated in
        Stance.Kind.allCases.filter { kind in
          looks.contains(StanceLook(kind: kind, negated: negated)) && StanceClass(kind, negated: negated) == stanceClass
        }.map { $0.words(negated: negated) }
      }
      guard !words.isEmpty else { return nil }
      return LegendEntry(sampleWidth: 12, words: words.joined(separator: ", ")) {
        [.shape(stanceClass.glyph(at: Point($0.x + 6, $0.y)), fill: stanceClass.ink)]
      }
    }
  }
}
