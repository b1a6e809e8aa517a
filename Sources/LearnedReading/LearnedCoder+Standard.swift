import Foundation
import Ground
import NeuralText

extension LearnedCoder {
  /// The reader that comes with the program.
  ///
  /// - Throws: `ResourceError` where its weights are not to be found, `NeuralModelError` where they are not whole.
  public static func standard(threshold: Double? = nil, eventThreshold: Double? = nil) throws -> LearnedCoder {
    let url = try Resources.url(for: "reader.model", target: "LearnedReading")
    return LearnedCoder(
      try ReaderModel(NeuralModel(path: url.path)), threshold: threshold, eventThreshold: eventThreshold)
  }
}
