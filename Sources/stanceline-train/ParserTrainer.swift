import DossierModel
import TextAnalysis

/// Trains the transition parser on trees whose words have predicted tags.
struct ParserTrainer {
  /// A tree with its words and predicted tags.
  struct Example {
    var input: ParserFeatures.Input
    var oracle: DynamicOracle
  }

  let labels: [String]
  private let numbers: [String: UInt8]

  init(labels: [String]) {
    self.labels = labels
    numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, UInt8($0)) })
  }

  /// All relations but `root`, ascending.
  static func labels(of sentences: [Sentence]) -> [String] {
    Set(sentences.lazy.flatMap(\.tokens).map(\.deprel)).subtracting(["root"]).sorted()
  }

  func example(_ sentence: Sentence, traits: [WordTraits], tags: [UInt8], partOfTag: [UInt8]) -> Example {
    let heads = DependencyTree.projective(sentence.tokens.map(\.head))
    let labels = sentence.tokens.map { numbers[$0.deprel] ?? UInt8(self.labels.count) }
    return Example(
      input: ParserFeatures.Input(
        words: traits.dropFirst(2).dropLast(2).map(\.word), tags: tags, partOfTag: partOfTag),
      oracle: DynamicOracle(heads: heads, labels: labels))
  }

  /// Averaged weights after the epochs; from the second on, wrong moves are followed nine times in ten.
  func train(_ examples: [Example], epochs: Int, seed: UInt64) -> Compression.Weights {
    let weights = PerceptronWeights(bits: 22)
    var generator = SeededGenerator(seed: seed)
    var order = Array(examples.indices)
    for epoch in 1...epochs {
      order.shuffle(using: &generator)
      var (right, total) = (0, 0)
      for index in order {
        let result = learn(examples[index], weights, explores: epoch > 1, &generator)
        right += result.right
        total += result.total
      }
      Log.line("  parser epoch \(epoch): \(right) of \(total) moves, \(weights.rowCount) features")
    }
    return weights.averages()
  }

  private func learn(
    _ example: Example, _ weights: PerceptronWeights, explores: Bool, _ generator: inout SeededGenerator
  ) -> (right: Int, total: Int) {
    let count = example.input.words.count - 2
    var state = ParserState(count: count)
    var (right, total) = (0, 0)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: ParserFeatures.capacity) { features in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: 256) { scores in
        while !state.isDone {
          if state.stack.isEmpty {
            state.make(.shift, label: 0)
          } else if state.front == count, state.stack.count == 1 {
            state.make(.left, label: UInt8(labels.count))
          } else {
            let filled = ParserFeatures.fill(features, state, example.input)
            for index in 0...(2 * labels.count) { scores[index] = 0 }
            weights.score(features, filled, scores)
            let choice = choose(state, example.oracle, scores)
            total += 1
            weights.tick()
            if choice.gold == choice.predicted {
              right += 1
            } else {
              weights.update(features, filled, label: choice.gold, by: 1)
              weights.update(features, filled, label: choice.predicted, by: -1)
            }
            let follows = explores && generator.unit() < 0.9
            let (move, label) = TransitionParser.transition(follows ? choice.predicted : choice.gold, labels.count)
            state.make(move, label: label)
          }
        }
      }
    }
    return (right, total)
  }

  /// The best class of all, and the best that costs nothing (the same where the parser is right).
  private func choose(
    _ state: borrowing ParserState, _ oracle: DynamicOracle, _ scores: UnsafeMutableBufferPointer<Float>
  ) -> (predicted: Int, gold: Int) {
    var predicted = -1
    var gold = -1
    func consider(_ index: Int, _ isGold: Bool) {
      if predicted < 0 || scores[index] > scores[predicted] { predicted = index }
      if isGold, gold < 0 || scores[index] > scores[gold] { gold = index }
    }
    let moves: [ParserState.Move] = [.shift, .left, .right]
    let allowed = moves.filter { state.allows($0) }
    let costs = allowed.map { oracle.cost($0, state) }
    let least = costs.min() ?? 0
    for (move, cost) in zip(allowed, costs) {
      let isBest = cost == least
      if move == .shift {
        consider(0, isBest)
        continue
      }
      let base = move == .left ? 1 : 1 + labels.count
      let right = oracle.isGold(move, state) ? Int(oracle.labels[Int(state.onStack(0))]) : -1
      for label in labels.indices { consider(base + label, isBest && (right < 0 || right == label)) }
    }
    if gold < 0 { gold = predicted }
    return (predicted, gold)
  }
}
