import NeuralText
import Testing

/// Layers on numbers that can be checked by hand.
@Suite struct LayerTests {
  func model(_ build: (inout SyntheticModel) -> Void) throws -> NeuralModel {
    var model = SyntheticModel()
    build(&model)
    return try NeuralModel(bytes: model.bytes(), name: "test")
  }

  @Test("a layer of numbers multiplies and adds its bias")
  func floats() throws {
    let model = try model {
      $0.add("head.weight", rows: 2, [1, 2, 3, -1, 0, 1])
      $0.add("head.bias", [10, 20])
    }
    let output = try model.linear("head", inputs: 3, outputs: 2)(
      Matrix(rows: 2, columns: 3, values: [1, 1, 1, 0, 1, 2]))
    #expect(output == Matrix(rows: 2, columns: 2, values: [16, 20, 18, 22]))
  }

  @Test("a layer of bytes multiplies rounded input, with and without a bias")
  func bytes() throws {
    let model = try model {
      $0.addBytes("head.weight", rows: 2, columns: 3, scales: [0.5, 2], [1, 2, 3, -1, 0, 1])
      $0.addBytes("plain.weight", rows: 2, columns: 3, scales: [0.5, 2], [1, 2, 3, -1, 0, 1])
      $0.add("head.bias", [10, 20])
    }
    let input = Matrix(rows: 1, columns: 3, values: [127, -63, 1])
    #expect(try model.linear("head")(input) == Matrix(rows: 1, columns: 2, values: [12, -232]))
    #expect(try model.linear("plain")(input) == Matrix(rows: 1, columns: 2, values: [2, -252]))
  }

  @Test("layers of bytes and of numbers agree on every path", arguments: [1, 7, 20])
  func agreement(rows: Int) throws {
    var numbers = Numbers(seed: 8)
    let (inputs, outputs) = (50, 21)
    let weights = numbers.bytes(inputs * outputs)
    let model = try model {
      $0.addBytes(
        "bytes.weight", rows: outputs, columns: inputs, scales: [Float](repeating: 0.01, count: outputs), weights)
      $0.add("floats.weight", rows: outputs, weights.map { Float($0) * 0.01 })
    }
    let input = Matrix(rows: rows, columns: inputs, values: numbers.floats(rows * inputs))
    let (bytes, floats) = (try model.linear("bytes"), try model.linear("floats"))
    let (expected, exact) = (bytes(input), floats(input))
    for kernels in Kernels.available {
      #expect(bytes(input, kernels: kernels) == expected)
      #expect(floats(input, kernels: kernels) == exact)
    }
    for (rounded, value) in zip(expected.values, exact.values) { #expect(abs(rounded - value) < 0.1) }
  }

  @Test("vectors are looked up in both kinds of tables")
  func tables() throws {
    let model = try model {
      $0.addByteRows("bytes", rows: 3, columns: 2, scales: [1, 0.5, 2], [1, 2, 3, 4, -5, 6])
      $0.add("floats", rows: 2, [1, 2, 3, 4])
    }
    #expect(try model.table("bytes").vector(1) == [1.5, 2])
    #expect(try model.table("floats").vector(1) == [3, 4])
    var matrix = Matrix(rows: 2, columns: 2, values: [1, 1, 1, 1])
    try model.table("bytes", columns: 2).add(2, to: &matrix, at: 1)
    #expect(matrix.values == [1, 1, -9, 13])
  }

  @Test("a norm may take something in before")
  func norm() throws {
    let model = try model {
      $0.add("ln.weight", [1, 1, 2, 2])
      $0.add("ln.bias", [0, 0, 0, 1])
    }
    let norm = try model.norm("ln", width: 4, epsilon: 0)
    let input = Matrix(rows: 1, columns: 4, values: [1, 1, 3, 3])
    #expect(norm(input).values == [-1, -1, 2, 3])
    #expect(norm(Matrix(rows: 1, columns: 4), adding: input).values == [-1, -1, 2, 3])
  }

  @Test("rows are chosen, joined and changed in place")
  func matrices() {
    let matrix = Matrix(rows: 3, columns: 2, values: [1, 2, 3, 4, 5, 6])
    #expect(matrix[2, 1] == 6)
    #expect(matrix.rows(1..<3).values == [3, 4, 5, 6])
    #expect(matrix.selecting([2, 0, 2]).values == [5, 6, 1, 2, 5, 6])
    let joined = Matrix.joined([matrix, Matrix(rows: 3, columns: 1, values: [7, 8, 9])])
    #expect(joined == Matrix(rows: 3, columns: 3, values: [1, 2, 7, 3, 4, 8, 5, 6, 9]))
    var even = Matrix(rows: 2, columns: 2, values: [1, 1, -3, -3])
    even.relu()
    #expect(even.values == [1, 1, 0, 0])
    even.softmax()
    #expect(even.values == [0.5, 0.5, 0.5, 0.5])
    even.tanh()
    #expect(abs(even[0, 0] - 0.462117) < 1e-6)
    even.gelu()
    #expect(abs(even[0, 0] - 0.313316) < 1e-5)
  }
}
