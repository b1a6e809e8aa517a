import DossierModel
import EventCoding
import Foundation

/// Sentences in which two names are marked and readers said who is positive or negative toward whom.
struct MarkedPair: Sendable {
  /// Without the marks.
  var text: CodePointText
  /// The two marked names, in text order.
  var first: TextSpan
  var second: TextSpan
  var label: PairScorer.Direction

  /// The pairs of a file with lines of text, first name, second name and label from 0 to 4, separated by tabs; the
  /// text has each name between brackets.
  static func read(_ path: String) throws -> [MarkedPair] {
    let contents = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    let lines = contents.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" })
    let pairs = lines.compactMap(MarkedPair.init(line:))
    if pairs.count < lines.count { Log.line("\(path): \(lines.count - pairs.count) lines without two marked names") }
    return pairs
  }

  private init?(line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 4, let number = Int(fields[3].filter { !$0.isWhitespace }),
      let label = PairScorer.Direction(rawValue: number)
    else { return nil }
    var scalars: [Unicode.Scalar] = []
    var open: [Int] = []
    var spans: [TextSpan] = []
    for scalar in fields[0].unicodeScalars {
      switch scalar {
      case "[": open.append(scalars.count)
      case "]": if let start = open.popLast() { spans.append(TextSpan(start, scalars.count)) }
      default: scalars.append(scalar)
      }
    }
    guard spans.count == 2 else { return nil }
    text = CodePointText(scalars: scalars)
    self.label = label
    (first, second) = (spans.min() ?? spans[0], spans.max() ?? spans[1])
  }

  /// The marked name with the letters that the marks cut off, and without a possessive.
  func name(_ span: TextSpan) -> String {
    var end = span.end
    while end < text.count, text.scalars[end].properties.isAlphabetic { end += 1 }
    var name = text[TextSpan(span.start, end)].trimmingCharacters(in: .whitespaces)
    while let last = name.last, last == "'" || last == "\u{2019}" { name.removeLast() }
    return name
  }
}
