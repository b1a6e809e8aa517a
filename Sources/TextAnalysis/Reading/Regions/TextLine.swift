import DossierModel

/// A line of a document without the white space around it; a line is a paragraph in plain-text news.
struct TextLine {
  var span: TextSpan
  var text: String
  var words: [Substring]

  init(span: TextSpan, text: String) {
    self.span = span
    self.text = text
    words = text.split(separator: " ")
  }

  /// Whether the line ends like a sentence, closing quotation marks and brackets passed over.
  var endsSentence: Bool {
    let last = text.unicodeScalars.reversed().first { !"\"'”’)]»".unicodeScalars.contains($0) }
    return last.map { ".!?…;".unicodeScalars.contains($0) } ?? false
  }

  var endsWithColon: Bool { text.hasSuffix(":") }

  /// The lines of a text that hold more than white space, in order.
  static func lines(of text: CodePointText) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    for end in 0...text.count where end == text.count || isBreak(text.scalars[end]) {
      if let span = trimmed(TextSpan(start, end), in: text) { lines.append(TextLine(span: span, text: text[span])) }
      start = end + 1
    }
    return lines
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}" || scalar == "\u{0C}"
  }

  private static func trimmed(_ span: TextSpan, in text: CodePointText) -> TextSpan? {
    var (start, end) = (span.start, span.end)
    while start < end, isSpace(text.scalars[start]) { start += 1 }
    while end > start, isSpace(text.scalars[end - 1]) { end -= 1 }
    return start < end ? TextSpan(start, end) : nil
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar == "\u{A0}" || scalar == "\u{FEFF}" || scalar == "\u{200B}" || scalar == "\u{3000}"
  }
}
