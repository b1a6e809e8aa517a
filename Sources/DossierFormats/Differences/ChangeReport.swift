import DossierModel

/// What a report of a diff or a history says, in order, before it becomes text or Markdown.
struct ChangeReport {
  /// What a mark at the head of a line means; the terminal shows it in colour as well.
  enum Mark: String {
    case added = "+"
    case removed = "-"
    case reversed = "±"
    case stronger = "↑"
    case weaker = "↓"
    case altered = "~"
    case appears = "»"
    case silent = "«"
    case event = "*"
    case contradiction = "!"
    case undecided = "?"
    case plain = "·"
  }

  struct Quotation {
    /// "before", "now", or nothing.
    var label: String?
    var evidence: Evidence
  }

  struct Line {
    var mark: Mark
    var text: String
    /// Dates, counts: shown after the text, paler.
    var detail: String
    var quotations: [Quotation]
  }

  struct Section {
    var heading: String
    var lines: [Line]
  }

  /// "from", "to" and what stands there.
  var sides: [(label: String, text: String)]
  /// One line that says it all.
  var summary: String
  var sections: [Section]
  /// Readable names of documents by id.
  var sources: [String: String]

  func source(of evidence: Evidence) -> String {
    sources[evidence.document] ?? evidence.document
  }

  /// "Reuters, 1 June 2012" for each document; its id where the publisher is not known.
  static func sources(_ documents: [DocumentRecord]) -> [String: String] {
    var sources: [String: String] = [:]
    for document in documents {
      sources[document.id] = "\(document.publisher ?? document.id), \(document.published.words)"
    }
    return sources
  }
}

