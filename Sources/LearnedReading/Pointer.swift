import DossierModel
import NeuralText

/// Scores every word of a window, and "nowhere", as an argument of a word: a scaled dot product and biases.
struct Pointer: Sendable {
  /// What may stand in place of a word.
  enum Other: Int, Sendable {
    case nowhere, publication
  }

  private let query: Linear
  private let key: Linear
  private let kinds: Table
  private let others: Matrix
  private let bias: Linear
  private let tables: [[Float]]
  private let scale: Float

  init(_ name: String, of model: NeuralModel, hidden: Int) throws(NeuralModelError) {
    query = try model.linear(name + ".q", inputs: hidden)
    key = try model.linear(name + ".k", inputs: hidden)
    let width = query.outputs
    kinds = try model.table(name + ".kind", columns: width)
    others = try model.matrix(name + ".null", rows: 2, columns: width)
    bias = try model.linear(name + ".bias", inputs: hidden, outputs: 1)
    var tables: [[Float]] = []
    for (index, size) in PairFeatures.sizes.enumerated() {
      tables.append(try model.vector("\(name).tables.\(index)", count: size))
    }
    self.tables = tables
    scale = 1 / Float(width).squareRoot()
  }

  /// What every word offers as an argument; made once a window.
  struct Keys: Sendable {
    var keys: Matrix
    var bias: Matrix
  }

  func keys(_ vectors: Matrix) -> Keys {
    var keys = key(vectors)
    keys.gelu()
    return Keys(keys: keys, bias: bias(vectors))
  }

  /// Probabilities of the window's words, then of `Other.nowhere` and `Other.publication`, a row for each governing
  /// word. `words` are counted in the window, `kinds` number their types.
  func probabilities(
    _ words: [Int], kinds numbers: [Int], _ vectors: Matrix, _ keys: Keys, _ window: ReaderWindow, _ pairs: PairFeatures
  ) -> Matrix {
    guard !words.isEmpty else { return Matrix(rows: 0, columns: vectors.rows + 2) }
    var queries = query(vectors.selecting(words))
    queries.gelu()
    for (row, kind) in numbers.enumerated() { kinds.add(kind, to: &queries, at: row) }
    var scores = Matrix(rows: words.count, columns: vectors.rows + 2)
    let base = window.words.lowerBound
    for (row, word) in words.enumerated() {
      for candidate in 0..<vectors.rows {
        var score = Pointer.dot(queries, row, keys.keys, candidate) * scale + keys.bias[candidate, 0]
        for (table, value) in zip(tables, pairs(base + word, base + candidate)) { score += table[value] }
        scores[row, candidate] = score
      }
      for other in 0..<2 { scores[row, vectors.rows + other] = Pointer.dot(queries, row, others, other) * scale }
    }
    scores.softmax()
    return scores
  }

  private static func dot(_ one: Matrix, _ row: Int, _ other: Matrix, _ otherRow: Int) -> Float {
    let width = one.columns
    return one.values.withUnsafeBufferPointer { left in
      other.values.withUnsafeBufferPointer { right in
        var sum: Float = 0
        for column in 0..<width { sum += left[row * width + column] * right[otherRow * width + column] }
        return sum
      }
    }
  }
}
