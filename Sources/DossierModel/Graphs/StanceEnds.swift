/// Who may hold a stance and what it may be toward, numbered in the order of nodes.
package struct StanceEnds: Sendable {
  /// Ascending by reference.
  let nodes: [StanceGraph.Node]
  private let actors: [String: Int]
  private let others: [Reference: Int]

  /// Everything that a dossier has or that one of its stances points at: what it does not know becomes a node too.
  init(_ dossier: Dossier) {
    let ends = StanceEnds(actors: dossier.actors, events: dossier.events.map(\.node), issues: dossier.issues)
    var unknown: Set<Reference> = []
    for stance in dossier.stances {
      for end in [.actor(stance.holder), stance.target] where ends.number(of: end) == nil { unknown.insert(end) }
    }
    self = unknown.isEmpty ? ends : StanceEnds(nodes: ends.nodes + unknown.map(\.unknownNode))
  }

  /// The nodes of actors, events and issues.
  package init(actors: [Actor], events: [StanceGraph.Node], issues: [Issue]) {
    self.init(nodes: actors.map(\.node) + events + issues.map(\.node))
  }

  private init(nodes: [StanceGraph.Node]) {
    self.nodes = nodes.sorted { $0.id < $1.id }
    var actors: [String: Int] = [:]
    var others: [Reference: Int] = [:]
    for (number, node) in self.nodes.enumerated() {
      if node.id.kind == .actor { actors[node.id.id] = number } else { others[node.id] = number }
    }
    self.actors = actors
    self.others = others
  }

  package func number(of reference: Reference) -> Int? {
    reference.kind == .actor ? actors[reference.id] : others[reference]
  }

  func number(ofActor id: String) -> Int? {
    actors[id]
  }
}

/// A stance without its evidence, its ends as numbers.
package struct StanceHead: Sendable {
  let holder: Int32
  let target: Int32
  let pieces: Int32
  /// What of the target's it is toward; -1 where it is toward the target itself.
  let over: Int32
  let kind: Stance.Kind
  let negated: Bool
  let date: EDTFDate
  let confidence: Double?

  /// Both ends are among `ends`.
  package init(_ stance: Stance, _ ends: StanceEnds) {
    holder = Int32(ends.number(ofActor: stance.holder) ?? 0)
    target = Int32(ends.number(of: stance.target) ?? 0)
    over = Int32(stance.isOverIssue ? stance.regarding.flatMap(ends.number) ?? -1 : -1)
    pieces = Int32(stance.evidence.count)
    kind = stance.kind
    negated = stance.negated
    date = stance.date
    confidence = stance.confidence
  }
}

extension Actor {
  var node: StanceGraph.Node {
    StanceGraph.Node(id: .actor(id), name: name, category: kind.rawValue, country: country)
  }
}

extension Event {
  package var node: StanceGraph.Node {
    StanceGraph.Node(id: .event(id), name: label, category: kind.rawValue, date: date)
  }
}

extension Issue {
  var node: StanceGraph.Node {
    StanceGraph.Node(id: .issue(id), name: name, category: kind.rawValue)
  }
}

extension Reference {
  fileprivate var unknownNode: StanceGraph.Node {
    StanceGraph.Node(id: self, name: id, category: "unknown")
  }
}
