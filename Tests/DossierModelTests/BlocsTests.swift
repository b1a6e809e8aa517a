import TestSupport
import Testing

@testable import DossierModel

/// Who stands with whom, on small invented graphs of which the best partition is known.
@Suite struct BlocsTests {
  /// One line a stance: "anvil + birch", where + supports, - condemns, ! urges and a target in capitals is an issue.
  private func graph(_ lines: String) -> StanceGraph {
    let kinds: [Substring: Stance.Kind] = ["+": .supports, "-": .condemns, "~": .blames, "!": .urges]
    let edges = lines.split(separator: "\n").map { line -> StanceGraph.Edge in
      let words = line.split(separator: " ")
      let name = words[2].lowercased()
      let target: Reference = name == words[2] ? .actor(name) : .issue(name)
      let day = EDTFDate(year: 2031)
      return StanceGraph.Edge(
        id: words.joined(separator: "-"), holder: .actor(String(words[0])), kind: kinds[words[1]] ?? .denies,
        target: target, count: 1, firstDate: day, lastDate: day, weight: 1, stances: [], evidence: [])
    }
    return StanceGraph(title: "All stances", edges: edges)
  }

  private func names(_ references: [Reference]) -> String {
    references.map(\.id).joined(separator: " ")
  }

  private func blocs(_ lines: String) -> [String] {
    graph(lines).blocs().blocs.map { names($0.members) }
  }

  private let twoCamps = """
    anvil + birch
    birch + anvil
    cedar + PLAN
    cedar + TREATY
    delta + PLAN
    delta + TREATY
    anvil - PLAN
    anvil - cedar
    delta ~ birch
    ember ! anvil
    fjord + PLAN
    """

  @Test func actorsThatAgreeTwiceStandTogether() {
    let found = graph(twoCamps).blocs()
    #expect(found.blocs.map { names($0.members) } == ["anvil birch", "cedar delta"])
    #expect(found.blocs.map(\.within) == [.init(agreements: 2), .init(agreements: 2)])
    #expect(found.tally(between: 0, and: 1) == .init(disagreements: 5), "two on PLAN, two on birch, one on cedar")
    #expect(found.imbalance == .init())
  }

  @Test func tooFewAgreementsAreNoBloc() {
    let found = graph(twoCamps).blocs()
    #expect(names(found.outside) == "fjord", "ember says nothing with a sign, fjord agrees with two, once each")
    #expect(found.between.isEmpty)
    #expect(names(graph(twoCamps).blocs(leastAgreement: 1).blocs[0].members) == "cedar delta fjord")
  }

  @Test func oneDisagreementKeepsApart() {
    #expect(blocs("anvil + birch\nbirch + anvil") == ["anvil birch"])
    #expect(blocs("anvil + birch\nbirch + anvil\nanvil - PLAN\nbirch + PLAN") == [])
  }

  /// "anvil" and signed targets, "+A +B -C": one line each.
  private func sides(_ actor: String, _ sides: String) -> String {
    sides.split(separator: " ").map { "\(actor) \($0.first ?? "+") \($0.dropFirst())" }.joined(separator: "\n") + "\n"
  }

  /// Parting anvil from cedar would cut three agreements; one disagreement is less.
  @Test func aDisagreementWithinIsCounted() {
    let found = graph(
      sides("anvil", "+A +B +C -G") + sides("birch", "+A +B +C +D +E +F") + sides("cedar", "+D +E +F +G")
    ).blocs()
    #expect(found.blocs.map { names($0.members) } == ["anvil birch cedar"])
    #expect(found.blocs[0].within == .init(agreements: 6, disagreements: 1))
    #expect(found.imbalance == .init(disagreements: 1))
  }

  @Test func whoCouldStandOnEitherSideStandsOnNone() {
    let found = graph(
      sides("anvil", "+A +B +E +F") + sides("birch", "+A +B +E +F") + sides("cedar", "+C +D -E -F")
        + sides("delta", "+C +D -E -F") + sides("ember", "+A +B +C +D")
    ).blocs()
    #expect(found.blocs.map { names($0.members) } == ["anvil birch", "cedar delta"])
    #expect(names(found.between) == "ember")
  }

