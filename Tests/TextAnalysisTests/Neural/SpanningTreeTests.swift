import Testing
import TextAnalysis

/// The best tree against every tree there is, on graphs small enough to list them.
@Suite struct SpanningTreeTests {
  /// Numbers that look random and are the same everywhere.
  struct Scores {
    private var state: UInt64

    init(_ seed: UInt64) {
      state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func next() -> Float {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Float(state % 2001) / 100 - 10
    }
  }

  static func total(_ heads: [Int], _ scores: [Float]) -> Double {
    heads.indices.dropFirst().reduce(0) { $0 + Double(scores[$1 * heads.count + heads[$1]]) }
  }

  /// Whether every node comes from node 0, which has one dependent.
  static func isTree(_ heads: [Int]) -> Bool {
    guard heads.dropFirst().count(where: { $0 == 0 }) == 1 else { return false }
    return heads.indices.dropFirst().allSatisfy { node in
      var at = node
      for _ in heads where at != 0 { at = heads[at] }
      return at == 0
    }
  }

  /// The score of the best among all trees.
  static func best(_ scores: [Float], _ count: Int) -> Double {
    var heads = [Int](repeating: 0, count: count)
    var best = -Double.infinity
    func choose(_ node: Int) {
      guard node < count else {
        if isTree(heads) { best = max(best, total(heads, scores)) }
        return
      }
      for head in 0..<count where head != node {
        heads[node] = head
        choose(node + 1)
      }
    }
    choose(1)
    return best
  }

  @Test("no tree with one root scores higher", arguments: 2...6)
  func exhaustive(count: Int) {
    for seed in 0..<40 {
      var random = Scores(UInt64(100 * count + seed))
      let scores = (0..<(count * count)).map { _ in random.next() }
      let heads = SpanningTree.heads(scores, count: count)
      #expect(Self.isTree(heads))
      #expect(abs(Self.total(heads, scores) - Self.best(scores, count)) < 1e-6, "\(count) nodes, seed \(seed)")
    }
  }

  @Test("cycles within cycles, and words that all want to be the root")
  func nestedCycles() {
    let count = 60
    var scores = [Float](repeating: -5, count: count * count)
    for node in 1..<count {
      scores[node * count + (node % 2 == 0 ? node - 1 : node + 1) % count] = 9
      scores[node * count] = 3
    }
    #expect(Self.isTree(SpanningTree.heads(scores, count: count)))
  }

  @Test("a sentence of one word")
  func oneWord() {
    #expect(SpanningTree.heads([0, 0, 1, 0], count: 2) == [0, 0])
  }
}
