// What single formats must do with texts and dates that they cannot hold as they are.

import DossierFormats
import DossierModel
import TestSupport
import Testing

@Suite struct ExporterTests {
  @Test func controlCharactersAreReplacedAlikeInEveryGraphFormat() {
    let graph = graph(quote: "bell \u{7} and\r\nline\u{FFFF}")
    for format in ExportFormat.all where format.subject == .graph {
      let text = format.text(ExportInput(dossier: Dossier(), graph: graph, timeline: Timeline()))
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0 != "\r" })
      #expect(!text.contains("\u{FFFF}"))
      if format.name.hasSuffix("edges") || format.name.hasPrefix("graphml") {
        #expect(text.contains("bell \u{FFFD} and"))
      }
    }
  }

  @Test func replacedCharactersAreCounted() {
    var dossier = SampleDossier.dossier
    #expect(DossierRecords(dossier).replacedCharacters == 0)
    dossier.actors[0].name = "\u{0}a\u{1F}\u{FFFE}\t\r\n\u{FFFD}é"
    #expect(DossierRecords(dossier).replacedCharacters == 3)
  }

  @Test func longTextsAreChainedInDOT() {
    let text = DOTExporter().text(graph(quote: String(repeating: "é\\", count: 20_000)))
    let strings = text.split(separator: "\"", omittingEmptySubsequences: false)
    #expect(text.contains("\" + \""))
    #expect(strings.allSatisfy { $0.utf8.count <= 16_384 })
  }

  @Test func spellsOfAnEdgeAreJoinedWhereTheyShareADay() throws {
    var graph = graph(quote: "quote")
    graph.edges[0].stances = ["a", "b", "c", "d"]
    graph.edges[0].dates = ["2031-03-05/2031-03-09", "2031-03-01", "2031-03-09", "2031-04"].map(SampleDossier.date)
    let text = GEXFExporter().text(graph)
    #expect(
      text.contains(
        """
        <spells><spell start="2031-03-01" end="2031-03-01"/><spell start="2031-03-05" end="2031-03-09"/>\
        <spell start="2031-04-01" end="2031-04-30"/></spells>
        """))
  }

  @Test(arguments: [
    "=cmd()", "+1", "-1", "@x", "\tx", "\rx", "01", "1e5", "1,000", "12%", "$5", "3/4", "10:30 pm", "True", "May 5",
    "5-SEPT-31",
  ])
  func whatASpreadsheetWouldReadAsSomethingElseIsTextInExcel(quote: String) {
    let text = EdgesCSVExporter(dialect: .excel).text(graph(quote: quote))
    #expect(text.contains("\"'"))
    #expect(!EdgesCSVExporter().text(graph(quote: quote)).contains("\"'"))
  }

  @Test(arguments: ["", "May", "P5+1", "E3", "5 dead", "truest", "a 1", "\u{663}"])
  func otherTextStaysAsItIsInExcel(quote: String) {
    #expect(!EdgesCSVExporter(dialect: .excel).text(graph(quote: quote)).contains("\"'"))
  }

  @Test func datesThatASpreadsheetWouldShowAsOthersAreTextInExcel() {
    var graph = graph(quote: "quote")
    for (date, cells) in [
      ("2031-03", "'2031-03"), ("-0044-03-15", "'-0044-03-15,,'-0044-03-15"), ("2031-03~", "2031-03~"),
    ] {
      graph.edges[0].firstDate = SampleDossier.date(date)
      graph.edges[0].lastDate = SampleDossier.date(date)
      let text = EdgesCSVExporter(dialect: .excel).text(graph)
      #expect(text.contains(",\(cells),\""), "\(text)")
    }
  }

  @Test func aLabelWithABlankAtItsEdgeIsStrongInMarkdown() {
    var entry = SampleDossier.dossier.timeline().entries[0]
    entry.label = " a label\n"
    let text = TimelineMarkdownExporter().text(Timeline(title: "Timeline", entries: [entry]))
    #expect(text.contains("- **&#32;a label&#32;** ("))
  }

  @Test func mermaidStaysWithinItsLimits() {
    var graph = graph(quote: "quote")
    let edge = graph.edges[0]
    graph.edges = (0..<2000).map { index in
      var copy = edge
      copy.id = "edge-\(index)"
      copy.weight = Double(index)
      return copy
    }
    let text = MermaidGraphExporter().text(graph)
    #expect(text.contains("%% 1600 of 2000 edges are left out, the lightest first"))
    #expect(text.unicodeScalars.count < 50_000)
  }

  @Test func negatedStancesHaveARelationOfTheirOwn() {
    var graph = graph(quote: "We do not support it")
    graph.edges[0].negated = true
    let text = GraphMLExporter().text(graph)
    #expect(text.contains("<data key=\"relation\">not_supports</data>"))
    #expect(text.contains("<data key=\"sign\">-1</data>"))
  }

  private func graph(quote: String) -> StanceGraph {
    let date = SampleDossier.date("2031-03-02")
    return StanceGraph(
      title: "Sample",
      nodes: [
        StanceGraph.Node(id: .actor("a"), name: "A", category: "state"),
        StanceGraph.Node(id: .actor("b"), name: "B", category: "state"),
      ],
      edges: [
        StanceGraph.Edge(
          id: "a-supports-b", holder: .actor("a"), kind: .supports, target: .actor("b"), count: 1, firstDate: date,
          lastDate: date, weight: 1, stances: ["a-supports-b-1"],
          evidence: [Evidence(document: "d", span: TextSpan(0, quote.unicodeScalars.count), quote: quote)])
      ])
  }
}
