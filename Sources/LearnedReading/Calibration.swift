import NeuralText

/// A logistic model from a candidate's scores to the probability that a careful reader would agree.
struct Calibration: Sendable {
  private let mean: [Float]
  private let deviation: [Float]
  private let weight: [Float]
  private let bias: Float

  init(_ name: String, of model: NeuralModel) throws(NeuralModelError) {
    weight = try model.vector(name + ".weight")
    mean = try model.vector(name + ".mean", count: weight.count)
    deviation = try model.vector(name + ".deviation", count: weight.count)
    bias = try model.vector(name + ".bias", count: 1)[0]
  }

  func probability(_ features: [Double]) -> Double {
    var sum = Double(bias)
    for (index, value) in features.enumerated() where index < weight.count {
      sum += Double(weight[index]) * (value - Double(mean[index])) / Double(deviation[index])
    }
    return sigmoid(sum)
  }
}
