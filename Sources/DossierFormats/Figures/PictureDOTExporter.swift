import DossierModel

/// Writes a figure as a DOT text without nodes, whose background draws it: libgvc turns it into PNG and PDF that look
/// as the SVG does.
///
/// Format of the background: https://graphviz.org/docs/outputs/canon/#xdot. A backslash, which no DOT string can hold
/// in all places, is drawn as U+2216; tooltips and data attributes have no place in a picture.
public struct PictureDOTExporter: Exporter {
  /// Pixels per inch of a PNG, where 96 is the size of the SVG; nil for PDF.
  public var resolution: Int?

  public init(resolution: Int? = nil) {
    self.resolution = resolution
  }

  public func write<Stream: TextOutputStream>(_ drawing: Drawing, to stream: inout Stream) {
    let (width, height) = (XDotScript.number(drawing.width), XDotScript.number(drawing.height))
    stream.write("digraph figure {\n  graph [bb=\"0,0,\(width),\(height)\", margin=0, pad=0")
    if let resolution { stream.write(", dpi=\(resolution)") }
    stream.write(", fontname=\"DejaVu Sans\", outputorder=nodesfirst,\n    _background=")
    var script = XDotScript(height: drawing.height, look: drawing.look)
    script.draw(drawing.marks, opacity: 1)
    stream.write(script.pieces.map { "\"\($0)\"" }.joined(separator: "\n      + "))
    stream.write("\n  ];\n  node [style=invis, shape=point, width=0.001, height=0.001, label=\"\"];\n")
    stream.write("  low [pos=\"0,0\"];\n  high [pos=\"\(width),\(height)\"];\n}\n")
  }
}

/// Operations of Graphviz's xdot language, in pieces short enough for the reader of Graphviz 2.42 (16 KiB a string).
struct XDotScript {
  private(set) var pieces: [String] = [""]
  private let height: Double
  private let look: FigureLook

  init(height: Double, look: FigureLook = FigureLook()) {
    self.height = height
    self.look = look
  }

  /// libgvc's cairo writer lifts every line of text by this share of its size.
  private static let rise = 0.2

  mutating func draw(_ marks: [Drawing.Mark], opacity: Double) {
    for mark in marks {
      switch mark {
      case .group(let group): draw(group.marks, opacity: opacity * (group.opacity ?? 1))
      case .shape(let shape): draw(shape, opacity: opacity * (shape.opacity ?? 1))
      case .text(let text): draw(text, opacity: opacity)
      }
    }
  }

  private mutating func draw(_ shape: Drawing.Shape, opacity: Double) {
    for line in shape.path.polylines {
      if let fill = shape.fill {
        add(colour("C", fill, opacity) + colour("c", fill, opacity) + style("setlinewidth(0)"))
        add(points("P", line.points))
      }
      guard let stroke = shape.stroke else { continue }
      add(colour("c", stroke, opacity) + style("setlinewidth(\(XDotScript.number(shape.width)))"))
      let closed = line.closed ? line.points + [line.points[0]] : line.points
      for dash in XDotScript.dashes(closed, shape.dash) { add(points("L", dash)) }
    }
  }

  private mutating func draw(_ text: Drawing.Text, opacity: Double) {
    let font = "DejaVu Sans" + (text.bold ? " Bold" : "") + (text.italic ? " Oblique" : "")
    let width = TextMetrics(size: text.size, bold: text.bold).width(text.string)
    let anchor = text.anchor == .start ? -1 : text.anchor == .middle ? 0 : 1
    let string = XDotScript.clean(text.string)
    guard !string.isEmpty else { return }
    if text.halo {
      let left = text.at.x - (text.anchor == .middle ? width / 2 : text.anchor == .end ? width : 0)
      let box = Path.box(Point(left - 1, text.at.y - text.size * 0.85), width + 2, text.size * 1.1)
      draw(Drawing.Shape(path: box, fill: .paper), opacity: 0.85)
    }
    add(
      colour("c", text.ink, opacity) + "F \(XDotScript.number(text.size)) \(counted(font))"
        + "T \(pair(Point(text.at.x, text.at.y + text.size * XDotScript.rise))) \(anchor) \(XDotScript.number(width)) \(counted(string))"
    )
  }

  private mutating func add(_ operation: String) {
    let escaped = operation.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
    if pieces[pieces.count - 1].utf8.count + escaped.utf8.count > 12_000 { pieces.append("") }
    pieces[pieces.count - 1] += escaped
  }

  private func colour(_ operation: String, _ ink: Ink, _ opacity: Double) -> String {
    let digits = String(Int((opacity * 255).rounded()), radix: 16)
    let alpha = opacity >= 1 ? "" : (digits.utf8.count < 2 ? "0" : "") + digits
    return operation + " " + counted(look.colour(ink) + alpha)
  }

  private func style(_ style: String) -> String { "S " + counted(style) }

  private func points(_ operation: String, _ points: [Point]) -> String {
    "\(operation) \(points.count) " + points.map(pair).joined(separator: " ") + " "
  }

  private func counted(_ text: String) -> String { "\(text.utf8.count) -\(text) " }

  private func pair(_ point: Point) -> String {
    XDotScript.number(point.x) + " " + XDotScript.number(height - point.y)
  }

  static func number(_ value: Double) -> String { SVGText.number(value) }

  private static func clean(_ text: String) -> String {
    var clean = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": clean += "\u{2216}"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": clean += " "
      default: clean.unicodeScalars.append(scalar)
      }
    }
    return clean
  }

  /// The dashes of a line, as lines of their own: libgvc knows only two patterns.
  static func dashes(_ line: [Point], _ pattern: [Double]) -> [[Point]] {
    guard !pattern.isEmpty, line.count > 1 else { return [line] }
    var dashes: [[Point]] = []
    var current = [line[0]]
    var (phase, left) = (0, pattern[0])
    for index in 1..<line.count {
      var start = line[index - 1]
      var rest = (line[index] - start).length
      while rest > left {
        start = start.mixed(with: line[index], left / rest)
        rest -= left
        if phase % 2 == 0 { dashes.append(current + [start]) }
        phase += 1
        left = pattern[phase % pattern.count]
        current = [start]
      }
      left -= rest
      current.append(line[index])
    }
    if phase % 2 == 0, current.count > 1 { dashes.append(current) }
    return dashes
  }
}

extension Path {
  /// The path with curves as fine lines.
  var polylines: [(points: [Point], closed: Bool)] {
    var lines: [(points: [Point], closed: Bool)] = []
    for step in steps {
      switch step {
      case .move(let point): lines.append(([point], false))
      case .line(let point): lines[lines.count - 1].points.append(point)
      case .curve(let first, let second, let end):
        let start = lines[lines.count - 1].points.last ?? first
        let curve = Curve(points: [start, first, second, end])
        lines[lines.count - 1].points += curve.polyline.dropFirst().map(\.point)
      case .close: lines[lines.count - 1].closed = true
      }
    }
    return lines.filter { $0.points.count > 1 }
  }
}
