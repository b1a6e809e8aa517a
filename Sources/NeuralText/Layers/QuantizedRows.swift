import CKernels

/// Room for rows of numbers as 8-bit integers, each row with its scale.
struct QuantizedRows: ~Copyable {
  let values: UnsafeMutablePointer<Int8>
  let scales: UnsafeMutablePointer<Float>
  let sums: UnsafeMutablePointer<Int32>

  /// Room for rows of at most the given width.
  init(rows: Int, width: Int) {
    values = .allocate(capacity: rows * Tensor.padded(width, to: 4))
    scales = .allocate(capacity: rows)
    sums = .allocate(capacity: rows)
  }

  deinit {
    values.deallocate()
    scales.deallocate()
    sums.deallocate()
  }

  /// Rounds rows that lie one after the other.
  func fill(_ input: UnsafePointer<Float>, rows: Int, width: Int, _ kernels: Kernels) {
    kernels.table.pointee.quantize(
      input, Int32(rows), Int32(width), Int32(width), values, Int32(Tensor.padded(width, to: 4)), scales, sums)
  }
}
