import DossierModel

/// Rows of a timeline in columns: down the first, then down the next.
struct TimelineFlow {
  struct Column {
    var rows: [(row: TimelineRow, top: Double)] = []
    var height = 0.0
  }

  private(set) var columns: [Column] = []

  /// As many columns of the height as it takes. `continued` makes the heading of a day that runs on into a column.
  init(_ rows: [TimelineRow], height: Double, continued: (TimelineRow) -> TimelineRow?) {
    var column = Column()
    var index = 0
    var lastHeading: TimelineRow?
    while index < rows.count {
      // Rows that stay together.
      var end = index
      while end < rows.count - 1, rows[end].staysWithNext { end += 1 }
      let block = rows[index...end]
      let needed = block.reduce(0) { $0 + $1.height + $1.space } - (column.rows.isEmpty ? block[index].space : 0)
      if !column.rows.isEmpty, column.height + needed > height {
        columns.append(column)
        column = Column()
      }
      if column.rows.isEmpty, case .content = block[index].kind, let lastHeading, let heading = continued(lastHeading) {
        column.add(heading)
      }
      for row in block {
        if case .heading = row.kind { lastHeading = row }
        column.add(row)
      }
      index = end + 1
    }
    if !column.rows.isEmpty { columns.append(column) }
  }

  /// The least height with which the rows take no more than `count` columns; nil where that is more than `most`.
  static func height(
    of rows: [TimelineRow], columns count: Int, atMost most: Double, continued: (TimelineRow) -> TimelineRow?
  ) -> Double? {
    guard TimelineFlow(rows, height: most, continued: continued).fits(count, most) else { return nil }
    var (low, high) = (0.0, most)
    while high - low > 4 {
      let middle = (low + high) / 2
      if TimelineFlow(rows, height: middle, continued: continued).fits(count, middle) {
        high = middle
      } else {
        low = middle
      }
    }
    return high
  }

  private func fits(_ count: Int, _ height: Double) -> Bool {
    columns.count <= count && columns.allSatisfy { $0.height <= height }
  }
}

extension TimelineFlow.Column {
  fileprivate mutating func add(_ row: TimelineRow) {
    let top = height + (rows.isEmpty ? 0 : row.space)
    rows.append((row, top))
    height = top + row.height
  }

  /// The axis with its dots, zigzag lines where time is left out, and the rows.
  var marks: [Drawing.Mark] {
    let x = TimelineSetting.axis
    var marks: [Drawing.Mark] = []
    var start = rows.first?.top ?? 0
    if case .heading? = rows.first?.row.kind { start += 9 }
    for (row, top) in rows {
      guard case .gap = row.kind else { continue }
      if top > start { marks.append(.shape(.line(Point(x, start), Point(x, top)), stroke: .rule, width: 1.5)) }
      let points = (0...6).map { (step: Int) -> Point in
        Point(x + (step % 6 == 0 ? 0 : step % 2 == 0 ? -4 : 4), top + row.height * Double(step) / 6)
      }
      marks.append(.shape(.line(points), stroke: .rule, width: 1.2))
      start = top + row.height
    }
    if height > start { marks.append(.shape(.line(Point(x, start), Point(x, height)), stroke: .rule, width: 1.5)) }
    for (row, top) in rows {
      if case .heading(let isExact) = row.kind {
        marks.append(
          .shape(.circle(Point(x, top + 9), 4.5), fill: isExact ? .text : .paper, stroke: .text, width: 1.4))
      }
      marks += Drawing.moved(row.marks, by: Point(0, top))
    }
    return marks
  }
}
