/// A picture as shapes and text, ready to be written as SVG or as DOT for PNG and PDF.
///
/// Units are CSS pixels, x to the right and y downward.
public struct Drawing: Sendable {
  public internal(set) var width: Double
  public internal(set) var height: Double
  /// What a screen reader says first, and what it says next.
  public internal(set) var title: String
  public internal(set) var summary: String
  /// Width in print; nil for one pixel a unit.
  public internal(set) var millimetres: Double?
  var look = FigureLook()
  var marks: [Mark]

  init(width: Double, height: Double, title: String, summary: String, marks: [Mark]) {
    self.width = width
    self.height = height
    self.title = title
    self.summary = summary
    self.marks = marks
  }

  indirect enum Mark: Sendable {
    case group(Group)
    case shape(Shape)
    case text(Text)
  }

  /// Marks that mean one thing together: an actor, a stance.
  struct Group: Sendable {
    var kind: String
    var tooltip: String?
    var data: [(name: String, value: String)] = []
    var opacity: Double?
    var marks: [Mark]
  }

  struct Shape: Sendable {
    var path: Path
    var fill: Ink?
    var stroke: Ink?
    var width: Double = 1
    /// Lengths of dash and gap in turn; empty for a solid line.
    var dash: [Double] = []
    var opacity: Double?
  }

  struct Text: Sendable {
    enum Anchor: String, Sendable { case start, middle, end }

    var string: String
    var at: Point
    var size: Double = 12
    var ink: Ink = .text
    var anchor: Anchor = .start
    var bold = false
    var italic = false
    /// A border in the colour of the paper, that keeps the text legible over lines.
    var halo = false
  }
}

extension Drawing.Mark {
  static func shape(
    _ path: Path, fill: Ink? = nil, stroke: Ink? = nil, width: Double = 1, dash: [Double] = [],
    opacity: Double? = nil
  ) -> Drawing.Mark {
    .shape(Drawing.Shape(path: path, fill: fill, stroke: stroke, width: width, dash: dash, opacity: opacity))
  }

  static func text(
    _ string: String, at point: Point, size: Double = 12, ink: Ink = .text,
    anchor: Drawing.Text.Anchor = .start, bold: Bool = false, italic: Bool = false, halo: Bool = false
  ) -> Drawing.Mark {
    .text(
      Drawing.Text(
        string: string, at: point, size: size, ink: ink, anchor: anchor, bold: bold, italic: italic, halo: halo))
  }
}
