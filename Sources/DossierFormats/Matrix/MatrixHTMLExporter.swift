public import DossierModel

/// Writes a matrix as one HTML page that stands by itself, without script.
public struct MatrixHTMLExporter: Exporter {
  private let title: String?

  public init(title: String? = nil) {
    self.title = title
  }

  public func write<Stream: TextOutputStream>(_ matrix: StanceMatrix, to stream: inout Stream) {
    let title = ReportHTML.text(title ?? matrix.title + ": who toward whom")
    let nonce = Identifier.hash(matrix.title)
    stream.write(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-\(nonce)'; \
      base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <style nonce="\(nonce)">
      \(ReportHTML.resource("page.css"))</style>
      </head>
      <body>
      <main>
      <h1 id="heading" dir="auto">\(title)</h1>
      <p>\(MatrixTable.key); a paler sign is what was said before.</p>
      <div class="rows">

      """)
    let table = MatrixTable(matrix: matrix)
    table.write(labelledBy: "heading", to: &stream)
    stream.write("</div>\n")
    if let leftOut = table.leftOut { stream.write("<p>\(ReportHTML.text(leftOut))</p>\n") }
    stream.write("</main>\n</body>\n</html>\n")
  }
}
