/// Two actors with the grounds on which they agree and disagree.
public struct SidedPair: Hashable, Sendable {
  /// One thing on which two actors take the same side or opposite sides: a target of both, or one of the two as the
  /// other's target.
  public struct Ground: Hashable, Sendable {
    public var target: Reference
    /// Edges of the stance graph behind it, ascending.
    public var edges: [String]
  }

  /// `first` < `second`.
  public var first: Reference
  public var second: Reference
  /// Ascending by target.
  public var agreements: [Ground] = []
  public var disagreements: [Ground] = []

  /// Agreements less disagreements.
  public var balance: Int { agreements.count - disagreements.count }
}

extension StanceGraph {
  /// All pairs of actors that agree or disagree on something, ascending by both ends. Statements without a sign
  /// (`urges`, `denies`, negated ones) are no ground, and neither is common ground.
  public var sidedPairs: [SidedPair] { Sides(self).pairs }

  /// Targets toward which all take one side, actors among them that condemn, blame or oppose each other: agreeing on
  /// these tells no sides. Ascending.
  public var commonGround: [Reference] { Sides(self).commonGround }
}

/// The sides that actors take, by target and holder.
private struct Sides {
  private var cells: [Reference: [Reference: SideCell]] = [:]

  init(_ graph: StanceGraph) {
    for edge in graph.edges where edge.holder.kind == .actor && edge.sign != 0 && edge.holder != edge.target {
      cells[edge.target, default: [:]][edge.holder, default: SideCell()].add(edge)
    }
  }

  var pairs: [SidedPair] {
    var pairs: [[Reference]: SidedPair] = [:]
    func compare(_ one: Reference, _ other: Reference, on target: Reference, _ cell: SideCell, _ second: SideCell?) {
      let ends = [min(one, other), max(one, other)]
      var pair = pairs[ends] ?? SidedPair(first: ends[0], second: ends[1])
      let (agreeing, opposed) = cell.grounds(with: second)
      if !agreeing.isEmpty { pair.agreements.append(SidedPair.Ground(target: target, edges: agreeing)) }
      if !opposed.isEmpty { pair.disagreements.append(SidedPair.Ground(target: target, edges: opposed)) }
      pairs[ends] = pair
    }
    let common = Set(commonGround)
    for target in cells.keys.sorted() {
      let holders = (cells[target] ?? [:]).sorted { $0.key < $1.key }
      for (index, (holder, cell)) in holders.enumerated() {
        if target.kind == .actor { compare(holder, target, on: target, cell, nil) }
        if common.contains(target) { continue }
        for (other, second) in holders[..<index] { compare(other, holder, on: target, second, cell) }
      }
    }
    return pairs.values.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  var commonGround: [Reference] {
    cells.keys.filter { target in
      let holders = cells[target] ?? [:]
      guard holders.values.allSatisfy(\.opposing.isEmpty) || holders.values.allSatisfy(\.supporting.isEmpty) else {
        return false
      }
      return holders.keys.contains { holder in
        (cells[holder] ?? [:]).contains { !$0.value.opposing.isEmpty && holders[$0.key] != nil }
      }
    }.sorted()
  }
}

/// What one holder says of one target, by sign.
private struct SideCell {
  var supporting: [String] = []
  var opposing: [String] = []

  mutating func add(_ edge: StanceGraph.Edge) {
    if edge.sign > 0 { supporting.append(edge.id) } else { opposing.append(edge.id) }
  }

  /// Edges by which two holders agree and disagree on the target; toward the target itself, where there is no other.
  func grounds(with other: SideCell?) -> (agreeing: [String], opposed: [String]) {
    guard let other else { return (supporting.sorted(), opposing.sorted()) }
    func both(_ one: [String], _ other: [String]) -> [String] {
      one.isEmpty || other.isEmpty ? [] : one + other
    }
    return (
      (both(supporting, other.supporting) + both(opposing, other.opposing)).sorted(),
      (both(supporting, other.opposing) + both(opposing, other.supporting)).sorted()
    )
  }
}
