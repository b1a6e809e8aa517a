/// Who stands how toward whom, as a table: a row for each holder, a column for each target, a cell where there is a
/// stance. Shows what a dense graph cannot.
public struct StanceMatrix: Hashable, Sendable {
  /// The stances of one holder toward one target.
  public struct Cell: Hashable, Sendable {
    public var holder: Reference
    public var target: Reference
    /// In date order of their last statement: the newest last.
    public var edges: [StanceGraph.Edge]

    /// Statements in all.
    public var count: Int { edges.reduce(0) { $0 + $1.count } }

    /// What was said last.
    public var newest: StanceGraph.Edge { edges[edges.count - 1] }

    /// Whether statements of both signs are in it.
    public var isMixed: Bool { edges.contains { $0.sign > 0 } && edges.contains { $0.sign < 0 } }
  }

  public var title: String
  public var rows: [StanceGraph.Node]
  public var columns: [StanceGraph.Node]
  /// By holder, then target, in the order of the rows and columns.
  public var cells: [Cell]
  /// Number of the bloc, from 0, of the actors that are in one.
  public var blocs: [Reference: Int]

  /// Rows and columns by bloc, then by number of statements, then by name.
  public init(_ graph: StanceGraph, blocs: Blocs? = nil) {
    title = graph.title
    var numbers: [Reference: Int] = [:]
    for (number, bloc) in (blocs?.blocs ?? []).enumerated() { for member in bloc.members { numbers[member] = number } }
    self.blocs = numbers
    var cells: [[Reference]: Cell] = [:]
    for edge in graph.edges {
      cells[[edge.holder, edge.target], default: Cell(holder: edge.holder, target: edge.target, edges: [])].edges
        .append(edge)
    }
    let nodes = Dictionary(graph.nodes.map { ($0.id, $0) }) { first, _ in first }
    func ordered(_ weights: [Reference: Int]) -> [StanceGraph.Node] {
      weights.keys.map { nodes[$0] ?? StanceGraph.Node(id: $0, name: $0.id, category: "") }.sorted { one, other in
        let (bloc, otherBloc) = (numbers[one.id] ?? .max, numbers[other.id] ?? .max)
        if bloc != otherBloc { return bloc < otherBloc }
        let (weight, otherWeight) = (weights[one.id] ?? 0, weights[other.id] ?? 0)
        return weight != otherWeight ? weight > otherWeight : (one.name, one.id) < (other.name, other.id)
      }
    }
    var (holders, targets): ([Reference: Int], [Reference: Int]) = ([:], [:])
    for cell in cells.values {
      holders[cell.holder, default: 0] += cell.count
      targets[cell.target, default: 0] += cell.count
    }
    rows = ordered(holders)
    columns = ordered(targets)
    let rowNumbers = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.id, $0) })
    let columnNumbers = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1.id, $0) })
    self.cells = cells.values.map { cell in
      var cell = cell
      cell.edges.sort { StanceMatrix.isOlder($0, $1) }
      return cell
    }
    .sorted { one, other in
      let (row, otherRow) = (rowNumbers[one.holder] ?? 0, rowNumbers[other.holder] ?? 0)
      return row != otherRow
        ? row < otherRow : (columnNumbers[one.target] ?? 0) < (columnNumbers[other.target] ?? 0)
    }
  }

  /// By last statement, then first, then type.
  public static func isOlder(_ one: StanceGraph.Edge, _ other: StanceGraph.Edge) -> Bool {
    let (last, otherLast) = (Timeline.position(of: one.lastDate), Timeline.position(of: other.lastDate))
    if last != otherLast { return last < otherLast }
    let (first, otherFirst) = (Timeline.position(of: one.firstDate), Timeline.position(of: other.firstDate))
    return first != otherFirst ? first < otherFirst : one.id < other.id
  }
}
