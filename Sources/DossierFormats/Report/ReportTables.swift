import DossierModel

/// A report's tables: everything that the figures show, for screen readers, for print and for pages without script.
///
/// The first rows are in the page as they are; the page's script makes the others when they are asked for.
struct ReportTables {
  private let numbers: ReportNumbers
  private let documents: [DocumentRecord]
  private let names: ReferenceNames

  /// Rows of a table that are in the page from the beginning.
  static let mostRows = 100
  private static let mostDocuments = 1000

  init(_ dossier: Dossier, numbers: ReportNumbers) {
    self.numbers = numbers
    documents = dossier.documents.sorted {
      ReportNumbers.precedes(($0.published, $0.id), ($1.published, $1.id))
    }
    names = ReferenceNames(dossier)
  }

  func write<Stream: TextOutputStream>(to stream: inout Stream) {
    open("stances", "Stances", ["Date", "Holder", "Stance", "Target", "Quotes"], to: &stream)
    for (number, stance) in numbers.stances.prefix(Self.mostRows).enumerated() {
      let cells = [stance.date.words, names[.actor(stance.holder)], words(stance), names[stance.target]]
      row("s\(number)", cells, stance.evidence, to: &stream)
    }
    close("stances", of: numbers.stances.count, shown: Self.mostRows, to: &stream)
    open("events", "Events", ["Date", "Event", "Status", "Quotes"], to: &stream)
    for (number, event) in numbers.events.prefix(Self.mostRows).enumerated() {
      row("e\(number)", [event.date.words, event.label, event.status.rawValue], event.evidence, to: &stream)
    }
    close("events", of: numbers.events.count, shown: Self.mostRows, to: &stream)
    writeDocuments(to: &stream)
  }

  private func writeDocuments<Stream: TextOutputStream>(to stream: inout Stream) {
    open("documents", "Documents", ["Date", "Publisher", "Title"], to: &stream)
    for document in documents.prefix(Self.mostDocuments) {
      stream.write("<tr>")
      cell(document.published.words, to: &stream)
      cell(document.publisher ?? "", to: &stream)
      let title = "<bdi>\(ReportHTML.text(document.title))</bdi>"
      // Only what a browser opens as a page: a link must not run anything.
      if let url = document.url, ["https://", "http://"].contains(where: url.hasPrefix) {
        stream.write("<td><a href=\"\(ReportHTML.text(url))\" rel=\"noreferrer\">\(title)</a></td></tr>\n")
      } else {
        stream.write("<td>\(title)</td></tr>\n")
      }
    }
    stream.write("</tbody></table></div>")
    if documents.count > Self.mostDocuments {
      stream.write("<p>\(counted(documents.count - Self.mostDocuments, "document")) more in the dossier.</p>")
    }
    stream.write("</section>\n")
  }

  private func open<Stream: TextOutputStream>(_ id: String, _ title: String, _ heads: [String], to stream: inout Stream)
  {
    stream.write("<section aria-labelledby=\"\(id)-heading\"><h2 id=\"\(id)-heading\">\(title)</h2>\n")
    if id != "documents" { stream.write(ReportHTML.downloads(of: id, ["csv"])) }
    stream.write("<div class=\"rows\"><table id=\"\(id)\" aria-labelledby=\"\(id)-heading\"><thead><tr>")
    for head in heads { stream.write("<th scope=\"col\">\(head)</th>") }
    stream.write("</tr></thead><tbody>\n")
  }

  private func close<Stream: TextOutputStream>(_ id: String, of count: Int, shown: Int, to stream: inout Stream) {
    let left = count > shown ? "\(shown) of \(count) are shown." : ""
    stream.write("</tbody></table></div><p id=\"\(id)-left\" class=\"left\">\(left)</p></section>\n")
  }

  private func row<Stream: TextOutputStream>(
    _ key: String, _ cells: [String], _ evidence: [Evidence], to stream: inout Stream
  ) {
    stream.write("<tr data-key=\"\(key)\">")
    for text in cells { cell(text, to: &stream) }
    stream.write("<td class=\"quote\">")
    if let first = evidence.first {
      stream.write("<q dir=\"auto\">\(ReportHTML.text(Self.shortened(first.quote)))</q>")
    }
    stream.write("</td></tr>\n")
  }

  private func cell<Stream: TextOutputStream>(_ text: String, to stream: inout Stream) {
    stream.write("<td><bdi>\(ReportHTML.text(text))</bdi></td>")
  }

  private func words(_ stance: Stance) -> String {
    stance.kind.verb(negated: stance.negated) + (stance.hedged ? " (hedged)" : "")
  }

  private static func shortened(_ quote: String) -> String {
    let flat = quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return flat.count > 280 ? flat.prefix(279) + "…" : flat
  }
}
