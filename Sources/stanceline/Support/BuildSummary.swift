import DossierModel

/// The table that `build` prints: what was found in each document and in all.
struct BuildSummary {
  var dossier: Dossier
  /// What became of the input files, in one line.
  var reading: String
  var files: [String]
  var folder: String

  var text: String {
    var rows = [["document", "published", "events", "stances", "notes"]]
    for document in dossier.documents {
      rows.append([
        Console.safe(String(document.id.prefix(40))),
        document.published == .unknown ? "unknown" : document.published.description,
        String(count(dossier.events.map(\.evidence), in: document.id)),
        String(count(dossier.stances.map(\.evidence), in: document.id)),
        String(dossier.diagnostics.count { $0.document == document.id }),
      ])
    }
    rows.append(["together", "", String(dossier.events.count), String(dossier.stances.count), ""])
    return table(rows)
      + "\n\(Console.safe(reading))"
      + "\nWrote \(files.count) files to \(Console.safe(folder)): \(files.joined(separator: ", "))"
  }

  /// Records with evidence in a document.
  private func count(_ evidence: [[Evidence]], in document: String) -> Int {
    evidence.count { $0.contains { $0.document == document } }
  }

  /// What is to be said on standard error: everything but notes.
  func warn() {
    for diagnostic in dossier.diagnostics where diagnostic.severity != .note {
      let message = (diagnostic.document.map { $0 + ": " } ?? "") + diagnostic.message
      if diagnostic.severity == .error { Console.error(message) } else { Console.warning(message) }
    }
  }

  private func table(_ rows: [[String]]) -> String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { index, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return index < 2 ? cell.0 + space : space + cell.0
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
