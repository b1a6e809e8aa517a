import DossierModel

/// Sentences about stances, for tooltips.
enum StanceWords {
  /// "Vostrakia blames Rebel Council, 27 May 2031: “…” (Harbour Post, 28 May 2031)", one line for each edge.
  static func tooltip(of arrow: StanceArrow, names: [Reference: String], sources: [String: String] = [:]) -> String {
    arrow.edges.map { sentence(of: $0, names: names, sources: sources) }.joined(separator: "\n")
  }

  static func sentence(
    of edge: StanceGraph.Edge, names: [Reference: String], sources: [String: String] = [:]
  ) -> String {
    let holder = names[edge.holder] ?? edge.holder.id
    let target = names[edge.target] ?? edge.target.id
    var text =
      "\(holder) \(edge.kind.words(negated: edge.negated)) \(target)\(over(edge.over)), \(edge.firstDate.words)"
    if edge.lastDate != edge.firstDate { text += " to \(edge.lastDate.words)" }
    if edge.count > 1 {
      text += ", \(edge.count) statements from \(counted(Set(edge.evidence.map(\.document)).count, "document"))"
    }
    if let evidence = edge.evidence.first { text += ": " + quote(evidence, sources: sources) }
    if edge.evidence.count > 1 { text += " and \(edge.evidence.count - 1) more" }
    return text
  }

  /// " over the Syldavian claim", or nothing.
  static func over(_ names: [String]) -> String {
    names.isEmpty ? "" : " over " + names.joined(separator: " and ")
  }

  static func tooltip(of node: StanceGraph.Node) -> String {
    var text = "\(node.name) (\(node.category)"
    if let country = node.country { text += ", \(country)" }
    if let date = node.date { text += ", \(date.words)" }
    return text + ")"
  }

  /// The first 120 characters of a quote and its document, by name where that is known.
  static func quote(_ evidence: Evidence, sources: [String: String] = [:]) -> String {
    let flat = evidence.quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let text = flat.count > 120 ? flat.prefix(119) + "…" : flat[...]
    return "“\(text)” (\(sources[evidence.document] ?? evidence.document))"
  }
}
