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

  /// Rounds rows that lie one after the other, each column times its factor if there are factors.
  func fill(
    _ input: UnsafePointer<Float>, factors: [Float]? = nil, rows: Int, width: Int, _ kernels: Kernels
  ) {
    let stride = Int32(Tensor.padded(width, to: 4))
    // An array cannot be passed where nil may be.
    if let factors {
      kernels.table.pointee.quantize(
        input, factors, Int32(rows), Int32(width), Int32(width), values, stride, scales, sums)
    } else {
      kernels.table.pointee.quantize(input, nil, Int32(rows), Int32(width), Int32(width), values, stride, scales, sums)
    }
  }
}
