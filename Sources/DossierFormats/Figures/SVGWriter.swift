import DossierModel

/// Writes a drawing as SVG 1.1: literal colours in attributes, dark paper by classes in a media query, no script, no
/// font and nothing from outside.
///
/// Specification: https://www.w3.org/TR/SVG2/. CSS variables are avoided because librsvg draws them black.
struct SVGWriter<Stream: TextOutputStream> {
  var stream: Stream
  private let prefix: String
  private let nonce: String?
  /// Without tooltips and data: for a picture in a page that has all that.
  private let isBare: Bool
  private let isIndented: Bool
  private var depth = 1
  private var look = FigureLook()

  init(_ stream: Stream, prefix: String, nonce: String?, isBare: Bool = false, isIndented: Bool = true) {
    self.isBare = isBare
    self.isIndented = isIndented
    self.stream = stream
    self.prefix = prefix
    self.nonce = nonce
  }

  mutating func write(_ drawing: Drawing) {
    look = drawing.look
    let (width, height) = (number(drawing.width), number(drawing.height))
    let size = drawing.millimetres.map { ("\(number($0))mm", "\(number($0 * drawing.height / drawing.width))mm") }
    stream.write(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" \
      width="\(size?.0 ?? width)" height="\(size?.1 ?? height)" \
      role="img" aria-labelledby="\(prefix)-title \(prefix)-desc" class="stanceline" \
      font-family="DejaVu Sans, Verdana, sans-serif">
        <title id="\(prefix)-title">
      """)
    stream.write(SVGText.escape(Bidi.isolated(drawing.title)) + "</title>\n  <desc id=\"\(prefix)-desc\">")
    stream.write(SVGText.escape(Bidi.isolated(drawing.summary)) + "</desc>\n")
    writeStyle(inks: drawing.inks)
    for mark in drawing.marks { write(mark) }
    stream.write("</svg>\n")
  }

  private mutating func writeStyle(inks: [Ink]) {
    guard look.theme == .auto else { return }
    let nonce = nonce.map { " nonce=\"\($0)\"" } ?? ""
    stream.write("  <style\(nonce)>@media (prefers-color-scheme: dark){")
    for ink in inks {
      guard let dark = look.darkColour(ink) else { continue }
      stream.write(".stanceline .f-\(ink.rawValue){fill:\(dark)}.stanceline .s-\(ink.rawValue){stroke:\(dark)}")
    }
    stream.write("}</style>\n")
  }

  private mutating func write(_ mark: Drawing.Mark) {
    switch mark {
    case .group(let group): write(group)
    case .shape(let shape): write(shape)
    case .text(let text): write(text)
    }
  }

  private mutating func write(_ group: Drawing.Group) {
    indent()
    stream.write("<g class=\"\(SVGText.escape(group.kind))\"")
    for (name, value) in isBare ? [] : group.data { stream.write(" data-\(name)=\"\(SVGText.escape(value))\"") }
    if let opacity = group.opacity { stream.write(" opacity=\"\(number(opacity))\"") }
    stream.write(">\n")
    depth += 1
    if let tooltip = group.tooltip, !isBare {
      indent()
      stream.write("<title>\(SVGText.escape(Bidi.isolated(tooltip)))</title>\n")
    }
    for mark in group.marks { write(mark) }
    depth -= 1
    indent()
    stream.write("</g>\n")
  }

  private mutating func write(_ shape: Drawing.Shape) {
    indent()
    let classes = [shape.fill.map { "f-" + $0.rawValue }, shape.stroke.map { "s-" + $0.rawValue }].compactMap { $0 }
    stream.write("<path class=\"\(classes.joined(separator: " "))\" d=\"\(data(of: shape.path))\"")
    stream.write(" fill=\"\(shape.fill.map(look.colour) ?? "none")\"")
    if let stroke = shape.stroke {
      stream.write(" stroke=\"\(look.colour(stroke))\" stroke-width=\"\(number(shape.width))\"")
      if !shape.dash.isEmpty {
        stream.write(" stroke-dasharray=\"\(shape.dash.map(number).joined(separator: " "))\"")
      }
    }
    if let opacity = shape.opacity { stream.write(" opacity=\"\(number(opacity))\"") }
    stream.write("/>\n")
  }

  private mutating func write(_ text: Drawing.Text) {
    if text.halo { writeText(text, halo: true) }
    writeText(text, halo: false)
  }

  private mutating func writeText(_ text: Drawing.Text, halo: Bool) {
    indent()
    let ink = halo ? Ink.paper : text.ink
    stream.write("<text class=\"f-\(ink.rawValue)\(halo ? " s-paper" : "")\"")
    stream.write(" x=\"\(number(text.at.x))\" y=\"\(number(text.at.y))\" font-size=\"\(number(text.size))\"")
    stream.write(" fill=\"\(look.colour(ink))\"")
    if halo {
      stream.write(" stroke=\"\(look.colour(ink))\" stroke-width=\"3\" stroke-linejoin=\"round\" aria-hidden=\"true\"")
    }
    if text.anchor != .start { stream.write(" text-anchor=\"\(text.anchor.rawValue)\"") }
    if text.bold { stream.write(" font-weight=\"bold\"") }
    if text.italic { stream.write(" font-style=\"italic\"") }
    stream.write(">\(SVGText.escape(Bidi.isolated(text.string)))</text>\n")
  }

  private mutating func indent() {
    if isIndented { stream.write(String(repeating: "  ", count: depth)) }
  }

  private func data(of path: Path) -> String {
    var data = ""
    var last = ""
    for step in path.steps {
      switch step {
      case .move(let point):
        last = pair(point)
        data += "M\(last)"
      // A box with round ends has sides without length.
      case .line(let point) where pair(point) == last: break
      case .line(let point):
        last = pair(point)
        data += "L\(last)"
      case .curve(let first, let second, let end):
        last = pair(end)
        data += "C\(pair(first)) \(pair(second)) \(last)"
      case .close: data += "Z"
      }
    }
    return data
  }

  private func pair(_ point: Point) -> String { number(point.x) + " " + number(point.y) }

  private func number(_ value: Double) -> String { SVGText.number(value) }
}

/// Text and numbers as XML takes them.
enum SVGText {
  /// Marks escaped, control characters and non-characters left out, line ends and tabs kept as references so that an
  /// attribute gives them back.
  static func escape(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\r": escaped += "&#10;"
      case "\t": escaped += "&#9;"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// At most two decimals, without a locale and without "-0".
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let magnitude = abs(hundredths)
    let fraction = magnitude % 100
    if fraction == 0 { return sign + String(magnitude / 100) }
    let digits = fraction % 10 == 0 ? String(fraction / 10) : (fraction < 10 ? "0\(fraction)" : String(fraction))
    return "\(sign)\(magnitude / 100).\(digits)"
  }
}

extension Drawing {
  /// The inks in use, in the order of the palette.
  var inks: [Ink] {
    var used: Set<Ink> = []
    func collect(_ marks: [Mark]) {
      for mark in marks {
        switch mark {
        case .group(let group): collect(group.marks)
        case .shape(let shape): used.formUnion([shape.fill, shape.stroke].compactMap { $0 })
        case .text(let text):
          used.insert(text.ink)
          if text.halo { used.insert(.paper) }
        }
      }
    }
    collect(marks)
    return Ink.allCases.filter(used.contains)
  }
}
