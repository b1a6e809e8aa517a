public import DossierModel

/// An actor's stances over all dates as a picture: a block for each target with its statements in date order, and a mark
/// where one reverses or takes back what came before.
public struct HistoryFigure: Sendable {
  let history: StanceHistory
  let names: ReferenceNames
  let options: FigureOptions

  public init(_ history: StanceHistory, names: ReferenceNames, options: FigureOptions = FigureOptions()) {
    self.history = history
    self.names = names
    self.options = options
  }

  private static let dates = 118.0
  private var inner: Double { options.page.unitsWide - 2 * FigureFrame.margin }

  public var drawing: Drawing {
    guard !history.strands.isEmpty else {
      let text = Drawing.Mark.text(
        "No stances.", at: Point(inner / 2, 40), size: 14, ink: .muted, anchor: .middle)
      return frame.drawing(of: [text], width: inner, height: 70)
    }
    var marks: [Drawing.Mark] = []
    var y = 0.0
    for strand in ordered {
      for line in TextMetrics(size: 13, bold: true).lines("Toward \(strand.targetName)", width: inner) {
        y += 17
        marks.append(.text(line, at: Point(0, y - 3), size: 13, bold: true))
      }
      y += 3
      let start = y
      var rows: [Drawing.Mark] = []
      for entry in strand.entries {
        let row = row(of: entry)
        rows += Drawing.moved(row.marks, by: Point(0, y))
        y += row.height
      }
      marks.append(
        .shape(.line(Point(Self.dates + 9, start + 8), Point(Self.dates + 9, y - 8)), stroke: .rule, width: 1.5))
      marks += rows
      y += 10
    }
    return frame.drawing(of: marks, width: inner, height: y)
  }

  /// Where something turned first, then by number of statements.
  private var ordered: [StanceHistory.Strand] {
    history.strands.enumerated().sorted { one, other in
      let (turns, otherTurns) = (Self.turns(one.element), Self.turns(other.element))
      if turns != otherTurns { return turns > otherTurns }
      let (count, otherCount) = (one.element.entries.count, other.element.entries.count)
      return count != otherCount ? count > otherCount : one.offset < other.offset
    }.map(\.element)
  }

  private static func turns(_ strand: StanceHistory.Strand) -> Int {
    strand.entries.count { $0.turn != .first && $0.turn != .continues }
  }

  private func row(of entry: StanceHistory.Entry) -> (marks: [Drawing.Mark], height: Double) {
    let stance = entry.stance
    let look = StanceClass(stance.kind, negated: stance.negated)
    var text = stance.kind.verb(negated: stance.negated)
    if let regarding = stance.regarding { text += " over \(names[regarding])" }
    if stance.holder != history.actor { text += ", said by \(names[.actor(stance.holder)])" }
    if stance.hedged { text += " (hedged)" }
    let left = Self.dates + 26
    var marks: [Drawing.Mark] = []
    var y = 0.0
    if let turn = Self.words(entry.turn) {
      y += 16
      let width = TextMetrics(size: 11, bold: true).width(turn) + 14
      marks += [
        .shape(.box(Point(left - 6, 1), width, 16, radius: 8), fill: .reversedHalo),
        .text(turn, at: Point(left + 1, 13), size: 11, bold: true),
        .shape(.line(Point(Self.dates + 4, 9), Point(Self.dates + 14, 9)), stroke: .text, width: 2),
      ]
    }
    let dateLines = TextMetrics(size: 11).lines(stance.date.words, width: Self.dates - 8)
    for (number, line) in dateLines.enumerated() {
      marks.append(
        .text(line, at: Point(Self.dates - 6, y + 12 + Double(number) * 14), size: 11, ink: .muted, anchor: .end))
    }
    marks.append(.shape(.circle(Point(Self.dates + 9, y + 8.5), 7), fill: .paper))
    marks.append(.shape(look.glyph(at: Point(Self.dates + 9, y + 8.5), radius: 5), fill: look.ink))
    let lines = TextMetrics(size: 12).lines(text, width: inner - left)
    for (number, line) in lines.enumerated() {
      marks.append(.text(line, at: Point(left, y + 12.5 + Double(number) * 15), size: 12))
    }
    let height = y + max(Double(lines.count) * 15, Double(dateLines.count) * 14) + 4
    let sources = ChangeReport.sources(options.documents)
    let tooltip =
      "\(names.sentence(of: stance)), \(stance.date.words)"
      + (stance.evidence.first.map { ": " + StanceWords.quote($0, sources: sources) } ?? "")
    let group = Drawing.Group(
      kind: "stance \(stance.kind.rawValue)", tooltip: tooltip,
      data: [
        ("id", stance.id), ("kind", "stance"), ("type", stance.kind.rawValue), ("date", stance.date.description),
        ("turn", entry.turn.rawValue),
      ], marks: marks)
    return ([.group(group)], height)
  }

  private static func words(_ turn: StanceHistory.Turn) -> String? {
    switch turn {
    case .first, .continues: nil
    case .reverses: "reverses what came before"
    case .cancels: "takes back what came before"
    case .contradicts: "contradicts another of its statements"
    }
  }

  private var entries: [StanceHistory.Entry] { history.strands.flatMap(\.entries) }

  private var frame: FigureFrame {
    let turned = history.strands.filter { Self.turns($0) > 0 }
    var caption = FigureCaption(edges: [], options: options)
    caption.documents = Set(entries.flatMap { $0.stance.evidence.map(\.document) })
    let reversals = entries.count { $0.turn == .reverses }
    var frame = FigureFrame(
      title: history.title,
      subtitle: "\(counted(entries.count, "statement")) toward \(counted(history.strands.count, "target"))"
        + (reversals > 0 ? " · \(counted(reversals, "reversal"))" : ""),
      legend: legend, notes: [caption.sources, caption.origin].compactMap { $0 },
      minimumWidth: options.page.unitsWide, options: options)
    frame.finding =
      turned.isEmpty
      ? "No stance was reversed or taken back."
      : "Turned: " + turned.map { "toward \($0.targetName)" }.joined(separator: "; ") + "."
    return frame
  }

  private var legend: [LegendEntry] {
    StanceClass.allCases.compactMap { stanceClass in
      let words = [false, true].flatMap { negated in
        Stance.Kind.allCases.filter { kind in
          StanceClass(kind, negated: negated) == stanceClass
            && entries.contains { $0.stance.kind == kind && $0.stance.negated == negated }
        }.map { $0.words(negated: negated) }
      }
      guard !words.isEmpty else { return nil }
      return LegendEntry(sampleWidth: 12, words: words.joined(separator: ", ")) {
        [.shape(stanceClass.glyph(at: Point($0.x + 6, $0.y)), fill: stanceClass.ink)]
      }
    }
  }
}
