import DossierModel
import TestSupport
import Testing

@testable import DossierFormats

@Suite struct TimelineFigureTests {
  private func evidence(_ document: String = "post") -> [Evidence] {
    [Evidence(document: document, span: TextSpan(0, 4), quote: "text")]
  }

  private func events(_ dates: [String], kind: Event.Kind = .consult) -> [Event] {
    dates.enumerated().map {
      Event(id: "e\($0)", label: "Event \($0)", kind: kind, date: SampleDossier.date($1), evidence: evidence())
    }
  }

  private func texts(_ drawing: Drawing) -> [Drawing.Text] { TimelineFigureTests.texts(drawing.marks) }

  private static func texts(_ marks: [Drawing.Mark]) -> [Drawing.Text] {
    marks.flatMap { mark -> [Drawing.Text] in
      switch mark {
      case .group(let group): texts(group.marks)
      case .text(let text): [text]
      case .shape: []
      }
    }
  }

  @Test func silencesAreToldInWords() {
    let figure = TimelineFigure(Dossier(events: events(["2031-03-01", "2031-03-02", "2031-04-15"])).chronicle())
    #expect(texts(figure.drawing).contains { $0.string == "six weeks without an event or statement" })
  }

  /// Where events were left out, nobody may say that nothing happened.
  @Test func aSelectionIsNoSilence() {
    var options = ChronicleOptions()
    options.top = 2
    let dossier = Dossier(
      events: events(["2031-03-01", "2031-04-15"], kind: .assault) + [
        Event(id: "z", label: "Z", kind: .other, date: SampleDossier.date("2031-03-20"), evidence: evidence())
      ])
    let words = texts(TimelineFigure(dossier.chronicle(options)).drawing).map(\.string)
    #expect(words.contains("six weeks without anything of this selection"))
  }

  /// "About 2031" may be any day of the year: no silence before it is known.
  @Test func noSilenceIsMadeOfAVagueDate() {
    let figure = TimelineFigure(Dossier(events: events(["2031-05-10", "2031~"])).chronicle())
    #expect(!texts(figure.drawing).contains { $0.string.contains("without an event") })
  }

  @Test func weightierEventsAreSetLarger() throws {
    var all = events(["2031-03-01", "2031-03-01"], kind: .other)
    all[1].kind = .assault
    all[1].figures = [Event.Figure(.killed, 40)]
    let texts = texts(TimelineFigure(Dossier(events: all).chronicle()).drawing)
    let minor = try #require(texts.firstIndex { $0.string == "Event 0" })
    let leading = try #require(texts.firstIndex { $0.string == "Event 1" })
    #expect(leading < minor && texts[leading].size > texts[minor].size && texts[leading].bold)
  }

  /// The old timeline took stances in alphabetical order and cut the rest off.
  @Test func reactionsAreWholeAndInTheOrderOfTheirDays() {
    let names = ["Zeta", "Yaros", "Korvath", "Ilmaria", "Alpha"]
    let dossier = Dossier(
      actors: names.map { Actor(id: Identifier.slug($0), name: $0, kind: .state) },
      events: events(["2031-03-01"]),
      stances: names.enumerated().map { number, name in
        Stance(
          id: "s\(number)", holder: Identifier.slug(name), kind: .condemns, target: .event("e0"),
          date: SampleDossier.date("2031-03-0\(number / 2 + 1)"), evidence: evidence())
      })
    let words = texts(TimelineFigure(dossier.chronicle()).drawing).map(\.string)
    #expect(words.contains("condemned by Zeta, Yaros; Korvath, Ilmaria (2 March); Alpha (3 March)"))
  }

  @Test func onePageHoldsTheWeightiestAndCountsTheRest() {
    var dossier = Dossier(events: events((0..<300).map { "20\(31 + $0 / 100)-0\($0 % 9 + 1)-\(10 + $0 % 19)" }))
    dossier.events[150].figures = [Event.Figure(.killed, 500)]
    let drawing = TimelineFigure(dossier.chronicle()).drawing
    #expect(drawing.height <= FigurePage().unitsHigh + 1)
    let words = texts(drawing).map(\.string)
    #expect(words.contains("Event 150") && words.contains { $0.hasSuffix("not shown") })
    let hidden = words.compactMap { $0.firstMatch(of: /(\d+) events? (?:not shown|more)/).flatMap { Int($0.1) } }
    #expect(hidden.reduce(0, +) + words.count { $0.hasPrefix("Event ") } == 300, "every event is shown or counted")
  }

  @Test func pagesHoldEverything() {
    let dossier = Dossier(events: events((0..<300).map { "2031-0\($0 % 9 + 1)-\(10 + $0 % 19)" }))
    let pages = TimelineFigure(dossier.chronicle()).pages
    #expect(pages.count > 1 && pages.allSatisfy { $0.height <= FigurePage().unitsHigh + 1 })
    #expect(Set(pages.flatMap(texts).map(\.string).filter { $0.hasPrefix("Event ") }).count == 300)
    #expect(texts(pages[1]).contains { $0.string.hasSuffix("page 2 of \(pages.count)") })
  }

