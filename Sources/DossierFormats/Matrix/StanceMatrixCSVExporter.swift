public import DossierModel

/// Writes a matrix as a table: a row for each cell, with its bloc, what was said last, how often each, and when. What was
/// said and in which words stands in the table of edges.
public struct StanceMatrixCSVExporter: Exporter {
  public var dialect: CSVDialect

  public init(dialect: CSVDialect = .machine) {
    self.dialect = dialect
  }

  public func write<Stream: TextOutputStream>(_ matrix: StanceMatrix, to stream: inout Stream) {
    var out = OutputBuffer()
    out.raw("holder,holder_name,holder_bloc,target,target_name,target_bloc,sign,last,count")
    for kind in Stance.Kind.allCases { out.plain(",\(kind.rawValue)") }
    out.raw(",negated,first_date,last_date")
    out.raw(dialect.lineEnd)
    let names = Dictionary((matrix.rows + matrix.columns).map { ($0.id, $0.name) }) { first, _ in first }
    for cell in matrix.cells {
      end(cell.holder, names, matrix, &out)
      end(cell.target, names, matrix, &out)
      out.integer(cell.newest.sign)
      out.raw(",")
      out.cell(cell.newest.kind.verb(negated: cell.newest.negated), dialect)
      out.raw(",")
      out.integer(cell.count)
      for kind in Stance.Kind.allCases {
        out.raw(",")
        out.integer(cell.edges.filter { $0.kind == kind && !$0.negated }.reduce(0) { $0 + $1.count })
      }
      out.raw(",")
      out.integer(cell.edges.filter(\.negated).reduce(0) { $0 + $1.count })
      out.raw(",")
      out.cell(first(of: cell), dialect)
      out.raw(",")
      out.cell(cell.newest.lastDate, dialect)
      out.raw(dialect.lineEnd)
      out.flush(to: &stream)
    }
    out.finish(to: &stream)
  }

  private func end(
    _ node: Reference, _ names: [Reference: String], _ matrix: StanceMatrix, _ out: inout OutputBuffer
  ) {
    out.cell(node.key, dialect)
    out.raw(",")
    out.cell(names[node] ?? node.id, dialect)
    out.raw(",")
    if let bloc = matrix.blocs[node] { out.integer(bloc + 1) }
    out.raw(",")
  }

  private func first(of cell: StanceMatrix.Cell) -> EDTFDate {
    cell.edges.map(\.firstDate).min { one, other in
      (one.earliestDay?.number ?? .max, one.description) < (other.earliestDay?.number ?? .max, other.description)
    } ?? cell.newest.firstDate
  }
}
