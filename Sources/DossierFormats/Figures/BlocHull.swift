import DossierModel

/// A bloc in a stance figure: a labelled frame behind the boxes of its members.
struct BlocHull: Sendable {
  /// From 1, in the order of the blocs.
  let number: Int
  /// Members that are drawn.
  let members: [Reference]
  let lines: [String]
  private let tooltip: String

  /// Nil where no member is drawn.
  init?(_ number: Int, of blocs: Blocs, drawn: Set<Reference>, names: [Reference: String]) {
    let bloc = blocs.blocs[number]
    members = bloc.members.filter(drawn.contains)
    guard !members.isEmpty else { return nil }
    self.number = number + 1
    let words = BlocWords(blocs)
    let hidden = bloc.members.filter { !drawn.contains($0) }.map { names[$0] ?? $0.id }
    let named = hidden.prefix(6).joined(separator: ", ") + (hidden.count > 6 ? " and \(hidden.count - 6) more" : "")
    // Frames stand side by side on a page: their titles must not be what makes them wide.
    lines = (words.label(of: number) + (hidden.isEmpty ? [] : ["not drawn: " + named])).enumerated().flatMap {
      BlocHull.metrics(isTitle: $0 == 0).lines($1, width: BlocHull.widest, atMost: 4)
    }
    titleLines =
      BlocHull.metrics(isTitle: true).lines(
        words.label(of: number).first ?? "", width: BlocHull.widest, atMost: 4
      ).count
    tooltip =
      words.label(of: number).joined(separator: "; ") + ": "
      + bloc.members.map { names[$0] ?? $0.id }.joined(separator: ", ")
  }

  var id: String { "bloc:\(number)" }

  private static let lineHeight = 14.0

  private static let widest = 190.0
  private let titleLines: Int

  private static func metrics(isTitle: Bool) -> TextMetrics { TextMetrics(size: 11, bold: isTitle) }

  var group: GraphLayout.Group {
    GraphLayout.Group(
      id: id, boxes: members.map(\.key),
      labelWidth: (lines.enumerated().map { BlocHull.metrics(isTitle: $0 < titleLines).width($1) }.max() ?? 0) + 4,
      labelHeight: Double(lines.count) * BlocHull.lineHeight + 10)
  }

  /// Where the label stands in a frame.
  func labelFrame(in frame: GraphLayout.Frame) -> GraphLayout.Frame {
    group.label(in: frame)
  }

  func mark(in frame: GraphLayout.Frame) -> Drawing.Mark {
    .group(
      Drawing.Group(
        kind: "bloc", tooltip: tooltip,
        data: [("bloc", String(number)), ("members", members.map(\.id).joined(separator: " "))],
        marks: [BlocHull.outline(frame.corner, width: frame.width, height: frame.height)]))
  }

  static func outline(_ corner: Point, width: Double, height: Double) -> Drawing.Mark {
    .shape(.box(corner, width, height, radius: 10), fill: .blocFill, stroke: .rule, width: 1.2, dash: [1.5, 3])
  }

  /// Drawn above the arrows.
  func label(in frame: GraphLayout.Frame) -> [Drawing.Mark] {
    let corner = labelFrame(in: frame).corner
    return lines.enumerated().map { number, line in
      .text(
        line, at: corner + Point(2, 12 + Double(number) * BlocHull.lineHeight), size: 11, bold: number < titleLines,
        halo: true)
    }
  }
}
