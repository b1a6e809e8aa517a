import CKernels
import NeuralText
import Testing

/// Each way through the kernels that this processor has, against the portable one and against the definitions.
@Suite struct KernelPathTests {
  /// Rows and widths that fill registers and that do not.
  static let shapes = [(1, 1), (2, 16), (3, 20), (5, 64), (6, 65), (7, 96), (13, 130)].map { Shape($0.0, $0.1) }

  struct Shape: CustomTestStringConvertible, Sendable {
    var rows: Int
    var width: Int

    init(_ rows: Int, _ width: Int) {
      (self.rows, self.width) = (rows, width)
    }

    var testDescription: String { "\(rows) by \(width)" }
  }

  func table(_ kernels: Kernels) -> ckernels_encoder {
    ckernels_encoder_for(ckernels_path(rawValue: kernels.path.rawValue))!.pointee
  }

  /// What each path computes, as bits.
  func results(_ compute: (ckernels_encoder) -> [Float]) -> [[UInt32]] {
    Kernels.available.map { compute(table($0)).map(\.bitPattern) }
  }

  @Test("there is always a path, and the best one is the last")
  func paths() {
    #expect(Kernels.available.first?.path == .portable)
    #expect(Kernels.best.path == Kernels.available.last?.path)
  }

  @Test("rows are rounded to 127 in size, with their scales and sums", arguments: shapes)
  func quantizing(_ shape: Shape) {
    var numbers = Numbers(seed: 1)
    let plain = numbers.floats(shape.rows * shape.width, size: 3)
    let factors = numbers.floats(shape.width).map { $0 + 1.1 }
    let input = plain.indices.map { plain[$0] * factors[$0 % shape.width] }
    let stride = (shape.width + 3) / 4 * 4
    let all = Kernels.available.map { kernels in
      var integers = [Int8](repeating: 1, count: shape.rows * stride)
      var scales = [Float](repeating: 0, count: shape.rows)
      var sums = [Int32](repeating: 0, count: shape.rows)
      table(kernels).quantize(
        plain, factors, Int32(shape.rows), Int32(shape.width), Int32(shape.width), &integers, Int32(stride), &scales,
        &sums)
      let first = Rounded(integers: integers, scales: scales, sums: sums)
      table(kernels).quantize(
        input, nil, Int32(shape.rows), Int32(shape.width), Int32(shape.width), &integers, Int32(stride), &scales,
        &sums)
      #expect(Rounded(integers: integers, scales: scales, sums: sums) == first)
      return first
    }
    for row in 0..<shape.rows {
      let integers = all[0].integers[(row * stride)..<((row + 1) * stride)]
      #expect(all[0].sums[row] == integers.reduce(0) { $0 + Int32($1) })
      #expect(integers.map(\.magnitude).max() == 127)
      for column in 0..<shape.width {
        let back = Float(integers[integers.startIndex + column]) * all[0].scales[row]
        #expect(abs(back - input[row * shape.width + column]) <= all[0].scales[row] * 0.51)
      }
      #expect(integers.dropFirst(shape.width).allSatisfy { $0 == 0 })
    }
    for other in all.dropFirst() { #expect(other == all[0]) }
  }

  struct Rounded: Equatable {
    var integers: [Int8]
    var scales: [Float]
    var sums: [Int32]
  }

  @Test("zeros have the scale zero")
  func quantizingZeros() {
    for kernels in Kernels.available {
      var (integers, scales, sums): ([Int8], [Float], [Int32]) = ([9, 9, 9, 9], [9], [9])
      table(kernels).quantize([0, 0, 0], nil, 1, 3, 3, &integers, 4, &scales, &sums)
      #expect(integers == [0, 0, 0, 0])
      #expect(scales == [0])
      #expect(sums == [0])
    }
  }

  @Test("products of bytes are exact, at the largest values too", arguments: [1, 2, 4, 5, 6, 7, 13], [16, 64, 80])
  func multiplying(rows: Int, columns: Int) {
    let depth = 3072
    var numbers = Numbers(seed: UInt64(rows))
    var input = numbers.bytes(rows * depth)
    var weights = numbers.bytes(columns * depth)
    for index in 0..<depth {
      input[index] = index % 2 == 0 ? 127 : -127
      for column in 0..<16 { weights[index / 4 * 64 + column * 4 + index % 4] = column % 2 == 0 ? input[index] : -127 }
    }
    let scales = numbers.floats(rows, size: 0.01)
    let weightScales = numbers.floats(columns, size: 0.001)
    let bias = numbers.floats(columns)
    let sums = (0..<rows).map { row in input[(row * depth)..<((row + 1) * depth)].reduce(Int32(0)) { $0 + Int32($1) } }
    let expected = (0..<rows).flatMap { row in
      (0..<columns).map { column in
        let block = column / 16 * 16 * depth + column % 16 * 4
        var sum: Int32 = 0
        for k in 0..<depth { sum += Int32(input[row * depth + k]) * Int32(weights[block + k / 4 * 64 + k % 4]) }
        let product = Float(sum) * (weightScales[column] * scales[row])
        return (bias[column] + product).bitPattern
      }
    }
    let all = results { kernels in
      var output = [Float](repeating: 0, count: rows * columns)
      kernels.multiply(
        input, scales, sums, Int32(rows), Int32(depth), weights, weightScales, bias, Int32(columns), &output,
        Int32(columns))
      return output
    }
    for result in all { #expect(result == expected) }
  }

  @Test("products of numbers are summed in order", arguments: [1, 2, 5, 6, 8, 13], [16, 48, 112])
  func multiplyingFloats(rows: Int, columns: Int) {
    let depth = 37
    var numbers = Numbers(seed: UInt64(columns))
    let input = numbers.floats(rows * depth)
    let weights = numbers.floats(depth * columns)
    let expected = (0..<rows).flatMap { row in
      (0..<columns).map { column in
        var sum: Float = 0
        for k in 0..<depth {
          let product = input[row * depth + k] * weights[k * columns + column]
          sum += product
        }
        return sum.bitPattern
      }
    }
    let all = results { kernels in
      var output = [Float](repeating: 0, count: rows * columns)
      kernels.multiply_floats(
        input, Int32(rows), Int32(depth), Int32(depth), weights, Int32(columns), nil, Int32(columns), &output,
        Int32(columns))
      return output
    }
    for result in all { #expect(result == expected) }
  }

  @Test("norm and softmax are what they are called", arguments: shapes)
  func rows(_ shape: Shape) {
    var numbers = Numbers(seed: 5)
    let count = shape.rows * shape.width
    let (input, other) = (numbers.floats(count, size: 4), numbers.floats(count))
    let (weight, bias) = (numbers.floats(shape.width), numbers.floats(shape.width))
    let (rows, width) = (Int32(shape.rows), Int32(shape.width))
    let norms = results { kernels in
      var output = input
      kernels.normalize(&output, other, rows, width, weight, bias, 1e-5)
      return output
    }
    let shares = results { kernels in
      var output = input
      kernels.softmax(&output, rows, width, width)
      return output
    }
    for result in norms { #expect(result == norms[0]) }
    for result in shares { #expect(result == shares[0]) }
    for row in 0..<shape.rows {
      let place = (row * shape.width)..<((row + 1) * shape.width)
      let sums = place.map { Double(input[$0] + other[$0]) }
      let mean = sums.reduce(0, +) / Double(shape.width)
      let variance = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(shape.width)
      for (column, index) in place.enumerated() {
        let norm =
          (sums[column] - mean) / (variance + 1e-5).squareRoot() * Double(weight[column]) + Double(bias[column])
        #expect(abs(Double(Float(bitPattern: norms[0][index])) - norm) < 1e-4)
      }
      #expect(abs(shares[0][place].reduce(0) { $0 + Float(bitPattern: $1) } - 1) < 1e-5)
    }
  }

  @Test("softmax has the proportions of the exponential")
  func softmax() {
    for kernels in Kernels.available {
      var values: [Float] = [0, 1, -200, 3]
      table(kernels).softmax(&values, 1, 4, 4)
      let expected: [Float] = [0.042010, 0.114195, 0, 0.843795]
      for (value, share) in zip(values, expected) { #expect(abs(value - share) < 1e-6) }
    }
  }

  @Test("GELU and tanh have known values and the same bits everywhere")
  func functions() {
    let inputs: [Float] = [-9, -5, -1, -0.5, 0, 0.5, 1, 2, 30] + (0..<1000).map { Float($0) * 0.011 - 5.5 }
    let gelus = results { kernels in
      var values = inputs
      kernels.gelu(&values, Int64(values.count))
      return values
    }
    let tanhs = results { kernels in
      var values = inputs
      kernels.tanh(&values, Int64(values.count))
      return values
    }
    for result in gelus { #expect(result == gelus[0]) }
    for result in tanhs { #expect(result == tanhs[0]) }
    let geluValues: [Float] = [0, 0, -0.158655, -0.154269, 0, 0.345731, 0.841345, 1.954500, 30]
    let tanhValues: [Float] = [-1, -0.999909, -0.761594, -0.462117, 0, 0.462117, 0.761594, 0.964028, 1]
    for index in geluValues.indices {
      #expect(abs(Float(bitPattern: gelus[0][index]) - geluValues[index]) < 3e-6)
      #expect(abs(Float(bitPattern: tanhs[0][index]) - tanhValues[index]) < 1e-6)
    }
  }

  @Test("attention mixes values by the softmax of products and distances", arguments: [1, 5, 16, 23, 40])
  func attention(length: Int) {
    let (heads, width) = (2, 16)
    let stride = heads * width
    var numbers = Numbers(seed: UInt64(length))
    let (q, k, v) = (
      numbers.floats(length * stride), numbers.floats(length * stride), numbers.floats(length * stride)
    )
    let distances = numbers.floats(heads * (2 * length + 16))
    let all = results { kernels in
      var scratch = [Float](
        repeating: .nan, count: Int(ckernels_attention_scratch(Int32(length), Int32(width))))
      var output = [Float](repeating: .nan, count: length * stride)
      kernels.attention(
        q, k, v, Int32(length), Int32(heads), Int32(width), Int32(stride), 0.25, distances, &scratch, &output)
      return output
    }
    for result in all { #expect(result == all[0]) }
    for head in 0..<heads {
      for i in 0..<length {
        let scores = (0..<length).map { j in
          let product = (0..<width).reduce(0.0) { sum, d in
            sum + Double(q[i * stride + head * width + d] * k[j * stride + head * width + d])
          }
          return product * 0.25 + Double(distances[head * (2 * length + 16) + j - i + length - 1])
        }
        let shares = exponentials(scores)
        for d in 0..<width {
          let expected = (0..<length).reduce(0.0) { $0 + shares[$1] * Double(v[$1 * stride + head * width + d]) }
          let value = Double(Float(bitPattern: all[0][i * stride + head * width + d]))
          #expect(abs(value - expected) < 1e-5)
        }
      }
    }
  }
}