extension ChangeReport {
  init(_ diff: StanceGraphDiff, documents: [DocumentRecord]) {
    let names = Dictionary(diff.nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let lines = DiffLines(names: names)
    let sections = [
      Section(heading: "Reversed", lines: diff.reversed.map(lines.line)),
      Section(heading: "Added", lines: diff.added.map { lines.line(.added, $0) }),
      Section(heading: "Removed", lines: diff.removed.map { lines.line(.removed, $0) }),
      Section(heading: "Strengthened", lines: diff.strengthened.map { lines.line(.stronger, $0) }),
      Section(heading: "Weakened", lines: diff.weakened.map { lines.line(.weaker, $0) }),
      Section(heading: "Otherwise changed", lines: diff.altered.map { lines.line(.altered, $0) }),
      Section(heading: "Actors that appear", lines: diff.appearing.map { lines.line(.appears, $0, in: diff.added) }),
      Section(heading: "Actors that fall silent", lines: diff.silent.map { lines.line(.silent, $0, in: diff.removed) }),
      Section(heading: "Events in between", lines: diff.events.map(lines.line)),
      Section(heading: "Contradictions", lines: diff.contradictions.map(lines.line)),
      Section(
        heading: "Undecided, for their dates",
        lines: diff.undecidedAfter.map { Line(mark: .undecided, text: $0, detail: "", quotations: []) }),
    ]
    self.init(
      sides: [("from", diff.before), ("to", diff.after)], summary: ChangeReport.summary(of: diff),
      sections: sections.filter { !$0.lines.isEmpty }, sources: ChangeReport.sources(documents))
  }

  private static func summary(of diff: StanceGraphDiff) -> String {
    if diff.isEmpty { return "No difference: \(count(diff.unchanged.count, "stance")) in both." }
    let counts = [
      (diff.reversed.count, "reversed"), (diff.added.count, "added"), (diff.removed.count, "removed"),
      (diff.strengthened.count, "strengthened"), (diff.weakened.count, "weakened"),
      (diff.altered.count, "otherwise changed"), (diff.unchanged.count, "unchanged"),
    ]
    var parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if !diff.events.isEmpty { parts.append(count(diff.events.count, "event") + " in between") }
    if !diff.contradictions.isEmpty { parts.append(count(diff.contradictions.count, "contradiction")) }
    return parts.joined(separator: ", ")
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

/// Turns the parts of a diff into lines.
private struct DiffLines {
  let names: [Reference: String]

  func line(_ mark: ChangeReport.Mark, _ edge: StanceGraph.Edge) -> ChangeReport.Line {
    ChangeReport.Line(
      mark: mark, text: sentence(edge), detail: dates(edge), quotations: quotations(nil, edge.evidence))
  }

  func line(_ mark: ChangeReport.Mark, _ change: StanceGraphDiff.Change) -> ChangeReport.Line {
    let known = Set(change.before.evidence)
    let left = Set(change.after.evidence)
    let (before, after) = (change.before.evidence.count, change.after.evidence.count)
    let evidence = before == after ? "" : ", evidence \(before) → \(after)"
    return ChangeReport.Line(
      mark: mark, text: sentence(change.after), detail: dates(change.after) + evidence,
      quotations: quotations("gone", change.before.evidence.filter { !left.contains($0) })
        + quotations("new", change.after.evidence.filter { !known.contains($0) }))
  }

  func line(_ reversal: StanceGraphDiff.Reversal) -> ChangeReport.Line {
    func verbs(_ edges: [StanceGraph.Edge]) -> String {
      edges.map { $0.kind.rawValue }.joined(separator: " and ")
    }
    let text =
      "\(name(reversal.holder)) \(verbs(reversal.after)) \(name(reversal.target)), which it \(past(reversal.before))"
    return ChangeReport.Line(
      mark: .reversed, text: text,
      detail:
        "\(reversal.before.map(dates).joined(separator: ", ")) → \(reversal.after.map(dates).joined(separator: ", "))",
      quotations: quotations("before", reversal.before.flatMap(\.evidence))
        + quotations("now", reversal.after.flatMap(\.evidence)))
  }

  func line(
    _ mark: ChangeReport.Mark, _ node: StanceGraph.Node, in edges: [StanceGraph.Edge]
  ) -> ChangeReport.Line {
    let count = edges.count { $0.holder == node.id }
    return ChangeReport.Line(
      mark: mark, text: node.name, detail: count == 0 ? "" : ChangeReport.count(count, "stance"), quotations: [])
  }

  func line(_ event: Event) -> ChangeReport.Line {
    let status = event.status == .occurred ? "" : ", \(event.status.rawValue)"
    return ChangeReport.Line(
      mark: .event, text: event.label, detail: "\(event.date.words)\(status)",
      quotations: quotations(nil, event.evidence))
  }

  func line(_ contradiction: StanceGraph.Contradiction) -> ChangeReport.Line {
    let verbs = contradiction.edges.map { $0.kind.rawValue }.joined(separator: " and ")
    return ChangeReport.Line(
      mark: .contradiction, text: "\(name(contradiction.holder)) \(verbs) \(name(contradiction.target)) at once",
      detail: "",
      quotations: contradiction.edges.flatMap { quotations($0.kind.rawValue, $0.evidence) })
  }

  private func quotations(_ label: String?, _ evidence: [Evidence]) -> [ChangeReport.Quotation] {
    evidence.map { ChangeReport.Quotation(label: label, evidence: $0) }
  }

  private func sentence(_ edge: StanceGraph.Edge) -> String {
    "\(name(edge.holder)) \(edge.kind.verb(negated: edge.negated)) \(name(edge.target))"
  }

  private func past(_ edges: [StanceGraph.Edge]) -> String {
    edges.map { edge in
      switch edge.kind {
      case .supports: "supported"
      case .condemns: "condemned"
      case .blames: "blamed"
      case .opposes: "opposed"
      case .urges: "urged"
      case .denies: "denied"
      }
    }.joined(separator: " and ")
  }

  private func dates(_ edge: StanceGraph.Edge) -> String {
    edge.firstDate == edge.lastDate ? edge.firstDate.words : "\(edge.firstDate.words) to \(edge.lastDate.words)"
  }

  private func name(_ reference: Reference) -> String {
    names[reference] ?? reference.id
  }
}
