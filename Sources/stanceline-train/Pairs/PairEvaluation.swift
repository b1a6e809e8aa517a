import EventCoding

/// How well directed sentiment is told: precision, recall and F1 of the four directed classes.
struct PairEvaluation {
  struct Score {
    var right = 0
    var guessed = 0
    var gold = 0
    var precision: Double { guessed > 0 ? Double(right) / Double(guessed) : 0 }
    var recall: Double { gold > 0 ? Double(right) / Double(gold) : 0 }
    var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
  }

  private(set) var scores = [Score](repeating: Score(), count: 5)

  init(_ labels: [PairScorer.Direction], guesses: [Int]) {
    for (label, guess) in zip(labels, guesses) {
      scores[label.rawValue].gold += 1
      scores[guess].guessed += 1
      if guess == label.rawValue { scores[guess].right += 1 }
    }
  }

  var macroF1: Double { scores.dropFirst().reduce(0) { $0 + $1.f1 } / 4 }

  var table: String {
    var lines: [String] = []
    for (name, score) in zip(["p+q", "q+p", "p-q", "q-p"], scores.dropFirst()) {
      let figures = [score.precision, score.recall, score.f1].map { Text.decimals($0, 3) }
      lines.append(
        "\(name)  P \(figures[0])  R \(figures[1])  F1 \(figures[2])  "
          + "(\(score.right) right of \(score.guessed), \(score.gold) gold)")
    }
    return (lines + ["macro-F1 \(Text.decimals(macroF1, 3))"]).joined(separator: "\n")
  }

  /// What to add to the four classes' logarithms of probability so that the mean of F1 is highest.
  static func bestOffsets(_ labels: [PairScorer.Direction], _ probabilities: [[Double]]) -> [Double] {
    func value(_ offsets: [Double]) -> Double {
      PairEvaluation(labels, guesses: probabilities.map { Softmax.best($0, offsets: offsets) }).macroF1
    }
    var best = [0.0, 0, 0, 0]
    var highest = value(best)
    for _ in 0..<3 {
      let before = highest
      for index in 0..<4 {
        for tenth in -10...20 {
          var offsets = best
          offsets[index] = Double(tenth) / 10
          let reached = value(offsets)
          if reached > highest + 1e-9 { (best, highest) = (offsets, reached) }
        }
      }
      if highest == before { break }
    }
    return best
  }
}

enum Text {
  /// A number with as many decimals.
  static func decimals(_ number: Double, _ places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let whole = Int((abs(number) * scale).rounded())
    let digits = String(whole)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (number < 0 && whole > 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }
}
