public import DossierModel

/// Who stands how toward whom as a table: what was said last in each cell, how often, and when.
///
/// Columns that do not fit side by side go on below, with the rows that have something there.
public struct MatrixFigure: Sendable {
  let matrix: StanceMatrix
  let rows: [StanceGraph.Node]
  let columns: [StanceGraph.Node]
  let cells: [StanceMatrix.Cell]
  let options: FigureOptions

  /// The weightiest rows and columns, `maximumNodes` of each.
  public init(_ matrix: StanceMatrix, options: FigureOptions = FigureOptions()) {
    self.matrix = matrix
    self.options = options
    func weightiest(_ nodes: [StanceGraph.Node], _ end: KeyPath<StanceMatrix.Cell, Reference>) -> [StanceGraph.Node] {
      var weights: [Reference: Int] = [:]
      for cell in matrix.cells { weights[cell[keyPath: end], default: 0] += cell.count }
      let kept = nodes.enumerated().sorted { one, other in
        let (weight, otherWeight) = (weights[one.element.id] ?? 0, weights[other.element.id] ?? 0)
        return weight != otherWeight ? weight > otherWeight : one.offset < other.offset
      }.prefix(options.maximumNodes).map(\.element.id)
      let known = Set(kept)
      return nodes.filter { known.contains($0.id) }
    }
    let (rows, columns) = (weightiest(matrix.rows, \.holder), weightiest(matrix.columns, \.target))
    let (holders, targets) = (Set(rows.map(\.id)), Set(columns.map(\.id)))
    cells = matrix.cells.filter { holders.contains($0.holder) && targets.contains($0.target) }
    let (used, usedTargets) = (Set(cells.map(\.holder)), Set(cells.map(\.target)))
    self.rows = rows.filter { used.contains($0.id) }
    self.columns = columns.filter { usedTargets.contains($0.id) }
  }

  private static let labelWidth = 150.0
  private static let leastCell = 84.0
  private static let mostCell = 120.0
  private static let heads = TextMetrics(size: 10.5)

  private var inner: Double { options.page.unitsWide - 2 * FigureFrame.margin }
  private var perPanel: Int { max(1, Int((inner - Self.labelWidth) / Self.leastCell)) }

  /// Panels of nearly the same number of columns.
  private var panelSize: Int {
    let count = max(1, (columns.count + perPanel - 1) / perPanel)
    return max(1, (columns.count + count - 1) / count)
  }

  private var cellWidth: Double { min(Self.mostCell, (inner - Self.labelWidth) / Double(panelSize)) }

  /// With as many of the weightiest rows and columns, `maximumNodes` at most, as a page holds.
  public static func fitted(_ matrix: StanceMatrix, options: FigureOptions) -> Drawing {
    var options = options
    while true {
      let drawing = MatrixFigure(matrix, options: options).drawing
      if !options.fitsPage || options.maximumNodes <= 6 || drawing.height <= options.page.unitsHigh { return drawing }
      options.maximumNodes -= 1
    }
  }

  public var drawing: Drawing {
    guard !cells.isEmpty else {
      let text = Drawing.Mark.text(
        "No stances in this period.", at: Point(inner / 2, 40), size: 14, ink: .muted, anchor: .middle)
      return frame.drawing(of: [text], width: inner, height: 70)
    }
    var marks: [Drawing.Mark] = []
    var y = 0.0
    let size = panelSize
    for start in stride(from: 0, to: columns.count, by: size) {
      let panel = panel(Array(columns[start..<min(start + size, columns.count)]))
      marks += Drawing.moved(panel.marks, by: Point(0, y))
      y += panel.height + 20
    }
    return frame.drawing(of: marks, width: inner, height: y - 20)
  }

