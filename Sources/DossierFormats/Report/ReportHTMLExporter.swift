import DossierModel
import Foundation
package import Ground

/// Writes a report as one HTML page that stands by itself: no network, strict Content-Security-Policy, works from a
/// file.
///
/// Figures and tables are in the page as they are; the page's script filters them and shows quotes in their articles.
/// Data for it is JSON in script elements that are never run, with every "<" written as \u003c, so that no text of an
/// article can end it. The script puts texts into the page as text only.
public struct ReportHTMLExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ report: Report, to stream: inout Stream) {
    let data = ReportData(report)
    let nonce = Identifier.hash(data.dossier)
    stream.write(head(title: report.title, nonce: nonce))
    stream.write(
      """
      <header><h1 dir="auto">\(ReportHTML.text(report.title))</h1>
      <p>\(ReportHTML.text(ReportHTMLExporter.summary(of: report.dossier)))</p></header>
      <noscript><p>Without JavaScript, figures and tables are whole; filters and articles need it.</p></noscript>
      \(ReportHTMLExporter.filters)
      <main>
      <section aria-labelledby="graph-heading"><h2 id="graph-heading">Stance graph</h2>
      <div id="graph" class="figure">

      """)
    SVGExporter(prefix: "graph", nonce: nonce).write(report.figure.drawing(in: report.layout), to: &stream)
    stream.write(
      """
      </div></section>
      <section aria-labelledby="timeline-heading"><h2 id="timeline-heading">Timeline</h2>
      <div id="timeline" class="figure">

      """)
    let timeline = TimelineFigure(report.dossier.chronicle(), options: report.figure.options)
    SVGExporter(prefix: "timeline", nonce: nonce).write(timeline.drawing, to: &stream)
    stream.write("</div></section>\n")
    ReportTables(report.dossier).write(to: &stream)
    stream.write(foot(data: data, nonce: nonce))
  }

  private func head(title: String, nonce: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-\(nonce)'; \
    style-src 'nonce-\(nonce)'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(ReportHTML.text(title))</title>
    <style nonce="\(nonce)">
    \(ReportHTML.resource("report", "css"))</style>
    </head>
    <body>

    """
  }

  private static let filters = """
    <form id="filters" aria-label="Filters">
    <label>Date <input type="range" id="date" min="0" max="0" value="0"></label>
    <output id="date-text" for="date">all dates</output>
    <label>Actor <select id="actor"><option value="">all</option></select></label>
    <label>Type <select id="type"><option value="">all</option></select></label>
    <label>Document <select id="document"><option value="">all</option></select></label>
    <label>Search <input type="search" id="search"></label>
    <button type="reset">Show all</button>
    <p id="status" role="status"></p>
    </form>
    """

  private func foot(data: ReportData, nonce: String) -> String {
    """
    </main>
    <aside id="detail" aria-labelledby="detail-heading" tabindex="-1" hidden>
    <button type="button" id="close">Close</button>
    <h2 id="detail-heading" dir="auto"></h2>
    <div id="quotes"></div>
    </aside>
    <script type="application/json" id="dossier">\(ReportHTML.inert(data.dossier))</script>
    <script type="application/json" id="standing">\(ReportHTML.inert(data.standing))</script>
    <script type="application/json" id="texts">\(ReportHTML.inert(data.texts))</script>
    <script nonce="\(nonce)">
    \(ReportHTML.resource("report", "js"))</script>
    </body>
    </html>

    """
  }

  /// "3 documents from 28 May to 2 June 2012 · 40 actors · 48 stances · 27 events".
  static func summary(of dossier: Dossier) -> String {
    let days = dossier.documents.compactMap(\.published.latestDay)
    var documents = counted(dossier.documents.count, "document")
    if let first = days.min(), let last = days.max() {
      documents += ", " + DateWords.words(from: first, through: last)
    }
    return [
      documents, counted(dossier.actors.count, "actor"), counted(dossier.stances.count, "stance"),
      counted(dossier.events.count, "event"),
    ].joined(separator: " · ")
  }

  /// Throws where the page's style or script is not to be found: an exporter itself cannot fail.
  package static func requireResources() throws(ResourceError) {
    for name in ["report.css", "report.js"] { _ = try Resources.url(for: name, target: "DossierFormats") }
  }
}

/// Text and JSON as an HTML page takes them.
enum ReportHTML {
  static func text(_ text: String) -> String { SVGText.escape(text) }

  static func resource(_ name: String, _ type: String) -> String {
    (try? Resources.text(of: "\(name).\(type)", target: "DossierFormats")) ?? ""
  }

  /// JSON that no HTML parser sees an end tag or comment in.
  static func inert(_ json: String) -> String {
    json.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003c")
  }
}
