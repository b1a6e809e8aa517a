import DossierModel
import TestSupport
import Testing

@Suite struct DifferenceTests {
  private func day(_ day: Int) throws -> CalendarDay {
    try #require(CalendarDay(year: 2031, month: 3, day: day))
  }

  private func edge(
    _ kind: Stance.Kind, _ target: String = "b", negated: Bool = false, evidence: Int = 1
  ) -> StanceGraph.Edge {
    let quotes = (0..<evidence).map { Evidence(document: "d\($0)", span: TextSpan(0, 4), quote: "text") }
    let date = SampleDossier.date("2031-03-01")
    return StanceGraph.Edge(
      id: "a-\(kind.rawValue)-\(target)", holder: .actor("a"), kind: kind, target: .actor(target), negated: negated,
      count: evidence, firstDate: date, lastDate: date, weight: Double(evidence), stances: [], evidence: quotes)
  }

  private func graph(_ edges: StanceGraph.Edge...) -> StanceGraph {
    let ids = Set(edges.flatMap { [$0.holder, $0.target] }).sorted()
    return StanceGraph(nodes: ids.map { StanceGraph.Node(id: $0, name: $0.id, category: "state") }, edges: edges)
  }

  @Test func signFlipsAreReversals() {
    let diff = graph(edge(.supports)).difference(from: graph(edge(.blames), edge(.condemns)))
    #expect(diff.reversed.map { "\($0.before.map(\.kind)) \($0.after.map(\.kind))" }.count == 1)
    #expect(diff.reversed[0].before.map(\.kind) == [.blames, .condemns])
    #expect(diff.reversed[0].after.map(\.kind) == [.supports])
    #expect(diff.added.isEmpty && diff.removed.isEmpty)
  }

  @Test func bothSignsAreAContradictionAndNoReversal() {
    let diff = graph(edge(.blames), edge(.supports)).difference(from: graph(edge(.blames)))
    #expect(diff.reversed.isEmpty && diff.added.map(\.kind) == [.supports])
    #expect(diff.contradictions.count == 1 && diff.earlierContradictions.isEmpty)
  }

  @Test func anotherTypeOfTheSameSignIsNoReversal() {
    let diff = graph(edge(.condemns)).difference(from: graph(edge(.blames)))
    #expect(diff.reversed.isEmpty && diff.added.map(\.kind) == [.condemns] && diff.removed.map(\.kind) == [.blames])
  }

  @Test func urgingBesideAReversalIsAddedOnItsOwn() {
    let diff = graph(edge(.supports), edge(.urges)).difference(from: graph(edge(.blames), edge(.denies)))
    #expect(diff.reversed.count == 1 && diff.added.map(\.kind) == [.urges] && diff.removed.map(\.kind) == [.denies])
  }

  @Test func evidenceStrengthensAndWeakens() {
    let diff = graph(edge(.blames, evidence: 3), edge(.urges)).difference(
      from: graph(edge(.blames), edge(.urges, evidence: 2)))
    #expect(diff.strengthened.map(\.after.kind) == [.blames] && diff.weakened.map(\.after.kind) == [.urges])
  }

  @Test func actorsAppearAndFallSilent() throws {
    let diff = SampleDossier.dossier.difference(
      during: SampleDossier.date("2031-03-02"), and: SampleDossier.date("2031-03-05"),
      options: SnapshotOptions(level: .country))
    #expect(diff.appearing.map(\.name) == ["Borduria", "Vlak Front"])
    #expect(diff.silent.map(\.name) == ["Regional League", "Syldavia"])
  }

  @Test func eventsInBetweenAreThoseThatHappened() throws {
    let dossier = SampleDossier.dossier
    let first = try #require(CalendarDay(year: 2031, month: 2, day: 1))
    #expect(dossier.difference(from: first, to: try day(20)).events.map(\.label) == ["Shelling of Klow market"])
    #expect(dossier.difference(from: try day(1), to: try day(20)).events.isEmpty, "the shelling was on the first day")
  }

  @Test func newerDossierKnowsMoreEvents() {
    let older = Dossier(merging: SampleDossier.coded.dropLast())
    let newer = Dossier(merging: SampleDossier.coded)
    let diff = newer.difference(from: older)
    #expect(diff.eventsAdded.map(\.label) == ["Talks in Szohôd"])
    #expect(diff.added.count == 2 && diff.removed.isEmpty)
  }
}
