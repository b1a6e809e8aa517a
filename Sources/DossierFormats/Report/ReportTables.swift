import DossierModel

/// A report's tables: everything that the figures show, for screen readers, for print and for pages without script.
struct ReportTables {
  private let dossier: Dossier
  private let names: ReferenceNames

  init(_ dossier: Dossier) {
    self.dossier = dossier
    names = ReferenceNames(dossier)
  }

  func write<Stream: TextOutputStream>(to stream: inout Stream) {
    open("stances", "Stances", ["Date", "Holder", "Stance", "Target", "Quotes"], to: &stream)
    for stance in dossier.stances.sorted(by: { precedes(($0.date, $0.id), ($1.date, $1.id)) }) {
      let cells = [
        stance.date.words, names[.actor(stance.holder)], words(stance), names[stance.target],
      ]
      row(
        "stance", stance.id, cells, labels: ["Date", "Holder", "Stance", "Target"], evidence: stance.evidence,
        to: &stream)
    }
    close(to: &stream)
    open("events", "Events", ["Date", "Event", "Status", "Quotes"], to: &stream)
    for event in dossier.events.sorted(by: { precedes(($0.date, $0.id), ($1.date, $1.id)) }) {
      row(
        "event", event.id, [event.date.words, event.label, event.status.rawValue],
        labels: ["Date", "Event", "Status"], evidence: event.evidence, to: &stream)
    }
    close(to: &stream)
    documents(to: &stream)
  }

  private func documents<Stream: TextOutputStream>(to stream: inout Stream) {
    open("documents", "Documents", ["Date", "Publisher", "Title"], to: &stream)
    for document in dossier.documents.sorted(by: { precedes(($0.published, $0.id), ($1.published, $1.id)) }) {
      stream.write("<tr data-id=\"\(ReportHTML.text(document.id))\">")
      cell(document.published.words, label: "Date", to: &stream)
      cell(document.publisher ?? "", label: "Publisher", to: &stream)
      let title = "<bdi>\(ReportHTML.text(document.title))</bdi>"
      // Only what a browser opens as a page: a link must not run anything.
      if let url = document.url, ["https://", "http://"].contains(where: url.hasPrefix) {
        stream.write("<td><a href=\"\(ReportHTML.text(url))\" rel=\"noreferrer\">\(title)</a></td></tr>\n")
      } else {
        stream.write("<td>\(title)</td></tr>\n")
      }
    }
    close(to: &stream)
  }

  private func open<Stream: TextOutputStream>(_ id: String, _ title: String, _ heads: [String], to stream: inout Stream)
  {
    stream.write("<section aria-labelledby=\"\(id)-heading\"><h2 id=\"\(id)-heading\">\(title)</h2>\n")
    if id != "documents" { stream.write(ReportHTML.downloads(of: id, ["csv"])) }
    stream.write("<div class=\"rows\"><table id=\"\(id)\" aria-labelledby=\"\(id)-heading\"><thead><tr>")
    for head in heads { stream.write("<th scope=\"col\">\(head)</th>") }
    stream.write("</tr></thead><tbody>\n")
  }

  private func close<Stream: TextOutputStream>(to stream: inout Stream) {
    stream.write("</tbody></table></div></section>\n")
  }

  private func row<Stream: TextOutputStream>(
    _ kind: String, _ id: String, _ cells: [String], labels: [String], evidence: [Evidence], to stream: inout Stream
  ) {
    stream.write("<tr data-kind=\"\(kind)\" data-id=\"\(ReportHTML.text(id))\">")
    for (text, label) in zip(cells, labels) { cell(text, label: label, to: &stream) }
    stream.write("<td class=\"quote\" data-label=\"Quotes\">")
    if let first = evidence.first {
      stream.write("<q dir=\"auto\">\(ReportHTML.text(Self.shortened(first.quote)))</q> ")
    }
    let count = counted(evidence.count, "quote")
    let label = ReportHTML.text("\(count): \(cells.dropFirst().joined(separator: " ")), \(cells[0])")
    stream.write("<button type=\"button\" aria-label=\"\(label)\">\(count)</button></td></tr>\n")
  }

  private func cell<Stream: TextOutputStream>(_ text: String, label: String, to stream: inout Stream) {
    stream.write("<td data-label=\"\(label)\"><bdi>\(ReportHTML.text(text))</bdi></td>")
  }

  private func words(_ stance: Stance) -> String {
    stance.kind.verb(negated: stance.negated) + (stance.hedged ? " (hedged)" : "")
  }

  private static func shortened(_ quote: String) -> String {
    let flat = quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return flat.count > 280 ? flat.prefix(279) + "…" : flat
  }

  /// In the timeline's order.
  private func precedes(_ one: (date: EDTFDate, id: String), _ other: (date: EDTFDate, id: String)) -> Bool {
    let (first, second) = (one.date.earliestDay ?? one.date.latestDay, other.date.earliestDay ?? other.date.latestDay)
    guard let first, let second else {
      return first == nil && second == nil ? one.id < other.id : first != nil
    }
    return first != second ? first < second : one.id < other.id
  }
}
