import DossierModel
import TestSupport
import Testing

/// Stances written as lines, "date holder [not] type target", and the edges that a graph of them has.
@Suite struct SnapshotTests {
  private func dossier(_ lines: [String]) -> Dossier {
    let stances = lines.enumerated().map { number, line in
      let words = line.split(separator: " ").map(String.init)
      let negated = words[2] == "not"
      return Stance(
        id: "s\(number)", holder: words[1], kind: Stance.Kind(rawValue: words[negated ? 3 : 2]) ?? .denies,
        target: .actor(words[words.count - 1]), date: SampleDossier.date(words[0]), negated: negated,
        evidence: [Evidence(document: "d\(number)", span: TextSpan(0, 4), quote: "text")])
    }
    let names = Set(stances.flatMap { [$0.holder, $0.target.id] })
    return Dossier(actors: names.sorted().map { Actor(id: $0, name: $0, kind: .state) }, stances: stances)
  }

  private func edges(_ graph: StanceGraph) -> [String] {
    graph.edges.map {
      "\($0.holder.id)\($0.negated ? " not" : "") \($0.kind.rawValue) \($0.target.id) \($0.stances.joined(separator: "+"))"
    }
  }

  private func at(_ day: String, _ lines: [String]) throws -> StanceGraph {
    dossier(lines).snapshot(at: try #require(SampleDossier.date(day).exactDay))
  }

  @Test func countsUpToTheDayIncluded() throws {
    let lines = ["2031-03-01 a condemns b", "2031-03-02 a condemns b", "2031-03-03 a condemns b"]
    #expect(edges(try at("2031-03-02", lines)) == ["a condemns b s0+s1"])
    #expect(edges(try at("2031-02-28", lines)) == [])
  }

  @Test func laterOppositeSignSupersedes() throws {
    let lines = ["2031-03-01 a condemns b", "2031-03-01 a blames b", "2031-03-05 a supports b"]
    #expect(edges(try at("2031-03-04", lines)) == ["a blames b s1", "a condemns b s0"])
    #expect(edges(try at("2031-03-05", lines)) == ["a supports b s2"])
  }

  @Test func aStanceThatReturnsStandsSinceItsReturn() throws {
    let lines = ["2031-03-01 a supports b", "2031-03-02 a opposes b", "2031-03-03 a supports b"]
    let graph = try at("2031-03-09", lines)
    #expect(edges(graph) == ["a supports b s2"])
    #expect(graph.edges[0].firstDate == SampleDossier.date("2031-03-03"))
  }

  @Test func daysInForceAreThoseOfSnapshots() {
    let lines = [
      "2031-03-01 a supports b", "2031-03-02 a opposes b", "2031-03-04 a supports b", "2031-03 a blames c",
      "2031-03-03 a not blames c", "2031-03-02 b urges c", "2031-03-02/2031-03-05 b condemns c",
    ]
    let (whole, sample) = (dossier(lines), SampleDossier.dossier)
    for (dossier, first) in [(whole, "2031-02-28"), (sample, "2031-03-01")] {
      guard let start = SampleDossier.date(first).exactDay else { continue }
      let days = (0..<30).map { CalendarDay(number: start.number + $0) }
      var runs: [String: [Range<Int>]] = [:]
      for (index, day) in days.enumerated() {
        for id in dossier.snapshot(at: day).edges.flatMap(\.stances) {
          if let last = runs[id]?.last, last.upperBound == index {
            runs[id] = runs[id, default: []].dropLast() + [last.lowerBound..<index + 1]
          } else {
            runs[id, default: []].append(index..<index + 1)
          }
        }
      }
      #expect(DossierRecords(dossier).daysInForce(among: days) == runs)
      #expect(!runs.isEmpty)
    }
  }

  @Test func sameDayIsAContradictionAndNoReversal() throws {
    let graph = try at("2031-03-09", ["2031-03-01 a supports b", "2031-03-01 a blames b"])
    #expect(edges(graph) == ["a blames b s1", "a supports b s0"])
    #expect(graph.contradictions.map(\.edges.count) == [2])
  }

  @Test func negationCancelsItsOwnTypeOnly() throws {
    let lines = ["2031-03-01 a supports b", "2031-03-01 a urges b", "2031-03-02 a not supports b"]
    #expect(edges(try at("2031-03-02", lines)) == ["a not supports b s2", "a urges b s1"])
    #expect(edges(try at("2031-03-03", lines + ["2031-03-03 a supports b"])) == ["a supports b s3", "a urges b s1"])
  }

  @Test func negationIsNoOppositeSign() throws {
    let lines = ["2031-03-01 a condemns b", "2031-03-02 a not supports b"]
    #expect(edges(try at("2031-03-03", lines)) == ["a condemns b s0", "a not supports b s1"])
  }

  @Test func vagueDatesSupersedeOnlyWhenCertainlyLater() throws {
    let lines = ["2031-03-10 a condemns b", "2031-03 a supports b"]
    #expect(edges(try at("2031-04-01", lines)) == ["a condemns b s0", "a supports b s1"])
    #expect(edges(try at("2031-06-01", lines + ["2031-05 a supports b"])) == ["a supports b s1+s2"])
  }

  @Test(arguments: [
    ("2031-02", "inside"), ("2031-03", "undecided"), ("2031-04", "outside"), ("2031-03-10~", "undecided"),
    ("2031-03-09~", "inside"), ("2031-03-11~", "undecided"), ("2031-03-12~", "outside"), ("2031-03-10", "inside"),
    ("../2031-03-01", "inside"), ("2031-03-01/..", "undecided"), ("2031-03-01/2031-03-10", "inside"),
    ("2031-03-11/..", "outside"), ("203X", "undecided"), ("2031-03-XX", "undecided"), ("2030?", "undecided"),
    ("2029?", "inside"),
  ])
  func uncertainDatesAreListed(date: String, expected: String) throws {
    let graph = try at("2031-03-10", ["\(date) a condemns b"])
    let found = graph.undecided == ["s0"] ? "undecided" : graph.edges.isEmpty ? "outside" : "inside"
    #expect(found == expected)
  }

  @Test func windowsAreHalfOpenOnDays() {
    let dossier = dossier([
      "2031-02-28 a condemns b", "2031-03-01 a condemns c", "2031-03-31 a condemns d", "2031-04-01 a condemns e",
      "2031 a condemns f",
    ])
    let march = dossier.snapshot(during: SampleDossier.date("2031-03"))
    #expect(edges(march) == ["a condemns c s1", "a condemns d s2"])
    #expect(march.undecided == ["s4"])
    #expect(edges(dossier.snapshot(during: SampleDossier.date("2031-04/.."))) == ["a condemns e s3"])
    #expect(edges(dossier.snapshot(during: SampleDossier.date("../2031-02-28"))) == ["a condemns b s0"])
    #expect(edges(dossier.stanceGraph()).count == 5)
  }

  @Test func windowsSupersedeNothing() {
    let dossier = dossier(["2031-03-01 a condemns b", "2031-03-02 a supports b"])
    #expect(dossier.snapshot(during: SampleDossier.date("2031-03")).edges.count == 2)
  }

  @Test func filtersLeaveOut() {
    let sample = SampleDossier.dossier
    func edges(_ options: SnapshotOptions) -> [String] { sample.stanceGraph(options: options).edges.map(\.id) }
    #expect(edges(SnapshotOptions(types: [.denies])).count == 1)
    #expect(edges(SnapshotOptions(actors: ["vlak-front"])) == ["vlak-front-condemns-borduria"])
    #expect(edges(SnapshotOptions(documents: ["herald-2031-03-11"])).count == 2)
    #expect(edges(SnapshotOptions(minimumConfidence: 0.8)).count == 6)
    #expect(edges(SnapshotOptions(minimumEvidence: 2)) == [])
    #expect(
      edges(SnapshotOptions(level: .country, minimumEvidence: 1)).contains(
        "borduria-denies-event-shelling-of-klow-market-2031-03-01"))
  }

  @Test func nodesSayWhatTheyAre() {
    let graph = SampleDossier.dossier.stanceGraph(options: SnapshotOptions(level: .country))
    #expect(
      graph.nodes.map { "\($0.id.kind) \($0.name) \($0.category)" } == [
        "actor Borduria state", "actor Regional League igo", "actor Syldavia state", "actor Vlak Front armed-group",
        "event Shelling of Klow market ASSAULT", "issue Klow ceasefire plan plan",
      ])
  }

  @Test func titlesSayLevelAndFilters() {
    let options = SnapshotOptions(
      level: .country, types: [.opposes, .blames], actors: ["syldavia"], minimumEvidence: 2)
    #expect(
      SampleDossier.dossier.snapshot(at: CalendarDay(number: 22_350), options: options).title
        == "Stances up to 12 March 2031, by country, blames and opposes only, by or toward syldavia, on 2 quotes or more"
    )
    #expect(
      SampleDossier.dossier.snapshot(during: SampleDossier.date("2031-03")).title == "Stances: March 2031")
  }
}
