import DossierFormats
import DossierModel
import GraphRendering
import Testing

@Suite struct GraphRendererTests {
  @Test func rendersDOTInMemory() throws {
    let svg = String(decoding: try GraphRenderer.render(dot: "digraph { a -> b }", as: .svg), as: UTF8.self)
    #expect(svg.contains("<svg") && svg.contains("a&#45;&gt;b"))
    #expect(try GraphRenderer.render(dot: "digraph { a }", as: .pdf).starts(with: Array("%PDF".utf8)))
  }

  @Test func saysWhyTextIsNotDOT() {
    #expect(throws: GraphRenderingError.self) { try GraphRenderer.render(dot: "digraph { a -> }", as: .svg) }
    do {
      _ = try GraphRenderer.render(dot: "digraph { a -> }", as: .svg)
    } catch {
      #expect(error.description.contains("syntax error"))
    }
  }

  @Test func picturesAreTheSameBytesEveryTime() throws {
    let figure = StanceFigure(InventedGraphs.war)
    let drawing = figure.drawing(in: try GraphRenderer.layout(figure.layoutRequest))
    let again = figure.drawing(in: try GraphRenderer.layout(figure.layoutRequest))
    #expect(SVGExporter().text(drawing) == SVGExporter().text(again))
    let dot = PictureDOTExporter().text(drawing)
    #expect(try GraphRenderer.render(placed: dot, as: .pdf) == GraphRenderer.render(placed: dot, as: .pdf))
    #expect(try GraphRenderer.render(placed: dot, as: .png) == GraphRenderer.render(placed: dot, as: .png))
  }

  @Test func boxesDoNotOverlap() throws {
    for graph in [InventedGraphs.war, InventedGraphs.crowd] {
      let request = StanceFigure(graph).layoutRequest
      for engine in [nil, GraphLayout.Engine.sfdp, .neato] {
        var request = request
        request.engine = engine
        let layout = try GraphRenderer.layout(request)
        #expect(overlaps(request.boxes, layout).isEmpty)
        #expect(layout.centres.count == request.boxes.count)
      }
    }
  }

  @Test func oneCallerAtATime() async throws {
    let request = StanceFigure(InventedGraphs.war).layoutRequest
    let expected = try GraphRenderer.layout(request)
    try await withThrowingTaskGroup(of: GraphLayout.self) { group in
      for _ in 0..<8 { group.addTask { try GraphRenderer.layout(request) } }
      for try await layout in group { #expect(layout == expected) }
    }
  }

  @Test func emptyRequestGivesEmptyLayout() throws {
    #expect(try GraphRenderer.layout(GraphLayout.Request(boxes: [], links: [])).centres.isEmpty)
  }

  private func overlaps(_ boxes: [GraphLayout.Box], _ layout: GraphLayout) -> [String] {
    var found: [String] = []
    for (index, box) in boxes.enumerated() {
      for other in boxes[..<index] {
        guard let one = layout.centres[box.id], let two = layout.centres[other.id] else { continue }
        if abs(one.x - two.x) < (box.width + other.width) / 2, abs(one.y - two.y) < (box.height + other.height) / 2 {
          found.append("\(box.id) on \(other.id)")
        }
      }
    }
    return found
  }
}
