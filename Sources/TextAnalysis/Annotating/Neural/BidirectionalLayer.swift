import CKernels

/// An LSTM that reads forwards and one that reads backwards, over sentences of similar length at once.
struct BidirectionalLayer: Sendable {
  private let directions: [Direction]

  init(_ model: ModelBytes, _ name: String, input: Int) throws(ModelError) {
    directions = [
      try Direction(model, "F" + name, input: input), try Direction(model, "B" + name, input: input),
    ]
  }

  /// Writes the quantized states of both directions to the first columns of `output`.
  func run(_ batch: SentenceBatch, input: borrowing QuantizedRows, output: inout QuantizedRows) {
    for (number, direction) in directions.enumerated() {
      direction.run(batch, isBackwards: number == 1, input: input, output: &output)
    }
  }
}

/// One direction: gates from the input for all words at once, then word by word from the state before.
private struct Direction: Sendable {
  private let input: DenseLayer
  private let hidden: DenseLayer
  private var size: Int { NeuralNetwork.Width.hidden }

  init(_ model: ModelBytes, _ name: String, input width: Int) throws(ModelError) {
    let gates = 4 * NeuralNetwork.Width.hidden
    input = try model.layer(name + "IN", bias: name + "BIAS", rows: gates, columns: width)
    hidden = DenseLayer(try model.matrix(name + "HID", columns: NeuralNetwork.Width.hidden), bias: nil)
    guard hidden.columns == gates else { throw ModelError("section \(name)HID has \(hidden.columns) rows") }
  }

  func run(
    _ batch: SentenceBatch, isBackwards: Bool, input rows: borrowing QuantizedRows, output: inout QuantizedRows
  ) {
    let gates = [Float](unsafeUninitializedCapacity: batch.rows * input.columns) { gates, count in
      count = batch.rows * input.columns
      input.multiply(rows.values, scales: rows.scales, rows: batch.rows, output: gates.baseAddress!)
    }
    var state = State(sentences: batch.lengths.count, size: size)
    for time in 0..<(batch.lengths.first ?? 0) {
      let active = batch.active(at: time)
      state.gather(gates, width: 4 * size, active: active) { batch.row($0, time, isBackwards) }
      state.step(hidden, active: active, size: size)
      for sentence in 0..<active {
        let row = batch.row(sentence, time, isBackwards)
        let column = isBackwards ? size : 0
        for index in 0..<size { output[row, column + index] = state.hidden[sentence * size + index] }
      }
    }
  }
}

/// What an LSTM remembers of each sentence of a batch.
private struct State {
  private var gates: [Float]
  private var cell: [Float]
  private(set) var hidden: [Int16]
  private let scales: [Float]

  init(sentences: Int, size: Int) {
    gates = [Float](repeating: 0, count: sentences * size * 4)
    cell = [Float](repeating: 0, count: sentences * size)
    hidden = [Int16](repeating: 0, count: sentences * size)
    scales = [Float](repeating: 1 / Float(PARSER_FINE), count: sentences)
  }

  mutating func gather(_ all: [Float], width: Int, active: Int, row: (Int) -> Int) {
    gates.withUnsafeMutableBufferPointer { gates in
      all.withUnsafeBufferPointer { all in
        for sentence in 0..<active {
          (gates.baseAddress! + sentence * width).update(from: all.baseAddress! + row(sentence) * width, count: width)
        }
      }
    }
  }

  mutating func step(_ layer: DenseLayer, active: Int, size: Int) {
    gates.withUnsafeMutableBufferPointer {
      layer.multiply(hidden, scales: scales, rows: active, output: $0.baseAddress!)
    }
    parser_lstm(gates, Int32(active), Int32(size), &cell, &hidden)
  }
}
