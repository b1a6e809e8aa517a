import DossierModel
import Foundation
import GraphRendering
import TestSupport
import Testing

@testable import DossierFormats

/// Every figure printed 180 mm wide: no text under 7 points, none over another, none off the paper.
@Suite struct PrintedFiguresTests {
  private static let seeds: Dossier? = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../output/dossier.json")
    return (try? DossierJSON.read(path: file.path)) ?? nil
  }()

  private var dossiers: [(String, Dossier)] {
    [
      ("sample", SampleDossier.dossier), ("war", InventedGraphs.dossier(InventedGraphs.war)),
      ("crowd", InventedGraphs.dossier(InventedGraphs.crowd)), ("empty", Dossier()),
    ] + (Self.seeds.map { [("seeds", $0)] } ?? [])
  }

  private func check(_ name: String, _ drawing: Drawing, width: Double = 180) {
    try? keep("printed " + name, drawing)
    let texts = TextBoxes(drawing)
    #expect(texts.smallest(at: width) >= 7, "\(name): \(texts.smallest(at: width)) pt")
    #expect(texts.overlaps == [], "\(name)")
    #expect(texts.outside == [], "\(name)")
  }

  /// Every arrow begins and ends at its boxes.
  private func checkEnds(of figure: StanceFigure, in layout: GraphLayout, _ name: String) {
    let canvas = GraphCanvas(boxes: figure.boxes, layout: layout, hulls: figure.hulls)
    for (bundle, curve) in zip(figure.bundles, canvas.curves(of: figure.bundles)) {
      for (reference, end) in [(bundle.holder, curve.points.first), (bundle.target, curve.points.last)] {
        guard let box = canvas.boxes[reference], let end else { continue }
        let offset = end - canvas.centre(of: reference)
        let outside = max(abs(offset.x) - box.width / 2, abs(offset.y) - box.height / 2)
        #expect((-9...4).contains(outside), "\(bundle.id) of \(name) ends \(outside) away from \(reference.id)")
      }
    }
  }

  @Test func timelines() {
    for (name, dossier) in dossiers {
      check("timeline of \(name)", TimelineFigure(dossier.chronicle(), options: options(dossier)).drawing)
      for page in TimelineFigure(dossier.chronicle(), options: options(dossier)).pages {
        check("page of the timeline of \(name)", page)
      }
    }
  }

  @Test func lanes() {
    for (name, dossier) in dossiers {
      let figure = LaneFigure(dossier.timeline(), of: dossier, level: .country, options: options(dossier))
      check("lanes of \(name)", figure.drawing)
    }
  }

  @Test func matrices() {
    for (name, dossier) in dossiers {
      let graph = dossier.stanceGraph(options: SnapshotOptions(level: .country))
      var options = options(dossier)
      options.maximumNodes = 24
      check("matrix of \(name)", MatrixFigure.fitted(StanceMatrix(graph, blocs: graph.blocs()), options: options))
    }
  }

  @Test func graphs() throws {
    for (name, dossier) in dossiers {
      let graph = dossier.stanceGraph(options: SnapshotOptions(level: .country))
      let (figure, layout) = try StanceFigure.fitted(graph, options: options(dossier), layout: GraphRenderer.layout)
      check("graph of \(name)", figure.drawing(in: layout))
      checkEnds(of: figure, in: layout, name)
    }
  }

  /// The library's own ids are addresses: what was on the heap before moved boxes.
  @Test func layoutsDoNotDependOnWhatWasInMemoryBefore() throws {
    guard let dossier = Self.seeds else { return }
    let graph = dossier.stanceGraph(options: SnapshotOptions(level: .country))
    let request = StanceFigure(graph, options: options(dossier)).layoutRequest
    var layouts: Set<GraphLayout> = []
    var litter: [[UInt8]] = []
    for round in 1...6 {
      // Holes of the size of names.
      litter += (0..<4000).map { Array(repeating: 1, count: ($0 * round) % 61 + 1) }
      litter.removeAll { $0.count % 3 == round % 3 }
      layouts.insert(try GraphRenderer.layout(request))
    }
    #expect(layouts.count == 1)
  }

  @Test func blocs() throws {
    for (name, dossier) in dossiers {
      let graph = dossier.stanceGraph(options: SnapshotOptions(level: .country))
      var options = options(dossier)
      options.blocs = graph.blocs()
      let (figure, layout) = try StanceFigure.fitted(graph, options: options, layout: GraphRenderer.layout)
      check("blocs of \(name)", figure.drawing(in: layout))
      checkEnds(of: figure, in: layout, name)
      let canvas = GraphCanvas(boxes: figure.boxes, layout: layout, hulls: figure.hulls)
      let labels = figure.hulls.compactMap { hull in layout.frames[hull.id].map { hull.labelFrame(in: $0) } }
      for (bundle, curve) in zip(figure.bundles, canvas.curves(of: figure.bundles)) {
        let isThrough = curve.polyline.contains { point, _ in
          labels.contains {
            (1...$0.width - 1).contains(point.x - $0.corner.x) && (1...$0.height - 1).contains(point.y - $0.corner.y)
          }
        }
        #expect(!isThrough, "\(bundle.id) runs through the title of a bloc of \(name)")
      }
    }
  }

  @Test(arguments: [false, true]) func diffs(isAcross: Bool) throws {
    for (name, dossier) in dossiers {
      let days = dossier.stances.compactMap(\.date.exactDay).sorted()
      let (first, last) = (days.first ?? CalendarDay(number: 0), days.last ?? CalendarDay(number: 1))
      let middle = CalendarDay(number: (first.number + last.number) / 2)
      let level = SnapshotOptions(level: .country)
      var options = options(dossier)
      options.page.orientation = isAcross ? .landscape : .portrait
      for asPanels in [false, true] {
        let drawing = try DiffFigure.fitted(
          before: dossier.snapshot(at: middle, options: level), after: dossier.snapshot(at: last, options: level),
          options: options, asPanels: asPanels, layout: GraphRenderer.layout)
        check("diff of \(name)\(asPanels ? ", panels" : "")", drawing, width: isAcross ? 257 : 180)
      }
    }
  }

  @Test func panelsStandBesideOneAnother() throws {
    let dossier = InventedGraphs.dossier(InventedGraphs.crowd)
    let days = dossier.stances.compactMap(\.date.exactDay).sorted()
    let (first, last) = (try #require(days.first), try #require(days.last))
    for (orientation, count) in [(FigurePage.Orientation.portrait, 2), (.landscape, 3)] {
      var options = options(dossier)
      options.page.orientation = orientation
      let drawing = try DiffFigure.fitted(
        before: dossier.snapshot(at: first), after: dossier.snapshot(at: last), options: options, asPanels: true,
        layout: GraphRenderer.layout)
      let heads = TextBoxes(drawing).boxes.filter { box in
        ["Before: ", "After: ", "Change: "].contains { box.text.hasPrefix($0) }
      }
      #expect(heads.count == count)
      #expect(Set(heads.map(\.top)).count == 1 && Set(heads.map(\.left)).count == count)
    }
  }

  @Test func histories() {
    for (name, dossier) in dossiers {
      guard let actor = dossier.stances.first?.holder else { continue }
      let history = dossier.history(actor: actor)
      check(
        "history in \(name)", HistoryFigure(history, names: ReferenceNames(dossier), options: options(dossier)).drawing)
    }
  }

  private func options(_ dossier: Dossier) -> FigureOptions {
    var options = FigureOptions()
    options.documents = dossier.documents
    options.generator = "stanceline"
    return options
  }
}
