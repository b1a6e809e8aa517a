/// A greedy arc-hybrid dependency parser with averaged-perceptron weights.
///
/// Classes: 0 is SHIFT, then LEFT with each label, then RIGHT with each label.
package struct TransitionParser: Sendable {
  /// Relations without `root`, which the last word on the stack gets.
  package let labels: [String]
  private let table: FeatureTable

  package init(labels: [String], table: FeatureTable) {
    self.labels = labels
    self.table = table
  }

  /// Heads (-1 for the root) and numbers of labels (of ``labels``; their count stands for `root`).
  package func parse(_ input: ParserFeatures.Input) -> (heads: [Int32], labels: [UInt8]) {
    let count = input.words.count - 2
    var state = ParserState(count: count)
    let classes = 1 + 2 * labels.count
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: ParserFeatures.capacity) { features in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { scores in
        while !state.isDone {
          step(&state, input, features, scores, classes)
        }
      }
    }
    return (state.heads.prefix(count).map { $0 == count ? -1 : $0 }, Array(state.labels.prefix(count)))
  }

  @inline(__always)
  private func step(
    _ state: inout ParserState, _ input: ParserFeatures.Input, _ features: UnsafeMutableBufferPointer<UInt64>,
    _ scores: UnsafeMutableBufferPointer<Int32>, _ classes: Int
  ) {
    if state.stack.isEmpty { return state.make(.shift, label: 0) }
    if state.front == state.count, state.stack.count == 1 {
      return state.make(.left, label: UInt8(labels.count))
    }
    for label in 0..<classes { scores[label] = 0 }
    let filled = ParserFeatures.fill(features, state, input)
    table.add(features, filled, to: scores.baseAddress!)
    let best = Self.best(state, scores, labels.count)
    let (move, label) = Self.transition(best, labels.count)
    state.make(move, label: label)
  }

  /// The allowed class with the highest score.
  @inline(__always)
  package static func best(
    _ state: borrowing ParserState, _ scores: UnsafeMutableBufferPointer<Int32>, _ labels: Int
  ) -> Int {
    var best = -1
    if state.allows(.shift) { best = 0 }
    if state.allows(.left) {
      for index in 1...labels where best < 0 || scores[index] > scores[best] { best = index }
    }
    if state.allows(.right) {
      for index in (1 + labels)...(2 * labels) where best < 0 || scores[index] > scores[best] { best = index }
    }
    return best
  }

  @inline(__always)
  package static func transition(_ index: Int, _ labels: Int) -> (ParserState.Move, UInt8) {
    if index == 0 { return (.shift, 0) }
    return index <= labels ? (.left, UInt8(index - 1)) : (.right, UInt8(index - 1 - labels))
  }
}
