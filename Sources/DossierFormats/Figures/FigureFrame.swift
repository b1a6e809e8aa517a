import DossierModel

/// Title above, body in the middle, legend and notes below: what every figure has around it.
struct FigureFrame {
  var title: String
  var subtitle: String
  var legend: [LegendEntry]
  var notes: [String]
  var minimumWidth = 600.0
  var page = FigurePage()
  var look = FigureLook()
  /// What the figure shows, in a sentence for those who cannot see it.
  var finding: String?

  static let margin = 20.0

  /// With what the user asked for in place of the figure's own.
  init(
    title: String, subtitle: String, legend: [LegendEntry], notes: [String], minimumWidth: Double = 600,
    options: FigureOptions = FigureOptions()
  ) {
    self.title = options.title ?? title
    self.subtitle = options.subtitle ?? subtitle
    self.legend = legend
    self.notes = [options.note].compactMap { $0 } + notes
    self.minimumWidth = minimumWidth
    page = options.page
    look = options.look
  }

  /// The finished drawing; the body's marks start at (0, 0).
  func drawing(of body: [Drawing.Mark], width: Double, height: Double) -> Drawing {
    let margin = FigureFrame.margin
    let total = max(width + 2 * margin, minimumWidth)
    let inner = total - 2 * margin
    var marks: [Drawing.Mark] = []
    var y = margin
    for line in TextMetrics(size: 17, bold: true).lines(title, width: inner, atMost: 3) {
      y += 17
      marks.append(.text(line, at: Point(margin, y), size: 17, bold: true))
      y += 5
    }
    for line in TextMetrics(size: 12).lines(subtitle, width: inner, atMost: 3) {
      y += 13
      marks.append(.text(line, at: Point(margin, y), size: 12, ink: .muted))
      y += 3
    }
    y += 16
    marks += Drawing.moved(body, by: Point((total - width) / 2, y))
    y += height + 18
    let foot = footMarks(from: y, width: inner)
    let background = Drawing.Mark.shape(.box(Point(0, 0), total, foot.end + margin), fill: .paper)
    var drawing = Drawing(
      width: total, height: foot.end + margin, title: title, summary: summary, marks: [background] + marks + foot.marks)
    drawing.look = look
    drawing.millimetres = page.isGiven ? page.millimetresWide * min(1, total / page.unitsWide) : nil
    return drawing
  }

  private var summary: String {
    ([subtitle, finding ?? ""] + notes).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func footMarks(from start: Double, width: Double) -> (marks: [Drawing.Mark], end: Double) {
    let margin = FigureFrame.margin
    var y = start
    var marks: [Drawing.Mark] = []
    if !legend.isEmpty || !notes.isEmpty {
      marks.append(.shape(.line(Point(margin, y), Point(margin + width, y)), stroke: .faint))
      y += 6
    }
    var x = margin
    let metrics = TextMetrics(size: 11)
    var legendMarks: [Drawing.Mark] = []
    for entry in legend {
      let needed = entry.sampleWidth + 7 + metrics.width(entry.words) + 20
      if x > margin, x + needed - 20 > margin + width {
        x = margin
        y += 20
      }
      legendMarks += entry.sample(Point(x, y + 12))
      legendMarks.append(.text(entry.words, at: Point(x + entry.sampleWidth + 7, y + 16), size: 11))
      x += needed
    }
    if !legend.isEmpty {
      marks.append(.group(Drawing.Group(kind: "legend", marks: legendMarks)))
      y += 28
    }
    for note in notes {
      for line in TextMetrics(size: 10.5).lines(note, width: width) {
        y += 11
        marks.append(.text(line, at: Point(margin, y), size: 10.5, ink: .muted))
        y += 3.5
      }
      y += 2
    }
    return (marks, y)
  }
}

/// A sample of a line or shape with the words for it.
struct LegendEntry {
  var sampleWidth: Double
  var words: String
  /// Draws the sample from its left middle.
  var sample: (Point) -> [Drawing.Mark]
}

extension Drawing {
  /// The marks at another place.
  static func moved(_ marks: [Mark], by offset: Point) -> [Mark] {
    marks.map { mark in
      switch mark {
      case .group(var group):
        group.marks = moved(group.marks, by: offset)
        return .group(group)
      case .shape(var shape):
        shape.path = shape.path.moved(by: offset)
        return .shape(shape)
      case .text(var text):
        text.at = text.at + offset
        return .text(text)
      }
    }
  }
}
