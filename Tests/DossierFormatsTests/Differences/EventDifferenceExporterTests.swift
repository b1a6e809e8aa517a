import DossierFormats
import DossierModel
import Foundation
import TestSupport
import Testing

/// Deleted, redated and relabelled events are named in every format of a diff, with their quotes.
@Suite struct EventDifferenceExporterTests {
  private static let dossier = SampleDossier.dossier

  enum Edit: CaseIterable {
    case deleted, redated, relabelled, planned

    var words: [String] {
      switch self {
      case .deleted: ["Talks in Szohôd"]
      case .redated: ["Shelling of Klow market", "27 February 2031"]
      case .relabelled: ["Bombing of Klow"]
      case .planned: ["planned"]
      }
    }

    func apply(to dossier: inout Dossier) {
      let shelling = dossier.events.firstIndex { $0.label == "Shelling of Klow market" } ?? 0
      switch self {
      case .deleted: dossier.events.removeAll { $0.label == "Talks in Szohôd" }
      case .redated: dossier.events[shelling].date = SampleDossier.date("2031-02-27")
      case .relabelled: dossier.events[shelling].label = "Bombing of Klow"
      case .planned: dossier.events[shelling].status = .planned
      }
    }
  }

  @Test(arguments: Edit.allCases)
  func everyFormatNamesIt(edit: Edit) throws {
    var newer = Self.dossier
    edit.apply(to: &newer)
    let diff = newer.difference(from: Self.dossier)
    let quotes = Self.dossier.events.flatMap(\.evidence).map { String($0.quote.prefix(12)) }
    let figure = DiffFigure(before: Self.dossier.stanceGraph(), after: newer.stanceGraph(), diff: diff)
    let svg = SVGExporter().text(figure.drawing(in: GraphLayout(width: 10, height: 10, centres: [:])))
    let texts = [
      ("text", DiffTextExporter().text(diff)), ("markdown", DiffMarkdownExporter().text(diff)),
      ("dot", DiffDOTExporter().text(diff)), ("svg", svg), ("junit", DiffJUnitExporter().text(diff)),
      ("github", DiffGitHubExporter().text(diff)),
    ]
    for (name, text) in texts {
      for word in edit.words { #expect(text.contains(word), "\(name) does not say \(word)") }
      #expect(quotes.contains(where: text.contains), "\(name): no quote")
    }
    let json = try JSONSerialization.jsonObject(with: Data(DiffJSONExporter().text(diff).utf8)) as? [String: Any]
    let lists = ["eventsAdded", "eventsRemoved", "eventsChanged"].compactMap { json?[$0] as? [Any] }
    #expect(lists.count == 3 && lists.reduce(0) { $0 + $1.count } == 1)
    #expect(json?["equal"] as? Bool == false)
  }

  @Test func figureCountsAllArrowsAndSaysWhatIsNotDrawn() {
    let nodes = (0..<80).map { StanceGraph.Node(id: .actor("n\($0)"), name: "N\($0)", category: "state") }
    let date = SampleDossier.date("2031-03-01")
    let edges = (1..<80).map { number in
      StanceGraph.Edge(
        id: "e\(number)", holder: .actor("n0"), kind: .supports, target: .actor("n\(number)"), count: 1,
        firstDate: date,
        lastDate: date, weight: 1, stances: ["s"], evidence: [Evidence(document: "d", span: TextSpan(0, 1), quote: "q")]
      )
    }.sorted { $0.target < $1.target }
    let graph = StanceGraph(nodes: nodes.sorted { $0.id < $1.id }, edges: edges)
    let figure = DiffFigure(before: StanceGraph(), after: graph)
    let svg = SVGExporter().text(figure.drawing(in: GraphLayout(width: 10, height: 10, centres: [:])))
    #expect(svg.contains("79 added") && svg.contains(" of 79 added"))
  }

  @Test func failuresAreOfTheKindsAskedFor() {
    var newer = Self.dossier
    newer.events.removeAll()
    let diff = newer.difference(from: Self.dossier)
    let some = DiffJUnitExporter(failing: [.reversed]).text(diff)
    #expect(some.contains("failures=\"0\"") && some.contains("<system-out>"))
    #expect(DiffJUnitExporter().text(diff).contains("failures=\"\(Self.dossier.events.count)\""))
    #expect(DiffGitHubExporter(failing: [.reversed]).text(diff).hasPrefix("::notice title="))
    #expect(DiffGitHubExporter(failing: [.events]).text(diff).hasPrefix("::error title="))
  }

  @Test func rejectionDenialAndUrgingAreClassesOfTheirOwn() {
    let text = EdgesCSVExporter().text(Self.dossier.stanceGraph())
    let rows = text.split(separator: "\n").filter { $0.contains("dana_roth") && $0.contains("not_supports") }
    #expect(rows.count == 1 && rows.allSatisfy { $0.contains(",-1,") && $0.contains(",rejection,") })
    #expect(text.split(separator: "\n").contains { $0.contains("denies") && $0.contains(",denial,") })
  }
}
