import DossierModel
import Testing

@testable import DossierFormats

/// Arrows that meet at a box end apart from one another, in the order in which they come.
@Suite struct ArrowPortsTests {
  private let holders = (0..<6).map { "holder-\($0)" }

  private var graph: StanceGraph {
    let nodes = (holders + ["hub"]).map { StanceGraph.Node(id: .actor($0), name: $0.uppercased(), category: "state") }
    let edges = holders.map { holder in
      StanceGraph.Edge(
        id: "\(holder)-condemns-hub", holder: .actor(holder), kind: .condemns, target: .actor("hub"), negated: false,
        count: 1, firstDate: EDTFDate(year: 2031), lastDate: EDTFDate(year: 2031), weight: 1,
        stances: ["stance-of-\(holder)"], evidence: [])
    }
    return StanceGraph(nodes: nodes, edges: edges)
  }

  /// Holders in a row above, the hub below them.
  private func layout(hub: GraphLayout.Point) -> GraphLayout {
    var centres = ["actor:hub": hub]
    for (number, holder) in holders.enumerated() {
      centres["actor:" + holder] = GraphLayout.Point(Double(number) * 130 + 60, 20)
    }
    return GraphLayout(width: 800, height: 320, centres: centres)
  }

  @Test func headsStandApart() {
    let figure = StanceFigure(graph)
    let canvas = GraphCanvas(boxes: figure.boxes, layout: layout(hub: GraphLayout.Point(400, 280)))
    let tips = canvas.curves(of: figure.bundles).compactMap(\.points.last)
    #expect(tips.count == 6)
    for (number, tip) in tips.enumerated() {
      for other in tips[..<number] { #expect((tip - other).length >= 7, "\(tips)") }
    }
    #expect(tips.map(\.x) == tips.map(\.x).sorted(), "arrows cross before the hub: \(tips)")
  }

  @Test func aLoneArrowEndsWhereItWasLed() {
    var single = graph
    single.edges = Array(single.edges.prefix(1))
    let figure = StanceFigure(single)
    let canvas = GraphCanvas(boxes: figure.boxes, layout: layout(hub: GraphLayout.Point(400, 280)))
    let led = figure.bundles.map { canvas.curve(of: $0, beside: figure.bundles).points }
    #expect(canvas.curves(of: figure.bundles).map(\.points) == led)
  }
}
