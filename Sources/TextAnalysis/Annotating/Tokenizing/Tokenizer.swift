package import DossierModel

/// Splits running text into words as the English treebanks of Universal Dependencies do (EWT and GUM).
///
/// Contractions and possessives are split ("do" "n't", "Peru" "'s"), most hyphens stand alone ("anti-ship" is one
/// word, "British-based" is three), numbers, abbreviations, addresses and runs of marks are kept together.
package struct Tokenizer: Sendable {
  package init() {}

  /// The words of a stretch of text, in order, as spans of `scalars`.
  package func tokens(of scalars: [Unicode.Scalar], in range: Range<Int>) -> [TextSpan] {
    var spans: [TextSpan] = []
    spans.reserveCapacity(range.count / 5 + 4)
    scalars.withUnsafeBufferPointer { text in
      var index = range.lowerBound
      while index < range.upperBound {
        if Characters.isSpace(text[index]) {
          index += 1
          continue
        }
        var end = index + 1
        while end < range.upperBound, !Characters.isSpace(text[end]) { end += 1 }
        var scanner = ChunkScanner(text: text, end: end, position: index)
        scanner.scan(into: &spans)
        index = end
      }
    }
    return spans
  }
}

/// Walks through one chunk of text without spaces.
struct ChunkScanner {
  let text: UnsafeBufferPointer<Unicode.Scalar>
  let end: Int
  var position: Int

  mutating func scan(into spans: inout [TextSpan]) {
    if let address = addressEnd() {
      spans.append(TextSpan(position, address))
      position = address
    }
    while position < end {
      let scalar = text[position]
      if Characters.isWord(scalar) || startsWord() {
        let stop = wordEnd()
        Contractions.split(text, TextSpan(position, stop), into: &spans)
        position = stop
        takePossessive(into: &spans)
      } else {
        let stop = markEnd()
        spans.append(TextSpan(position, stop))
        position = stop
      }
    }
  }

  @inline(__always)
  func at(_ index: Int) -> Unicode.Scalar {
    index < end ? text[index] : " "
  }

  /// "'em", "'60s", "#tag", "@name", "-5", ".5": a mark that belongs to the word after it.
  private func startsWord() -> Bool {
    let scalar = text[position]
    let next = at(position + 1)
    switch scalar {
    case "@": return Characters.isWord(next) || next == "_"
    case "#": return Characters.isLetter(next)
    case "+": return Characters.isDigit(next) && isAtStart
    case ".": return Characters.isDigit(next) && isAtStart
    default:
      guard Characters.isApostrophe(scalar), isAtStart else { return false }
      return isDecade() || isElision()
    }
  }

  private var isAtStart: Bool {
    position == 0 || !Characters.isWord(text[position - 1])
  }

  private func isDecade() -> Bool {
    guard Characters.isDigit(at(position + 1)), Characters.isDigit(at(position + 2)) else { return false }
    return at(position + 3) == "s" || !Characters.isWord(at(position + 3))
  }

  private func isElision() -> Bool {
    let rest = (position + 1)..<min(end, position + 5)
    let word = String(String.UnicodeScalarView(text[rest].prefix { Characters.isLetter($0) })).lowercased()
    return ["em", "til", "tis", "twas", "cause"].contains(word)
  }
}
