import DossierModel

/// What a figure says about itself: period, counts, sources, program.
struct FigureCaption {
  var edges: [StanceGraph.Edge]
  var options: FigureOptions
  /// Ids of the documents shown, where they are not those behind the edges.
  var documents: Set<String>?

  /// "27 May – 1 June 2031. 24 statements in 18 arrows from 3 documents."
  var counts: String {
    guard !edges.isEmpty else { return "" }
    let statements = edges.reduce(0) { $0 + $1.count }
    let from = documentIds.isEmpty ? "" : " from \(counted(documentIds.count, "document"))"
    return [period, "\(counted(statements, "statement"))\(from)"].compactMap { $0 }.joined(separator: " · ")
  }

  private var documentIds: Set<String> {
    documents ?? Set(edges.flatMap { $0.evidence.map(\.document) })
  }

  var period: String? {
    let first = edges.compactMap(\.firstDate.earliestDay).min()
    let last = edges.compactMap(\.lastDate.latestDay).max()
    guard let first, let last else { return nil }
    return DateWords.words(from: first, through: last)
  }

  /// "Sources: Daily Post, 27 May 2031; …", the documents behind the drawn arrows.
  var sources: String? {
    let ids = documentIds
    let used = options.documents.filter { ids.contains($0.id) }
    guard !used.isEmpty else { return nil }
    let named = used.sorted { ($0.published.description, $0.id) < ($1.published.description, $1.id) }
    var texts: [String] = []
    var listed = 0
    for record in named {
      let text = (record.publisher ?? record.id) + ", " + record.published.words
      if !texts.contains(text) {
        if texts.count == 6 { break }
        texts.append(text)
      }
      listed += 1
    }
    let rest = named.count > listed ? "; and \(named.count - listed) more" : ""
    return (named.count == 1 ? "Source: " : "Sources: ") + texts.joined(separator: "; ") + rest + "."
  }

  var coded: String? { options.generator.map { "Coded and drawn by \($0)." } }

  var origin: String? {
    options.generator.map { "Coded and drawn by \($0). An arrow shows what its holder said, not what is true." }
  }
}
