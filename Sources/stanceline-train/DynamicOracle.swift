import TextAnalysis

/// Which moves of an arc-hybrid state lose no arc of the gold tree that can still be reached.
///
/// Goldberg and Nivre, "Training Deterministic Parsers with Non-Deterministic Oracles", TACL 2013.
struct DynamicOracle {
  /// Heads of the words; the root is the number of words.
  let heads: [Int32]
  let labels: [UInt8]
  private var dependents: [[Int32]]

  init(heads: [Int], labels: [UInt8]) {
    let count = heads.count
    self.heads = heads.map { Int32($0 < 0 ? count : $0) }
    self.labels = labels
    dependents = [[Int32]](repeating: [], count: count + 1)
    for (word, head) in self.heads.enumerated() { dependents[Int(head)].append(Int32(word)) }
  }

  /// Gold arcs that become impossible with a move.
  func cost(_ move: ParserState.Move, _ state: borrowing ParserState) -> Int {
    let front = state.front
    switch move {
    case .shift:
      guard state.stack.count > 0 else { return 0 }
      var cost = 0
      let head = heads[Int(front)]
      for (index, word) in state.stack.enumerated() {
        if word == head, index < state.stack.count - 1 { cost += 1 }
        if heads[Int(word)] == front { cost += 1 }
      }
      return cost
    case .left:
      let top = state.onStack(0)
      var cost = dependents[Int(top)].count { $0 >= front }
      let head = heads[Int(top)]
      if head != front, head > front || head == state.onStack(1) { cost += 1 }
      return cost
    case .right:
      let top = state.onStack(0)
      return dependents[Int(top)].count { $0 >= front } + (heads[Int(top)] >= front ? 1 : 0)
    }
  }

  /// Whether a move makes an arc of the gold tree.
  func isGold(_ move: ParserState.Move, _ state: borrowing ParserState) -> Bool {
    switch move {
    case .shift: false
    case .left: heads[Int(state.onStack(0))] == state.front
    case .right: heads[Int(state.onStack(0))] == state.onStack(1)
    }
  }
}
