/// Numbers in a model file, of at most two dimensions.
package struct Tensor: Sendable {
  package enum Kind: String, Sendable {
    /// 32-bit floating-point numbers, row by row.
    case floats = "f32"
    /// Weights of a product, as 8-bit integers with one scale a row: the scales, then the integers in the order of
    /// the kernels (`multiply` in EncoderKernels.h), rows filled up to 16 and columns to 4 with zeros.
    case bytes = "i8"
    /// Vectors to look up, as 8-bit integers with one scale a row: the scales, filled up to 64 bytes, then row by row.
    case byteRows = "i8-rows"
  }

  package let name: String
  package let kind: Kind
  package let rows: Int
  package let columns: Int
  let offset: Int

  /// Number of scales before the integers.
  var scales: Int { kind == .floats ? 0 : Self.padded(rows, to: 16) }
  /// Where the integers begin.
  var integers: Int { offset + 4 * scales }

  /// Number of bytes in the file.
  var size: Int {
    switch kind {
    case .floats: 4 * rows * columns
    case .bytes: 4 * scales + scales * Self.padded(columns, to: 4)
    case .byteRows: 4 * scales + rows * columns
    }
  }

  static func padded(_ count: Int, to multiple: Int) -> Int {
    (count + multiple - 1) / multiple * multiple
  }
}