  private func panel(_ columns: [StanceGraph.Node]) -> (marks: [Drawing.Mark], height: Double) {
    let places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1.id, $0) })
    let shown = cells.filter { places[$0.target] != nil }
    let holders = Set(shown.map(\.holder))
    let rows = rows.filter { holders.contains($0.id) }
    let right = Self.labelWidth + Double(columns.count) * cellWidth
    var (marks, y) = head(columns, right: right)
    var lastBloc: Int??
    for row in rows {
      let bloc = matrix.blocs[row.id]
      if !matrix.blocs.isEmpty, lastBloc.map({ $0 != bloc }) ?? true {
        marks.append(
          .text(
            bloc.map { "Bloc \($0 + 1)" } ?? "In no bloc", at: Point(0, y + 14), size: 10.5, ink: .muted, bold: true))
        y += 19
        lastBloc = .some(bloc)
      }
      marks.append(.shape(.line(Point(0, y), Point(right, y)), stroke: .faint))
      let lines = TextMetrics(size: 11).lines(row.name, width: Self.labelWidth - 10, atMost: 2)
      let height = lines.count > 1 ? 31.0 : 20
      let top = y + (height - Double(lines.count) * 13) / 2
      for (number, line) in lines.enumerated() {
        marks.append(.text(line, at: Point(0, top + 10 + Double(number) * 13), size: 11))
      }
      for cell in shown where cell.holder == row.id {
        let left = Self.labelWidth + Double(places[cell.target] ?? 0) * cellWidth
        marks.append(mark(of: cell, at: Point(left + cellWidth / 2, y + height / 2)))
      }
      y += height
    }
    marks.append(.shape(.line(Point(0, y), Point(right, y)), stroke: .faint))
    for number in columns.indices {
      let x = Self.labelWidth + Double(number) * cellWidth
      marks.insert(.shape(.line(Point(x, 0), Point(x, y)), stroke: .faint, width: 0.6), at: 0)
    }
    return (marks, y)
  }

  /// The targets, their names set at the foot of the head.
  private func head(_ columns: [StanceGraph.Node], right: Double) -> (marks: [Drawing.Mark], height: Double) {
    let lines = columns.map { Self.heads.lines($0.name, width: cellWidth - 5, atMost: 5) }
    let most = Double(lines.map(\.count).max() ?? 1)
    let height = most * 13 + 6 + (matrix.blocs.isEmpty ? 0 : 14)
    var marks: [Drawing.Mark] = [
      .text("Who, toward whom", at: Point(0, height - 7), size: 10.5, ink: .muted, italic: true)
    ]
    for (number, column) in columns.enumerated() {
      let x = Self.labelWidth + (Double(number) + 0.5) * cellWidth
      if let bloc = matrix.blocs[column.id] {
        marks.append(.text("Bloc \(bloc + 1)", at: Point(x, 10), size: 10.5, ink: .muted, anchor: .middle, bold: true))
      }
      let top = height - 6 - Double(lines[number].count) * 13
      for (row, line) in lines[number].enumerated() {
        marks.append(.text(line, at: Point(x, top + 10 + Double(row) * 13), size: 10.5, anchor: .middle))
      }
    }
    return (marks, height)
  }

  /// The looks of what was said, oldest first, the number of statements, and the day of the last.
  private func mark(of cell: StanceMatrix.Cell, at centre: Point) -> Drawing.Mark {
    var classes: [StanceClass] = []
    for edge in cell.edges {
      let look = StanceClass(edge.kind, negated: edge.negated)
      classes.removeAll { $0 == look }
      classes.append(look)
    }
    // What there is no room for is in the tooltip.
    let shown = classes.suffix(3)
    let count = cell.count > 1 ? String(cell.count) : ""
    let day = date(cell.newest.lastDate)
    let (numbers, days) = (TextMetrics(size: 11, bold: true), TextMetrics(size: 10.5))
    let width = Double(shown.count) * 12 + (count.isEmpty ? 0 : numbers.width(count) + 2) + 4 + days.width(day)
    var x = centre.x - width / 2
    var marks: [Drawing.Mark] = []
    for (number, look) in shown.enumerated() {
      let place = Point(x + 6, centre.y)
      marks.append(
        number == shown.count - 1
          ? .shape(look.glyph(at: place, radius: 5), fill: look.ink)
          : .shape(look.glyph(at: place, radius: 3.8), fill: .paper, stroke: look.ink, width: 1.2))
      x += 12
    }
    if !count.isEmpty {
      marks.append(.text(count, at: Point(x + 1, centre.y + 4), size: 11, bold: true))
      x += numbers.width(count) + 2
    }
    marks.append(.text(day, at: Point(x + 4, centre.y + 4), size: 10.5, ink: .muted))
    let names = Dictionary((rows + columns).map { ($0.id, $0.name) }) { first, _ in first }
    let sources = ChangeReport.sources(options.documents)
    return .group(
      Drawing.Group(
        kind: "cell \(classes.last?.rawValue ?? "")",
        tooltip: cell.edges.reversed().map { StanceWords.sentence(of: $0, names: names, sources: sources) }
          .joined(separator: "\n"),
        data: [
          ("source", cell.holder.key), ("target", cell.target.key), ("count", String(cell.count)),
          ("last-date", cell.newest.lastDate.description),
          ("stances", cell.edges.flatMap(\.stances).joined(separator: " ")),
        ], marks: marks))
  }

  /// "28 May" where all is of one year, else "May ’12".
  private func date(_ date: EDTFDate) -> String {
    guard let day = date.earliestDay ?? date.latestDay else { return "?" }
    let month = DateWords.months[day.month - 1].prefix(3)
    let mark = date.withoutTime.exactDay == nil ? "~" : ""
    if date.latestDay.map({ $0 - day > 31 }) ?? false { return mark + String(day.year) }
    let year = (day.year % 100 + 100) % 100
    return years.count == 1 && mark.isEmpty ? "\(day.day) \(month)" : "\(mark)\(month) ’\(year < 10 ? "0" : "")\(year)"
  }

  private var years: Set<Int> { Set(cells.compactMap { $0.newest.lastDate.latestDay?.year }) }

  private var frame: FigureFrame {
    let edges = cells.flatMap(\.edges)
    let caption = FigureCaption(edges: edges, options: options)
    let (drawn, all) = (cells.reduce(0) { $0 + $1.count }, matrix.cells.reduce(0) { $0 + $1.count })
    let counts =
      drawn == all
      ? caption.counts
      : [caption.period, "the \(drawn) weightiest of \(counted(all, "statement"))"].compactMap { $0 }
        .joined(separator: " · ")
    let names = Dictionary((rows + columns).map { ($0.id, $0.name) }) { first, _ in first }
    var frame = FigureFrame(
      title: matrix.title.isEmpty ? "Who stands where" : matrix.title + ": who toward whom", subtitle: counts,
      legend: legend(edges), notes: notes + [caption.sources, caption.origin].compactMap { $0 },
      minimumWidth: options.page.unitsWide, options: options)
    let turned = cells.filter(\.isMixed)
    if !turned.isEmpty {
      frame.finding =
        "Both for and against: "
        + turned.prefix(6).map { "\(names[$0.holder] ?? "") toward \(names[$0.target] ?? "")" }.joined(separator: "; ")
        + "."
    }
    return frame
  }

  private var notes: [String] {
    var notes = [
      "A filled mark is what was said last, hollow ones what was said before; the number counts statements, the date is "
        + "that of the last."
    ]
    let (holders, targets) = (matrix.rows.count - rows.count, matrix.columns.count - columns.count)
    if holders + targets > 0 {
      notes.append(
        "Left out as less frequent: \(counted(holders, "row")) and \(counted(targets, "column")); the CSV has them.")
    }
    return notes
  }

  private func legend(_ edges: [StanceGraph.Edge]) -> [LegendEntry] {
    StanceClass.allCases.compactMap { stanceClass in
      let words = [false, true].flatMap { negated in
        Stance.Kind.allCases.filter { kind in
          StanceClass(kind, negated: negated) == stanceClass
            && edges.contains { $0.kind == kind && $0.negated == negated }
        }.map { $0.words(negated: negated) }
      }
      guard !words.isEmpty else { return nil }
      return LegendEntry(sampleWidth: 12, words: words.joined(separator: ", ")) {
        [.shape(stanceClass.glyph(at: Point($0.x + 6, $0.y)), fill: stanceClass.ink)]
      }
    }
  }
}
