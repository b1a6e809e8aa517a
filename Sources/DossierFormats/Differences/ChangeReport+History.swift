import DossierModel

/// The report of a history: a section for each target, a line for each statement.
extension ChangeReport {
  init(_ history: StanceHistory, names: ReferenceNames?, documents: [DocumentRecord]) {
    let sections = history.strands.map { strand in
      Section(
        heading: "Toward \(strand.targetName)",
        lines: strand.entries.map { ChangeReport.line($0, history: history, names: names) })
    }
    let entries = history.strands.flatMap(\.entries)
    let reversals = entries.count { $0.turn == .reverses }
    var summary = ChangeReport.count(entries.count, "statement") + " toward "
    summary += ChangeReport.count(history.strands.count, "target")
    if reversals > 0 { summary += ", " + ChangeReport.count(reversals, "reversal") }
    self.init(
      sides: [("", history.title)], summary: summary, sections: sections, sources: ChangeReport.sources(documents))
  }

  private static func line(
    _ entry: StanceHistory.Entry, history: StanceHistory, names: ReferenceNames?
  ) -> Line {
    let stance = entry.stance
    var details: [String] = []
    if stance.holder != history.actor { details.append("by \(names?[.actor(stance.holder)] ?? stance.holder)") }
    if let regarding = stance.regarding { details.append("over \(names?[regarding] ?? regarding.id)") }
    if stance.hedged { details.append("hedged") }
    switch entry.turn {
    case .first, .continues: break
    case .reverses: details.append("reverses what came before")
    case .cancels: details.append("takes back what came before")
    case .contradicts: details.append("contradicts another of its statements")
    }
    return Line(
      mark: mark(entry), text: "\(stance.date.words)  \(stance.kind.verb(negated: stance.negated))",
      detail: details.joined(separator: ", "),
      quotations: stance.evidence.map { Quotation(label: nil, evidence: $0) })
  }

  private static func mark(_ entry: StanceHistory.Entry) -> Mark {
    switch entry.turn {
    case .reverses, .cancels: .reversed
    case .contradicts: .contradiction
    case .first, .continues: entry.stance.sign > 0 ? .added : entry.stance.sign < 0 ? .removed : .plain
    }
  }
}
