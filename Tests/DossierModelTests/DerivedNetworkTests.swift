import DossierModel
import Testing

/// By hand, with P = [[2, 0], [1, 1]] and N = [[0, 1], [0, 0]]: rows are holders 1 and 2, columns targets x and y.
@Suite struct DerivedNetworkTests {
  private let graph: StanceGraph = {
    func edge(_ holder: String, _ kind: Stance.Kind, _ target: String, _ count: Int) -> StanceGraph.Edge {
      StanceGraph.Edge(
        id: "\(holder)-\(kind.rawValue)-\(target)", holder: .actor(holder), kind: kind, target: .issue(target),
        count: count, firstDate: EDTFDate(year: 2031), lastDate: EDTFDate(year: 2031), weight: 1, stances: [],
        evidence: (0..<count).map { Evidence(document: "d\($0)", span: TextSpan(0, 1), quote: "a") })
    }
    return StanceGraph(
      title: "All stances",
      nodes: [.actor("one"), .actor("two"), .issue("x"), .issue("y")].map { reference in
        StanceGraph.Node(id: reference, name: reference.id, category: "other")
      },
      edges: [
        edge("one", .supports, "x", 2), edge("one", .condemns, "y", 1), edge("two", .supports, "x", 1),
        edge("two", .supports, "y", 1), edge("two", .urges, "y", 5),
      ])
  }()

  private func weights(
    _ kind: DerivedNetwork.Kind, _ normalization: DerivedNetwork.Normalization = .none
  ) -> [Double] {
    graph.derivedNetwork(kind, normalization: normalization).links.map(\.weight)
  }

  @Test func oneModeNetworksAreAsByHand() {
    #expect(weights(.congruence) == [2])
    #expect(weights(.conflict) == [1])
    #expect(weights(.subtract) == [1])
    #expect(weights(.subtract, .average) == [0.4])
  }

  @Test func jaccardComparesCells() {
    #expect(weights(.congruence, .jaccard) == [1.0 / 3])
    #expect(weights(.conflict, .jaccard) == [1.0 / 3])
  }

  @Test func linksKeepBothCounts() {
    let link = graph.derivedNetwork(.subtract).links[0]
    #expect(link.agreeing == 2 && link.disagreeing == 1)
    #expect(link.targets == [.issue("x"), .issue("y")] && link.edges.count == 4)
  }

  @Test func twoModeKeepsTheSign() {
    let links = graph.derivedNetwork(.twoMode).links
    #expect(
      links.map { "\($0.from.id) \($0.to.id) \($0.weight)" } == ["one x 2.0", "one y -1.0", "two x 1.0", "two y 1.0"])
    #expect(weights(.twoMode, .average) == [2.0 / 3, -1.0 / 3, 0.5, 0.5])
  }

  @Test func aDocumentCountsOnceUnlessAllCount() {
    var graph = graph
    graph.edges[0].evidence = [0, 9].map { Evidence(document: "d", span: TextSpan($0, $0 + 1), quote: "a") }
    #expect(graph.derivedNetwork(.congruence, duplicates: .document).links[0].weight == 1)
    #expect(graph.derivedNetwork(.congruence, duplicates: .all).links[0].weight == 2)
  }

  @Test func everyExporterCanWriteThem() {
    let network = graph.derivedNetwork(.subtract, normalization: .average)
    let exported = network.stanceGraph(of: graph)
    #expect(exported.edges.map(\.id) == ["one-supports-two-subtract"])
    #expect(exported.edges[0].relation == "subtract" && exported.edges[0].weight == 0.4)
    #expect(exported.edges[0].evidence.count == 2, "the same quotes stand behind several edges")
    #expect(exported.nodes.map(\.id.id) == ["one", "two"])
  }
}
