import CKernels

/// Attention and two dense layers; each adds to its input, and a layer norm follows.
struct TransformerLayer: Sendable {
  private let query: Linear
  private let key: Linear
  private let value: Linear
  private let output: Linear
  private let wide: Linear
  private let narrow: Linear
  private let attentionNorm: LayerNorm
  private let norm: LayerNorm
  /// What makes the columns of the states of similar size before they are rounded; weights are divided by it.
  private let attentionFactors: [Float]?
  private let wideFactors: [Float]?

  init(
    _ model: NeuralModel, _ name: String, hidden: Int, intermediate: Int, epsilon: Float
  ) throws(NeuralModelError) {
    func layer(_ part: String, _ inputs: Int, _ outputs: Int) throws(NeuralModelError) -> Linear {
      _ = try model.tensor("\(name).\(part).weight", [.bytes], rows: outputs, columns: inputs)
      return try model.linear("\(name).\(part)", inputs: inputs, outputs: outputs)
    }
    query = try layer("q", hidden, hidden)
    key = try layer("k", hidden, hidden)
    value = try layer("v", hidden, hidden)
    output = try layer("o", hidden, hidden)
    wide = try layer("f1", hidden, intermediate)
    narrow = try layer("f2", intermediate, hidden)
    attentionNorm = try model.norm("\(name).ln1", width: hidden, epsilon: epsilon)
    norm = try model.norm("\(name).ln2", width: hidden, epsilon: epsilon)
    func factors(_ name: String) throws(NeuralModelError) -> [Float]? {
      model.hasTensor(name) ? try model.vector(name, count: hidden) : nil
    }
    attentionFactors = try factors("\(name).qkv.factors")
    wideFactors = try factors("\(name).f1.factors")
  }

  /// Changes the states of all word pieces.
  func run(_ states: UnsafeMutablePointer<Float>, _ workspace: borrowing EncoderWorkspace, _ kernels: Kernels) {
    let (rows, hidden) = (workspace.length, workspace.hidden)
    workspace.rounded.fill(states, factors: attentionFactors, rows: rows, width: hidden, kernels)
    query.multiply(workspace.rounded, rows: rows, to: workspace.queries, kernels)
    key.multiply(workspace.rounded, rows: rows, to: workspace.keys, kernels)
    value.multiply(workspace.rounded, rows: rows, to: workspace.values, kernels)
    let width = hidden / workspace.heads
    kernels.table.pointee.attention(
      workspace.queries, workspace.keys, workspace.values, Int32(rows), Int32(workspace.heads), Int32(width),
      Int32(hidden), 1 / Float(width).squareRoot(), workspace.distances, workspace.scratch, workspace.mixed)
    workspace.rounded.fill(workspace.mixed, rows: rows, width: hidden, kernels)
    output.multiply(workspace.rounded, rows: rows, to: workspace.mixed, kernels)
    attentionNorm.apply(to: states, adding: workspace.mixed, rows: rows, kernels)

    workspace.rounded.fill(states, factors: wideFactors, rows: rows, width: hidden, kernels)
    wide.multiply(workspace.rounded, rows: rows, to: workspace.wide, kernels)
    kernels.table.pointee.gelu(workspace.wide, Int64(rows * workspace.intermediate))
    workspace.rounded.fill(workspace.wide, rows: rows, width: workspace.intermediate, kernels)
    narrow.multiply(workspace.rounded, rows: rows, to: workspace.mixed, kernels)
    norm.apply(to: states, adding: workspace.mixed, rows: rows, kernels)
  }
}
