import CKernels

/// A matrix with bias that the kernels multiply with: x W + b.
struct DenseLayer: Sendable {
  /// Width of the input, filled up to an even number.
  let pairs: Int
  /// Width of the output, filled up with zeros to a multiple of 16.
  let columns: Int
  private let weights: [Int16]
  private let scales: [Float]
  private let bias: [Float]?

  /// Each row of the matrix makes one column of the output.
  init(_ matrix: ByteMatrix, bias: [Float]?) {
    pairs = (matrix.columns + 1) / 2
    columns = (matrix.rows + 15) / 16 * 16
    let empty = [Float](repeating: 0, count: columns - matrix.rows)
    scales = matrix.scales + empty
    self.bias = bias.map { $0 + empty }
    weights = Self.pack(matrix, pairs: pairs, columns: columns)
  }

  private static func pack(_ matrix: ByteMatrix, pairs: Int, columns: Int) -> [Int16] {
    [Int16](unsafeUninitializedCapacity: pairs * columns * 2) { packed, count in
      packed.initialize(repeating: 0)
      count = pairs * columns * 2
      matrix.weights.withUnsafeBufferPointer { weights in
        for row in 0..<matrix.rows {
          let from = row * matrix.columns
          for column in 0..<matrix.columns {
            packed[((column >> 1) * columns + row) * 2 + column & 1] = Int16(weights[from + column])
          }
        }
      }
    }
  }

  /// Multiplies rows of quantized input; without a bias the products are added to what is in `output`.
  func multiply(
    _ input: UnsafePointer<Int16>, scales inputScales: UnsafePointer<Float>, rows: Int,
    output: UnsafeMutablePointer<Float>
  ) {
    if let bias {
      parser_multiply(
        input, inputScales, Int32(rows), Int32(pairs), weights, scales, bias, Int32(columns), output)
    } else {
      parser_multiply(
        input, inputScales, Int32(rows), Int32(pairs), weights, scales, nil, Int32(columns), output)
    }
  }
}
