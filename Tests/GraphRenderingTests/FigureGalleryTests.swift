import DossierFormats
import DossierModel
import Foundation
import FoundationXML
import GraphRendering
import Testing

/// Draws every figure of the invented graphs; with STANCELINE_FIGURES=folder the pictures are kept to be looked at.
@Suite struct FigureGalleryTests {
  @Test func stanceFigures() throws {
    var options = FigureOptions()
    options.documents = InventedGraphs.documents
    options.generator = "Stanceline 0.1.0"
    try keep("stances", stanceDrawing(InventedGraphs.war, options))
    try keep("stances-crowd", stanceDrawing(InventedGraphs.crowd, options))
    try keep("stances-empty", stanceDrawing(StanceGraph(title: "Stances up to 1 May 2031"), options))
    var few = InventedGraphs.war
    few.edges = Array(few.edges.filter { $0.holder == .actor("league") }.prefix(2))
    try keep("stances-few", stanceDrawing(few, options))
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
