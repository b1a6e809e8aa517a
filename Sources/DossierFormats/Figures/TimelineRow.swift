import DossierModel

/// A line or few of a timeline that stay together; its marks start at the upper left corner of the column.
struct TimelineRow {
  enum Kind {
    case heading(isExact: Bool)
    case content
    /// A stretch without anything, told in words.
    case gap
  }

  var kind: Kind
  var height: Double
  /// Room above, but at the top of a column.
  var space = 0.0
  /// Not to be the last of a column.
  var staysWithNext = false
  /// Which heading it belongs to.
  var group: Int
  var marks: [Drawing.Mark]
}

/// Sets a timeline's entries into rows of a width.
struct TimelineSetting {
  let words: ChronicleWords
  let documents: [String: DocumentRecord]
  let width: Double
  /// Without limits on lines and reactions.
  let isWhole: Bool

  static let axis = 7.0
  private static let left = 22.0

  func heading(_ text: String, isExact: Bool, group: Int, space: Double) -> TimelineRow {
    var y = 0.0
    var marks: [Drawing.Mark] = []
    for line in TextMetrics(size: 12, bold: true).lines(text, width: width - Self.left) {
      y += 15
      marks.append(.text(line, at: Point(Self.left, y - 2), size: 12, bold: true))
    }
    return TimelineRow(
      kind: .heading(isExact: isExact), height: y + 4, space: space, staysWithNext: true, group: group, marks: marks)
  }

  func gap(_ text: String, group: Int) -> TimelineRow {
    let lines = TextMetrics(size: 11).lines(text, width: width - Self.left)
    let marks = lines.enumerated().map { number, line in
      Drawing.Mark.text(
        line, at: Point(Self.left, 14 + Double(number) * 14), size: 11, ink: .muted, italic: true)
    }
    return TimelineRow(
      kind: .gap, height: Double(lines.count) * 14 + 6, space: 8, staysWithNext: true, group: group, marks: marks)
  }

  func remark(_ text: String, group: Int, indent: Double = 0) -> TimelineRow {
    let left = Self.left + 16 + indent
    let lines = TextMetrics(size: 11).lines(text, width: width - left)
    let marks = lines.enumerated().map { number, line in
      Drawing.Mark.text(line, at: Point(left, 11 + Double(number) * 14), size: 11, ink: .muted, italic: true)
    }
    return TimelineRow(kind: .content, height: Double(lines.count) * 14 + 2, group: group, marks: marks)
  }

  /// An event, then a row for each reaction.
  func rows(of happening: Chronicle.Happening, group: Int) -> [TimelineRow] {
    let rank = happening.importance.rank
    let size = rank == .leading ? 14.0 : rank == .notable ? 12 : 11
    let lineHeight = size + 3.5
    let left = Self.left + 16
    let metrics = TextMetrics(size: size, bold: rank == .leading)
    let limit = isWhole ? Int.max : rank == .minor ? 2 : 4
    var y = 0.0
    var inner: [Drawing.Mark] = [
      TimelineMarks.glyph(
        of: happening.event.status, at: Point(Self.left + 5, lineHeight / 2 + 0.5),
        radius: rank == .leading ? 5 : rank == .notable ? 4 : 2.8)
    ]
    for line in metrics.lines(words.label(of: happening.event), width: width - left, atMost: limit) {
      y += lineHeight
      inner.append(.text(line, at: Point(left, y - 4), size: size, bold: rank == .leading))
    }
    if let detail = words.detail(of: happening, documents: documents) {
      for line in TextMetrics(size: 11).lines(detail, width: width - left, atMost: isWhole ? .max : 2) {
        y += 14
        inner.append(.text(line, at: Point(left, y - 3), size: 11, ink: .muted))
      }
    }
    let mark = Drawing.Mark.group(
      Drawing.Group(
        kind: "event \(happening.event.kind.rawValue.lowercased())", tooltip: words.tooltip(of: happening),
        data: data(of: happening), marks: inner))
    let most = isWhole ? happening.reactions.count : rank == .leading ? 10 : rank == .notable ? 4 : 2
    let reactions =
      happening.reactions.count == most + 1 ? happening.reactions[...] : happening.reactions.prefix(most)
    var rows = [
      TimelineRow(
        kind: .content, height: y + 2, space: rank == .leading ? 2 : 0, staysWithNext: !reactions.isEmpty,
        group: group, marks: [mark])
    ]
    rows += reactions.map { row(of: $0, date: happening.event.date, group: group, indent: 16) }
    let rest = happening.reactions.dropFirst(reactions.count).reduce(0) { $0 + $1.stances.count }
    if rest > 0 { rows.append(remark("and \(counted(rest, "statement")) more", group: group, indent: 14)) }
    rows[rows.count - 1].height += 4
    return rows
  }

  private func data(of happening: Chronicle.Happening) -> [(name: String, value: String)] {
    let event = happening.event
    return [
      ("id", event.id), ("kind", "event"), ("type", event.kind.rawValue), ("date", event.date.description),
      ("status", event.status.rawValue), ("importance", String(happening.importance.points)),
      ("events", ([event] + happening.retold).map(\.id).joined(separator: " ")),
    ]
  }

  func row(of reaction: Chronicle.Reaction, date: EDTFDate?, group: Int, indent: Double = 0) -> TimelineRow {
    let left = Self.left + 16 + indent
    let look = StanceClass(reaction.kind, negated: reaction.negated)
    var marks: [Drawing.Mark] = [.shape(look.glyph(at: Point(left - 10, 7.5), radius: 4), fill: look.ink)]
    let text = words.sentence(of: reaction, apartFrom: date)
    let lines = TextMetrics(size: 11).lines(text, width: width - left, atMost: isWhole ? .max : 3)
    for (number, line) in lines.enumerated() {
      marks.append(.text(line, at: Point(left, 11 + Double(number) * 14), size: 11))
    }
    let mark = Drawing.Group(
      kind: "stance \(reaction.kind.rawValue)", tooltip: words.tooltip(of: reaction),
      data: [
        ("kind", "stance"), ("type", reaction.kind.rawValue),
        ("stances", reaction.stances.map(\.id).joined(separator: " ")),
      ], marks: marks)
    return TimelineRow(
      kind: .content, height: Double(lines.count) * 14 + 2, group: group, marks: [.group(mark)])
  }
}
