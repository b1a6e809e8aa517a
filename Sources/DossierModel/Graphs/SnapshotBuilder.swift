/// Builds one stance graph. Actors, events and issues are numbered in their final order, so that stances are grouped
/// by sorting plain numbers: a million stances take about a second.
struct SnapshotBuilder {
  private let dossier: Dossier
  private let options: SnapshotOptions
  private let rollUp: RollUp
  /// All nodes that could be in the graph, ascending by reference.
  private let nodes: [StanceGraph.Node]
  private let numbers: [Reference: Int]

  init(_ dossier: Dossier, options: SnapshotOptions) {
    self.dossier = dossier
    self.options = options
    rollUp = RollUp(dossier.actors, level: options.level)
    nodes = SnapshotBuilder.nodes(of: dossier)
    numbers = Dictionary(nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The graph of the stances in a window; nil for all.
  func graph(title: String, window: DayWindow?, superseding: Bool) -> StanceGraph {
    var undecided: [String] = []
    var statements: [Statement] = []
    statements.reserveCapacity(dossier.stances.count)
    for index in dossier.stances.indices {
      guard let statement = statement(index) else { continue }
      switch window?.membership(of: statement.days) ?? .inside {
      case .inside: statements.append(statement)
      case .undecided: undecided.append(dossier.stances[index].id)
      case .outside: break
      }
    }
    statements.sort(by: Statement.precedes)
    if superseding { statements = SnapshotBuilder.standing(statements) }
    let edges = edges(statements)
    return StanceGraph(title: title, nodes: used(by: edges), edges: edges, undecided: undecided.sorted())
  }

  /// A stance with its ends taken to the level; nil where the options leave it out, or where both ends become one:
  /// a quarrel within a government is no stance of the country toward itself.
  private func statement(_ index: Int) -> Statement? {
    let stance = dossier.stances[index]
    if let types = options.types, !types.contains(stance.kind) { return nil }
    if let confidence = stance.confidence, confidence < options.minimumConfidence { return nil }
    if let documents = options.documents, !stance.evidence.contains(where: { documents.contains($0.document) }) {
      return nil
    }
    let holder = rollUp(stance.holder, at: stance.date)
    var target = stance.target
    if target.kind == .actor {
      target.id = rollUp(target.id, at: stance.date)
      if target.id == holder, stance.target.id != stance.holder { return nil }
    }
    if let actors = options.actors, !actors.contains(holder), !actors.contains(stance.holder) {
      guard target.kind == .actor, actors.contains(target.id) || actors.contains(stance.target.id) else { return nil }
    }
    guard let holderNumber = numbers[.actor(holder)], let targetNumber = numbers[target] else { return nil }
    return Statement(
      holder: holderNumber, target: targetNumber, kind: stance.kind, negated: stance.negated, index: index,
      days: stance.date.possibleDays)
  }

  private func used(by edges: [StanceGraph.Edge]) -> [StanceGraph.Node] {
    var isUsed = [Bool](repeating: false, count: nodes.count)
    for edge in edges {
      if let number = numbers[edge.holder] { isUsed[number] = true }
      if let number = numbers[edge.target] { isUsed[number] = true }
    }
    return nodes.indices.filter { isUsed[$0] }.map { nodes[$0] }
  }
}

// MARK: What stands

extension SnapshotBuilder {
  /// Leaves out what a later statement of the same holder toward the same target has superseded.
  private static func standing(_ sorted: [Statement]) -> [Statement] {
    var standing: [Statement] = []
    standing.reserveCapacity(sorted.count)
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].pair == sorted[start].pair { end += 1 }
      if end == start + 1 {
        standing.append(sorted[start])
      } else {
        let latest = Latest(sorted[start..<end])
        for statement in sorted[start..<end] where latest.leavesStanding(statement) { standing.append(statement) }
      }
      start = end
    }
    return standing
  }

  /// For one holder and target, the day from which each sign and each negated type is certain to have been expressed
  /// last.
  private struct Latest {
    private var bySign = [-1: Int.min, 1: Int.min]
    private var byType = [Int](repeating: .min, count: 16)

    init(_ statements: ArraySlice<Statement>) {
      for statement in statements {
        let day = statement.days.first
        if statement.sign != 0 { bySign[statement.sign] = max(bySign[statement.sign] ?? .min, day) }
        byType[statement.type] = max(byType[statement.type], day)
      }
    }

    func leavesStanding(_ statement: Statement) -> Bool {
      if statement.sign != 0, let opposite = bySign[-statement.sign], opposite > statement.days.last { return false }
      return byType[statement.type ^ 1] <= statement.days.last
    }
  }
}

// MARK: Edges and nodes

