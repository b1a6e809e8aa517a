/// What differs between two stance graphs: from a `before` to an `after`. Applied to the one it gives the other.
public struct StanceGraphDiff: Hashable, Sendable {
  /// An edge that both graphs have, with different content.
  public struct Change: Hashable, Sendable {
    public var before: StanceGraph.Edge
    public var after: StanceGraph.Edge

    public init(before: StanceGraph.Edge, after: StanceGraph.Edge) {
      self.before = before
      self.after = after
    }
  }

  /// A holder whose stances toward a target all had one sign and now all have the other. The edges stand here only.
  public struct Reversal: Hashable, Sendable {
    public var holder: Reference
    public var target: Reference
    /// The edges of the old sign, ascending; none of them is left.
    public var before: [StanceGraph.Edge]
    /// The edges of the new sign, ascending; none of them was there.
    public var after: [StanceGraph.Edge]

    public init(holder: Reference, target: Reference, before: [StanceGraph.Edge], after: [StanceGraph.Edge]) {
      self.holder = holder
      self.target = target
      self.before = before
      self.after = after
    }
  }

  /// Titles of the two graphs.
  public var before: String
  public var after: String
  /// Edges of the new graph only, reversals left out. This and the lists below ascend as edges do.
  public var added: [StanceGraph.Edge]
  /// Edges of the old graph only, reversals left out.
  public var removed: [StanceGraph.Edge]
  public var reversed: [Reversal]
  /// On more evidence than before.
  public var strengthened: [Change]
  /// On less evidence than before.
  public var weakened: [Change]
  /// On as much evidence as before, and different in something else: other quotes, other dates.
  public var altered: [Change]
  /// Edges that are the same in both.
  public var unchanged: [StanceGraph.Edge]
  /// Holders of stances in the new graph that held none in the old one, ascending.
  public var appearing: [StanceGraph.Node]
  /// Holders of stances in the old graph that hold none in the new one, ascending.
  public var silent: [StanceGraph.Node]
  /// The nodes of both graphs, as the new one has them where it has them; ascending.
  public var nodes: [StanceGraph.Node]
  /// Nodes of the new graph that the old one has not, or has otherwise; ascending.
  public var newNodes: [StanceGraph.Node]
  /// Nodes of the old graph that the new one has not, or has otherwise; ascending.
  public var oldNodes: [StanceGraph.Node]
  /// Events that happened between two dates or windows, in date order.
  public var events: [Event]
  /// Of two dossiers, events that only the newer knows, in date order.
  public var eventsAdded: [Event]
  /// Events that only the older of two dossiers knows, in date order.
  public var eventsRemoved: [Event]
  /// Events that both dossiers know and tell differently, in the newer one's date order.
  public var eventsChanged: [EventChange]
  /// Holders with stances of both signs toward one target in the new graph.
  public var contradictions: [StanceGraph.Contradiction]
  /// The same in the old graph.
  public var earlierContradictions: [StanceGraph.Contradiction]
  /// Ids of stances whose dates cannot be decided, in either graph.
  public var undecidedBefore: [String]
  public var undecidedAfter: [String]

  /// Whether there is nothing to report: both graphs hold the same stances on the same evidence and nothing happened
  /// in between.
  public var isEmpty: Bool {
    added.isEmpty && removed.isEmpty && reversed.isEmpty && strengthened.isEmpty && weakened.isEmpty && altered.isEmpty
      && newNodes.isEmpty && oldNodes.isEmpty && events.isEmpty && eventsAdded.isEmpty && eventsRemoved.isEmpty
      && eventsChanged.isEmpty
  }

  /// Nodes that both graphs have and name or describe differently, events left out, ascending.
  public var nodesChanged: [(before: StanceGraph.Node, after: StanceGraph.Node)] {
    let old = Dictionary(oldNodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return newNodes.compactMap { node in
      node.id.kind == .event ? nil : old[node.id].map { (before: $0, after: node) }
    }
  }

  /// The nodes of both graphs, as the old one has them where it has them.
  private var invertedNodes: [StanceGraph.Node] {
    let old = Dictionary(oldNodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return nodes.map { old[$0.id] ?? $0 }
  }

  /// The way back: what differs from `after` to `before`.
  public var inverted: StanceGraphDiff {
    func turn(_ changes: [Change]) -> [Change] { changes.map { Change(before: $0.after, after: $0.before) } }
    return StanceGraphDiff(
      before: after, after: before, added: removed, removed: added,
      reversed: reversed.map { Reversal(holder: $0.holder, target: $0.target, before: $0.after, after: $0.before) },
      strengthened: turn(weakened), weakened: turn(strengthened), altered: turn(altered), unchanged: unchanged,
      appearing: silent, silent: appearing, nodes: invertedNodes, newNodes: oldNodes, oldNodes: newNodes,
      events: events, eventsAdded: eventsRemoved, eventsRemoved: eventsAdded,
      eventsChanged: eventsChanged.map { EventChange(before: $0.after, after: $0.before) },
      contradictions: earlierContradictions, earlierContradictions: contradictions, undecidedBefore: undecidedAfter,
      undecidedAfter: undecidedBefore)
  }
}

extension StanceGraph {
  /// A holder with stances of both signs toward one target, at once.
  public struct Contradiction: Hashable, Sendable {
    public var holder: Reference
    public var target: Reference
    /// The edges with a sign, ascending.
    public var edges: [Edge]

    public init(holder: Reference, target: Reference, edges: [Edge]) {
      self.holder = holder
      self.target = target
      self.edges = edges
    }
  }

  /// Every holder with stances of both signs toward one target, ascending.
  public var contradictions: [Contradiction] {
    var found: [Contradiction] = []
    var start = 0
    while start < edges.count {
      let end = endOfPair(from: start)
      let signed = end - start > 1 ? edges[start..<end].filter { $0.sign != 0 } : []
      if signed.contains(where: { $0.sign > 0 }), signed.contains(where: { $0.sign < 0 }) {
        found.append(Contradiction(holder: edges[start].holder, target: edges[start].target, edges: Array(signed)))
      }
      start = end
    }
    return found
  }

  /// The end of the run of edges with the holder and target of the edge at `start`.
  func endOfPair(from start: Int) -> Int {
    var end = start + 1
    while end < edges.count, edges[end].holder == edges[start].holder, edges[end].target == edges[start].target {
      end += 1
    }
    return end
  }
}
