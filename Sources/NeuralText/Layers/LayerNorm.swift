import CKernels

/// Brings each row to mean 0 and variance 1, then scales and shifts its columns.
package struct LayerNorm: Sendable {
  private let weight: [Float]
  private let bias: [Float]
  private let epsilon: Float

  package init(weight: [Float], bias: [Float], epsilon: Float) {
    precondition(weight.count == bias.count, "\(weight.count) weights and \(bias.count) biases")
    self.weight = weight
    self.bias = bias
    self.epsilon = epsilon
  }

  package func callAsFunction(_ input: Matrix, adding other: Matrix? = nil, kernels: Kernels = .best) -> Matrix {
    precondition(input.columns == weight.count, "\(input.columns) columns for \(weight.count) weights")
    precondition(other.map { $0.rows == input.rows && $0.columns == input.columns } ?? true, "different shapes")
    var result = input
    result.values.withUnsafeMutableBufferPointer { values in
      guard let start = values.baseAddress else { return }
      if let other {
        apply(to: start, adding: other.values, rows: input.rows, kernels)
      } else {
        apply(to: start, adding: nil, rows: input.rows, kernels)
      }
    }
    return result
  }

  func apply(
    to rows: UnsafeMutablePointer<Float>, adding other: UnsafePointer<Float>?, rows count: Int, _ kernels: Kernels
  ) {
    kernels.table.pointee.normalize(rows, other, Int32(count), Int32(weight.count), weight, bias, epsilon)
  }
}

extension NeuralModel {
  /// The layer norm with the tensors `name.weight` and `name.bias`.
  package func norm(_ name: String, width: Int, epsilon: Float) throws(NeuralModelError) -> LayerNorm {
    LayerNorm(
      weight: try vector(name + ".weight", count: width), bias: try vector(name + ".bias", count: width),
      epsilon: epsilon)
  }
}
