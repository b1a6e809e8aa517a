import NeuralText
import Testing

/// An encoder with invented weights against its definition.
@Suite struct TransformerEncoderTests {
  static let sentence: [Int32] = [2, 7, 19, 4, 4, 38, 25, 11, 30, 3]

  @Test("vectors are those of the definition, but for rounding", arguments: [nil, 3, 60])
  func definition(farthest: Int?) throws {
    let synthetic = SyntheticEncoder(farthest: farthest)
    let encoder = try TransformerEncoder(NeuralModel(bytes: synthetic.model.bytes(), name: "test"))
    let vectors = encoder.encode(Self.sentence)
    let expected = synthetic.encode(Self.sentence.map(Int.init))
    #expect(vectors.rows == expected.count)
    #expect(vectors.columns == SyntheticEncoder.hidden)
    for (row, vector) in expected.enumerated() {
      let (own, other) = (vectors.row(row).map(Double.init), vector)
      let cosine = dot(own, other) / (dot(own, own) * dot(other, other)).squareRoot()
      #expect(cosine > 0.998)
    }
  }

  private func dot(_ left: [Double], _ right: [Double]) -> Double { zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } }

  @Test("every path through the kernels gives the same bits", arguments: 1...24)
  func paths(length: Int) throws {
    let model = try NeuralModel(bytes: SyntheticEncoder(farthest: 5).model.bytes(), name: "test")
    let pieces = (0..<length).map { Int32(($0 * 17 + length) % 40) }
    let all = try Kernels.available.map { try TransformerEncoder(model, kernels: $0).encode(pieces) }
    for vectors in all { #expect(vectors == all[0]) }
    #expect(all[0].values.allSatisfy { $0.isFinite })
  }

  @Test("tasks that share an encoder do not disturb each other")
  func concurrency() async throws {
    let encoder = try TransformerEncoder(
      NeuralModel(bytes: SyntheticEncoder(farthest: nil).model.bytes(), name: "test"))
    let expected = encoder.encode(Self.sentence)
    await withTaskGroup(of: Matrix.self) { group in
      for _ in 0..<20 { group.addTask { encoder.encode(Self.sentence) } }
      for await vectors in group { #expect(vectors == expected) }
    }
  }

  @Test("what encodes depends on what stands around it, not on what follows in memory")
  func context() throws {
    let encoder = try TransformerEncoder(
      NeuralModel(bytes: SyntheticEncoder(farthest: nil).model.bytes(), name: "test"))
    #expect(encoder.encode([]).rows == 0)
    #expect(encoder.longest == SyntheticEncoder.longest)
    #expect(encoder.encode([2, 9, 3]).row(1) != encoder.encode([2, 9, 8, 3]).row(1))
    #expect(encoder.encode([9]).rows == 1)
  }

  @Test(
    "a model that is no encoder says what is missing",
    arguments: [
      ("encoder.we", "word: no tensor encoder.we; expected one"),
      ("encoder.layers.1.k.weight", "word: no tensor encoder.layers.1.k.weight; expected one"),
      ("encoder.layers.0.ln2.bias", "word: no tensor encoder.layers.0.ln2.bias; expected one"),
      ("encoder.epsilon", "word: no setting encoder.epsilon; expected one"),
    ])
  func missing(name: String, message: String) throws {
    let bytes = SyntheticEncoder(farthest: nil).model.bytes { header in
      header.replacing("\t\(name)\t", with: "\tnothing\t")
    }
    let model = try NeuralModel(bytes: bytes, name: "word")
    let error = #expect(throws: NeuralModelError.self) { try TransformerEncoder(model) }
    #expect(error?.description == message)
  }

  @Test("a model whose parts do not fit says which")
  func shapes() throws {
    let bytes = SyntheticEncoder(farthest: nil).model.bytes {
      $0.replacing("set\tencoder.heads\t2", with: "set\tencoder.heads\t3")
    }
    let error = #expect(throws: NeuralModelError.self) {
      try TransformerEncoder(NeuralModel(bytes: bytes, name: "test"))
    }
    #expect(error?.description == "test: 3 heads for vectors of 32; expected heads whose width is a multiple of 16")
  }
}
