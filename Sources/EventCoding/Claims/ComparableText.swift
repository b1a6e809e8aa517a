import DossierModel

/// A text in which words are looked for however it sets its white space and quotation marks.
struct ComparableText {
  private let text: CodePointText
  /// The text's scalars, quotation marks made straight, each run of white space one space.
  private let scalars: [Unicode.Scalar]
  /// The offset in the text of each of these, and of the end.
  private let offsets: [Int]

  init(_ text: CodePointText) {
    self.text = text
    (scalars, offsets) = ComparableText.folded(text.scalars)
  }

  /// Code points in the text itself.
  var count: Int { text.count }

  /// The first place where words stand within a part of the text; nil for no words.
  func first(_ words: String, in part: TextSpan) -> TextSpan? {
    let wanted = ComparableText.trimmed(words)
    guard let first = wanted.first else { return nil }
    var start = lowerBound(part.start)
    let end = lowerBound(part.end)
    while start + wanted.count <= end {
      if scalars[start] == first, scalars[start..<start + wanted.count].elementsEqual(wanted) {
        return TextSpan(offsets[start], offsets[start + wanted.count - 1] + 1)
      }
      start += 1
    }
    return nil
  }

  /// Whether the words of a span are these.
  func spells(_ words: String, at span: TextSpan) -> Bool {
    ComparableText.trimmed(text[span]) == ComparableText.trimmed(words)
  }

  private static func trimmed(_ words: String) -> [Unicode.Scalar] {
    var folded = folded(Array(words.unicodeScalars)).0[...]
    if folded.first == " " { folded.removeFirst() }
    if folded.last == " " { folded.removeLast() }
    return Array(folded)
  }

  private static func folded(_ scalars: [Unicode.Scalar]) -> ([Unicode.Scalar], [Int]) {
    var (folded, offsets): ([Unicode.Scalar], [Int]) = ([], [])
    for (offset, scalar) in scalars.enumerated() {
      let plain = plain(scalar)
      if plain == " ", folded.last == " " { continue }
      folded.append(plain)
      offsets.append(offset)
    }
    offsets.append(scalars.count)
    return (folded, offsets)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}", "`", "\u{00B4}": "'"
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{00AB}", "\u{00BB}": "\""
    default: scalar.properties.isWhitespace ? " " : scalar
    }
  }

  /// The first folded scalar at an offset of the text or after it.
  private func lowerBound(_ offset: Int) -> Int {
    var (low, high) = (0, scalars.count)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
