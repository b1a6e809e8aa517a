/// Deriving networks from a stance graph.
extension StanceGraph {
  /// The network of a kind among the holders (and, two-mode, the targets) of this graph's edges.
  public func derivedNetwork(
    _ kind: DerivedNetwork.Kind, normalization: DerivedNetwork.Normalization = .none,
    duplicates: DerivedNetwork.Duplicates = .document
  ) -> DerivedNetwork {
    let positions = Positions(self, duplicates: duplicates)
    let links =
      kind == .twoMode
      ? positions.affiliations(normalization) : positions.links(kind, normalization)
    let ends = Set(links.flatMap { [$0.from, $0.to] }).union(kind == .twoMode ? [] : positions.holders)
    return DerivedNetwork(
      title: "\(title): \(kind.rawValue)" + (normalization == .none ? "" : ", \(normalization.rawValue)"), kind: kind,
      normalization: normalization, nodes: nodes.filter { ends.contains($0.id) }, links: links)
  }
}

/// The cells of P and N, by holder.
private struct Positions {
  struct Cell {
    var target: Reference
    var agree = 0.0
    var disagree = 0.0
    var edges: [String] = []
  }

  /// Ascending.
  let holders: [Reference]
  /// Ascending by target, by holder.
  private let rows: [Reference: [Cell]]

  init(_ graph: StanceGraph, duplicates: DerivedNetwork.Duplicates) {
    var rows: [Reference: [Cell]] = [:]
    for edge in graph.edges where edge.sign != 0 {
      let statements = duplicates == .all ? edge.evidence.count : Set(edge.evidence.map(\.document)).count
      var row = rows[edge.holder] ?? []
      if row.last?.target != edge.target { row.append(Cell(target: edge.target)) }
      let last = row.count - 1
      if edge.sign > 0 { row[last].agree += Double(statements) } else { row[last].disagree += Double(statements) }
      row[last].edges.append(edge.id)
      rows[edge.holder] = row
    }
    self.rows = rows
    holders = rows.keys.sorted()
  }

  /// Two-mode links: P − N as the weight, normalised by the holder's statements.
  func affiliations(_ normalization: DerivedNetwork.Normalization) -> [DerivedNetwork.Link] {
    holders.flatMap { holder in
      (rows[holder] ?? []).map { cell in
        let weight = cell.agree - cell.disagree
        return DerivedNetwork.Link(
          from: holder, to: cell.target, agreeing: cell.agree, disagreeing: cell.disagree,
          weight: normalization == .none ? weight : quotient(weight, activity(of: holder)), targets: [cell.target],
          edges: cell.edges.sorted())
      }
    }
  }

  /// One-mode links between holders that share a target. Walks from targets to pairs, so that only pairs that share
  /// something cost anything.
  func links(_ kind: DerivedNetwork.Kind, _ normalization: DerivedNetwork.Normalization) -> [DerivedNetwork.Link] {
    var byTarget: [Reference: [(holder: Int, cell: Cell)]] = [:]
    for (number, holder) in holders.enumerated() {
      for cell in rows[holder] ?? [] { byTarget[cell.target, default: []].append((number, cell)) }
    }
    var pairs: [Int: Pair] = [:]
    for target in byTarget.keys.sorted() {
      let cells = byTarget[target] ?? []
      for (position, other) in cells.enumerated() {
        for one in cells[..<position] {
          pairs[one.holder * holders.count + other.holder, default: Pair()].add(one.cell, other.cell)
        }
      }
    }
    return pairs.sorted { $0.key < $1.key }.compactMap { key, pair in
      link(holders[key / holders.count], holders[key % holders.count], pair, kind, normalization)
    }
  }

  private func link(
    _ from: Reference, _ to: Reference, _ pair: Pair, _ kind: DerivedNetwork.Kind,
    _ normalization: DerivedNetwork.Normalization
  ) -> DerivedNetwork.Link? {
    func figure(_ agreeing: Double, _ disagreeing: Double) -> Double {
      switch kind {
      case .congruence: agreeing
      case .conflict: disagreeing
      case .subtract, .twoMode: agreeing - disagreeing
      }
    }
    if kind == .congruence && pair.agreeing == 0 || kind == .conflict && pair.disagreeing == 0 { return nil }
    let weight =
      switch normalization {
      case .none: figure(pair.agreeing, pair.disagreeing)
      case .average: quotient(figure(pair.agreeing, pair.disagreeing), (activity(of: from) + activity(of: to)) / 2)
      case .jaccard:
        quotient(
          figure(pair.agreeingCells, pair.opposedCells),
          cells(of: from) + cells(of: to) - (kind == .conflict ? pair.opposedCells : pair.agreeingCells))
      }
    return DerivedNetwork.Link(
      from: from, to: to, agreeing: pair.agreeing, disagreeing: pair.disagreeing, weight: weight,
      targets: pair.targets, edges: Set(pair.edges).sorted())
  }

  private func activity(of holder: Reference) -> Double {
    (rows[holder] ?? []).reduce(0) { $0 + $1.agree + $1.disagree }
  }

  /// The cells (target, sign) in which a holder has a statement.
  private func cells(of holder: Reference) -> Double {
    (rows[holder] ?? []).reduce(0) { $0 + ($1.agree > 0 ? 1 : 0) + ($1.disagree > 0 ? 1 : 0) }
  }

  private func quotient(_ dividend: Double, _ divisor: Double) -> Double {
    divisor > 0 ? dividend / divisor : 0
  }
}

/// What two holders share.
private struct Pair {
  var agreeing = 0.0
  var disagreeing = 0.0
  var agreeingCells = 0.0
  var opposedCells = 0.0
  var targets: [Reference] = []
  var edges: [String] = []

  mutating func add(_ one: Positions.Cell, _ other: Positions.Cell) {
    agreeing += one.agree * other.agree + one.disagree * other.disagree
    disagreeing += one.agree * other.disagree + one.disagree * other.agree
    agreeingCells += (one.agree > 0 && other.agree > 0 ? 1 : 0) + (one.disagree > 0 && other.disagree > 0 ? 1 : 0)
    opposedCells += (one.agree > 0 && other.disagree > 0 ? 1 : 0) + (one.disagree > 0 && other.agree > 0 ? 1 : 0)
    targets.append(one.target)
    edges += one.edges + other.edges
  }
}
