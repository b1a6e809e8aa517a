import DossierModel

/// The report of blocs: a section for each with a line for each ground on which its members agree or disagree, then
/// what stands between blocs.
extension ChangeReport {
  init(_ blocs: Blocs, of graph: StanceGraph, documents: [DocumentRecord]) {
    let lines = GroundLines(graph)
    let words = BlocWords(blocs)
    var sections = blocs.blocs.indices.map { number in
      let members = Set(blocs.blocs[number].members)
      let pairs = blocs.pairs.filter { members.contains($0.first) && members.contains($0.second) }
      let names = blocs.blocs[number].members.map(lines.name).joined(separator: ", ")
      return Section(
        heading: "Bloc \(number + 1): \(names): \(BlocWords.words(blocs.blocs[number].within))",
        lines: pairs.flatMap(lines.lines))
    }
    for (ends, pairs) in blocs.pairsBetween.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let tally = BlocWords.words(pairs.reduce(into: Blocs.Tally()) { $0 += $1 })
      sections.append(
        Section(
          heading: "Between bloc \(ends[0] + 1) and bloc \(ends[1] + 1): \(tally)", lines: pairs.flatMap(lines.lines)))
    }
    sections += [
      ("In none, as they agree on different sides", blocs.between),
      ("In none, as they agree with too few", blocs.outside),
    ].filter { !$0.1.isEmpty }.map { heading, actors in
      Section(
        heading: heading,
        lines: actors.map { Line(mark: .plain, text: lines.name($0), detail: "", quotations: []) })
    }
    self.init(
      sides: [("", "Blocs: \(graph.title)")], summary: words.notes(names: lines.names).joined(separator: " "),
      sections: sections, sources: ChangeReport.sources(documents))
  }
}

/// Turns the grounds of pairs into lines with their quotes.
private struct GroundLines {
  let names: [Reference: String]
  private let edges: [String: StanceGraph.Edge]

  init(_ graph: StanceGraph) {
    names = Dictionary(graph.nodes.map { ($0.id, $0.name) }) { first, _ in first }
    edges = Dictionary(graph.edges.map { ($0.id, $0) }) { first, _ in first }
  }

  func name(_ reference: Reference) -> String { names[reference] ?? reference.id }

  func lines(_ pair: SidedPair) -> [ChangeReport.Line] {
    pair.agreements.map { line(.added, "agree", pair, $0) }
      + pair.disagreements.map { line(.removed, "disagree", pair, $0) }
  }

  private func line(
    _ mark: ChangeReport.Mark, _ verb: String, _ pair: SidedPair, _ ground: SidedPair.Ground
  ) -> ChangeReport.Line {
    let behind = ground.edges.compactMap { edges[$0] }
    let words = behind.map { edge in
      "\(name(edge.holder)) \(edge.kind.verb(negated: edge.negated)) \(name(edge.target))"
    }
    return ChangeReport.Line(
      mark: mark, text: "\(name(pair.first)) and \(name(pair.second)) \(verb)", detail: words.joined(separator: "; "),
      quotations: behind.flatMap { edge in edge.evidence.map { ChangeReport.Quotation(label: nil, evidence: $0) } })
  }
}
