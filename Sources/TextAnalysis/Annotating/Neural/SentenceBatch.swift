/// Sentences of similar length that go through the network together, longest first; each begins with the root.
struct SentenceBatch {
  /// Which of the caller's sentences these are.
  let sentences: [Int]
  /// Words of each and its root, descending.
  let lengths: [Int]
  /// First row of each; rows of a sentence stand together.
  let starts: [Int]
  let rows: Int
  private let activeAt: [Int]

  init(_ sentences: [Int], lengths: [Int]) {
    self.sentences = sentences
    self.lengths = lengths
    var starts: [Int] = []
    var next = 0
    for length in lengths {
      starts.append(next)
      next += length
    }
    self.starts = starts
    rows = next
    var active = [Int](repeating: 0, count: lengths.first ?? 0)
    for length in lengths { for time in 0..<length { active[time] += 1 } }
    activeAt = active
  }

  /// How many sentences are longer than so many words.
  func active(at time: Int) -> Int {
    activeAt[time]
  }

  /// The row that a reader of a sentence is at.
  func row(_ sentence: Int, _ time: Int, _ isBackwards: Bool) -> Int {
    starts[sentence] + (isBackwards ? lengths[sentence] - 1 - time : time)
  }

  /// Groups sentences by length, at most so many rows each; which sentences share a batch changes no result.
  static func batches(lengths: [Int], rows limit: Int) -> [SentenceBatch] {
    let order = lengths.indices.sorted { (-lengths[$0], $0) < (-lengths[$1], $1) }
    var batches: [SentenceBatch] = []
    var group: [Int] = []
    var rows = 0
    for sentence in order {
      if !group.isEmpty, rows + lengths[sentence] > limit {
        batches.append(SentenceBatch(group, lengths: group.map { lengths[$0] }))
        group = []
        rows = 0
      }
      group.append(sentence)
      rows += lengths[sentence]
    }
    if !group.isEmpty { batches.append(SentenceBatch(group, lengths: group.map { lengths[$0] })) }
    return batches
  }
}

/// Rows of 16-bit integers with one scale each, as the kernels read them.
struct QuantizedRows {
  let stride: Int
  private(set) var values: [Int16]
  private(set) var scales: [Float]

  /// Zeros, all with one scale.
  init(rows: Int, pairs: Int, scale: Float) {
    stride = 2 * pairs
    values = [Int16](repeating: 0, count: rows * stride)
    scales = [Float](repeating: scale, count: rows)
  }

  subscript(row: Int, column: Int) -> Int16 {
    get { values[row * stride + column] }
    set { values[row * stride + column] = newValue }
  }

  /// Lets a kernel write.
  mutating func write(_ body: (UnsafeMutablePointer<Int16>, UnsafeMutablePointer<Float>) -> Void) {
    values.withUnsafeMutableBufferPointer { values in
      scales.withUnsafeMutableBufferPointer { scales in body(values.baseAddress!, scales.baseAddress!) }
    }
  }
}
