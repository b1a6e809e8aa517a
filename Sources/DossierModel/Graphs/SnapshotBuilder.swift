/// Builds one stance graph. Actors, events and issues are numbered in their final order, so that stances are grouped
/// by sorting plain numbers: a million stances take about a second.
struct SnapshotBuilder: Sendable {
  private let records: DossierRecords
  private let options: SnapshotOptions
  private let rollUp: RollUp
  /// By number of an actor, the number of the body it stands for at every date; -1 where that depends on the date.
  private let bodies: [Int]
  /// By document.
  private let publishers: [String: String]
  private let coder: String?

  init(_ records: DossierRecords, options: SnapshotOptions) {
    self.records = records
    self.options = options
    publishers = Dictionary(
      records.documents.compactMap { record in record.publisher.map { (record.id, $0) } }
    ) { first, _ in first }
    coder = records.generator.map { "\($0.name) \($0.version)" }
    let rollUp = RollUp(records.actors, level: options.level)
    self.rollUp = rollUp
    let ends = records.ends
    bodies = ends.nodes.indices.map { number in
      guard ends.nodes[number].id.kind == .actor else { return number }
      return rollUp.atAnyDate(ends.nodes[number].id.id).flatMap { ends.number(ofActor: $0) } ?? -1
    }
  }

  /// The graph of the stances in a window, nil for all; its edges are made when they are asked for.
  func stream(title: String, window: DayWindow?, superseding: Bool) -> StanceGraphStream {
    var undecided: [Int] = []
    var statements: [Statement] = []
    statements.reserveCapacity(records.heads.count)
    let isQuoted = options.documents.map(stancesQuoting)
    for index in records.heads.indices where isQuoted?[index] ?? true {
      guard let statement = statement(index) else { continue }
      switch window?.membership(of: statement.days) ?? .inside {
      case .inside: statements.append(statement)
      case .undecided: undecided.append(index)
      case .outside: break
      }
    }
    statements.sort(by: Statement.precedes)
    if superseding { statements = SnapshotBuilder.standing(statements) }
    let standing = statements
    let ids = records.stances.reading { stance in undecided.map { stance($0).id } }
    return StanceGraphStream(title: title, nodes: nodes(of: standing), undecided: ids) { body in
      records.stances.reading { stance in
        forEachGroup(of: standing, stance) { group in
          guard options.keepsStancesApart else { return body(edge(group, stance)) }
          for place in group.indices {
            var edge = edge(group[place...place], stance)
            edge.id = edge.stances[0]
            body(edge)
          }
        }
      }
    }
  }

  /// By day, the numbers of the stances that are in force at its end: those of the edges of that day's snapshot.
  func inForce(at days: [CalendarDay]) -> [[Int]] {
    let isQuoted = options.documents.map(stancesQuoting)
    var statements = records.heads.indices.filter { isQuoted?[$0] ?? true }.compactMap(statement)
    statements.sort(by: Statement.precedes)
    return days.map { day in
      let window = DayWindow(through: day)
      let standing = SnapshotBuilder.standing(statements.filter { window.membership(of: $0.days) == .inside })
      var numbers: [Int] = []
      records.stances.reading { stance in
        forEachGroup(of: standing, stance) { group in numbers += group.map(\.index) }
      }
      return numbers
    }
  }

  /// A stance with its ends taken to the level; nil where the options leave it out, or where both ends become one:
  /// a quarrel within a government is no stance of the country toward itself.
  private func statement(_ index: Int) -> Statement? {
    let head = records.heads[index]
    guard isWanted(head) else { return nil }
    let holder = body(of: Int(head.holder), at: head.date)
    // Toward somebody's plan: toward the plan, as long as everybody stands alone.
    let isAlone = options.level == .person && head.over >= 0
    let target = isAlone ? Int(head.over) : body(of: Int(head.target), at: head.date)
    if holder == target, head.holder != head.target { return nil }
    if let actors = options.actors {
      let numbers = [holder, target, Int(head.holder), Int(head.target)]
      guard numbers.contains(where: { isNode($0, among: actors) }) else { return nil }
    }
    return Statement(
      holder: holder, target: target, kind: head.kind, negated: head.negated, index: index,
      isOver: head.over >= 0 && !isAlone, days: head.date.possibleDays)
  }

  private func isWanted(_ head: StanceHead) -> Bool {
    if let types = options.types, !types.contains(head.kind) { return false }
    if options.minimumConfidence > 0, let confidence = head.confidence, confidence < options.minimumConfidence {
      return false
    }
    return true
  }

  /// By stance, whether one of the documents is among its evidence.
  private func stancesQuoting(_ documents: Set<String>) -> [Bool] {
    records.stances.reading { stance in
      records.heads.indices.map { stance($0).evidence.contains { documents.contains($0.document) } }
    }
  }

  private func body(of number: Int, at date: EDTFDate) -> Int {
    if bodies[number] >= 0 { return bodies[number] }
    return records.ends.number(ofActor: rollUp(records.ends.nodes[number].id.id, at: date)) ?? number
  }

