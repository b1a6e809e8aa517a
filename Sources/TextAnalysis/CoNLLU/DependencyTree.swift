/// Pure functions on heads: positions from 0, -1 for the root.
package enum DependencyTree {
  /// The first word from which the root cannot be reached, or nil in a tree. Linear in the number of words.
  package static func wordOnCycle(_ heads: [Int]) -> Int? {
    var visit = [Int](repeating: 0, count: heads.count)
    for start in heads.indices where visit[start] == 0 {
      var word = start
      while word >= 0, visit[word] == 0 {
        visit[word] = start + 1
        word = heads[word]
      }
      if word >= 0, visit[word] == start + 1 { return word }
    }
    return nil
  }

  /// The heads with each arc that crosses another lifted to its head's head until none does.
  package static func projective(_ heads: [Int]) -> [Int] {
    var heads = heads
    while let word = shortestCrossing(heads) {
      heads[word] = heads[heads[word]]
    }
    return heads
  }

  private static func shortestCrossing(_ heads: [Int]) -> Int? {
    var best: (word: Int, length: Int)?
    for (word, head) in heads.enumerated() where head >= 0 {
      let length = abs(head - word)
      if length < best?.length ?? .max, !isProjective(word, heads) { best = (word, length) }
    }
    return best?.word
  }

  /// Whether every word between a word and its head descends from the head.
  private static func isProjective(_ word: Int, _ heads: [Int]) -> Bool {
    let head = heads[word]
    for between in (min(word, head) + 1)..<max(word, head) {
      var ancestor = between
      while ancestor >= 0, ancestor != head { ancestor = heads[ancestor] }
      if ancestor != head { return false }
    }
    return true
  }
}
