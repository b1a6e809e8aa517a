import CKernels

/// Vectors to look up by number.
package struct Table: Sendable {
  package let rows: Int
  package let columns: Int
  private let storage: ModelStorage
  private let tensor: Tensor

  init(_ storage: ModelStorage, _ tensor: Tensor) {
    rows = tensor.rows
    columns = tensor.columns
    self.storage = storage
    self.tensor = tensor
  }

  package func vector(_ row: Int) -> [Float] {
    var vector = [Float](repeating: 0, count: columns)
    add(row, to: &vector)
    return vector
  }

  /// Adds a vector to a row of a matrix.
  package func add(_ row: Int, to matrix: inout Matrix, at matrixRow: Int) {
    precondition(matrix.columns == columns, "\(matrix.columns) columns for vectors of \(columns)")
    matrix.values.withUnsafeMutableBufferPointer { add(row, to: $0.baseAddress! + matrixRow * columns) }
  }

  func add(_ row: Int, to vector: UnsafeMutablePointer<Float>) {
    precondition(0..<rows ~= row, "vector \(row) of \(rows)")
    if tensor.kind == .floats {
      let from = storage.pointer(at: tensor.offset, as: Float.self) + row * columns
      for column in 0..<columns { vector[column] += from[column] }
    } else {
      let scale = storage.pointer(at: tensor.offset, as: Float.self)[row]
      let from = storage.pointer(at: tensor.integers, as: Int8.self) + row * columns
      ckernels_add_row(from, scale, Int32(columns), vector)
    }
  }
}

extension NeuralModel {
  /// The vectors of a tensor of numbers or of 8-bit rows.
  package func table(_ name: String, rows: Int? = nil, columns: Int? = nil) throws(NeuralModelError) -> Table {
    Table(storage, try tensor(name, [.floats, .byteRows], rows: rows, columns: columns))
  }
}
