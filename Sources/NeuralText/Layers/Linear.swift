import CKernels

/// A product with a matrix of weights, and a bias.
package struct Linear: Sendable {
  private enum Weights: Sendable {
    /// In the model's file, as the kernels read them.
    case bytes(ModelStorage, Tensor)
    /// A column for each output, filled up to a multiple of 16.
    case floats([Float])
  }

  package let inputs: Int
  package let outputs: Int
  private let weights: Weights
  /// Filled up to a multiple of 16.
  private let bias: [Float]?

  private var columns: Int { Tensor.padded(outputs, to: 16) }

  /// Weights of `outputs` rows and `inputs` columns.
  package init(_ matrix: Matrix, bias: [Float]? = nil) {
    self.init(inputs: matrix.columns, outputs: matrix.rows, weights: .floats(Self.turned(matrix)), bias: bias)
  }

  /// 8-bit weights of a model.
  init(_ storage: ModelStorage, _ tensor: Tensor, bias: [Float]?) {
    self.init(inputs: tensor.columns, outputs: tensor.rows, weights: .bytes(storage, tensor), bias: bias)
  }

  private init(inputs: Int, outputs: Int, weights: Weights, bias: [Float]?) {
    precondition(bias.map { $0.count == outputs } ?? true, "a bias of another size")
    self.inputs = inputs
    self.outputs = outputs
    self.weights = weights
    let missing = Tensor.padded(outputs, to: 16) - outputs
    self.bias = bias.map { $0 + [Float](repeating: 0, count: missing) }
  }

  private static func turned(_ matrix: Matrix) -> [Float] {
    let columns = Tensor.padded(matrix.rows, to: 16)
    var result = [Float](repeating: 0, count: matrix.columns * columns)
    for row in 0..<matrix.rows {
      for column in 0..<matrix.columns { result[column * columns + row] = matrix[row, column] }
    }
    return result
  }

  package func callAsFunction(_ input: Matrix, kernels: Kernels = .best) -> Matrix {
    precondition(input.columns == inputs, "\(input.columns) columns for \(inputs) inputs")
    var padded = [Float](unsafeUninitializedCapacity: input.rows * columns) { output, count in
      count = input.rows * columns
      guard let start = output.baseAddress, count > 0 else { return }
      multiply(input, to: start, kernels)
    }
    if columns != outputs {
      padded = (0..<input.rows).flatMap { padded[($0 * columns)..<($0 * columns + outputs)] }
    }
    return Matrix(rows: input.rows, columns: outputs, values: padded)
  }

  private func multiply(_ input: Matrix, to output: UnsafeMutablePointer<Float>, _ kernels: Kernels) {
    switch weights {
    case .floats(let weights):
      kernels.table.pointee.multiply_floats(
        input.values, Int32(input.rows), Int32(inputs), Int32(inputs), weights, Int32(columns), nil, Int32(columns),
        output, Int32(columns))
      if let bias { add(bias, to: output, rows: input.rows) }
    case .bytes:
      let rows = QuantizedRows(rows: input.rows, width: inputs)
      rows.fill(input.values, rows: input.rows, width: inputs, kernels)
      multiply(rows, rows: input.rows, to: output, kernels)
    }
  }

  private func add(_ bias: [Float], to output: UnsafeMutablePointer<Float>, rows: Int) {
    for row in 0..<rows { for column in 0..<columns { output[row * columns + column] += bias[column] } }
  }

  /// Multiplies rounded rows with 8-bit weights; rows of output are `outputs` wide, filled up to 16.
  func multiply(
    _ input: borrowing QuantizedRows, rows: Int, to output: UnsafeMutablePointer<Float>, _ kernels: Kernels
  ) {
    guard case .bytes(let storage, let tensor) = weights else { preconditionFailure("weights are not of 8 bits") }
    let scales = storage.pointer(at: tensor.offset, as: Float.self)
    let weights = storage.pointer(at: tensor.integers, as: Int8.self)
    let depth = Int32(Tensor.padded(inputs, to: 4))
    // An array cannot be passed where nil may be.
    if let bias {
      kernels.table.pointee.multiply(
        input.values, input.scales, input.sums, Int32(rows), depth, weights, scales, bias, Int32(columns), output,
        Int32(columns))
    } else {
      kernels.table.pointee.multiply(
        input.values, input.scales, input.sums, Int32(rows), depth, weights, scales, nil, Int32(columns), output,
        Int32(columns))
    }
  }
}

extension NeuralModel {
  /// The layer with the tensors `name.weight` (outputs by inputs; numbers or 8-bit integers) and, where there is one,
  /// `name.bias`.
  package func linear(
    _ name: String, inputs: Int? = nil, outputs: Int? = nil
  ) throws(NeuralModelError) -> Linear {
    let tensor = try tensor(name + ".weight", [.floats, .bytes], rows: outputs, columns: inputs)
    let bias = hasTensor(name + ".bias") ? try vector(name + ".bias", count: tensor.rows) : nil
    guard tensor.kind == .bytes else {
      return Linear(Matrix(rows: tensor.rows, columns: tensor.columns, values: floats(tensor)), bias: bias)
    }
    return Linear(storage, tensor, bias: bias)
  }
}
