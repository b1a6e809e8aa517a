/// Writes a figure as SVG that stands by itself: no script, no font, nothing from outside.
public struct SVGExporter: Exporter {
  private let prefix: String
  private let nonce: String?
  private let isBare: Bool
  private let isIndented: Bool

  public init() {
    self.init(prefix: "stanceline", nonce: nil)
  }

  /// For a figure within a page: `prefix` keeps its ids apart from those of other figures, `nonce` is what the page's
  /// Content-Security-Policy wants of a style.
  init(prefix: String, nonce: String?, isBare: Bool = false, isIndented: Bool = true) {
    self.isBare = isBare
    self.isIndented = isIndented
    self.prefix = prefix
    self.nonce = nonce
  }

  public func write<Stream: TextOutputStream>(_ drawing: Drawing, to stream: inout Stream) {
    var writer = SVGWriter(stream, prefix: prefix, nonce: nonce, isBare: isBare, isIndented: isIndented)
    writer.write(drawing)
    stream = writer.stream
  }
}
