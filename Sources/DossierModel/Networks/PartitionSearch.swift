/// Looks for the partitions of least imbalance of a few points: all of them by enumeration, or, of many points, the best
/// that moving points and joining groups leads to from many starts, as in the relocation algorithm of P. Doreian and
/// A. Mrvar, "A partitioning approach to structural balance" (Social Networks 18, 1996).
///
/// The starts come from a fixed sequence: same points, same result.
struct PartitionSearch {
  private let count: Int
  private let points: [Int]
  private let weights: [[(point: Int, weight: Int)]]
  private var least = Int.max
  /// Of all best partitions so far: equal numbers for points that were together in each.
  private var common: [Int] = []

  /// Points up to which all partitions are tried: 21,147 of nine.
  private static let fewest = 9

  private let triesAll: Bool

  init(points: [Int], ties: SignedTies, triesAll: Bool? = nil) {
    self.points = points
    self.triesAll = triesAll ?? (points.count <= PartitionSearch.fewest)
    count = points.count
    let numbers = Dictionary(uniqueKeysWithValues: points.enumerated().map { ($1, $0) })
    weights = points.map { point in
      ties.neighbours[point].compactMap { other, weight in numbers[other].map { ($0, weight) } }
    }
  }

  /// Groups that are together in all best partitions found; single points are groups too.
  func bestGroups() -> [[Int]] {
    let search = searched
    let groups = Dictionary(grouping: points.indices) { search.common[$0] }
    return groups.sorted { $0.key < $1.key }.map { $0.value.map { points[$0] } }
  }

  func leastImbalance() -> Int { searched.least }

  private var searched: PartitionSearch {
    var search = self
    if triesAll { search.enumerate([], groups: 0, cost: 0) } else { search.descendFromMany() }
    return search
  }

  // MARK: All partitions

  /// Extends a partition of the first points by each place for the next one.
  private mutating func enumerate(_ groups: [Int], groups number: Int, cost: Int) {
    guard cost <= least else { return }
    let next = groups.count
    guard next < count else { return keep(groups, cost: cost) }
    for group in 0...number {
      var added = 0
      for (other, weight) in weights[next] where other < next {
        if (groups[other] == group) == (weight < 0) { added += abs(weight) }
      }
      enumerate(groups + [group], groups: max(number, group + 1), cost: cost + added)
    }
  }

  private mutating func keep(_ groups: [Int], cost: Int) {
    if cost < least {
      least = cost
      common = groups
    } else if cost == least {
      common = PartitionSearch.numbered(zip(common, groups).map { [$0, $1] })
    }
  }

  /// Numbers from 0 in the order of first appearance.
  private static func numbered(_ keys: [[Int]]) -> [Int] {
    var numbers: [[Int]: Int] = [:]
    return keys.map { key in
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      return number
    }
  }

  // MARK: Many points

  private mutating func descendFromMany() {
    descend(from: Array(0..<count))
    descend(from: Array(repeating: 0, count: count))
    var state: UInt64 = 0x9e37_79b9
    for start in 0..<(count <= 100 ? 200 : 8) {
      let groups = 2 + start % 5
      descend(
        from: (0..<count).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return Int(state >> 33) % groups
        })
    }
  }

  /// Moves single points and joins whole groups until neither helps.
  private mutating func descend(from start: [Int]) {
    var groups = start
    repeat {
      while movePoints(&groups) {}
    } while joinGroups(&groups)
    var cost = 0
    for point in 0..<count {
      for (other, weight) in weights[point] where other > point {
        if (groups[point] == groups[other]) == (weight < 0) { cost += abs(weight) }
      }
    }
    keep(PartitionSearch.numbered(groups.map { [$0] }), cost: cost)
  }

  private func movePoints(_ groups: inout [Int]) -> Bool {
    var hasMoved = false
    for point in 0..<count {
      var sums: [Int: Int] = [:]
      for (other, weight) in weights[point] { sums[groups[other], default: 0] += weight }
      let here = sums[groups[point]] ?? 0
      let best = sums.max { ($0.value, $1.key) < ($1.value, $0.key) }
      if let best, best.value > max(here, 0) {
        groups[point] = best.key
        hasMoved = true
      } else if here < 0 {
        groups[point] = (groups.max() ?? 0) + 1
        hasMoved = true
      }
    }
    return hasMoved
  }

  private func joinGroups(_ groups: inout [Int]) -> Bool {
    var sums: [[Int]: Int] = [:]
    for point in 0..<count {
      for (other, weight) in weights[point] where groups[other] < groups[point] {
        sums[[groups[other], groups[point]], default: 0] += weight
      }
    }
    let best = sums.max { ($0.value, $1.key[0], $1.key[1]) < ($1.value, $0.key[0], $0.key[1]) }
    guard let best, best.value > 0 else { return false }
    groups = groups.map { $0 == best.key[1] ? best.key[0] : $0 }
    return true
  }
}