extension SnapshotBuilder {
  private func edges(_ statements: [Statement]) -> [StanceGraph.Edge] {
    var edges: [StanceGraph.Edge] = []
    var start = 0
    while start < statements.count {
      var end = start + 1
      while end < statements.count, statements[end].isOnEdge(of: statements[start]) { end += 1 }
      let edge = edge(statements[start..<end])
      if edge.evidence.count >= options.minimumEvidence { edges.append(edge) }
      start = end
    }
    return edges
  }

  private func edge(_ statements: ArraySlice<Statement>) -> StanceGraph.Edge {
    let head = statements[statements.startIndex]
    let stances = statements.map { dossier.stances[$0.index] }
    let evidence = stances.count == 1 ? stances[0].evidence : Evidence.union(stances.map(\.evidence))
    let (holder, target) = (nodes[head.holder].id, nodes[head.target].id)
    return StanceGraph.Edge(
      id: StanceGraph.Edge.id(holder: holder, kind: head.kind, target: target, negated: head.negated), holder: holder,
      kind: head.kind, target: target, negated: head.negated, count: stances.count,
      firstDate: SnapshotBuilder.extreme(stances, last: false), lastDate: SnapshotBuilder.extreme(stances, last: true),
      weight: Double(max(evidence.count, 1)), stances: stances.map(\.id).sorted(), evidence: evidence)
  }

  /// The first or last date among stances, by the days that they may mean.
  private static func extreme(_ stances: [Stance], last: Bool) -> EDTFDate {
    var best = stances[0].date
    var days = best.possibleDays
    for stance in stances.dropFirst() where stance.date != best {
      let other = stance.date.possibleDays
      let better =
        last ? (other.last, other.first) > (days.last, days.first) : (other.first, other.last) < (days.first, days.last)
      if better { (best, days) = (stance.date, other) }
    }
    return best
  }

  private static func nodes(of dossier: Dossier) -> [StanceGraph.Node] {
    var nodes = dossier.actors.map {
      StanceGraph.Node(id: .actor($0.id), name: $0.name, category: $0.kind.rawValue, country: $0.country)
    }
    nodes += dossier.events.map {
      StanceGraph.Node(id: .event($0.id), name: $0.label, category: $0.kind.rawValue, date: $0.date)
    }
    nodes += dossier.issues.map { StanceGraph.Node(id: .issue($0.id), name: $0.name, category: $0.kind.rawValue) }
    var known = Set(nodes.map(\.id))
    for stance in dossier.stances {
      for reference in [.actor(stance.holder), stance.target] where known.insert(reference).inserted {
        nodes.append(StanceGraph.Node(id: reference, name: reference.id, category: "unknown"))
      }
    }
    return nodes.sorted { $0.id < $1.id }
  }
}

extension StanceGraph.Edge {
  /// `russia-not-supports-event-shelling`: unique in a graph and the same in every graph that has the edge.
  static func id(holder: Reference, kind: Stance.Kind, target: Reference, negated: Bool) -> String {
    var id = holder.id
    id += negated ? "-not-" : "-"
    id += kind.rawValue
    id += "-"
    if target.kind != .actor { id += target.kind.rawValue + "-" }
    return id + target.id
  }
}

/// A stance in numbers, in the order of edges: holder, target, type, negated, and the stance's own place.
private struct Statement {
  /// Holder and target.
  let pair: Int
  /// The type in alphabetical order, twice; plus 1 where negated.
  let type: Int
  let index: Int
  let kind: Stance.Kind
  let negated: Bool
  let days: PossibleDays

  init(holder: Int, target: Int, kind: Stance.Kind, negated: Bool, index: Int, days: PossibleDays) {
    pair = holder << 32 | target
    type = kind.alphabeticalRank << 1 | (negated ? 1 : 0)
    self.index = index
    self.kind = kind
    self.negated = negated
    self.days = days
  }

  var holder: Int { pair >> 32 }
  var target: Int { pair & 0xffff_ffff }
  var sign: Int { negated ? 0 : kind.sign }

  func isOnEdge(of other: Statement) -> Bool {
    pair == other.pair && type == other.type
  }

  static func precedes(_ lhs: Statement, _ rhs: Statement) -> Bool {
    if lhs.pair != rhs.pair { return lhs.pair < rhs.pair }
    if lhs.type != rhs.type { return lhs.type < rhs.type }
    return lhs.index < rhs.index
  }
}

extension Stance.Kind {
  /// Position among the types in alphabetical order, from 0.
  var alphabeticalRank: Int {
    switch self {
    case .blames: 0
    case .condemns: 1
    case .denies: 2
    case .opposes: 3
    case .supports: 4
    case .urges: 5
    }
  }
}
