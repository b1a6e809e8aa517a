import DossierModel
import Foundation

/// Writes a report as one HTML page that stands by itself: no network, strict Content-Security-Policy, works from a
/// file.
///
/// Data is JSON in a script element that is never run, with every "<" written as \u003c, so that no text of an article
/// can end it. The page's script puts texts into the page as text only.
public struct ReportHTMLExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ report: Report, to stream: inout Stream) {
    let dossier = DossierJSON.write(report.dossier)
    let nonce = Identifier.hash(dossier)
    let title = SVGText.escape(report.title)
    stream.write(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-\(nonce)'; \
      style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(ReportHTMLExporter.resource("report", "css"))</style>
      </head>
      <body>
      <h1>\(title)</h1>
      <p id="summary"></p>
      <noscript><p>This page needs JavaScript for its filters; the figure and the data below are whole without.</p></noscript>
      <form id="filters" aria-label="Filters">
      <label>Date <input type="range" id="date" min="0" value="0"></label> <output id="date-text" for="date"></output>
      <label>Actor <select id="actor"><option value="">all</option></select></label>
      <label>Type <select id="type"><option value="">all</option></select></label>
      <label>Document <select id="document"><option value="">all</option></select></label>
      <label>Search <input type="search" id="search"></label>
      </form>
      <main>
      <section aria-labelledby="graph-title"><h2 id="graph-title">Stances</h2>
      <div id="graph">

      """)
    SVGExporter().write(report.figure.drawing(in: report.layout), to: &stream)
    stream.write(
      """
      </div>
      <div id="detail" role="region" aria-live="polite" aria-label="Quotes" tabindex="-1"></div>
      </section>
      <section aria-labelledby="stances-title"><h2 id="stances-title">All stances</h2>
      <table id="stances"><thead><tr><th scope="col">Date</th><th scope="col">Holder</th><th scope="col">Stance</th>\
      <th scope="col">Target</th><th scope="col">Quotes</th></tr></thead><tbody></tbody></table></section>
      <section aria-labelledby="events-title"><h2 id="events-title">Events</h2>
      <table id="events"><thead><tr><th scope="col">Date</th><th scope="col">Event</th><th scope="col">Status</th>\
      <th scope="col">Quotes</th></tr></thead><tbody></tbody></table></section>
      </main>
      <script type="application/json" id="dossier">\(ReportHTMLExporter.inert(dossier))</script>
      <script type="application/json" id="snapshots">\(ReportHTMLExporter.inert(snapshots(of: report)))</script>
      <script type="application/json" id="texts">\(ReportHTMLExporter.inert(texts(of: report)))</script>
      <script nonce="\(nonce)">
      \(ReportHTMLExporter.resource("report", "js"))</script>
      </body>
      </html>

      """)
  }

  /// JSON that no HTML parser sees an end tag or comment in.
  static func inert(_ json: String) -> String {
    json.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003c")
  }

  /// Ids of the stances in force at each date on which something was said.
  private func snapshots(of report: Report) -> String {
    let days = Set(report.dossier.stances.compactMap(\.date.latestDay)).sorted()
    let items = days.suffix(400).map { day in
      let ids = report.dossier.snapshot(at: day, options: report.options).edges.flatMap(\.stances)
      return "{\"date\":\"\(EDTFDate(day))\",\"stances\":[\(ids.map { "\"\($0)\"" }.joined(separator: ","))]}"
    }
    return "[" + items.joined(separator: ",\n") + "]"
  }

  private func texts(of report: Report) -> String {
    let items = report.texts.sorted { $0.id < $1.id }.map { document in
      "\(ReportHTMLExporter.quoted(document.id)):\(ReportHTMLExporter.quoted(document.text.string))"
    }
    return "{" + items.joined(separator: ",\n") + "}"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func resource(_ name: String, _ type: String) -> String {
    guard let url = Bundle.module.url(forResource: name, withExtension: type, subdirectory: "Resources"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return "" }
    return text
  }
}
