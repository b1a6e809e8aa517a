/// A small encoder with invented weights: as a model file, and computed from the definition.
struct SyntheticEncoder {
  static let hidden = 32
  static let heads = 2
  static let intermediate = 48
  static let longest = 24
  static let epsilon = 1e-5

  private(set) var model = SyntheticModel()
  private var matrices: [String: [[Double]]] = [:]
  private var vectors: [String: [Double]] = [:]
  private var numbers = Numbers(seed: 42)
  private let farthest: Int?

  /// With a bias by distance, up to the given one, or without.
  init(farthest: Int?) {
    self.farthest = farthest
    model.pieces += (4..<40).map { "piece\($0)" }
    model.settings = [
      ("encoder.layers", "2"), ("encoder.heads", "\(Self.heads)"), ("encoder.epsilon", "\(Self.epsilon)"),
      ("piece.start", "2"), ("piece.end", "3"), ("piece.padding", "0"), ("piece.unknown", "1"),
    ]
    addBytes("encoder.we", rows: model.pieces.count, columns: Self.hidden, scale: 0.01, isTable: true)
    addFloats("encoder.pe", rows: Self.longest, columns: Self.hidden, size: 0.5)
    if let farthest { addFloats("encoder.rel", rows: Self.heads, columns: 2 * farthest + 1, size: 1) }
    addNorm("encoder.ln")
    for layer in 0..<2 {
      let name = "encoder.layers.\(layer)"
      for part in ["q", "k", "v", "o"] { addLinear("\(name).\(part)", Self.hidden, Self.hidden) }
      addLinear("\(name).f1", Self.hidden, Self.intermediate)
      addLinear("\(name).f2", Self.intermediate, Self.hidden)
      addNorm("\(name).ln1")
      addNorm("\(name).ln2")
      if farthest != nil {
        for part in ["qkv", "f1"] {
          addVector("\(name).\(part).factors", numbers.floats(Self.hidden, size: 0.4).map { $0 + 1 })
        }
      }
    }
  }

  private mutating func addFloats(_ name: String, rows: Int, columns: Int, size: Float) {
    let values = numbers.floats(rows * columns, size: size)
    model.add(name, rows: rows, values)
    matrices[name] = (0..<rows).map { row in values[(row * columns)..<((row + 1) * columns)].map { Double($0) } }
  }

  private mutating func addBytes(_ name: String, rows: Int, columns: Int, scale: Float, isTable: Bool) {
    let values = numbers.bytes(rows * columns)
    let scales = numbers.floats(rows, size: 0.5).map { (1 + $0) * scale }
    if isTable {
      model.addByteRows(name, rows: rows, columns: columns, scales: scales, values)
    } else {
      model.addBytes(name, rows: rows, columns: columns, scales: scales, values)
    }
    matrices[name] = (0..<rows).map { row in
      values[(row * columns)..<((row + 1) * columns)].map { Double($0) * Double(scales[row]) }
    }
  }

  private mutating func addVector(_ name: String, _ values: [Float]) {
    model.add(name, values)
    vectors[name] = values.map { Double($0) }
  }

  private mutating func addLinear(_ name: String, _ inputs: Int, _ outputs: Int) {
    addBytes(name + ".weight", rows: outputs, columns: inputs, scale: 0.003, isTable: false)
    addVector(name + ".bias", numbers.floats(outputs, size: 0.2))
  }

  private mutating func addNorm(_ name: String) {
    addVector(name + ".weight", numbers.floats(Self.hidden, size: 0.3).map { $0 + 1 })
    addVector(name + ".bias", numbers.floats(Self.hidden, size: 0.1))
  }

  /// The vectors of pieces, without rounding.
  func encode(_ pieces: [Int]) -> [[Double]] {
    var states = pieces.enumerated().map { position, piece in
      norm("encoder.ln", sum(matrices["encoder.we"]![piece], matrices["encoder.pe"]![position]))
    }
    for layer in 0..<2 {
      let name = "encoder.layers.\(layer)"
      let mixed = attention(name, states)
      states = zip(states, mixed).map { norm("\(name).ln1", sum($0, linear("\(name).o", $1))) }
      states = states.map {
        norm(
          "\(name).ln2", sum($0, linear("\(name).f2", linear("\(name).f1", scaled($0, "\(name).f1.factors")).map(gelu)))
        )
      }
    }
    return states
  }

  private func attention(_ name: String, _ states: [[Double]]) -> [[Double]] {
    let states = states.map { scaled($0, "\(name).qkv.factors") }
    let (q, k, v) = (
      states.map { linear("\(name).q", $0) }, states.map { linear("\(name).k", $0) },
      states.map { linear("\(name).v", $0) }
    )
    let width = Self.hidden / Self.heads
    var result = [[Double]](repeating: [Double](repeating: 0, count: Self.hidden), count: states.count)
    for head in 0..<Self.heads {
      let columns = (head * width)..<((head + 1) * width)
      for i in states.indices {
        let scores = states.indices.map { j in
          columns.reduce(0.0) { $0 + q[i][$1] * k[j][$1] } / Double(width).squareRoot() + bias(head, j - i)
        }
        let shares = exponentials(scores)
        for column in columns { result[i][column] = states.indices.reduce(0.0) { $0 + shares[$1] * v[$1][column] } }
      }
    }
    return result
  }

  private func scaled(_ x: [Double], _ name: String) -> [Double] {
    vectors[name].map { factors in zip(x, factors).map { $0 * $1 } } ?? x
  }

  private func bias(_ head: Int, _ distance: Int) -> Double {
    guard let farthest else { return 0 }
    return matrices["encoder.rel"]![head][min(max(distance, -farthest), farthest) + farthest]
  }

  private func linear(_ name: String, _ x: [Double]) -> [Double] {
    product(x, matrices[name + ".weight"]!, vectors[name + ".bias"]!)
  }

  private func norm(_ name: String, _ x: [Double]) -> [Double] {
    normalized(x, vectors[name + ".weight"]!, vectors[name + ".bias"]!, epsilon: Self.epsilon)
  }

  private func sum(_ left: [Double], _ right: [Double]) -> [Double] { zip(left, right).map { $0 + $1 } }
}
