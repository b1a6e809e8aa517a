import DossierModel

/// What stands above everything else on a report page: what happened, who stands where, what changed, in sentences made
/// from the records. Each names the records that it is made from, so that their quotes can be opened.
struct ReportFindings {
  struct Finding {
    var text: String
    /// Numbers of records, as `ReportNumbers` gives them.
    var keys: String
  }

  let happened: [Finding]
  let standing: [Finding]
  let changed: [Finding]

  private static let most = 3

  init(_ chronicle: Chronicle, matrix: StanceMatrix, numbers: ReportNumbers) {
    happened = ReportFindings.happened(chronicle, numbers)
    let names = Dictionary((matrix.rows + matrix.columns).map { ($0.id, $0.name) }) { first, _ in first }
    standing = ReportFindings.standing(matrix, names, numbers)
    changed = ReportFindings.changed(matrix, names, numbers)
  }

  private static func happened(_ chronicle: Chronicle, _ numbers: ReportNumbers) -> [Finding] {
    let words = ChronicleWords(names: chronicle.names)
    let weightiest = chronicle.days.flatMap(\.happenings).filter { $0.event.status != .planned }.sorted { one, other in
      one.importance != other.importance ? one.importance > other.importance : one.event.id < other.event.id
    }.prefix(most)
    let inOrder = chronicle.days.flatMap(\.happenings).filter { happening in
      weightiest.contains { $0.event.id == happening.event.id }
    }
    return inOrder.map { happening in
      let reactions = happening.reactions.prefix(2).map { words.sentence(of: $0, apartFrom: happening.event.date) }
      let text = ([words.label(of: happening.event)] + reactions).joined(separator: "; ")
      return Finding(
        text: "\(happening.event.date.words): \(text).",
        keys: numbers.keys(ofEvents: ([happening.event] + happening.retold).map(\.id)) + " "
          + numbers.keys(ofStances: happening.reactions.prefix(2).flatMap(\.stances).map(\.id)))
    }
  }

  /// The targets of which most holders speak, with who says what of them.
  private static func standing(
    _ matrix: StanceMatrix, _ names: [Reference: String], _ numbers: ReportNumbers
  ) -> [Finding] {
    let cells = Dictionary(grouping: matrix.cells, by: \.target)
    let targets = cells.sorted { one, other in
      one.value.count != other.value.count ? one.value.count > other.value.count : one.key < other.key
    }.prefix(most)
    return targets.map { target, cells in
      let edges = cells.map(\.newest)
      let said = [false, true].flatMap { negated in
        Stance.Kind.allCases.map { kind in
          (
            (negated ? "not " : "") + kind.passive,
            edges.filter { $0.kind == kind && $0.negated == negated }.map { names[$0.holder] ?? $0.holder.id }
          )
        }
      }.filter { !$0.1.isEmpty }
      // Of a target of whom hundreds speak, what most say.
      let isLong = edges.count > 24
      let told = isLong ? said.sorted { $0.1.count > $1.1.count }.prefix(3) : said[...]
      let left = edges.count - told.reduce(0) { $0 + $1.1.count }
      let parts = told.map { $0 + " by " + list($1, atMost: isLong ? 3 : 6) } + (left > 0 ? ["\(left) others"] : [])
      return Finding(
        text: "\(names[target] ?? target.id): \(parts.joined(separator: "; ")).",
        keys: numbers.keys(ofStances: edges.flatMap(\.stances)))
    }
  }

  private static func changed(
    _ matrix: StanceMatrix, _ names: [Reference: String], _ numbers: ReportNumbers
  ) -> [Finding] {
    let mixed = matrix.cells.filter(\.isMixed)
    var findings = mixed.prefix(most).map { cell in
      let parts = cell.edges.filter { $0.sign != 0 }.map { edge in
        "\(edge.kind.verb(negated: edge.negated)) (\(edge.lastDate.words))"
      }
      let (holder, target) = (names[cell.holder] ?? cell.holder.id, names[cell.target] ?? cell.target.id)
      return Finding(
        text: "\(holder) took both sides toward \(target): \(parts.joined(separator: ", then ")).",
        keys: numbers.keys(ofStances: cell.edges.flatMap(\.stances)))
    }
    if mixed.count > most {
      findings.append(Finding(text: "And \(mixed.count - most) more took both sides toward one target.", keys: ""))
    }
    if mixed.isEmpty, !matrix.cells.isEmpty {
      findings.append(Finding(text: "Nobody took both sides toward one target.", keys: ""))
    }
    if let newest = newest(matrix, names, numbers) { findings.append(newest) }
    return findings
  }

  /// What was said for the first time on the last day with a statement.
  private static func newest(
    _ matrix: StanceMatrix, _ names: [Reference: String], _ numbers: ReportNumbers
  ) -> Finding? {
    let edges = matrix.cells.flatMap(\.edges)
    guard let last = edges.compactMap(\.firstDate.exactDay).max() else { return nil }
    let new = edges.filter { $0.firstDate.exactDay == last }
      .sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.id < $1.id }
    let said = new.prefix(3).map { edge in
      "\(names[edge.holder] ?? edge.holder.id) \(edge.kind.verb(negated: edge.negated)) \(names[edge.target] ?? edge.target.id)"
    }
    guard new.count < edges.count else { return nil }
    let rest = new.count > said.count ? "; and \(new.count - said.count) more" : ""
    return Finding(
      text: "Said for the first time on \(DateWords.words(last)): \(said.joined(separator: "; "))\(rest).",
      keys: numbers.keys(ofStances: new.flatMap(\.stances)))
  }

  /// "Russia, China and 3 more".
  private static func list(_ names: [String], atMost most: Int) -> String {
    names.count <= most
      ? names.joined(separator: ", ")
      : names.prefix(most - 1).joined(separator: ", ") + " and \(names.count - most + 1) more"
  }

  func write<Stream: TextOutputStream>(to stream: inout Stream) {
    stream.write("<section id=\"findings\" aria-labelledby=\"findings-heading\" tabindex=\"-1\">")
    stream.write("<h2 id=\"findings-heading\">At a glance</h2>\n<div class=\"glance\">\n")
    write("What happened", happened, none: "No events.", to: &stream)
    write("Who stands where", standing, none: "No stances.", to: &stream)
    write("What changed", changed, none: "No stances.", to: &stream)
    stream.write("</div></section>\n")
  }

  private func write<Stream: TextOutputStream>(
    _ title: String, _ findings: [Finding], none: String, to stream: inout Stream
  ) {
    stream.write("<div><h3>\(title)</h3><ul>")
    if findings.isEmpty { stream.write("<li>\(none)</li>") }
    for finding in findings {
      stream.write("<li><span>\(ReportHTML.text(Bidi.isolated(finding.text)))</span>")
      if !finding.keys.isEmpty {
        stream.write(
          " <button type=\"button\" data-keys=\"\(finding.keys)\" aria-label=\"quotes: \(ReportHTML.text(finding.text))\">quotes</button>"
        )
      }
      stream.write("</li>\n")
    }
    stream.write("</ul></div>\n")
  }
}
