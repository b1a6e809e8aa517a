public import DossierModel

/// Writes a timeline as Markdown (CommonMark): a heading for each date, a line for each event and stance, its quotes
/// under it. Text is escaped, so that nothing in an article becomes markup.
public struct TimelineMarkdownExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ timeline: TimelineStream, to stream: inout Stream) {
    var out = OutputBuffer()
    out.raw("# ")
    out.text(timeline.title, as: MarkdownText.self)
    out.raw("\n")
    if timeline.count == 0 { out.raw("\nNo events and no stances.\n") }
    var date: EDTFDate?
    timeline.forEachEntry { entry in
      if entry.date != date {
        out.raw("\n## ")
        // What has no known day stands at the end, under a heading of its own.
        out.text(entry.date == .unknown ? "Unknown date" : entry.date.words, as: MarkdownText.self)
        out.raw("\n\n")
        date = entry.date
      }
      out.markdown(entry)
      out.flush(to: &stream)
    }
    out.finish(to: &stream)
  }
}

extension OutputBuffer {
  fileprivate mutating func markdown(_ entry: Timeline.Entry) {
    raw("- ")
    strong(entry.label)
    raw(" (")
    if entry.negated { raw("not ") }
    text(entry.type, as: MarkdownText.self)
    if let status = entry.status, status != .occurred {
      raw(", ")
      plain(status.rawValue)
    }
    if let place = entry.place {
      raw(", ")
      text(place, as: MarkdownText.self)
    }
    raw(")\n")
    for piece in entry.evidence {
      raw("  - \u{201C}")
      text(piece.quote, as: MarkdownText.self)
      raw("\u{201D} (")
      text(piece.document, as: MarkdownText.self)
      raw(")\n")
    }
  }
}

extension OutputBuffer {
  /// Strong text. A blank at its edge is written as a character reference: stars beside a blank are only stars.
  fileprivate mutating func strong(_ label: String) {
    var middle = label.unicodeScalars[...]
    raw("**")
    if let first = middle.first, first.properties.isWhitespace {
      blankReference(first)
      middle.removeFirst()
    }
    let last = middle.last.flatMap { $0.properties.isWhitespace ? $0 : nil }
    if last != nil { middle.removeLast() }
    text(String(middle), as: MarkdownText.self)
    if let last { blankReference(last) }
    raw("**")
  }

  private mutating func blankReference(_ blank: Unicode.Scalar) {
    raw("&#")
    integer(blank.value < 0x20 ? 32 : Int(blank.value))
    raw(";")
  }
}

/// Inside a line of Markdown: punctuation that could be markup gets a backslash, a line feed becomes a blank.
enum MarkdownText: Escaping {
  static func isSpecial(_ byte: UInt8) -> Bool {
    if byte < 0x20 || byte == 0xEF { return true }
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "~"),
      UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "$"):
      return true
    default: return false
    }
  }

  static func escape(_ byte: UInt8, into out: inout OutputBuffer) {
    if byte < 0x20 {
      out.raw(" ")
    } else {
      out.raw("\\")
      out.byte(byte)
    }
  }
}