  @Test func statementsWithoutASignAreNoGround() {
    var graph = graph("anvil + birch\nbirch + anvil")
    graph.edges[0].negated = true
    #expect(graph.blocs().blocs.isEmpty)
    #expect(self.graph("anvil ! PLAN\nbirch ! PLAN").sidedPairs.isEmpty)
  }

  @Test func groundsNameTargetAndEdges() {
    let pairs = graph("anvil + PLAN\nanvil - PLAN\nbirch + PLAN\nbirch - anvil").sidedPairs
    #expect(pairs.count == 1)
    #expect(pairs[0].agreements.map(\.edges) == [["anvil-+-PLAN", "birch-+-PLAN"]])
    #expect(pairs[0].disagreements.map { names([$0.target]) } == ["anvil", "plan"])
  }

  @Test func whatOpponentsAgreeOnTellsNoSides() {
    let common = graph(
      sides("anvil", "+PLAN -birch") + sides("birch", "+PLAN") + sides("cedar", "+PLAN +TREATY")
        + sides("delta", "+PLAN +TREATY"))
    #expect(names(common.commonGround) == "plan")
    #expect(common.blocs().blocs.isEmpty, "cedar and delta agree on the treaty alone")
    #expect(blocs(sides("cedar", "+PLAN +TREATY") + sides("delta", "+PLAN +TREATY")) == ["cedar delta"])
  }

  // MARK: On random graphs

  private static let seeds: Range<UInt64> = 0..<20

  private func random(_ seed: UInt64, actors: Int, stances: Int) -> StanceGraph {
    var corpus = RandomCorpus(seed: seed)
    return corpus.dossier(stances: stances, actors: actors).stanceGraph()
  }

  @Test(arguments: seeds) func orderOfEdgesDoesNotMatter(seed: UInt64) {
    var graph = random(seed, actors: 16, stances: 120)
    let found = graph.blocs()
    var generator = SeededGenerator(seed: seed)
    graph.edges.shuffle(using: &generator)
    graph.nodes.shuffle(using: &generator)
    #expect(graph.blocs() == found)
  }

  @Test(arguments: seeds) func nobodyIsLostOrTwice(seed: UInt64) {
    let graph = random(seed, actors: 16, stances: 120)
    let found = graph.blocs()
    let all = found.blocs.flatMap(\.members) + found.outside + found.between
    #expect(Set(all).count == all.count)
    #expect(Set(all) == Set(graph.edges.filter { $0.sign != 0 }.flatMap { [$0.holder, $0.target] }))
    #expect(found.blocs.allSatisfy { $0.members.count > 1 && $0.within.agreements > $0.within.disagreements })
  }

  /// Partitions, among them the two trivial ones, against the best one that the search finds; by moving it finds no
  /// worse than by trying all.
  @Test(arguments: seeds) func noPartitionIsBetter(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = 8
    var ties: [SignedTies.Tie] = []
    for one in 0..<count {
      for other in (one + 1)..<count {
        let weight = Int.random(in: -3...3, using: &generator)
        if weight != 0 { ties.append(SignedTies.Tie(one: one, other: other, weight: weight)) }
      }
    }
    let signed = SignedTies(count: count, ties: ties)
    let points = Array(0..<count)
    let exact = PartitionSearch(points: points, ties: signed).leastImbalance()
    #expect(exact == allPartitions(of: count).map(signed.imbalance).min())
    #expect(exact <= signed.imbalance(points))
    #expect(exact <= signed.imbalance(Array(repeating: 0, count: count)))
    #expect(PartitionSearch(points: points, ties: signed, triesAll: false).leastImbalance() == exact)
  }

  private func allPartitions(of count: Int) -> [[Int]] {
    (1..<count).reduce([[0]]) { partitions, _ in
      partitions.flatMap { partition in (0...(partition.max() ?? 0) + 1).map { partition + [$0] } }
    }
  }
}
