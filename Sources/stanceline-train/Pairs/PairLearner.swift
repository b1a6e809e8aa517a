import EventCoding
import Foundation

/// Learns the pair scorer's weights: a conditional logit over five classes with shared weights for both directions.
struct PairLearner {
  var penalty: Double
  var least: Int

  /// Features and their weights toward a positive (even positions) and a negative stance (odd positions); the last two
  /// weights are the biases.
  struct Weights {
    var names: [String]
    var values: [Double]
    private let positions: [String: Int]

    init(names: [String], values: [Double]) {
      self.names = names
      self.values = values
      positions = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    }

    func rows(_ features: [String]) -> [Int32] {
      Set(features.compactMap { positions[$0] }).sorted().map(Int32.init)
    }

    func probabilities(_ example: PairExample) -> [Double] {
      PairLearner.probabilities(values, rows(example.forward), rows(example.back))
    }
  }

  func train(_ examples: [PairExample]) -> Weights {
    let names = frequent(examples)
    let empty = Weights(names: names, values: [])
    let rows = examples.map { (empty.rows($0.forward), empty.rows($0.back), $0.label.rawValue) }
    let size = 2 * names.count + 2
    let values = Minimizer().minimum(from: [Double](repeating: 0, count: size)) { point, gradient in
      var loss = 0.0
      for index in 0..<(size - 2) {
        gradient[index] = penalty * point[index]
        loss += penalty / 2 * point[index] * point[index]
      }
      gradient[size - 2] = 0
      gradient[size - 1] = 0
      for (forward, back, label) in rows {
        var errors = PairLearner.probabilities(point, forward, back)
        loss -= log(max(errors[label], 1e-300))
        errors[label] -= 1
        PairLearner.add(errors[1], errors[3], forward, to: &gradient)
        PairLearner.add(errors[2], errors[4], back, to: &gradient)
      }
      return loss
    }
    return Weights(names: names, values: values)
  }

  /// The features that enough examples have, ascending.
  private func frequent(_ examples: [PairExample]) -> [String] {
    var counts: [String: Int] = [:]
    for example in examples {
      for feature in Set(example.forward) { counts[feature, default: 0] += 1 }
      for feature in Set(example.back) { counts[feature, default: 0] += 1 }
    }
    return counts.filter { $0.value >= least }.keys.sorted()
  }

  private static func probabilities(_ weights: [Double], _ forward: [Int32], _ back: [Int32]) -> [Double] {
    let (one, other) = (sums(weights, forward), sums(weights, back))
    return Softmax.probabilities([0, one.positive, other.positive, one.negative, other.negative])
  }

  private static func sums(_ weights: [Double], _ rows: [Int32]) -> (positive: Double, negative: Double) {
    var positive = weights[weights.count - 2]
    var negative = weights[weights.count - 1]
    for row in rows {
      positive += weights[2 * Int(row)]
      negative += weights[2 * Int(row) + 1]
    }
    return (positive, negative)
  }

  private static func add(_ positive: Double, _ negative: Double, _ rows: [Int32], to gradient: inout [Double]) {
    for row in rows {
      gradient[2 * Int(row)] += positive
      gradient[2 * Int(row) + 1] += negative
    }
    gradient[gradient.count - 2] += positive
    gradient[gradient.count - 1] += negative
  }
}