  @Test func manyDaysOfStatementsAreTakenTogether() {
    let stances = (0..<200).map { number in
      Stance(
        id: "s\(number)", holder: "korvath", kind: .supports, target: .issue("plan"),
        date: EDTFDate(CalendarDay(number: 22_000 + number * 3)), evidence: evidence())
    }
    let groups = TimelineGroup.groups(of: Dossier(stances: stances).chronicle().days)
    #expect(groups.count <= TimelineGroup.most)
    #expect(groups.flatMap(\.statements).flatMap(\.stances).count == 200)
    #expect(groups[1].statements.count == 1, "the same said again is one line")
  }

  @Test func saysThatThereIsNothing() {
    #expect(texts(TimelineFigure(Dossier().chronicle()).drawing).contains { $0.string == "No events or stances." })
  }
}

@Suite struct FigureOptionsTests {
  private func drawing(_ change: (inout FigureOptions) -> Void) -> Drawing {
    var options = FigureOptions()
    change(&options)
    return TimelineFigure(SampleDossier.dossier.chronicle(), options: options).drawing
  }

  @Test func titleSubtitleAndNoteAreTheUsers() {
    let drawing = drawing {
      $0.title = "My title"
      $0.subtitle = "My subtitle"
      $0.note = "My note"
    }
    let svg = SVGExporter().text(drawing)
    for text in ["My title", "My subtitle", "My note"] { #expect(svg.contains(">\(text)</text>")) }
    #expect(svg.contains("<title id=\"stanceline-title\">My title</title>"))
  }

  @Test func sizeIsInMillimetres() {
    let svg = SVGExporter().text(drawing { $0.page.width = 85 })
    #expect(svg.contains("width=\"85mm\""))
    let across = SVGExporter().text(drawing { $0.page.orientation = .landscape })
    #expect(across.contains("width=\"257mm\""))
    #expect(SVGExporter().text(drawing { _ in }).contains("width=\"760\""), "pixels where nothing was asked for")
  }

  /// At 180 mm, labels of 10 points need fewer units.
  @Test func labelsHaveTheSizeAskedFor() {
    let drawing = drawing { $0.page.labelSize = 10 }
    #expect(abs(12 * 180 / drawing.width / FigurePage.point - 10) < 0.01)
  }

  @Test func themesChangeColours() {
    #expect(SVGExporter().text(drawing { $0.look.theme = .auto }).contains("prefers-color-scheme"))
    for theme in FigureLook.Theme.allCases where theme != .auto {
      #expect(!SVGExporter().text(drawing { $0.look.theme = theme }).contains("prefers-color-scheme"))
    }
    #expect(SVGExporter().text(drawing { $0.look.theme = .dark }).contains("fill=\"#121212\""))
    let grey = SVGExporter().text(drawing { $0.look.theme = .greyscale })
    for match in grey.matches(of: /#([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})"/) {
      #expect(match.1 == match.2 && match.2 == match.3)
    }
  }

  @Test func palettesAreNamedOrGiven() {
    for name in FigureLook.Palette.names { #expect(FigureLook.Palette(name) != nil) }
    #expect(FigureLook.Palette("support=#004488,blame=#112233") != nil)
    for wrong in ["", "blue", "support=blue", "support=#12345", "paper=#000000", "support=#GGGGGG", "support=#004488,"]
    {
      #expect(FigureLook.Palette(wrong) == nil, "\(wrong)")
    }
    let svg = SVGExporter().text(
      drawing { $0.look.palette = FigureLook.Palette("support=#123456") ?? FigureLook.Palette() })
    #expect(svg.contains("#123456"))
  }

  @Test func theFindingIsReadOut() {
    #expect(drawing { _ in }.summary.contains("Weightiest: Shelling of Klow market (disputed), 1 March 2031"))
  }
}

@Suite struct MatrixFormatTests {
  private let matrix = StanceMatrix(SampleDossier.dossier.stanceGraph(options: SnapshotOptions(level: .country)))

  @Test func tableHasARowForEachCell() {
    let lines = StanceMatrixCSVExporter().text(matrix).split(separator: "\n")
    #expect(lines.count == matrix.cells.count + 1)
    #expect(
      lines.contains {
        $0.hasPrefix(
          "\"actor:syldavia\",\"Syldavia\",,\"actor:borduria\",\"Borduria\",,1,\"supports\",2,1,0,1,0,0,0,0,")
      })
  }

  @Test func pageHasNoScriptAndKeepsNamesText() {
    var dossier = SampleDossier.dossier
    for index in dossier.actors.indices { dossier.actors[index].name += "<script>alert(1)</script>" }
    let page = MatrixHTMLExporter().text(StanceMatrix(dossier.stanceGraph()))
    #expect(!page.contains("<script>") && page.contains("default-src 'none'"))
  }

  @Test func figureTellsWhatItLeavesOut() {
    var options = FigureOptions()
    options.maximumNodes = 1
    let drawing = MatrixFigure(matrix, options: options).drawing
    #expect(drawing.summary.contains("Left out as less frequent") || drawing.summary.contains("No stances"))
  }
}
