import CKernels
import Testing

/// The kernels against plain arithmetic: the same bits on every way through them.
@Suite struct KernelTests {
  static let pairs = 9
  static let columns = 32

  static func numbers(_ count: Int, below limit: Int, seed: Int) -> [Int16] {
    (0..<count).map { Int16((($0 + seed) * 7919 + seed * 104_729) % (2 * limit + 1) - limit) }
  }

  let weights = KernelTests.numbers(pairs * columns * 2, below: 127, seed: 3)
  let weightScales = (0..<columns).map { 0.001 * Float($0 + 1) }
  let bias = (0..<columns).map { Float($0) - 7.5 }

  func product(_ input: [Int16], _ scales: [Float], bias: [Float]?, start: [Float]) -> [Float] {
    var output = start
    let rows = Int32(scales.count)
    if let bias {
      parser_multiply(
        input, scales, rows, Int32(Self.pairs), weights, weightScales, bias, Int32(Self.columns), &output)
    } else {
      parser_multiply(
        input, scales, rows, Int32(Self.pairs), weights, weightScales, nil, Int32(Self.columns), &output)
    }
    return output
  }

  /// The definition in the header.
  func expected(_ input: [Int16], _ scales: [Float], start: (Int, Int) -> Float) -> [Float] {
    scales.indices.flatMap { row in
      (0..<Self.columns).map { column in
        var sum: Int32 = 0
        for k in 0..<(2 * Self.pairs) {
          let weight = weights[(k / 2 * Self.columns + column) * 2 + k % 2]
          sum += Int32(input[row * 2 * Self.pairs + k]) * Int32(weight)
        }
        return start(row, column) + Float(sum) * (scales[row] * weightScales[column])
      }
    }
  }

  @Test("products are exact for any number of rows, with and without bias", arguments: 1...9)
  func products(rows: Int) {
    let input = Self.numbers(rows * 2 * Self.pairs, below: 8191, seed: rows)
    let scales = (0..<rows).map { 0.5 / Float($0 + 1) }
    let start = (0..<(rows * Self.columns)).map { Float($0 % 13) - 6 }
    #expect(product(input, scales, bias: bias, start: start) == expected(input, scales) { bias[$1] })
    #expect(
      product(input, scales, bias: nil, start: start)
        == expected(input, scales) { start[$0 * Self.columns + $1] })
  }

  @Test("rounded rows keep their proportions and fill up with zeros")
  func quantizing() {
    let values: [Float] = [1, -2, 0.5, 99, 0, 0, 0, 99]
    var integers = [Int16](repeating: 9, count: 8)
    var scales = [Float](repeating: 9, count: 2)
    parser_quantize(values, 2, 3, 4, 2000, &integers, 4, &scales)
    #expect(integers == [1000, -2000, 500, 0, 0, 0, 0, 0])
    #expect(scales == [0.001, 0])
  }

  @Test("a probability distribution sums to one")
  func softmax() {
    let scores: [Float] = [0, 1, -90, 3]
    var shares = [Int16](repeating: 0, count: 4)
    parser_softmax(scores, 1, 4, 4, &shares, 4)
    #expect(shares == [344, 935, 0, 6912].map { Int16($0) })
  }
}
