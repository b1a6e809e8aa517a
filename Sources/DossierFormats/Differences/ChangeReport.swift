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
    /// What the lines are changes of; nil where they are none.
    var kind: DiffKind?
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
    let lines = DiffLines(diff)
    let sections = [
      Section(heading: "Reversed", lines: diff.reversed.map(lines.line), kind: .reversed),
      Section(heading: "Added", lines: diff.added.map { lines.line(.added, $0) }, kind: .added),
      Section(heading: "Removed", lines: diff.removed.map { lines.line(.removed, $0) }, kind: .removed),
      Section(heading: "Strengthened", lines: diff.strengthened.map { lines.line(.stronger, $0) }, kind: .strengthened),
      Section(heading: "Weakened", lines: diff.weakened.map { lines.line(.weaker, $0) }, kind: .weakened),
      Section(heading: "Otherwise changed", lines: diff.altered.map { lines.line(.altered, $0) }, kind: .altered),
      Section(heading: "Actors that appear", lines: diff.appearing.map { lines.line(.appears, $0, in: diff.added) }),
      Section(heading: "Actors that fall silent", lines: diff.silent.map { lines.line(.silent, $0, in: diff.removed) }),
      Section(heading: "Actors and issues described otherwise", lines: diff.nodesChanged.map(lines.line), kind: .nodes),
      Section(heading: "Events in between", lines: diff.events.map { lines.line(.event, $0) }, kind: .events),
      Section(heading: "Events added", lines: diff.eventsAdded.map { lines.line(.added, $0) }, kind: .events),
      Section(heading: "Events gone", lines: diff.eventsRemoved.map { lines.line(.removed, $0) }, kind: .events),
      Section(heading: "Events told otherwise", lines: diff.eventsChanged.map(lines.line), kind: .events),
      Section(heading: "Contradictions", lines: diff.contradictions.map(lines.line)),
      Section(
        heading: "Undecided, for their dates",
        lines: diff.undecidedAfter.map { Line(mark: .undecided, text: $0, detail: "", quotations: []) }),
    ]
    self.init(
      sides: [("from", diff.before), ("to", diff.after)], summary: ChangeReport.summary(of: diff),
      sections: sections.filter { !$0.lines.isEmpty }, sources: ChangeReport.sources(documents))
  }

  static func summary(of diff: StanceGraphDiff) -> String {
    if diff.isEmpty { return "No difference: \(count(diff.unchanged.count, "stance")) in both." }
    let counts = [
      (diff.reversed.count, "reversed"), (diff.added.count, "added"), (diff.removed.count, "removed"),
      (diff.strengthened.count, "strengthened"), (diff.weakened.count, "weakened"),
      (diff.altered.count, "otherwise changed"), (diff.unchanged.count, "unchanged"),
    ]
    var parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    for (events, words) in [
      (diff.events.count, "in between"), (diff.eventsAdded.count, "added"), (diff.eventsRemoved.count, "gone"),
      (diff.eventsChanged.count, "told otherwise"),
    ] where events > 0 {
      parts.append("\(count(events, "event")) \(words)")
    }
    if !diff.nodesChanged.isEmpty {
      parts.append("\(diff.nodesChanged.count) of the actors and issues described otherwise")
    }
    if !diff.contradictions.isEmpty { parts.append(count(diff.contradictions.count, "contradiction")) }
    return parts.joined(separator: ", ")
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

/// Turns the parts of a diff into lines.
struct DiffLines {
  let names: [Reference: String]
  /// Whose names are plurals.
  private var plurals: Set<Reference> = []

  init(names: [Reference: String]) {
    self.names = names
  }

  init(_ diff: StanceGraphDiff) {
    names = Dictionary(diff.nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    plurals = Set(diff.nodes.filter { PluralName.isPlural($0.name, category: $0.category) }.map(\.id))
  }

  func line(_ mark: ChangeReport.Mark, _ edge: StanceGraph.Edge) -> ChangeReport.Line {
    ChangeReport.Line(
      mark: mark, text: sentence(edge), detail: dates(edge), quotations: quotations(nil, edge.evidence))
  }

  func line(_ mark: ChangeReport.Mark, _ change: StanceGraphDiff.Change) -> ChangeReport.Line {
    let known = Set(change.before.evidence.map(\.words))
    let left = Set(change.after.evidence.map(\.words))
    let (before, after) = (change.before.evidence.count, change.after.evidence.count)
    var details = [dates(change.after)]
    if dates(change.before) != details[0] { details = ["\(dates(change.before)) → \(details[0])"] }
    if before != after { details.append("evidence \(before) → \(after)") }
    if let old = change.before.confidence, let new = change.after.confidence, old != new {
      details.append("confidence \(old) → \(new)")
    }
    return ChangeReport.Line(
      mark: mark, text: sentence(change.after), detail: details.joined(separator: ", "),
      quotations: quotations("gone", change.before.evidence.filter { !left.contains($0.words) })
        + quotations("new", change.after.evidence.filter { !known.contains($0.words) }))
  }

  func line(_ reversal: StanceGraphDiff.Reversal) -> ChangeReport.Line {
    let verbs = reversal.after.map(verb).joined(separator: " and ")
    let over = Set(reversal.after.flatMap(\.over)).sorted()
    let text =
      "\(name(reversal.holder)) \(verbs) \(name(reversal.target))\(StanceWords.over(over)), which it "
      + past(reversal.before)
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

  func line(_ mark: ChangeReport.Mark, _ event: Event) -> ChangeReport.Line {
    let status = event.status == .occurred ? "" : ", \(event.status.rawValue)"
    return ChangeReport.Line(
      mark: mark, text: event.label, detail: "\(event.date.words)\(status)",
      quotations: quotations(nil, event.evidence))
  }

  func line(_ change: EventChange) -> ChangeReport.Line {
    let (before, after) = (change.before, change.after)
    let (known, left) = (Set(before.evidence.map(\.words)), Set(after.evidence.map(\.words)))
    return ChangeReport.Line(
      mark: .altered, text: after.label,
      detail: change.aspects.map { EventWords(names: names).words($0, from: before, to: after) }
        .joined(separator: ", "),
      quotations: quotations("gone", before.evidence.filter { !left.contains($0.words) })
        + quotations("new", after.evidence.filter { !known.contains($0.words) })
        + quotations(nil, after.evidence.filter { known.contains($0.words) }))
  }

  /// Both of what differs in a node: "Syldavia: state → government".
  func line(_ change: (before: StanceGraph.Node, after: StanceGraph.Node)) -> ChangeReport.Line {
    let (before, after) = change
    let parts = [
      (before.name, after.name), (before.category, after.category), (before.country ?? "–", after.country ?? "–"),
    ].filter { $0.0 != $0.1 }.map { "\($0.0) → \($0.1)" }
    return ChangeReport.Line(
      mark: .altered, text: after.name, detail: parts.joined(separator: ", "), quotations: [])
  }

  func line(_ contradiction: StanceGraph.Contradiction) -> ChangeReport.Line {
    let target = name(contradiction.target)
    let (over, direct) = (
      contradiction.edges.filter { !$0.over.isEmpty }, contradiction.edges.filter { $0.over.isEmpty }
    )
    func verbs(_ edges: [StanceGraph.Edge]) -> String {
      edges.map(verb).joined(separator: " and ")
    }
    let holder = name(contradiction.holder)
    let text =
      over.isEmpty || direct.isEmpty
      ? "\(holder) \(verbs(contradiction.edges)) \(target) at once"
      : "\(holder) \(verbs(direct)) \(target), and \(verbs(over)) it\(StanceWords.over(over.flatMap(\.over)))"
    return ChangeReport.Line(
      mark: .contradiction, text: text, detail: "",
      quotations: contradiction.edges.flatMap { quotations($0.kind.verb(negated: $0.negated), $0.evidence) })
  }

  private func quotations(_ label: String?, _ evidence: [Evidence]) -> [ChangeReport.Quotation] {
    evidence.map { ChangeReport.Quotation(label: label, evidence: $0) }
  }

  private func sentence(_ edge: StanceGraph.Edge) -> String {
    "\(name(edge.holder)) \(verb(edge)) \(name(edge.target))\(StanceWords.over(edge.over))"
  }

  private func verb(_ edge: StanceGraph.Edge) -> String {
    edge.kind.verb(negated: edge.negated, plural: plurals.contains(edge.holder))
  }

  private func past(_ edges: [StanceGraph.Edge]) -> String {
    edges.map { edge in
      if edge.negated { return "did not \(edge.kind.verb(negated: true).dropFirst("does not ".count))" }
      return switch edge.kind {
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
