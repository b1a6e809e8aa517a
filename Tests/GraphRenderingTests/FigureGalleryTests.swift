import DossierFormats
import DossierModel
import Foundation
import FoundationXML
import GraphRendering
import TestSupport
import Testing

/// Draws every figure of the invented graphs; with STANCELINE_FIGURES=folder the pictures are kept to be looked at.
@Suite struct FigureGalleryTests {
  @Test func stanceFigures() throws {
    var options = FigureOptions()
    options.documents = InventedGraphs.documents
    options.generator = "Stanceline 0.1.0"
    try keep("stances", stanceDrawing(InventedGraphs.war, options))
    var blocs = options
    blocs.blocs = InventedGraphs.war.blocs()
    try keep("blocs", stanceDrawing(InventedGraphs.war, blocs))
    blocs.blocs = InventedGraphs.crowd.blocs()
    try keep("blocs-crowd", stanceDrawing(InventedGraphs.crowd, blocs))
    try keep("stances-crowd", stanceDrawing(InventedGraphs.crowd, options))
    try keep("stances-empty", stanceDrawing(StanceGraph(title: "Stances up to 1 May 2031"), options))
    var few = InventedGraphs.war
    few.edges = Array(few.edges.filter { $0.holder == .actor("league") }.prefix(2))
    try keep("stances-few", stanceDrawing(few, options))
  }

  @Test func timelineFigures() throws {
    var options = FigureOptions()
    options.documents = InventedGraphs.documents
    options.generator = "Stanceline 0.1.0"
    try keep("timeline", TimelineFigure(SampleDossier.dossier.chronicle(), options: options).drawing)
    try keep(
      "timeline-war", TimelineFigure(InventedGraphs.dossier(InventedGraphs.war).chronicle(), options: options).drawing)
    try keep("timeline-crowd", TimelineFigure(InventedGraphs.dossier(InventedGraphs.crowd).chronicle()).drawing)
    try keep("timeline-empty", TimelineFigure(Dossier().chronicle()).drawing)
  }

  @Test func laneFigures() throws {
    for (name, graph) in [("war", InventedGraphs.war), ("crowd", InventedGraphs.crowd)] {
      let dossier = Dossier(actors: graph.nodes.map { Actor(id: $0.id.id, name: $0.name, kind: .state) })
      let figure = LaneFigure(InventedGraphs.timeline(graph), of: dossier, level: .country)
      try keep("lanes-\(name)", figure.drawing)
    }
    try keep("lanes-empty", LaneFigure(Timeline(), of: Dossier(), level: .country).drawing)
    let names = "\u{648}\u{632}\u{64A}\u{631} \u{627}\u{644}\u{62F}\u{641}\u{627}\u{639}"
    var graph = InventedGraphs.war
    for index in graph.nodes.indices where index % 3 == 0 { graph.nodes[index].name = names + " \(index)" }
    try keep("stances-arabic", stanceDrawing(graph, FigureOptions()))
    try keep("timeline-arabic", TimelineFigure(InventedGraphs.dossier(graph).chronicle()).drawing)
  }

  @Test func diffFigures() throws {
    var (before, after) = (InventedGraphs.war, InventedGraphs.war)
    before.title = "Stances up to 28 May 2031"
    after.title = "Stances up to 1 June 2031"
    before.edges.removeAll { $0.holder == .actor("hale") || $0.holder == .actor("tessaly") }
    after.edges.removeAll { $0.holder == .actor("orrin") || $0.id == "vostrakia-supports-six-point-plan" }
    after.edges = after.edges.map { edge in
      edge.id == "ilmaria-supports-vostrakia"
        ? InventedGraphs.edge("ilmaria", .condemns, .actor("vostrakia"), 2, day: 5) : edge
    }
    if let index = after.edges.firstIndex(where: { $0.count == 6 }) { after.edges[index].count = 9 }
    before.nodes.removeAll { $0.id == .actor("hale") || $0.id == .actor("tessaly") }
    after.nodes.removeAll { $0.id == .actor("orrin") }
    let figure = DiffFigure(before: before, after: after)
    let layout = try GraphRenderer.layout(figure.layoutRequest)
    try keep("diff", figure.drawing(in: layout))
    try keep(
      "diff-panels",
      DiffFigure.fitted(
        before: before, after: after, options: FigureOptions(), asPanels: true, layout: GraphRenderer.layout))
  }

  private func stanceDrawing(_ graph: StanceGraph, _ options: FigureOptions) throws -> Drawing {
    let figure = StanceFigure(graph, options: options)
    return figure.drawing(in: try GraphRenderer.layout(figure.layoutRequest))
  }
}

/// Checks what holds for every drawing and writes it where it can be looked at.
func keep(_ name: String, _ drawing: Drawing) throws {
  let svg = SVGExporter().text(drawing)
  #expect(XMLParser(data: Data(svg.utf8)).parse(), "\(name) is XML")
  let png = try GraphRenderer.render(placed: PictureDOTExporter(resolution: 96).text(drawing), as: .png)
  #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
  guard let folder = ProcessInfo.processInfo.environment["STANCELINE_FIGURES"] else { return }
  try svg.write(toFile: "\(folder)/\(name).svg", atomically: true, encoding: .utf8)
  try Data(png).write(to: URL(fileURLWithPath: "\(folder)/\(name).png"))
}
