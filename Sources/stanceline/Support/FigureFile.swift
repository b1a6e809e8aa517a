import DossierFormats
import DossierModel
import Foundation
import GraphRendering

/// Lays figures out and writes them as SVG, PNG or PDF.
enum FigureFile {
  static let formats = ["svg", "png", "pdf"]

  /// The figure of a graph.
  static func drawing(of graph: StanceGraph, options: FigureOptions) throws -> Drawing {
    let (figure, layout) = try self.figure(of: graph, options: options)
    return figure.drawing(in: layout)
  }

  static func figure(of graph: StanceGraph, options: FigureOptions) throws -> (StanceFigure, GraphLayout) {
    try StanceFigure.fitted(graph, options: options, layout: layout)
  }

  static func layout(_ request: GraphLayout.Request) throws -> GraphLayout {
    do {
      return try GraphRenderer.layout(request)
    } catch {
      throw Failure("figure: \(error)")
    }
  }

  /// PNG has 192 pixels an inch, twice the size of the SVG: sharp in print.
  static func data(_ drawing: Drawing, as format: String) throws -> Data {
    guard let picture = GraphRenderer.Format(rawValue: format), picture != .svg else {
      return Data(SVGExporter().text(drawing).utf8)
    }
    let dot = PictureDOTExporter(resolution: picture == .png ? 192 : nil).text(drawing)
    do {
      return Data(try GraphRenderer.render(placed: dot, as: picture))
    } catch {
      throw Failure("figure: \(error)")
    }
  }

  static func write(_ drawing: Drawing, as format: String, to path: String?) throws {
    try Output.write(try data(drawing, as: format), to: path)
  }
}
