import DossierModel
import Ground

/// Splits contractions and possessives into the words they hold.
enum Contractions {
  /// Appends the words of one written word: "don't" gives "do" and "n't", "cannot" gives "can" and "not".
  static func split(
    _ text: UnsafeBufferPointer<Unicode.Scalar>, _ span: TextSpan, into spans: inout [TextSpan]
  ) {
    guard let cut = cut(text, span) else { return spans.append(span) }
    let first = TextSpan(span.start, cut)
    if hasApostrophe(text, first) { split(text, first, into: &spans) } else { spans.append(first) }
    spans.append(TextSpan(cut, span.end))
  }

  private static func hasApostrophe(_ text: UnsafeBufferPointer<Unicode.Scalar>, _ span: TextSpan) -> Bool {
    (span.start..<span.end).contains { Characters.isApostrophe(text[$0]) }
  }

  /// Where the second word starts, or nil for a single word.
  private static func cut(_ text: UnsafeBufferPointer<Unicode.Scalar>, _ span: TextSpan) -> Int? {
    guard span.length >= 3 else { return nil }
    @inline(__always)
    func lower(_ fromEnd: Int) -> UInt32 {
      let value = text[span.end - fromEnd].value
      return value &- 0x41 < 26 ? value | 0x20 : value
    }
    let last = lower(1)
    if Characters.isApostrophe(text[span.end - 2]) {
      // 's, 'm, 'd and the t of n't
      if last == 0x73 || last == 0x6D || last == 0x64 { return span.end - 2 }
      if last == 0x74, lower(3) == 0x6E, span.length > 3 { return span.end - 3 }
      return nil
    }
    if span.length > 3, Characters.isApostrophe(text[span.end - 3]) {
      let pair = (lower(2), last)
      if pair == (0x6C, 0x6C) || pair == (0x76, 0x65) || pair == (0x72, 0x65) { return span.end - 3 }
      return nil
    }
    guard span.length >= 4, span.length <= 6 else { return nil }
    return irregularCut(text, span)
  }

  private static func irregularCut(_ text: UnsafeBufferPointer<Unicode.Scalar>, _ span: TextSpan) -> Int? {
    switch text[span.start] {
    case "c", "C", "g", "G", "w", "W", "l", "L", "d", "D": break
    default: return nil
    }
    let word = String(String.UnicodeScalarView(text[span.start..<span.end]))
    return irregular.values[word.lowercased()].map { span.start + $0 }
  }

  static let irregular = WordTable(TokenWords.contractions, of: "a number of letters") { Int($0) }
}
