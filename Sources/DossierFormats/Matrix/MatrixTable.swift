import DossierModel

/// A matrix as an HTML table: names of targets above, of holders at the left, in each cell the signs, the number of
/// statements and the last date, and all of it in words for those who cannot see signs.
struct MatrixTable {
  let matrix: StanceMatrix
  /// What a cell's `data-keys` says of its stances; their ids where nil.
  var numbers: ReportNumbers?
  /// A page of thousands of cells would be slow and nobody would read it; the CSV has all.
  static let most = 40

  private var rows: ArraySlice<StanceGraph.Node> { matrix.rows.prefix(MatrixTable.most) }
  private var columns: ArraySlice<StanceGraph.Node> { matrix.columns.prefix(MatrixTable.most) }

  /// What the signs mean.
  static let key =
    "▲ supports, ▼ condemns, ✕ opposes or does not support, ◆ blames, ■ denies, ● urges or says that it does not condemn, "
    + "blame, oppose or deny"

  /// What is not in the table.
  var leftOut: String? {
    let (holders, targets) = (matrix.rows.count - rows.count, matrix.columns.count - columns.count)
    return holders + targets == 0
      ? nil : "Not shown: \(counted(holders, "row")) and \(counted(targets, "column")) with fewer statements."
  }

  func write<Stream: TextOutputStream>(labelledBy label: String, to stream: inout Stream) {
    stream.write("<table class=\"matrix\" aria-labelledby=\"\(label)\"><thead><tr><td>who, toward whom</td>")
    for column in columns {
      stream.write("<th scope=\"col\"><span><bdi>\(ReportHTML.text(column.name))</bdi></span></th>")
    }
    stream.write("</tr></thead><tbody>\n")
    let cells = Dictionary(grouping: matrix.cells, by: \.holder)
    var bloc: Int??
    for row in rows {
      if !matrix.blocs.isEmpty, bloc.map({ $0 != matrix.blocs[row.id] }) ?? true {
        bloc = .some(matrix.blocs[row.id])
        let name = matrix.blocs[row.id].map { "Bloc \($0 + 1)" } ?? "In no bloc"
        stream.write("<tr class=\"bloc\"><th colspan=\"\(columns.count + 1)\" scope=\"rowgroup\">\(name)</th></tr>\n")
      }
      let byTarget = Dictionary((cells[row.id] ?? []).map { ($0.target, $0) }) { first, _ in first }
      stream.write("<tr><th scope=\"row\"><bdi>\(ReportHTML.text(row.name))</bdi></th>")
      for column in columns {
        guard let cell = byTarget[column.id] else {
          stream.write("<td></td>")
          continue
        }
        write(cell, row, column, to: &stream)
      }
      stream.write("</tr>\n")
    }
    stream.write("</tbody></table>\n")
  }

  private func write<Stream: TextOutputStream>(
    _ cell: StanceMatrix.Cell, _ row: StanceGraph.Node, _ column: StanceGraph.Node, to stream: inout Stream
  ) {
    let words = cell.edges.reversed().map { edge in
      "\(row.name) \(edge.kind.verb(negated: edge.negated)) \(column.name), \(edge.lastDate.words)"
        + (edge.count > 1 ? ", \(edge.count) statements" : "")
    }.joined(separator: "; ")
    var classes: [StanceClass] = []
    for edge in cell.edges {
      let look = StanceClass(edge.kind, negated: edge.negated)
      classes.removeAll { $0 == look }
      classes.append(look)
    }
    let stances = cell.edges.flatMap(\.stances)
    let ids = numbers?.keys(ofStances: stances) ?? stances.joined(separator: " ")
    stream.write(
      "<td><a role=\"button\" data-keys=\"\(ReportHTML.text(ids))\" aria-label=\"\(ReportHTML.text(words))\">")
    for (number, look) in classes.enumerated() {
      let age = number == classes.count - 1 ? "" : " old"
      stream.write("<span class=\"\(look.rawValue)\(age)\">\(look.character)</span>")
    }
    if cell.count > 1 { stream.write("<strong>\(cell.count)</strong>") }
    stream.write(
      "<small>\(ReportHTML.text(cell.newest.lastDate.exactDay.map(Self.short) ?? cell.newest.lastDate.words))")
    stream.write("</small></a></td>")
  }

  private static func short(_ day: CalendarDay) -> String { DateWords.short(day) }
}

extension StanceClass {
  /// The sign as a letter of DejaVu Sans and of most fonts.
  var character: String {
    switch self {
    case .support: "▲"
    case .criticism: "▼"
    case .rejection: "✕"
    case .blame: "◆"
    case .denial: "■"
    case .other: "●"
    }
  }
}
