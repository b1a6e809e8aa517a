/// Comparing stance graphs, in one pass over their sorted edges.
extension StanceGraph {
  /// What differs from an earlier graph to this one.
  public func difference(from earlier: StanceGraph) -> StanceGraphDiff {
    var comparison = Comparison(earlier: earlier, later: self)
    comparison.compareEdges()
    let holders = Set(edges.lazy.map(\.holder))
    let earlierHolders = Set(earlier.edges.lazy.map(\.holder))
    var diff = comparison.diff
    diff.appearing = nodes.filter { holders.contains($0.id) && !earlierHolders.contains($0.id) }
    diff.silent = earlier.nodes.filter { earlierHolders.contains($0.id) && !holders.contains($0.id) }
    let (known, knownEarlier) = (Set(nodes), Set(earlier.nodes))
    diff.newNodes = nodes.filter { !knownEarlier.contains($0) }
    diff.oldNodes = earlier.nodes.filter { !known.contains($0) }
    let ids = Set(nodes.lazy.map(\.id))
    diff.nodes = (nodes + diff.oldNodes.filter { !ids.contains($0.id) }).sorted { $0.id < $1.id }
    diff.contradictions = contradictions
    diff.earlierContradictions = earlier.contradictions
    return diff
  }

  /// The graph after the changes. The diff must be one from this graph.
  public func applying(_ diff: StanceGraphDiff) -> StanceGraph {
    let gone = Set(diff.oldNodes)
    let changes = diff.strengthened + diff.weakened + diff.altered
    let old = Set(
      diff.removed.map(\.key) + diff.reversed.flatMap { $0.before.map(\.key) } + changes.map(\.before.key))
    let new = diff.added + diff.reversed.flatMap(\.after) + changes.map(\.after)
    return StanceGraph(
      title: diff.after,
      nodes: (nodes.filter { !gone.contains($0) } + diff.newNodes).sorted { $0.id < $1.id },
      edges: (edges.filter { !old.contains($0.key) } + new).sorted { $0.key < $1.key },
      undecided: diff.undecidedAfter)
  }
}

extension StanceGraph.Edge {
  /// What makes an edge the same edge in two graphs, in the order of edges.
  struct Key: Hashable, Comparable {
    var holder: Reference
    var target: Reference
    var type: Int

    static func < (lhs: Key, rhs: Key) -> Bool {
      if lhs.holder != rhs.holder { return lhs.holder < rhs.holder }
      return lhs.target != rhs.target ? lhs.target < rhs.target : lhs.type < rhs.type
    }
  }

  var key: Key {
    Key(holder: holder, target: target, type: kind.alphabeticalRank << 1 | (negated ? 1 : 0))
  }
}

/// Walks through both lists of edges, one holder and target at a time.
private struct Comparison {
  let earlier: StanceGraph
  let later: StanceGraph
  var diff: StanceGraphDiff

  init(earlier: StanceGraph, later: StanceGraph) {
    self.earlier = earlier
    self.later = later
    diff = StanceGraphDiff(
      before: earlier.title, after: later.title, added: [], removed: [], reversed: [], strengthened: [], weakened: [],
      altered: [], unchanged: [], appearing: [], silent: [], nodes: [], newNodes: [], oldNodes: [], events: [],
      eventsAdded: [], eventsRemoved: [], eventsChanged: [],
      contradictions: [], earlierContradictions: [], undecidedBefore: earlier.undecided,
      undecidedAfter: later.undecided)
  }

  mutating func compareEdges() {
    var (old, new) = (0, 0)
    while old < earlier.edges.count || new < later.edges.count {
      let order = order(old, new)
      let oldEnd = order <= 0 ? earlier.endOfPair(from: old) : old
      let newEnd = order >= 0 ? later.endOfPair(from: new) : new
      if order < 0 {
        diff.removed += earlier.edges[old..<oldEnd]
      } else if order > 0 {
        diff.added += later.edges[new..<newEnd]
      } else {
        compare(earlier.edges[old..<oldEnd], later.edges[new..<newEnd])
      }
      (old, new) = (oldEnd, newEnd)
    }
  }

  /// Which graph has the next holder and target: below zero the earlier, above the later, zero both.
  private func order(_ old: Int, _ new: Int) -> Int {
    guard old < earlier.edges.count else { return 1 }
    guard new < later.edges.count else { return -1 }
    let (one, other) = (earlier.edges[old], later.edges[new])
    if one.holder != other.holder { return one.holder < other.holder ? -1 : 1 }
    if one.target != other.target { return one.target < other.target ? -1 : 1 }
    return 0
  }

  /// The edges of one holder and target.
  private mutating func compare(_ old: ArraySlice<StanceGraph.Edge>, _ new: ArraySlice<StanceGraph.Edge>) {
    let reversal = reversal(old, new)
    if let reversal { diff.reversed.append(reversal) }
    for edge in old where !new.contains(where: { $0.key == edge.key }) {
      if reversal == nil || edge.sign == 0 { diff.removed.append(edge) }
    }
    for edge in new {
      if let match = old.first(where: { $0.key == edge.key }) {
        compare(match, edge)
      } else if reversal == nil || edge.sign == 0 {
        diff.added.append(edge)
      }
    }
  }

  private mutating func compare(_ old: StanceGraph.Edge, _ new: StanceGraph.Edge) {
    let change = StanceGraphDiff.Change(before: old, after: new)
    if old.evidence.count < new.evidence.count {
      diff.strengthened.append(change)
    } else if old.evidence.count > new.evidence.count {
      diff.weakened.append(change)
    } else if !old.isAlike(new) {
      diff.altered.append(change)
    } else {
      diff.unchanged.append(new)
    }
  }

  private func reversal(
    _ old: ArraySlice<StanceGraph.Edge>, _ new: ArraySlice<StanceGraph.Edge>
  ) -> StanceGraphDiff.Reversal? {
    let (before, after) = (old.filter { $0.sign != 0 }, new.filter { $0.sign != 0 })
    guard let head = before.first, let sign = after.first?.sign, sign == -head.sign,
      before.allSatisfy({ $0.sign == head.sign }), after.allSatisfy({ $0.sign == sign }),
      // What an actor said of another is not reversed by what it says of one of the other's statements.
      after.contains(where: \.over.isEmpty) || !before.contains(where: \.over.isEmpty)
    else { return nil }
    return StanceGraphDiff.Reversal(
      holder: head.holder, target: head.target, before: Array(before), after: Array(after))
  }
}
