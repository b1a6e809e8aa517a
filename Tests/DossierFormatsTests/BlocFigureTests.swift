import DossierModel
import Testing

@testable import DossierFormats

/// Blocs in a figure and as a list, on two invented pairs that oppose each other.
@Suite struct BlocFigureTests {
  private let graph: StanceGraph = {
    let stances: [(String, Stance.Kind, Reference)] = [
      ("anvil", .supports, .actor("birch")), ("birch", .supports, .actor("anvil")),
      ("cedar", .supports, .issue("plan")), ("cedar", .supports, .issue("treaty")),
      ("delta", .supports, .issue("plan")), ("delta", .supports, .issue("treaty")),
      ("anvil", .condemns, .actor("cedar")), ("ember", .urges, .actor("delta")),
    ]
    let names = ["anvil", "birch", "cedar", "delta", "ember"]
    let nodes: [Reference] = names.map(Reference.actor) + [.issue("plan"), .issue("treaty")]
    let day = EDTFDate(CalendarDay(number: 22_432))
    return StanceGraph(
      title: "All stances", nodes: nodes.map { StanceGraph.Node(id: $0, name: "The \($0.id)", category: "group") },
      edges: stances.map { holder, kind, target in
        StanceGraph.Edge(
          id: "\(holder)-\(target.id)", holder: .actor(holder), kind: kind, target: target, count: 1, firstDate: day,
          lastDate: day, weight: 1, stances: ["s"],
          evidence: [Evidence(document: "post", span: TextSpan(0, 5), quote: "What \(holder) said")])
      })
  }()

  private var figure: StanceFigure {
    var options = FigureOptions()
    options.blocs = graph.blocs()
    return StanceFigure(graph, options: options)
  }

  private var svg: String {
    var layout = GraphLayout(width: 600, height: 400, centres: [:])
    for (index, group) in figure.layoutRequest.groups.enumerated() {
      layout.frames[group.id] = GraphLayout.Frame(
        corner: GraphLayout.Point(10, Double(index) * 150), width: 300, height: 120)
    }
    return SVGExporter().text(figure.drawing(in: layout))
  }

  @Test func membersAreAGroupOfTheLayout() {
    let groups = figure.layoutRequest.groups
    #expect(groups.map(\.boxes) == [["actor:anvil", "actor:birch"], ["actor:cedar", "actor:delta"]])
    #expect(groups.allSatisfy { $0.labelWidth > 100 && $0.labelHeight > 20 })
  }

  @Test func framesSayTheirCounts() {
    let svg = svg
    #expect(svg.contains("<g class=\"bloc\" data-bloc=\"1\" data-members=\"anvil birch\">"))
    #expect(svg.contains("<title>Bloc 1: 2 agreements; with bloc 2: 1 disagreement: The anvil, The birch</title>"))
    #expect(svg.contains(">with bloc 1: 1 disagreement</text>"))
    #expect(svg.contains("data-category=\"group\" data-bloc=\"2\">"))
    #expect(svg.contains("Against these blocs: no disagreement within and no agreement between them."))
  }

  @Test func withoutBlocsNothingIsSaid() {
    let svg = SVGExporter().text(StanceFigure(graph).drawing(in: GraphLayout(width: 0, height: 0, centres: [:])))
    #expect(!svg.contains("bloc") && !svg.contains("Bloc"))
  }

  @Test func noBlocsAreSaidToBeNone() {
    var options = FigureOptions()
    options.blocs = graph.blocs(leastAgreement: 3)
    let figure = StanceFigure(graph, options: options)
    #expect(figure.layoutRequest.groups.isEmpty)
    #expect(figure.drawing(in: GraphLayout(width: 0, height: 0, centres: [:])).summary.contains("No blocs: no actors"))
  }

  @Test func theListHasEveryGroundWithItsQuote() {
    let text = BlocsTextExporter(graph).text(graph.blocs())
    #expect(
      text.contains(
        """
        Bloc 2: The cedar, The delta: 2 agreements
          + The cedar and The delta agree  The cedar supports The plan; The delta supports The plan
              "What delta said" (post, and 1 more)
        """))
    #expect(
      text.contains(
        """
        Between bloc 1 and bloc 2: 1 disagreement
          - The anvil and The cedar disagree  The anvil condemns The cedar
              "What anvil said" (post)
        """))
    let markdown = BlocsMarkdownExporter(graph).text(graph.blocs())
    #expect(markdown.hasPrefix("# Blocs: All stances\n") && markdown.contains("“What cedar said” — post"))
  }
}
