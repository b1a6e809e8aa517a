public import DossierModel

/// Writes a stance graph as a matrix: a row for each holder, a column for each target, ids at the heads.
///
/// A cell is the number of statements for less the number of those against (in a derived network, its signed weight).
/// What does not fit: statements that count for neither side, types, dates, quotes; a pair that has spoken both ways as
/// often has 0, as has one that never spoke.
public struct MatrixCSVExporter: Exporter {
  public enum Mode: Sendable {
    /// All nodes as rows and as columns.
    case adjacency
    /// Those that hold a stance as rows, those that one is toward as columns.
    case twoMode
  }

  public var mode: Mode

  public init(mode: Mode) {
    self.mode = mode
  }

  public func write<Stream: TextOutputStream>(_ graph: StanceGraphStream, to stream: inout Stream) {
    let (rows, columns) = heads(of: graph)
    let places = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var out = OutputBuffer()
    out.raw("id")
    for column in columns {
      out.raw(",")
      out.nodeID(column)
    }
    out.raw("\n")
    var next = 0
    var cells = [Double](repeating: 0, count: columns.count)
    func writeRow() {
      out.nodeID(rows[next])
      for cell in cells {
        out.raw(",")
        out.number(cell)
      }
      out.raw("\n")
      out.flush(to: &stream)
      cells = [Double](repeating: 0, count: columns.count)
      next += 1
    }
    graph.forEachEdge { edge in
      while next < rows.count, rows[next] != edge.holder { writeRow() }
      if let place = places[edge.target] { cells[place] += edge.signedValue }
    }
    while next < rows.count { writeRow() }
    out.finish(to: &stream)
  }

  /// In the order of edges.
  private func heads(of graph: StanceGraphStream) -> (rows: [Reference], columns: [Reference]) {
    let all = graph.nodes.map(\.id)
    guard mode == .twoMode else { return (all, all) }
    var (holders, targets) = (Set<Reference>(), Set<Reference>())
    graph.forEachEdge { edge in
      holders.insert(edge.holder)
      targets.insert(edge.target)
    }
    return (all.filter(holders.contains), all.filter(targets.contains))
  }
}

extension StanceGraph.Edge {
  /// Statements for as a positive number, against as a negative one; the signed weight of a derived edge.
  var signedValue: Double { Double(sign) * (derivedRelation == nil ? Double(count) : weight) }
}
