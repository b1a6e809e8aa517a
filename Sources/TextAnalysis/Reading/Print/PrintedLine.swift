import CPoppler

/// A line of a printed page and where it stands, in points from the upper left.
struct PrintedLine: Sendable {
  var text = ""
  var left = Double.infinity
  var right = -Double.infinity
  var top = Double.infinity
  var bottom = -Double.infinity

  var height: Double { max(0, bottom - top) }

  /// A line of which only the text is known.
  init(_ text: String = "") {
    self.text = text
  }

  mutating func add(_ scalar: Unicode.Scalar, _ box: PopplerRectangle?) {
    text.unicodeScalars.append(scalar)
    guard let box, !scalar.isMarkupSpace, box.x2 > box.x1 else { return }
    left = min(left, box.x1)
    right = max(right, box.x2)
    top = min(top, box.y1, box.y2)
    bottom = max(bottom, box.y1, box.y2)
  }

  /// The line with its white space collapsed; nil where it has no text.
  var collapsed: PrintedLine? {
    var line = self
    line.text = text.collapsingWhiteSpace
    return line.text.isEmpty ? nil : line
  }
}
