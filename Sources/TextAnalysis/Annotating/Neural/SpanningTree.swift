/// The best tree with one root among scored arcs (Chu-Liu/Edmonds).
package struct SpanningTree {
  /// `scores[dependent * count + head]`; node 0 is the root.
  ///
  /// Returns the head of each node; that of node 0 is 0.
  package static func heads(_ scores: [Float], count: Int) -> [Int] {
    var scores = scores.map(Double.init)
    for node in 0..<count { scores[node * count + node] = -.infinity }
    let best = greedy(scores, count)
    if best.dropFirst().count(where: { $0 == 0 }) == 1, cycle(best) == nil { return best }
    // A toll on leaving the root makes the best tree one with a single root.
    for node in 1..<count { scores[node * count] -= 1e6 }
    return edmonds(scores, count)
  }

  private static func greedy(_ scores: [Double], _ count: Int) -> [Int] {
    var heads = [Int](repeating: 0, count: count)
    for node in 1..<max(count, 1) {
      var best = 0
      for head in 1..<count where scores[node * count + head] > scores[node * count + best] { best = head }
      heads[node] = best
    }
    return heads
  }

  /// The nodes of one cycle, or nil.
  private static func cycle(_ heads: [Int]) -> [Int]? {
    var visit = [Int](repeating: 0, count: heads.count)
    for start in heads.indices.dropFirst() {
      var path: [Int] = []
      var node = start
      while node != 0, visit[node] == 0 {
        visit[node] = start
        path.append(node)
        node = heads[node]
      }
      if node != 0, visit[node] == start, let first = path.firstIndex(of: node) { return Array(path[first...]) }
    }
    return nil
  }

  private static func edmonds(_ scores: [Double], _ count: Int) -> [Int] {
    var heads = greedy(scores, count)
    guard let cycle = cycle(heads) else { return heads }
    let contraction = Contraction(scores, count, heads: heads, cycle: cycle)
    let small = edmonds(contraction.scores, contraction.count)
    contraction.expand(small, into: &heads)
    return heads
  }
}

/// A graph with one cycle drawn together into its last node.
private struct Contraction {
  let count: Int
  private(set) var scores: [Double]
  private let cycle: [Int]
  private let rest: [Int]
  /// For each node outside: the node of the cycle that it would best be head of, and best depend on.
  private var entered: [Int]
  private var left: [Int]

  init(_ full: [Double], _ fullCount: Int, heads: [Int], cycle: [Int]) {
    self.cycle = cycle
    var inside = [Bool](repeating: false, count: fullCount)
    for node in cycle { inside[node] = true }
    rest = (0..<fullCount).filter { !inside[$0] }
    let outside = rest.count
    count = outside + 1
    scores = [Double](repeating: -.infinity, count: count * count)
    entered = [Int](repeating: cycle[0], count: outside)
    left = entered
    for (row, dependent) in rest.enumerated() {
      for (column, head) in rest.enumerated() { scores[row * count + column] = full[dependent * fullCount + head] }
    }
    for (position, node) in rest.enumerated() {
      for member in cycle {
        let gain = full[member * fullCount + node] - full[member * fullCount + heads[member]]
        if gain > scores[outside * count + position] {
          scores[outside * count + position] = gain
          entered[position] = member
        }
        if full[node * fullCount + member] > scores[position * count + outside] {
          scores[position * count + outside] = full[node * fullCount + member]
          left[position] = member
        }
      }
    }
  }

  func expand(_ small: [Int], into heads: inout [Int]) {
    for position in 1..<rest.count {
      heads[rest[position]] = small[position] == rest.count ? left[position] : rest[small[position]]
    }
    let entry = small[rest.count]
    heads[entered[entry]] = rest[entry]
  }
}
