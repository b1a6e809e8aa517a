import DossierModel

/// Words between quotation marks, before it is known who says them.
struct Quotation: Hashable {
  /// Without the marks; may cross sentences, not paragraphs.
  var span: TextSpan
  var paragraph: Int
  /// Had no closing mark: the next paragraph goes on with it.
  var isOpen: Bool
  /// Long enough to be a clause with its own "I" and "we".
  var isSpeech: Bool
}

/// Finds what stands between quotation marks, paragraph by paragraph.
struct QuotationFinder {
  func find(in context: inout LinkingContext) {
    var paragraphs: [(number: Int, span: TextSpan, isHeadline: Bool)] = []
    for sentence in context.sentences {
      if let last = paragraphs.last, last.number == sentence.paragraph,
        last.isHeadline == (sentence.kind == .headline)
      {
        paragraphs[paragraphs.count - 1].span = last.span.union(sentence.span)
      } else {
        paragraphs.append((sentence.paragraph, sentence.span, sentence.kind == .headline))
      }
    }
    let scalars = context.document.source.text.scalars
    for paragraph in paragraphs {
      // A closing mark may stand just after the last sentence.
      let end = min(paragraph.span.end + 2, scalars.count)
      find(in: TextSpan(paragraph.span.start, end), of: paragraph.number, scalars, &context.quotations)
    }
  }

  private func find(
    in span: TextSpan, of paragraph: Int, _ scalars: [Unicode.Scalar], _ quotations: inout [Quotation]
  ) {
    var open: Int?
    var closer: Unicode.Scalar = "\""
    for position in span.start..<span.end {
      let scalar = scalars[position]
      if let start = open {
        let closes =
          scalar == closer || (scalar == "\"" && closer == "\u{201D}") || (scalar == "\u{201D}" && closer == "\"")
        guard closes, closer != "'" && closer != "\u{2019}" || isSingleClose(position, scalars) else { continue }
        append(TextSpan(start, position), paragraph, isOpen: false, scalars, &quotations)
        open = nil
      } else if let mark = opener(at: position, scalars) {
        open = position + 1
        closer = mark
      }
    }
    // Single marks that never close are apostrophes.
    if let start = open, closer != "'", closer != "\u{2019}" {
      append(TextSpan(start, span.end), paragraph, isOpen: true, scalars, &quotations)
    }
  }

  private func opener(at position: Int, _ scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
    switch scalars[position] {
    case "\u{201C}", "\u{201E}", "\u{201D}": return "\u{201D}"
    case "\"": return "\""
    case "\u{00AB}": return "\u{00BB}"
    case "'", "\u{2018}":
      let afterSpace = position == 0 || scalars[position - 1].properties.isWhitespace || scalars[position - 1] == "("
      let beforeWord = position + 1 < scalars.count && scalars[position + 1].properties.isAlphabetic
      guard afterSpace, beforeWord, closesSoon(position + 1, scalars) else { return nil }
      return scalars[position] == "'" ? "'" : "\u{2019}"
    default: return nil
    }
  }

  private func closesSoon(_ start: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    for position in start..<min(start + 200, scalars.count) {
      if scalars[position] == "\n" { return false }
      if scalars[position] == "'" || scalars[position] == "\u{2019}", isSingleClose(position, scalars) { return true }
    }
    return false
  }

  private func isSingleClose(_ position: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let next = position + 1
    return next >= scalars.count || !scalars[next].properties.isAlphabetic
  }

  private func append(
    _ span: TextSpan, _ paragraph: Int, isOpen: Bool, _ scalars: [Unicode.Scalar], _ quotations: inout [Quotation]
  ) {
    var start = span.start
    var end = min(span.end, scalars.count)
    while start < end, scalars[start].properties.isWhitespace { start += 1 }
    while end > start, scalars[end - 1].properties.isWhitespace { end -= 1 }
    if start >= end { return }
    let words = scalars[start..<end].split { $0.properties.isWhitespace }.count
    quotations.append(
      Quotation(span: TextSpan(start, end), paragraph: paragraph, isOpen: isOpen, isSpeech: words > 3))
  }
}