  private func isNode(_ number: Int, among actors: Set<String>) -> Bool {
    records.ends.nodes[number].id.kind == .actor && actors.contains(records.ends.nodes[number].id.id)
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
  /// last. What is toward something of the target's supersedes only its like: backing one statement ends no
  /// condemnation of the one who made it.
  private struct Latest {
    private var all = Days()
    private var toTarget = Days()

    private struct Days {
      var bySign = [-1: Int.min, 1: Int.min]
      var byType = [Int](repeating: .min, count: 16)

      mutating func add(_ statement: Statement) {
        let day = statement.days.first
        if statement.sign != 0 { bySign[statement.sign] = max(bySign[statement.sign] ?? .min, day) }
        byType[statement.type] = max(byType[statement.type], day)
      }
    }

    init(_ statements: ArraySlice<Statement>) {
      for statement in statements {
        all.add(statement)
        if !statement.isOver { toTarget.add(statement) }
      }
    }

    func leavesStanding(_ statement: Statement) -> Bool {
      let days = statement.isOver ? all : toTarget
      if statement.sign != 0, let opposite = days.bySign[-statement.sign], opposite > statement.days.last {
        return false
      }
      return days.byType[statement.type ^ 1] <= statement.days.last
    }
  }
}

// MARK: Edges and nodes

extension SnapshotBuilder {
  /// The ends of the edges.
  private func nodes(of statements: [Statement]) -> [StanceGraph.Node] {
    let nodes = records.ends.nodes
    var isUsed = [Bool](repeating: false, count: nodes.count)
    records.stances.reading { stance in
      forEachGroup(of: statements, stance) { group in
        isUsed[group[group.startIndex].holder] = true
        isUsed[group[group.startIndex].target] = true
      }
    }
    return nodes.indices.filter { isUsed[$0] }.map { nodes[$0] }
  }

  /// The statements of each edge that rests on enough evidence.
  private func forEachGroup(
    of statements: [Statement], _ stance: (Int) -> Stance, _ body: (ArraySlice<Statement>) -> Void
  ) {
    var start = 0
    while start < statements.count {
      var end = start + 1
      while end < statements.count, statements[end].isOnEdge(of: statements[start]) { end += 1 }
      if hasEnoughEvidence(statements[start..<end], stance) { body(statements[start..<end]) }
      start = end
    }
  }

  private func hasEnoughEvidence(_ statements: ArraySlice<Statement>, _ stance: (Int) -> Stance) -> Bool {
    let pieces = statements.reduce(0) { $0 + Int(records.heads[$1.index].pieces) }
    if options.minimumEvidence <= 1 || statements.count == 1 { return pieces >= options.minimumEvidence }
    return pieces >= options.minimumEvidence && edge(statements, stance).evidence.count >= options.minimumEvidence
  }

  private func edge(_ statements: ArraySlice<Statement>, _ stance: (Int) -> Stance) -> StanceGraph.Edge {
    let head = statements[statements.startIndex]
    let (holder, target) = (records.ends.nodes[head.holder].id, records.ends.nodes[head.target].id)
    let id = StanceGraph.Edge.id(holder: holder, kind: head.kind, target: target, negated: head.negated)
    if statements.count == 1 {
      let only = stance(head.index)
      return StanceGraph.Edge(
        id: id, holder: holder, kind: head.kind, target: target, negated: head.negated, count: 1, firstDate: only.date,
        lastDate: only.date, weight: Double(max(only.evidence.count, 1)), stances: [only.id], evidence: only.evidence,
        over: over(statements), confidence: only.confidence, publishers: publishers(of: only.evidence), coder: coder)
    }
    let stances = statements.map { stance($0.index) }
    let evidence = Evidence.union(stances.map(\.evidence))
    let dates = stances.map(\.date)
    return StanceGraph.Edge(
      id: id, holder: holder, kind: head.kind, target: target, negated: head.negated, count: stances.count,
      firstDate: SnapshotBuilder.extreme(dates, last: false), lastDate: SnapshotBuilder.extreme(dates, last: true),
      weight: Double(max(evidence.count, 1)), stances: stances.map(\.id), dates: dates, evidence: evidence,
      over: over(statements), confidence: stances.compactMap(\.confidence).max(), publishers: publishers(of: evidence),
      coder: coder)
  }

  /// The names of what the statements are toward, where none is toward the target itself.
  private func over(_ statements: ArraySlice<Statement>) -> [String] {
    guard statements.allSatisfy(\.isOver) else { return [] }
    return Set(statements.map { records.ends.nodes[Int(records.heads[$0.index].over)].name }).sorted()
  }

  private func publishers(of evidence: [Evidence]) -> [String] {
    guard let first = evidence.first else { return [] }
    if evidence.count == 1 { return publishers[first.document].map { [$0] } ?? [] }
    return Set(evidence.compactMap { publishers[$0.document] }).sorted()
  }

  /// The first or last of dates, by the days that they may mean; a year without a day for none.
  static func extreme(_ dates: [EDTFDate], last: Bool) -> EDTFDate {
    guard var best = dates.first else { return EDTFDate(year: 0) }
    var days = best.possibleDays
    for date in dates.dropFirst() where date != best {
      let other = date.possibleDays
      let better =
        last ? (other.last, other.first) > (days.last, days.first) : (other.first, other.last) < (days.first, days.last)
      if better { (best, days) = (date, other) }
    }
    return best
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
  /// Toward something of the target's, and not the target itself.
  let isOver: Bool
  let days: PossibleDays

  init(holder: Int, target: Int, kind: Stance.Kind, negated: Bool, index: Int, isOver: Bool, days: PossibleDays) {
    pair = holder << 32 | target
    type = kind.alphabeticalRank << 1 | (negated ? 1 : 0)
    self.index = index
    self.kind = kind
    self.negated = negated
    self.isOver = isOver
    self.days = days
  }

  var holder: Int { pair >> 32 }
  var target: Int { pair & 0xffff_ffff }
  var sign: Int { kind.sign(negated: negated) }

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
