import DossierModel
import TestSupport
import Testing

/// What must hold for any dossier, tried on random ones; the seed of a failure is the test's argument.
@Suite struct PropertyTests {
  private static let seeds: Range<UInt64> = 0..<25

  private func parts(_ seed: UInt64) -> [CodedDocument] {
    var corpus = RandomCorpus(seed: seed)
    return corpus.documents(6)
  }

  private let days = [1, 2, 3, 4].compactMap { CalendarDay(year: 2031, month: 3, day: $0) }

  @Test(arguments: seeds) func mergingIsOrderFree(seed: UInt64) {
    let parts = parts(seed)
    var generator = SeededGenerator(seed: seed)
    #expect(Dossier(merging: parts.shuffled(using: &generator)) == Dossier(merging: parts))
  }

  @Test(arguments: seeds) func mergingIsAssociative(seed: UInt64) {
    let parts = parts(seed).map { Dossier(merging: [$0]) }
    let fromLeft = parts.dropFirst().reduce(parts[0]) { $0.merged(with: $1) }
    let fromRight = parts.reversed().reduce(Dossier()) { $1.merged(with: $0) }
    #expect(fromLeft == fromRight)
    #expect(fromLeft == Dossier(merging: self.parts(seed)))
  }

  @Test(arguments: seeds) func mergingIsIdempotent(seed: UInt64) {
    let merged = Dossier(merging: parts(seed))
    #expect(merged.merged(with: merged) == merged)
    #expect(merged.merged(with: Dossier()) == merged)
    #expect(Dossier(merging: parts(seed) + parts(seed)) == merged)
  }

  @Test(arguments: seeds) func mergingKeepsEvidenceAndReferences(seed: UInt64) {
    let parts = parts(seed)
    let merged = Dossier(merging: parts)
    #expect(Set(merged.stances.flatMap(\.evidence)) == Set(parts.flatMap { $0.stances.flatMap(\.evidence) }))
    #expect(Set(merged.events.flatMap(\.evidence)) == Set(parts.flatMap { $0.events.flatMap(\.evidence) }))
    let events = Set(merged.events.map { Reference.event($0.id) })
    let pointed = merged.stances.flatMap { [$0.target, $0.regarding].compactMap { $0 } }.filter { $0.kind == .event }
    #expect(events.isSuperset(of: pointed))
    #expect(Set(merged.stances.map(\.id)).count == merged.stances.count)
    #expect(events.count == merged.events.count)
    #expect((merged.stances.map(\.id) + merged.events.map(\.id)).allSatisfy(Identifier.isValid))
  }

  @Test(arguments: seeds) func diffWithItselfIsEmpty(seed: UInt64) {
    for graph in graphs(seed) {
      let diff = graph.difference(from: graph)
      #expect(diff.isEmpty && diff.appearing.isEmpty && diff.silent.isEmpty && diff.unchanged == graph.edges)
    }
  }

  @Test(arguments: seeds) func applyingADiffGivesTheOther(seed: UInt64) {
    for (before, after) in pairs(seed) {
      #expect(before.applying(after.difference(from: before)) == after)
    }
  }

  @Test(arguments: seeds) func diffBackwardsIsTheInverse(seed: UInt64) {
    for (before, after) in pairs(seed) {
      let back = before.difference(from: after)
      var inverted = after.difference(from: before).inverted
      // The same edges either way; only which copy of an unchanged edge is kept could differ, and they are equal.
      inverted.unchanged = back.unchanged
      #expect(back == inverted)
    }
  }

  @Test(arguments: seeds) func windowsAreMonotone(seed: UInt64) {
    let dossier = Dossier(merging: parts(seed))
    let narrow = dossier.snapshot(during: SampleDossier.date("2031-03-01/2031-03-02"))
    let wide = dossier.snapshot(during: SampleDossier.date("2031-02/2031-04"))
    #expect(Set(wide.edges.flatMap(\.stances)).isSuperset(of: narrow.edges.flatMap(\.stances)))
    #expect(Set(wide.edges.map(\.id)).isSuperset(of: narrow.edges.map(\.id)))
    #expect(Set(wide.edges.flatMap(\.stances)).union(wide.undecided) == Set(dossier.stances.map(\.id)))
  }

  @Test(arguments: seeds) func graphsAreWellFormed(seed: UInt64) {
    for graph in graphs(seed) {
      let nodes = Set(graph.nodes.map(\.id))
      #expect(nodes.count == graph.nodes.count)
      #expect(graph.nodes.map(\.id) == graph.nodes.map(\.id).sorted())
      #expect(graph.edges.allSatisfy { nodes.contains($0.holder) && nodes.contains($0.target) && $0.weight > 0 })
      #expect(Set(graph.edges.map(\.id)).count == graph.edges.count)
      let order = graph.edges.map { [$0.holder.id, $0.target.kind.rawValue, $0.target.id, $0.kind.rawValue] }
      #expect(zip(order, order.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
    }
  }

  private func graphs(_ seed: UInt64) -> [StanceGraph] {
    let dossier = Dossier(merging: parts(seed))
    return RollUpLevel.allCases.flatMap { level in
      days.map { dossier.snapshot(at: $0, options: SnapshotOptions(level: level)) }
        + [dossier.stanceGraph(options: SnapshotOptions(level: level))]
    }
  }

  private func pairs(_ seed: UInt64) -> [(StanceGraph, StanceGraph)] {
    let graphs = graphs(seed)
    return Array(zip(graphs, graphs.dropFirst())) + [(graphs[0], StanceGraph(title: "Nothing"))]
  }
}
