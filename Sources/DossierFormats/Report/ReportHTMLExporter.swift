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
    let numbers = ReportNumbers(report.dossier)
    let chronicle = report.dossier.chronicle()
    let list = ReportTimeline(chronicle: chronicle, documents: report.dossier.documents, numbers: numbers)
    let data = ReportData(report, numbers: numbers, rest: list.rest)
    let nonce = Identifier.hash(data.records)
    let graph = report.dossier.stanceGraph(options: report.options)
    let matrix = StanceMatrix(graph, blocs: graph.nodes.count <= 150 ? graph.blocs() : nil)
    stream.write(head(title: report.title, nonce: nonce))
    stream.write(
      """
      <a class="skip" href="#findings">To the findings</a>
      <header><h1 dir="auto">\(ReportHTML.text(report.title))</h1>
      <p>\(ReportHTML.text(ReportHTMLExporter.summary(of: report.dossier)))</p></header>
      <noscript><p>Without JavaScript, figures and the first rows of tables can be read; filters, further rows and articles need it.</p></noscript>
      <main>

      """)
    ReportFindings(chronicle, matrix: matrix, numbers: numbers).write(to: &stream)
    stream.write(
      """
      \(ReportHTMLExporter.filters)
      <section aria-labelledby="graph-heading"><h2 id="graph-heading">Who stands where</h2>
      \(ReportHTMLExporter.graphTools)
      <p id="graph-caption" class="caption"></p>
      <div id="graph" class="figure">

      """)
    SVGExporter(prefix: "graph", nonce: nonce, isIndented: false).write(
      report.figure.drawing(in: report.layout).forPage(numbers), to: &stream)
    stream.write(
      """
      </div></section>
      <section aria-labelledby="matrix-heading"><h2 id="matrix-heading">Who toward whom</h2>
      \(ReportHTML.downloads(of: "matrix", ["csv"]))
      <p class="caption">\(MatrixTable.key); a paler sign is what was said before, the number counts statements, the date \
      is that of the last.</p>
      <div id="matrix" class="rows">

      """)
    let table = MatrixTable(matrix: matrix, numbers: numbers)
    table.write(labelledBy: "matrix-heading", to: &stream)
    stream.write("</div>\n")
    if let leftOut = table.leftOut { stream.write("<p class=\"caption\">\(ReportHTML.text(leftOut))</p>\n") }
    stream.write(
      """
      </section>
      <section aria-labelledby="timeline-heading"><h2 id="timeline-heading">Timeline</h2>
      \(ReportHTML.downloads(of: "timeline", ["svg", "png", "csv"]))
      <div id="timeline">

      """)
    list.write(to: &stream)
    stream.write("</div>\n<details class=\"figure\" id=\"timeline-figure\"><summary>As a figure for print</summary>\n")
    let timeline = TimelineFigure(chronicle, options: report.figure.options)
    SVGExporter(prefix: "timeline", nonce: nonce, isBare: true, isIndented: false).write(timeline.drawing, to: &stream)
    stream.write("</details></section>\n")
    ReportTables(report.dossier, numbers: numbers).write(to: &stream)
    stream.write(foot(data: data, nonce: nonce))
  }

  private func head(title: String, nonce: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-\(nonce)'; \
    style-src 'nonce-\(nonce)'; img-src blob:; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(ReportHTML.text(title))</title>
    <style nonce="\(nonce)">
    \(ReportHTML.resource("page.css"))</style>
    </head>
    <body>

    """
  }

  private static let filters = """
    <form id="filters" aria-label="Filters" role="search">
    <label>Date <input type="range" id="date" min="0" max="0" value="0" list="days"></label>
    <datalist id="days"></datalist>
    <button type="button" id="play" aria-pressed="false">Play</button>
    <output id="date-text" for="date">all dates</output>
    <label>Changed since <select id="since"><option value="">…</option></select></label>
    <label>Actor <select id="actor"><option value="">all</option></select></label>
    <label>Type <select id="type"><option value="">all</option></select></label>
    <label>Sign <select id="sign"><option value="">all</option><option value="1">for</option>\
    <option value="-1">against</option><option value="0">neither</option></select></label>
    <label>Confidence <select id="confidence"><option value="">all</option><option value="0.5">0.5 or more</option>\
    <option value="0.7">0.7 or more</option><option value="0.9">0.9 or more</option></select></label>
    <label>Document <select id="document"><option value="">all</option></select></label>
    <label>Coder <select id="coder"><option value="">all</option></select></label>
    <label>Search <input type="search" id="search"></label>
    <button type="reset">Show all</button>
    <p id="status" role="status"></p>
    </form>
    """

  private static let graphTools = """
    <div class="tools" role="group" aria-label="Graph">
    <button type="button" data-zoom="1.25" aria-label="larger">+</button>
    <button type="button" data-zoom="0.8" aria-label="smaller">−</button>
    <button type="button" data-zoom="0">Fit</button>
    <button type="button" id="full">Full screen</button>
    <button type="button" data-download="svg" data-view="graph">SVG</button>
    <button type="button" data-download="png" data-view="graph">PNG</button>
    <button type="button" data-download="csv" data-view="graph">CSV</button>
    </div>
    """

  private func foot(data: ReportData, nonce: String) -> String {
    """
    </main>
    <aside id="detail" aria-labelledby="detail-heading" tabindex="-1" hidden>
    <button type="button" id="close">Close</button>
    <h2 id="detail-heading"></h2>
    <div id="quotes"></div>
    </aside>
    <script type="application/json" id="records">\(ReportHTML.inert(data.records))</script>
    <script type="application/json" id="texts">\(ReportHTML.inert(data.texts))</script>
    <script nonce="\(nonce)">
    "use strict";
    {
    \(ReportHTML.scripts.map(ReportHTML.resource).joined())}
    </script>
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
    for name in ["page.css"] + ReportHTML.scripts {
      _ = try Resources.url(for: "report/" + name, target: "DossierFormats")
    }
  }
}

/// Text and JSON as an HTML page takes them.
enum ReportHTML {
  static func text(_ text: String) -> String { SVGText.escape(text) }

  /// The page's scripts, in the order in which they run: each uses what those before it have made.
  static let scripts = [
    "records.js", "quotes.js", "views.js", "graph.js", "matrix.js", "timeline.js", "tables.js", "filters.js",
    "fragment.js", "saving.js",
  ]

  static func resource(_ name: String) -> String {
    (try? Resources.text(of: "report/" + name, target: "DossierFormats")) ?? ""
  }

  /// Buttons that save a view.
  static func downloads(of view: String, _ formats: [String]) -> String {
    let buttons = formats.map { format in
      "<button type=\"button\" data-download=\"\(format)\" data-view=\"\(view)\">\(format.uppercased())</button>"
    }
    return
      "<div class=\"tools\" role=\"group\" aria-label=\"Save the \(view)\">\(buttons.joined(separator: "\n"))</div>\n"
  }

  /// JSON that no HTML parser sees an end tag or comment in.
  static func inert(_ json: String) -> String {
    json.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003c")
  }
}
