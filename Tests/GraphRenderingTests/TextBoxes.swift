import DossierModel

@testable import DossierFormats

/// The boxes of a drawing's texts, for finding those that cover one another or are too small in print.
struct TextBoxes {
  struct Box {
    var text: String
    var size: Double
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
  }

  let boxes: [Box]
  let drawing: Drawing

  init(_ drawing: Drawing) {
    self.drawing = drawing
    boxes = TextBoxes.texts(drawing.marks).map { text in
      let width = TextMetrics(size: text.size, bold: text.bold).width(text.string)
      let left = text.at.x - (text.anchor == .middle ? width / 2 : text.anchor == .end ? width : 0)
      return Box(
        text: text.string, size: text.size, left: left, right: left + width, top: text.at.y - 0.74 * text.size,
        bottom: text.at.y + 0.2 * text.size)
    }
  }

  private static func texts(_ marks: [Drawing.Mark]) -> [Drawing.Text] {
    marks.flatMap { mark -> [Drawing.Text] in
      switch mark {
      case .group(let group): texts(group.marks)
      case .text(let text): [text]
      case .shape: []
      }
    }
  }

  /// Pairs of texts of which one covers more than a pixel of the other.
  var overlaps: [String] {
    var found: [String] = []
    for (number, one) in boxes.enumerated() {
      for other in boxes[..<number] {
        let width = min(one.right, other.right) - max(one.left, other.left)
        let height = min(one.bottom, other.bottom) - max(one.top, other.top)
        if width > 1, height > 1 { found.append("“\(other.text)” and “\(one.text)”") }
      }
    }
    return found
  }

  /// Texts that reach out of the drawing.
  var outside: [String] {
    boxes.filter {
      $0.left < -0.5 || $0.top < -0.5 || $0.right > drawing.width + 0.5 || $0.bottom > drawing.height + 0.5
    }
    .map(\.text)
  }

  /// Points of the smallest text where the drawing is this many millimetres wide.
  func smallest(at millimetres: Double) -> Double {
    (boxes.map(\.size).min() ?? .infinity) * millimetres / drawing.width * 72 / 25.4
  }
}
