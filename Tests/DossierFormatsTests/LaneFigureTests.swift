import DossierModel
import TestSupport
import Testing

@testable import DossierFormats

@Suite struct LaneFigureTests {
  private let actors = [
    Actor(id: "ilmaria", name: "Ilmaria", kind: .state),
    Actor(id: "hale", name: "Osric Hale", kind: .person, affiliations: [Actor.Affiliation(to: "ilmaria")]),
    Actor(id: "vostrakia", name: "Vostrakia", kind: .state),
  ]

  private func dossier(_ stances: [(holder: String, kind: Stance.Kind, target: String, date: String)]) -> Dossier {
    Dossier(
      actors: actors,
      stances: stances.enumerated().map { number, stance in
        Stance(
          id: "s\(number)", holder: stance.holder, kind: stance.kind, target: .actor(stance.target),
          date: SampleDossier.date(stance.date),
          evidence: [Evidence(document: "post", span: TextSpan(0, 4), quote: "text")])
      })
  }

  @Test func peopleStandInTheLaneOfWhomTheySpeakFor() {
    let dossier = dossier([
      ("vostrakia", .denies, "ilmaria", "2031-05-01"), ("hale", .condemns, "vostrakia", "2031-05-02"),
      ("ilmaria", .blames, "vostrakia", "2031-05-03"),
    ])
    let byCountry = LaneFigure(dossier.timeline(), of: dossier, level: .country)
    #expect(byCountry.lanes.map(\.name) == ["Vostrakia", "Ilmaria"])
    #expect(byCountry.lanes[1].entries.map(\.id) == ["s1", "s2"])
    let byPerson = LaneFigure(dossier.timeline(), of: dossier, level: .person)
    #expect(byPerson.lanes.map(\.name) == ["Vostrakia", "Osric Hale", "Ilmaria"])
  }

  @Test func marksOfALaneNeverCoverOneAnother() {
    let days = (1...9).map { "2031-05-0\($0)" }
    let dossier = dossier(
      days.enumerated().flatMap { number, day in
        actors.map { ("vostrakia", number % 2 == 0 ? .blames : .supports, $0.id, day) }
      })
    let figure = LaneFigure(dossier.timeline(), of: dossier, level: .country)
    let axis = TimelineAxis(dates: days.map(SampleDossier.date), length: 300)
    let rows = LaneRows(figure.lanes[0], axis: axis, hasWords: true)
    var ends: [Double: Double] = [:]
    for case .group(let group) in rows.marks {
      for case .text(let text) in group.marks {
        #expect(text.at.x >= ends[text.at.y] ?? 0)
        ends[text.at.y] = text.at.x + TextMetrics(size: text.size).width(text.string)
      }
    }
    #expect(rows.marks.count == 27)
    #expect(ends.keys.allSatisfy { $0 < rows.height })
  }

  /// "Supports the plan from 1 to 9 May" is one span, and ends where the holder turns.
  @Test func whatIsSaidAgainIsOneSpan() {
    let dossier = dossier([
      ("vostrakia", .supports, "ilmaria", "2031-05-01"), ("vostrakia", .supports, "ilmaria", "2031-05-09"),
      ("vostrakia", .blames, "ilmaria", "2031-05-12"), ("vostrakia", .supports, "ilmaria", "2031-05-20"),
    ])
    let figure = LaneFigure(dossier.timeline(), of: dossier, level: .country)
    let axis = TimelineAxis(dates: dossier.stances.map(\.date), length: 300)
    let rows = LaneRows(figure.lanes[0], axis: axis, hasWords: true)
    let words = rows.marks.flatMap { mark -> [String] in
      guard case .group(let group) = mark else { return [] }
      return group.marks.compactMap { if case .text(let text) = $0 { text.string } else { nil } }
    }
    #expect(words == ["Ilmaria (2)", "Ilmaria", "Ilmaria"])
  }

  @Test func wordsStayOnThePage() {
    let dossier = dossier([
      ("ilmaria", .blames, "vostrakia", "2031-05-01"), ("hale", .urges, "vostrakia", "2031-05-09"),
    ])
    let figure = LaneFigure(dossier.timeline(), of: dossier, level: .person)
    let axis = TimelineAxis(dates: [SampleDossier.date("2031-05-09")], length: 1)
    #expect(axis.stretches.count == 1)
    for width in [40.0, LaneFigure.plotWidth] {
      let dates = ["2031-05-01", "2031-05-09"].map(SampleDossier.date)
      let rows = LaneRows(figure.lanes[1], axis: TimelineAxis(dates: dates, length: width), hasWords: true)
      for case .group(let group) in rows.marks {
        for case .text(let text) in group.marks where text.anchor == .start {
          #expect(text.at.x + TextMetrics(size: text.size).width(text.string) <= LaneFigure.plotWidth)
        }
      }
    }
  }

  /// A bar reaches to the last day that its date may mean, and a silence is counted from there.
  @Test func theAxisReachesToTheEndsOfUncertainDates() {
    let dates = ["2031-02", "2031-05-01", "2031-05-09", "2031-05-08/2031-05-10"].map(SampleDossier.date)
    let axis = TimelineAxis(dates: dates, length: 300)
    #expect(axis.stretches.map(\.last).map { "\(EDTFDate($0))" } == ["2031-02-14", "2031-05-10"])
    #expect(axis.silences.map(\.days) == [61], "all of March and April")
    #expect(axis.labels(of: axis.stretches[0], apart: 40, least: 16).map(\.label) == ["Feb"])
    #expect(axis.labels(of: axis.stretches[1], apart: 4, least: 16).map(\.label).first == "1 May")
  }

  @Test func saysWhatIsLeftOut() {
    let many = (0..<25).map { Actor(id: "actor-\($0)", name: "Actor \($0)", kind: .state) }
    var dossier = Dossier(actors: many)
    dossier.stances = many.enumerated().map { number, actor in
      Stance(
        id: "s\(number)", holder: actor.id, kind: .supports, target: .actor("actor-0"),
        date: SampleDossier.date("2031-05-01"), evidence: [])
    }
    let figure = LaneFigure(dossier.timeline(), of: dossier, level: .person)
    #expect(figure.lanes.count == LaneFigure.mostLanes)
    #expect(SVGExporter().text(figure.drawing).contains("Left out as less frequent: 5 actors with 5 stances."))
  }
}

@Suite struct BidiTests {
  private let minister = "\u{648}\u{632}\u{64A}\u{631}"

  @Test func rightToLeftNamesAreIsolated() {
    #expect(Bidi.isolated("\(minister), 12 May") == "\u{2068}\(minister)\u{2069}, 12 May")
    #expect(
      Bidi.isolated("\(minister) \(minister) blames \(minister)")
        == "\u{2068}\(minister) \(minister)\u{2069} blames \u{2068}\(minister)\u{2069}")
    #expect(Bidi.isolated("Plain text (12)") == "Plain text (12)")
  }

  @Test func marksOfDirectionDoNotLeakOut() {
    #expect(Bidi.isolated("\u{202E}Ilmaria") == "Ilmaria")
  }
}
