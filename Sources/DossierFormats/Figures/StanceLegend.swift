import DossierModel

/// The legend of a stance figure: only what occurs in it, stances first.
enum StanceLegend {
  static func entries(arrows: [StanceArrow], boxes: [NodeBox], hulls: [BlocHull] = [], bundles: [StanceBundle] = [])
    -> [LegendEntry]
  {
    var entries: [LegendEntry] = []
    for stanceClass in StanceClass.allCases {
      let relations = relations(in: arrows.filter { $0.stanceClass == stanceClass })
      if !relations.isEmpty { entries.append(line(stanceClass, words: relations.joined(separator: ", "))) }
    }
    if arrows.contains(where: { $0.count > 1 }) {
      entries.append(
        LegendEntry(sampleWidth: 26, words: "number of statements (wider: more)") { place in
          [
            .shape(.box(Point(place.x, place.y - 8), 26, 16, radius: 8), fill: .paper, stroke: .text),
            .text("3", at: Point(place.x + 13, place.y + 4), size: 10.5, anchor: .middle, bold: true),
          ]
        })
    }
    if bundles.contains(where: { $0.strands.count > 1 }) {
      entries.append(
        LegendEntry(sampleWidth: 40, words: "several stances: earlier › newest") { place in
          [
            .shape(.box(Point(place.x, place.y - 8), 40, 16, radius: 8), fill: .paper, stroke: .text),
            .shape(StanceClass.criticism.glyph(at: Point(place.x + 9, place.y)), fill: .criticism),
            .text("›", at: Point(place.x + 20, place.y + 4), size: 10.5, ink: .muted, anchor: .middle),
            .shape(StanceClass.support.glyph(at: Point(place.x + 31, place.y)), fill: .support),
          ]
        })
    }
    for form in NodeBox.Form.allCases where boxes.contains(where: { $0.form == form }) {
      entries.append(
        LegendEntry(sampleWidth: 26, words: words(form)) { place in
          [NodeBox.outline(form, Point(place.x + 13, place.y), 26, 15)]
        })
    }
    if !hulls.isEmpty {
      entries.append(
        LegendEntry(sampleWidth: 26, words: "bloc") { [BlocHull.outline(Point($0.x, $0.y - 8), width: 26, height: 16)] }
      )
    }
    return entries
  }

  private static func line(_ stanceClass: StanceClass, words: String) -> LegendEntry {
    LegendEntry(sampleWidth: 64, words: words) { place in
      let look = ArrowLook(stanceClass)
      let curve = Curve(route: [], from: place, to: Point(place.x + 64, place.y))
      return look.line(along: curve) + look.badge(at: Point(place.x + 27, place.y))
    }
  }

  private static func relations(in arrows: [StanceArrow]) -> [String] {
    var found: Set<String> = []
    for arrow in arrows { found.formUnion(arrow.relations) }
    let all = [false, true].flatMap { negated in Stance.Kind.allCases.map { $0.words(negated: negated) } }
    return all.filter(found.contains)
  }

  private static func words(_ form: NodeBox.Form) -> String {
    switch form {
    case .person: "person"
    case .actor: "state, organisation or group"
    case .event: "event"
    case .issue: "plan or demand"
    }
  }
}
