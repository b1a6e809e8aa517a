import Foundation

/// How probable it is that a reader would agree with a coded stance, from what readers said of the training data.
package struct StanceConfidence: Sendable {
  /// What is known of a coded stance.
  package struct Signs: Hashable, Sendable {
    package var rule: String
    package var hedged: Bool
    /// Probability that the scorer gives to the stance's class; nil where it could not be asked.
    package var scored: Double?

    package init(rule: String, hedged: Bool, scored: Double?) {
      self.rule = rule
      self.hedged = hedged
      self.scored = scored
    }
  }

  /// How many numbers each part of the calibration has.
  static let sizes = ["overall": 2, "paired": 3, "alone": 3]

  private let model: PairModel

  package init(model: PairModel) {
    self.model = model
  }

  /// Between 0 and 1, two decimals; nil where the model has no calibration.
  package func value(_ signs: Signs) -> Double? {
    guard let overall = model.calibration["overall"],
      let weights = model.calibration[signs.scored == nil ? "alone" : "paired"]
    else { return nil }
    let count = model.rules[signs.rule] ?? PairModel.RuleCount(right: 0, coded: 0)
    let rule = StanceConfidence.logit(
      StanceConfidence.smoothed(count, toward: overall[0], strength: overall[1]))
    let inputs = StanceConfidence.inputs(rule: rule, hedged: signs.hedged, scored: signs.scored)
    let sum = zip(weights, inputs).reduce(0) { $0 + $1.0 * $1.1 }
    return (100 / (1 + exp(-sum))).rounded() / 100
  }

  /// The inputs of the calibrating regression: constant, hedge, and the logarithm of odds, the scorer's where it was
  /// asked (which knows the rule), else the rule's.
  package static func inputs(rule: Double, hedged: Bool, scored: Double?) -> [Double] {
    [1, hedged ? 1 : 0, scored.map(logit) ?? rule]
  }

  /// A rule's precision, drawn toward that of all rules where it was seldom counted.
  package static func smoothed(_ count: PairModel.RuleCount, toward mean: Double, strength: Double) -> Double {
    (Double(count.right) + strength * mean) / (Double(count.coded) + strength)
  }

  /// The logarithm of the odds, held within what can be told from the data.
  package static func logit(_ probability: Double) -> Double {
    let held = min(max(probability, 0.005), 0.995)
    return log(held / (1 - held))
  }
}
