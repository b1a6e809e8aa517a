import DossierModel
import Testing

@testable import DossierFormats
@testable import GraphRendering

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

  @Test func arrowsRunBesideBoxesAndFiguresFitAPage() throws {
    for (graph, hasBlocs) in [(InventedGraphs.war, false), (InventedGraphs.war, true), (InventedGraphs.crowd, true)] {
      var options = FigureOptions()
      if hasBlocs { options.blocs = graph.blocs() }
      let figure = StanceFigure(graph, options: options)
      let layout = try GraphRenderer.layout(figure.layoutRequest)
      if graph.nodes.count < 20 { #expect(LayoutFit(layout, of: figure.layoutRequest).isGood) }
      let canvas = GraphCanvas(boxes: figure.boxes, layout: layout)
      let hidden = figure.bundles.filter { canvas.isHidden(canvas.curve(of: $0, beside: figure.bundles), of: $0) }
      #expect(hidden.isEmpty)
      for arrow in figure.bundles where arrow.holder != arrow.target {
        let points = canvas.curve(of: arrow, beside: figure.bundles).points
        let (start, end) = (canvas.centre(of: arrow.holder), canvas.centre(of: arrow.target))
        #expect((points[0] - start).length < (points[0] - end).length, "\(arrow.id) starts at its holder")
      }
    }
  }

  @Test func chainsGetNoLongerThanTheRanks() {
    let links = [("a", "b", 1.0), ("b", "c", 5), ("c", "d", 2), ("d", "a", 1), ("a", "d", 1)].map {
      GraphLayout.Link(id: $0.0 + $0.1, source: $0.0, target: $0.1, weight: $0.2)
    }
    let limit = RankLimit(links, index: ["a": 0, "b": 1, "c": 2, "d": 3])
    #expect(limit.linksToFree(ranks: 4) == [3], "the link that closes the circle")
    #expect(limit.linksToFree(ranks: 3) == [0, 3], "the lightest link of the chain")
    #expect(limit.linksToFree(ranks: 2) == [0, 2, 4])
  }

  /// A frame holds its own boxes whole, and no part of any other box or frame.
  @Test func framesHoldTheirBoxesAndNoOther() throws {
    for graph in [InventedGraphs.war, InventedGraphs.crowd] {
      var options = FigureOptions()
      options.blocs = graph.blocs(leastAgreement: 1)
      let request = StanceFigure(graph, options: options).layoutRequest
      let layout = try GraphRenderer.layout(request)
      #expect(!request.groups.isEmpty && layout.frames.count == request.groups.count)
      var things = request.boxes.compactMap { box in
        layout.centres[box.id].map { (box.id, rectangle(around: $0, box.width, box.height)) }
      }
      things += layout.frames.map { ($0.key, rectangle($0.value)) }
      for group in request.groups {
        let frame = rectangle(try #require(layout.frames[group.id]))
        for (id, thing) in things where id != group.id {
          let isInside = frame.x.contains(thing.x) && frame.y.contains(thing.y)
          let isApart = !frame.x.overlaps(thing.x) || !frame.y.overlaps(thing.y)
          #expect(group.boxes.contains(id) ? isInside : isApart, "\(id) and \(group.id)")
        }
      }
    }
  }

  private typealias Rectangle = (x: ClosedRange<Double>, y: ClosedRange<Double>)

  private func rectangle(around centre: GraphLayout.Point, _ width: Double, _ height: Double) -> Rectangle {
    (centre.x - width / 2...centre.x + width / 2, centre.y - height / 2...centre.y + height / 2)
  }

  private func rectangle(_ frame: GraphLayout.Frame) -> Rectangle {
    (frame.corner.x...frame.corner.x + frame.width, frame.corner.y...frame.corner.y + frame.height)
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
