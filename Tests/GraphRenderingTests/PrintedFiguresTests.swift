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

  private func check(_ name: String, _ drawing: Drawing) {
    let texts = TextBoxes(drawing)
    #expect(texts.smallest(at: 180) >= 7, "\(name): \(texts.smallest(at: 180)) pt")
    #expect(texts.overlaps == [], "\(name)")
    #expect(texts.outside == [], "\(name)")
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
