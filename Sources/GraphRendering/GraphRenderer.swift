public import DossierModel

/// Draws and lays out graphs with libgvc, in process and in memory; no program is started.
///
/// libgvc is not safe to use from two threads, so every call waits for the one before it.
public enum GraphRenderer {
  /// What a DOT text can be drawn as.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    case svg, png, pdf
  }

  /// The picture of a DOT text, as bytes of the format: same text, same bytes.
  public static func render(
    dot: String, as format: Format, engine: GraphLayout.Engine = .dot
  ) throws(GraphRenderingError) -> [UInt8] {
    try Graphviz.withLibrary { (library) throws(GraphRenderingError) in
      try library.render(dot: dot, format: format.rawValue, engine: engine.rawValue)
    }
    .withoutClock(in: format)
  }

  /// Draws a picture whose places are already in the DOT text (`pos`, `_background`), as the figures of
  /// DossierFormats write it for PNG and PDF.
  public static func render(placed dot: String, as format: Format) throws(GraphRenderingError) -> [UInt8] {
    try Graphviz.withLibrary { (library) throws(GraphRenderingError) in
      try library.render(dot: dot, format: format.rawValue, engine: "nop2")
    }
    .withoutClock(in: format)
  }

  /// Name and version of the library in use: "graphviz 2.43.0".
  public static var libraryVersion: String {
    Graphviz.withLibrary { library in library.version }
  }
}

/// Why a graph could not be drawn.
public enum GraphRenderingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text is not DOT; the library's own words.
  case notDOT(String)
  case layoutFailed(engine: String, message: String)
  case renderingFailed(format: String, message: String)

  public var description: String {
    switch self {
    case .notDOT(let message): "the graph is not DOT: \(message)"
    case .layoutFailed(let engine, let message): "Graphviz could not lay out the graph with \(engine): \(message)"
    case .renderingFailed(let format, let message): "Graphviz could not write \(format): \(message)"
    }
  }
}

extension [UInt8] {
  /// cairo writes the time of day into a PDF; it is replaced by a fixed one of the same length.
  func withoutClock(in format: GraphRenderer.Format) -> [UInt8] {
    guard format == .pdf, let start = firstIndex(of: Array("/CreationDate (D:".utf8)) else { return self }
    var bytes = self
    var index = start + 17
    for digit in "20000101000000".utf8 where index < bytes.count {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { break }
      bytes[index] = digit
      index += 1
    }
    return bytes
  }

  private func firstIndex(of pattern: [UInt8]) -> Int? {
    guard count >= pattern.count else { return nil }
    return (0...(count - pattern.count)).first { start in
      self[start] == pattern[0] && self[start..<(start + pattern.count)].elementsEqual(pattern)
    }
  }
}
