/// A transformer that gives each word piece a vector that depends on those around it: BERT (Devlin et al. 2019), or
/// MPNet (Song et al. 2020) with its bias by distance. 8-bit weights, as in Training/reader/export.py.
///
/// The model has the settings `encoder.layers`, `encoder.heads` and `encoder.epsilon` (of layer norms), and the tensors
/// `encoder.we` and `encoder.pe` (vectors of word pieces and of positions), `encoder.ln`, `encoder.rel` if attention
/// depends on distance (a row for each head; distances from -d to d, larger ones as these), and for each layer
/// `encoder.layers.0.q` `k` `v` `o` (attention), `f1` `f2` (the layers after it), `ln1` `ln2`, and perhaps `qkv.factors`
/// and `f1.factors`, by which the input of these is multiplied before it is rounded.
package struct TransformerEncoder: Sendable {
  /// Width of the vectors.
  package let hidden: Int
  /// How many word pieces there are positions for.
  package let longest: Int
  let heads: Int
  let intermediate: Int
  let words: Table
  let positions: Table
  let norm: LayerNorm
  let distances: Matrix?
  let layers: [TransformerLayer]
  private let kernels: Kernels

  package init(_ model: NeuralModel, kernels: Kernels = .best) throws(NeuralModelError) {
    words = try model.table("encoder.we", rows: model.pieces.count)
    let hidden = words.columns
    heads = try model.integer("encoder.heads")
    guard heads > 0, hidden % heads == 0, hidden / heads % 16 == 0 else {
      throw model.error("\(heads) heads for vectors of \(hidden)", "heads whose width is a multiple of 16")
    }
    positions = try model.table("encoder.pe", columns: hidden)
    let epsilon = try model.number("encoder.epsilon")
    norm = try model.norm("encoder.ln", width: hidden, epsilon: epsilon)
    distances = model.hasTensor("encoder.rel") ? try model.matrix("encoder.rel", rows: heads) : nil
    guard (distances?.columns ?? 1) % 2 == 1 else { throw model.error("encoder.rel without a middle", "an odd width") }
    intermediate = try model.tensor("encoder.layers.0.f1.weight").rows
    guard intermediate % 16 == 0 else {
      throw model.error("\(intermediate) rows in encoder.layers.0.f1.weight", "a multiple of 16")
    }
    let count = try model.integer("encoder.layers")
    guard 1...100 ~= count else { throw model.error("encoder.layers \(count)", "1 to 100") }
    var layers: [TransformerLayer] = []
    for number in 0..<count {
      layers.append(
        try TransformerLayer(
          model, "encoder.layers.\(number)", hidden: hidden, intermediate: intermediate, epsilon: epsilon))
    }
    self.layers = layers
    self.hidden = hidden
    self.kernels = kernels
    longest = positions.rows
  }

  /// A vector for each word piece, at most `longest`; the caller adds what marks start and end.
  package func encode(_ pieces: [Int32]) -> Matrix {
    precondition(pieces.count <= longest, "\(pieces.count) word pieces; expected at most \(longest)")
    guard !pieces.isEmpty else { return Matrix(rows: 0, columns: hidden) }
    var result = Matrix(rows: pieces.count, columns: hidden)
    result.values.withUnsafeMutableBufferPointer { states in
      let states = states.baseAddress!
      for (position, piece) in pieces.enumerated() {
        words.add(Int(piece), to: states + position * hidden)
        positions.add(position, to: states + position * hidden)
      }
      norm.apply(to: states, adding: nil, rows: pieces.count, kernels)
      let workspace = EncoderWorkspace(self, length: pieces.count)
      for layer in layers { layer.run(states, workspace, kernels) }
    }
    return result
  }
}
