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
      let bucket = keyed[start..<end].map(\.index)
      start = end
      for part in parts(of: bucket) { joinWithin(part) }
    }
  }

  private static let largeBucket = 64
  private static let fewOthers = 16

  /// In a large bucket only those are compared that have one of the things in common that agreement asks for, a word of
  /// the place, and a participant: a thousand attacks on a thousand towns would be half a million comparisons.
  private func parts(of bucket: [Int]) -> [[Int]] {
    [\EventTraits.agreementKeys, \.placeKeys, \.participantKeys].reduce([bucket]) { found, keys in
      found.flatMap { parts(of: $0, by: keys) }
    }
  }

  /// The parts of a large bucket that have a key in common. A telling without keys may agree with any; where there are
  /// many of these, the bucket stays as it is.
  private func parts(of bucket: [Int], by keys: KeyPath<EventTraits, [String]?>) -> [[Int]] {
    guard bucket.count > EventJoining.largeBucket else { return [bucket] }
    var parts: [String: [Int]] = [:]
    var others: [Int] = []
    for index in bucket {
      guard let keys = traits[index][keyPath: keys] else {
        others.append(index)
        continue
      }
      for key in keys { parts[key, default: []].append(index) }
    }
    guard others.count <= EventJoining.fewOthers else { return [bucket] }
    return parts.sorted { $0.key < $1.key }.map { $0.value + others }
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
    // By set, so that one agreement spares the comparison with all others of it.
    var sets: [[Int]] = []
    for index in bucket {
      var home: Int?
      var position = 0
      while position < sets.count {
        guard isOne(index, with: sets[position]) else {
          position += 1
          continue
        }
        join(index, sets[position][0])
        if let home {
          sets[home] += sets[position]
          sets.swapAt(position, sets.count - 1)
          sets.removeLast()
        } else {
          home = position
          position += 1
        }
      }
      if let home { sets[home].append(index) } else { sets.append([index]) }
    }
  }

  private mutating func isOne(_ index: Int, with set: [Int]) -> Bool {
    if root(of: set[0]) == root(of: index) { return true }
    return set.contains { traits[index].agreement(with: traits[$0]) != nil }
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
