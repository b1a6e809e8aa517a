import CKernels

/// Functions of each number or row, in place.
extension Matrix {
  package mutating func gelu(kernels: Kernels = .best) {
    kernels.table.pointee.gelu(&values, Int64(values.count))
  }

  package mutating func tanh(kernels: Kernels = .best) {
    kernels.table.pointee.tanh(&values, Int64(values.count))
  }

  package mutating func relu() {
    for index in values.indices where values[index] < 0 { values[index] = 0 }
  }

  /// Makes probabilities of each row.
  package mutating func softmax(kernels: Kernels = .best) {
    guard columns > 0 else { return }
    kernels.table.pointee.softmax(&values, Int32(rows), Int32(columns), Int32(columns))
  }
}
