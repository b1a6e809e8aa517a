import DossierModel
import Testing

@testable import DossierFormats

@Suite struct FiguresTests {
  @Test func linesBreakBetweenWordsAndEndWithAnEllipsis() {
    let metrics = TextMetrics(size: 12)
    #expect(metrics.lines("League of Northern Coastal States", width: 138, atMost: 2).count == 2)
    let cut = metrics.lines("One two three four five six seven eight nine ten eleven", width: 60, atMost: 2)
    #expect(cut.count == 2 && cut[1].hasSuffix("…"))
    #expect(cut.allSatisfy { metrics.width($0) <= 60 })
    #expect(metrics.lines("Unbreakablewordthatneverends", width: 50).allSatisfy { metrics.width($0) <= 50 })
  }

  @Test func widthsAreThoseOfTheFont() {
    #expect(TextMetrics(size: 10).width("A") == 6.84)
    #expect(TextMetrics(size: 10, bold: true).width("A") == 7.74)
    #expect(TextMetrics(size: 10).width("e\u{301}") == TextMetrics(size: 10).width("e"))
  }

  @Test func parallelStancesAreOneArrowPerClass() {
    let graph = graph([(.condemns, false, 2), (.opposes, false, 1), (.blames, false, 1), (.supports, true, 1)])
    let arrows = StanceArrow.arrows(of: graph)
    #expect(arrows.map(\.stanceClass) == [.criticism, .rejection, .blame])
    #expect(arrows[1].count == 2 && arrows[1].sign == -1)
    #expect(arrows[1].relations == ["opposes", "does not support"])
  }

  @Test func legendNamesOnlyWhatOccurs() {
    let svg = SVGExporter().text(drawing(graph([(.blames, false, 1)])))
    #expect(svg.contains(">blames</text>"))
    #expect(!svg.contains(">supports</text>") && !svg.contains("number of statements"))
  }

  @Test func everyArrowSaysWhoSaidWhatWhenAndInWhichWords() {
    let svg = SVGExporter().text(drawing(graph([(.condemns, false, 1)])))
    #expect(
      svg.contains(
        "<title>Ruritania condemns Strelsau, 2 June 2031: “They &lt;all&gt; said &amp; \\ &quot;no&quot;” (post)</title>"
      ))
    #expect(svg.contains("data-source=\"actor:ruritania\" data-target=\"actor:strelsau\" data-relation=\"condemns\""))
    #expect(svg.contains("data-date=\"2031-06-02\""))
  }

  @Test func hostileNamesStayText() {
    var hostile = graph([(.condemns, false, 1)])
    hostile.nodes[0].name = "</title><script>alert(1)</script>\u{0}\u{7}"
    let svg = SVGExporter().text(drawing(hostile))
    #expect(!svg.contains("<script") && !svg.contains("\u{7}"))
    let dot = PictureDOTExporter().text(drawing(hostile))
    #expect(!dot.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
  }

  @Test func whatIsLeftOutIsCounted() {
    var options = FigureOptions()
    options.maximumArrows = 1
    options.bundlesStances = false
    let figure = StanceFigure(graph([(.condemns, false, 4), (.supports, false, 2)]), options: options)
    let drawing = figure.drawing(in: GraphLayout(width: 0, height: 0, centres: [:]))
    #expect(drawing.summary.contains("Left out as less frequent: 0 nodes and 2 statements."))
  }

  @Test func colorsAreLiteralAndDarkOnesAreClasses() {
    let svg = SVGExporter().text(drawing(graph([(.supports, false, 1)])))
    #expect(svg.contains("stroke=\"#00509E\"") && svg.contains("prefers-color-scheme: dark"))
    #expect(!svg.contains("var("))
  }

  @Test func dashesCoverTheirShareOfALine() {
    let dashes = XDotScript.dashes([Point(0, 0), Point(100, 0)], [7, 3])
    #expect(dashes.count == 10)
    #expect(dashes.allSatisfy { abs(($0[$0.count - 1] - $0[0]).length - 7) < 0.001 })
  }

  @Test func numbersHaveNoLocaleAndNoNegativeZero() {
    #expect([0.004, -0.004, 1.5, -2.25, 10, 3.05].map(SVGText.number) == ["0", "0", "1.5", "-2.25", "10", "3.05"])
  }

  private func drawing(_ graph: StanceGraph) -> Drawing {
    StanceFigure(graph).drawing(
      in: GraphLayout(
        width: 300, height: 200,
        centres: ["actor:ruritania": GraphLayout.Point(80, 40), "actor:strelsau": GraphLayout.Point(220, 160)]))
  }

  /// Two actors, the first with these stances toward the second.
  private func graph(_ stances: [(Stance.Kind, Bool, Int)]) -> StanceGraph {
    let (holder, target) = (Reference.actor("ruritania"), Reference.actor("strelsau"))
    let day = EDTFDate(CalendarDay(number: 22_432))
    return StanceGraph(
      title: "Invented",
      nodes: [
        StanceGraph.Node(id: holder, name: "Ruritania", category: "state"),
        StanceGraph.Node(id: target, name: "Strelsau", category: "group"),
      ],
      edges: stances.map { kind, negated, count in
        StanceGraph.Edge(
          id: "e-\(kind)", holder: holder, kind: kind, target: target, negated: negated, count: count, firstDate: day,
          lastDate: day, weight: Double(count), stances: ["s"],
          evidence: [
            Evidence(document: "post", span: TextSpan(0, 23), quote: "They <all> said & \\ \"no\"", rule: "r")
          ])
      })
  }
}
