/// Finds the tellings of one event among the tellings of many documents. Precision first: two events left apart are a
/// smaller fault than two events made into one.
///
/// Two tellings are joined when nothing in them differs (type, days, places, participants, figures) and something
/// particular agrees (place and wording, figure, or participants). Joining is transitive: an event is a connected
/// set of tellings. So more documents only ever add to a set, and merging is associative.
struct EventJoining {
  private let tellings: [Event.Telling]
  private let traits: [EventTraits]
  private var parents: [Int]

  init(_ tellings: [Event.Telling]) {
    self.tellings = tellings
    traits = tellings.map(EventTraits.init)
    parents = Array(tellings.indices)
    joinWithinBuckets()
  }

  /// Compares tellings that have a search key in common; the keys are sorted, which takes less room than a dictionary.
  private mutating func joinWithinBuckets() {
    var keyed: [(key: UInt64, index: Int)] = []
    for index in traits.indices { keyed += traits[index].searchKeys.map { ($0, index) } }
    keyed.sort { ($0.key, $0.index) < ($1.key, $1.index) }
    var start = 0
    while start < keyed.count {
      var end = start + 1
      while end < keyed.count, keyed[end].key == keyed[start].key { end += 1 }
      if end > start + 1 { joinWithin(keyed[start..<end].map(\.index)) }
      start = end
    }
  }

  /// Takes two tellings for one event, whatever they say: an earlier merge has joined them.
  mutating func join(_ one: Int, _ other: Int) {
    let (first, second) = (root(of: one), root(of: other))
    parents[max(first, second)] = min(first, second)
  }

  /// The sets of tellings, by position.
  mutating func sets() -> [[Int]] {
    var sets: [Int: [Int]] = [:]
    for index in tellings.indices { sets[root(of: index), default: []].append(index) }
    return sets.values.sorted { $0[0] < $1[0] }
  }

  private mutating func joinWithin(_ bucket: [Int]) {
    for (position, index) in bucket.enumerated() {
      for other in bucket[..<position] where root(of: other) != root(of: index) {
        if traits[index].agreement(with: traits[other]) != nil { join(index, other) }
      }
    }
  }

  private mutating func root(of index: Int) -> Int {
    var root = index
    while parents[root] != root { root = parents[root] }
    var next = index
    while parents[next] != root { (next, parents[next]) = (parents[next], root) }
    return root
  }
}

extension Event {
  /// Why each telling after the first was joined with an earlier one, a line each: "courier-2031-03-05 and
  /// gazette-2031-03-02: ASSAULT on 2031-03-01, place Klow, words market, shelling".
  public var joinReasons: [String] {
    let traits = tellings.map(EventTraits.init)
    return tellings.indices.dropFirst().map { index in
      let name = tellings[index].evidence.first?.document ?? "?"
      for earlier in tellings.indices where earlier != index {
        guard let agreement = traits[index].agreement(with: traits[earlier]) else { continue }
        let other = tellings[earlier].evidence.first?.document ?? "?"
        return "\(other) and \(name): \(agreement)"
      }
      return "\(name): joined by an earlier merge"
    }
  }
}
