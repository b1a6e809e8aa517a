import EventCoding
import Foundation

/// Fits how far coded stances are to be trusted, on probabilities that come from models which had not seen them.
struct PairCalibration {
  /// A coded stance of the training data with what is known of it.
  struct Case {
    var fold: Int
    var rule: String
    var hedged: Bool
    /// The scorer's probability of the stance's class, from a model without this fold.
    var scored: Double
    var right: Bool
  }

  let cases: [Case]
  /// How many unseen codings a rule's precision is drawn by.
  let strength = 5.0
  let folds: Int

  init(_ examples: [PairExample], probabilities: [[Double]], fold: [Int], folds: Int) {
    self.folds = folds
    var cases: [Case] = []
    for (index, example) in examples.enumerated() {
      var seen: Set<String> = []
      for coded in example.coded where !coded.negated && seen.insert("\(coded.rule) \(coded.direction)").inserted {
        cases.append(
          Case(
            fold: fold[index], rule: coded.rule, hedged: coded.hedged,
            scored: probabilities[index][coded.direction.rawValue], right: coded.direction == example.label))
      }
    }
    self.cases = cases
  }

  var mean: Double { Double(cases.count { $0.right }) / Double(max(1, cases.count)) }

  func counts(of cases: [Case]) -> [String: PairModel.RuleCount] {
    var counts: [String: PairModel.RuleCount] = [:]
    for one in cases {
      counts[one.rule, default: PairModel.RuleCount(right: 0, coded: 0)].coded += 1
      if one.right { counts[one.rule, default: PairModel.RuleCount(right: 0, coded: 0)].right += 1 }
    }
    return counts
  }

  /// Inputs of the regression; a rule's precision is counted on the other folds.
  private func inputs(paired: Bool) -> [[Double]] {
    let others = (0..<folds).map { fold in counts(of: cases.filter { $0.fold != fold }) }
    return cases.map { one in
      let count = others[one.fold][one.rule] ?? PairModel.RuleCount(right: 0, coded: 0)
      let rule = StanceConfidence.smoothed(count, toward: mean, strength: strength)
      return StanceConfidence.inputs(
        rule: StanceConfidence.logit(rule), hedged: one.hedged, scored: paired ? one.scored : nil)
    }
  }

  /// The weights of the inputs, the constant first.
  func weights(paired: Bool) -> [Double] {
    fit(inputs(paired: paired), cases.map(\.right))
  }

  /// Confidence of every case from a fit without its fold.
  func heldOut(paired: Bool) -> [Double] {
    let inputs = inputs(paired: paired)
    var result = [Double](repeating: 0, count: cases.count)
    for fold in 0..<folds {
      let others = cases.indices.filter { cases[$0].fold != fold }
      let weights = fit(others.map { inputs[$0] }, others.map { cases[$0].right })
      for index in cases.indices where cases[index].fold == fold {
        result[index] = Self.probability(weights, inputs[index])
      }
    }
    return result
  }

  private static func probability(_ weights: [Double], _ inputs: [Double]) -> Double {
    1 / (1 + exp(-zip(weights, inputs).reduce(0) { $0 + $1.0 * $1.1 }))
  }

  /// Logistic regression; all but the constant are held small.
  private func fit(_ inputs: [[Double]], _ right: [Bool]) -> [Double] {
    let size = inputs.first?.count ?? 3
    return Minimizer(iterations: 200).minimum(from: [Double](repeating: 0, count: size)) { point, gradient in
      var loss = 0.0
      for index in 0..<size {
        gradient[index] = index == 0 ? 0 : point[index]
        if index > 0 { loss += point[index] * point[index] / 2 }
      }
      for (input, right) in zip(inputs, right) {
        let probability = Self.probability(point, input)
        loss -= log(max(right ? probability : 1 - probability, 1e-300))
        for index in 0..<size { gradient[index] += (probability - (right ? 1 : 0)) * input[index] }
      }
      return loss
    }
  }

  /// Stated confidence against the share of stances that readers confirmed.
  func reliability(_ confidence: [Double]) -> String {
    let edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01]
    var lines: [String] = []
    for (low, high) in zip(edges, edges.dropFirst()) {
      let inside = cases.indices.filter { low <= confidence[$0] && confidence[$0] < high }
      guard !inside.isEmpty else { continue }
      let stated = inside.reduce(0) { $0 + confidence[$1] } / Double(inside.count)
      let right = inside.count { cases[$0].right }
      lines.append(
        "\(Text.decimals(low, 2))-\(Text.decimals(min(high, 1), 2))  \(inside.count) stances  "
          + "stated \(Text.decimals(stated, 3))  right \(Text.decimals(Double(right) / Double(inside.count), 3))")
    }
    let brier = cases.indices.reduce(0) { sum, index in
      let error = confidence[index] - (cases[index].right ? 1 : 0)
      return sum + error * error
    }
    return (lines + ["Brier score \(Text.decimals(brier / Double(max(1, cases.count)), 4))"]).joined(separator: "\n")
  }
}
