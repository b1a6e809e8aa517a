import EventCoding

/// What is printed about a trained pair scorer beside its F1.
enum PairReport {
  static func heldOut(_ examples: [PairExample], _ probabilities: [[Double]], offsets: [Double]) -> String {
    let labels = examples.map(\.label)
    let guesses = probabilities.map { Softmax.best($0, offsets: offsets) }
    let uncoded = examples.indices.filter { examples[$0].coded.isEmpty }
    return """
      held-out folds:
      \(PairEvaluation(labels, guesses: guesses).table)
      rules alone:
      \(rules(examples))
      likeliest directed class by its probability:
      \(thresholds(examples, probabilities))
      the same where no rule coded anything:
      \(thresholds(uncoded.map { examples[$0] }, uncoded.map { probabilities[$0] }))
      \(opposed(examples, probabilities))
      """
  }

  /// The table of a model, as it is when read from its text.
  static func measured(_ examples: [PairExample], _ text: String) throws -> String {
    let scorer = PairScorer(model: try PairModel(text: Array(text.utf8)))
    let guesses = examples.map {
      scorer.direction(scorer.probabilities(forward: $0.forward, back: $0.back)).rawValue
    }
    return PairEvaluation(examples.map(\.label), guesses: guesses).table + "\nrules alone:\n" + rules(examples)
  }

  /// Precision of the likeliest directed class where its probability reaches a threshold.
  private static func thresholds(_ examples: [PairExample], _ probabilities: [[Double]]) -> String {
    var lines: [String] = []
    for threshold in [0.5, 0.6, 0.7, 0.8, 0.9, 0.95] {
      var (right, coded) = ([0, 0], [0, 0])
      for (example, classes) in zip(examples, probabilities) {
        guard let best = (1..<5).max(by: { classes[$0] < classes[$1] }), classes[best] >= threshold else { continue }
        let sign = best < 3 ? 0 : 1
        coded[sign] += 1
        if best == example.label.rawValue { right[sign] += 1 }
      }
      lines.append(
        "at least \(Text.decimals(threshold, 2))  positive \(right[0]) right of \(coded[0]), "
          + "negative \(right[1]) right of \(coded[1])")
    }
    return lines.joined(separator: "\n")
  }

  /// What the rules alone tell: a pair's first coded stance, if any.
  private static func rules(_ examples: [PairExample]) -> String {
    let guesses = examples.map { $0.coded.first { !$0.negated }?.direction.rawValue ?? 0 }
    return PairEvaluation(examples.map(\.label), guesses: guesses).table
  }

  static func calibration(_ calibration: PairCalibration) -> String {
    let right = calibration.cases.count { $0.right }
    return """
      stances that rules coded between the marked names: \(right) of \(calibration.cases.count) as readers said
      confidence with the scorer, held-out folds:
      \(calibration.reliability(calibration.heldOut(paired: true)))
      confidence from the rule alone, held-out folds:
      \(calibration.reliability(calibration.heldOut(paired: false)))
      """
  }

  /// What would be lost and won by dropping coded stances that the scorer takes for unlikely.
  static func opposed(_ examples: [PairExample], _ probabilities: [[Double]]) -> String {
    var lines = ["coded stances by the probability of another directed class, held-out folds:"]
    for threshold in [0.3, 0.4, 0.5, 0.6, 0.7, 0.8] {
      var (right, coded) = (0, 0)
      for (example, classes) in zip(examples, probabilities) {
        for stance in example.coded where !stance.negated {
          let others = (1..<5).filter { $0 != stance.direction.rawValue }.map { classes[$0] }
          guard let highest = others.max(), highest >= threshold else { continue }
          coded += 1
          if stance.direction == example.label { right += 1 }
        }
      }
      lines.append("at least \(Text.decimals(threshold, 2))  \(coded) stances, \(right) of them right")
    }
    return lines.joined(separator: "\n")
  }
}
