import Foundation
import Ground

/// Scores who in a sentence is positive or negative toward whom: a linear model over its parse, learned from readers.
package struct PairScorer: Sendable {
  /// What a sentence says of two of its mentions.
  package enum Direction: Int, Hashable, Sendable, CaseIterable {
    case neutral, holderPositive, targetPositive, holderNegative, targetNegative

    /// The class of a stance of this sign from the holder to the target; nil for one that is neither for nor against.
    package init?(sign: Int) {
      switch sign {
      case 1: self = .holderPositive
      case -1: self = .holderNegative
      default: return nil
      }
    }

    /// The same read the other way round.
    package var reversed: Direction {
      switch self {
      case .neutral: .neutral
      case .holderPositive: .targetPositive
      case .targetPositive: .holderPositive
      case .holderNegative: .targetNegative
      case .targetNegative: .holderNegative
      }
    }
  }

  package let model: PairModel

  package init(model: PairModel) {
    self.model = model
  }

  /// The scorer that ships with the library.
  package static func standard() throws -> PairScorer {
    let text = try Resources.data(of: "pair-scorer.txt", target: "EventCoding")
    return PairScorer(model: try PairModel(text: [UInt8](text)))
  }

  /// Probabilities of the five classes, in the order of `Direction`.
  package func probabilities(_ scene: PairScene) -> [Double] {
    probabilities(
      forward: PairFeatures.of(scene, triggers: model.triggers),
      back: PairFeatures.of(scene.reversed, triggers: model.triggers))
  }

  /// The same from features of a scene and of its reverse.
  package func probabilities(forward: [String], back: [String]) -> [Double] {
    let forward = model.scores(forward)
    let back = model.scores(back)
    return Softmax.probabilities(
      [0, forward.positive, back.positive, forward.negative, back.negative].map(Double.init))
  }

  /// The class that is best once the classes are weighed as measured to be best for all of them alike.
  package func direction(_ probabilities: [Double]) -> Direction {
    Direction(rawValue: Softmax.best(probabilities, offsets: model.offsets)) ?? .neutral
  }
}

/// Scores to probabilities and to choices.
package enum Softmax {
  package static func probabilities(_ scores: [Double]) -> [Double] {
    let highest = scores.max() ?? 0
    let powers = scores.map { exp($0 - highest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  /// The class with the highest logarithm of probability after its offset; the first has none.
  package static func best(_ probabilities: [Double], offsets: [Double]) -> Int {
    var best = 0
    var highest = log(max(probabilities[0], 1e-12))
    for index in 1..<probabilities.count {
      let score = log(max(probabilities[index], 1e-12)) + offsets[index - 1]
      if score > highest { (best, highest) = (index, score) }
    }
    return best
  }
}
