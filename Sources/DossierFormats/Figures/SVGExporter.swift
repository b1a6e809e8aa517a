/// Writes a figure as SVG that stands by itself: no script, no font, nothing from outside.
public struct SVGExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ drawing: Drawing, to stream: inout Stream) {
    var writer = SVGWriter(stream)
    writer.write(drawing)
    stream = writer.stream
  }
}
