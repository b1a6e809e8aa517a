/// Reads the sections of a model file that hold numbers.
extension ModelBytes {
  /// 32-bit integers.
  func integers(_ name: String) throws(ModelError) -> [UInt32] {
    let range = try section(name)
    return stride(from: range.lowerBound, to: range.upperBound - 3, by: 4).map { word(at: $0) }
  }

  /// 32-bit floating-point numbers, as many as expected.
  func floats(_ name: String, count: Int) throws(ModelError) -> [Float] {
    let values = try integers(name).map { Float(bitPattern: $0) }
    guard values.count == count, values.allSatisfy(\.isFinite) else {
      throw ModelError("section \(name) has \(values.count) numbers; expected \(count)")
    }
    return values
  }

  /// A matrix of 8-bit integers with one scale for each row.
  func matrix(_ name: String, columns: Int) throws(ModelError) -> ByteMatrix {
    let range = try section(name)
    guard range.count >= 8 else { throw ModelError("section \(name) is cut short") }
    let rows = Int(word(at: range.lowerBound))
    let width = Int(word(at: range.lowerBound + 4))
    guard width == columns, rows > 0, range.count == 8 + rows * 4 + rows * width else {
      throw ModelError("section \(name) is \(rows) by \(width) in \(range.count) bytes; expected \(columns) columns")
    }
    let start = range.lowerBound + 8
    let scales = (0..<rows).map { Float(bitPattern: word(at: start + 4 * $0)) }
    let weights = bytes[(start + 4 * rows)..<range.upperBound].map { Int8(bitPattern: $0) }
    return ByteMatrix(rows: rows, columns: columns, scales: scales, weights: weights)
  }
}

/// Weights as the model file holds them.
struct ByteMatrix: Sendable {
  let rows: Int
  let columns: Int
  let scales: [Float]
  let weights: [Int8]

  /// Adds a row, scaled, to a vector.
  func add(row: Int, to vector: UnsafeMutablePointer<Float>) {
    let scale = scales[row]
    weights.withUnsafeBufferPointer { weights in
      for column in 0..<columns { vector[column] += Float(weights[row * columns + column]) * scale }
    }
  }
}
