import CKernels

/// From forms to trees.
extension NeuralNetwork {
  /// A tagged tree: numbers of joint tags, heads as positions from 0, -1 for the root, and numbers of labels.
  struct Tree {
    var tags: [Int] = []
    var heads: [Int] = []
    var labels: [Int] = []
  }

  private static let fine = 1 / Float(PARSER_FINE)

  /// The trees of a batch's sentences, in its order.
  func parse(_ batch: SentenceBatch, forms: (Int) -> [String]) -> [Tree] {
    let (states, tagScores) = encode(batch, forms: forms)
    var mixed = [Float](repeating: 0, count: batch.rows * mixer.columns)
    mixer.multiply(states.values, scales: states.scales, rows: batch.rows, output: &mixed)
    parser_leaky(&mixed, Int32(mixed.count))
    let parts = Parts(mixed, rows: batch.rows, stride: mixer.columns)
    let arcs = product(arc, parts.arcDependent, rows: batch.rows)
    return batch.lengths.indices.map { sentence in
      let rows = batch.starts[sentence]..<(batch.starts[sentence] + batch.lengths[sentence])
      let heads = SpanningTree.heads(arcScores(arcs, parts.arcHead, rows), count: rows.count)
      return Tree(
        tags: rows.dropFirst().map { bestTag(tagScores[($0 * tags.columns)...]) },
        heads: heads.dropFirst().map { $0 - 1 }, labels: bestLabels(parts, rows: rows, heads: heads))
    }
  }

  /// The states of the second layer and the scores of tags for each word.
  private func encode(_ batch: SentenceBatch, forms: (Int) -> [String]) -> (states: QuantizedRows, tags: [Float]) {
    let input = embed(batch, forms: forms)
    var middle = QuantizedRows(rows: batch.rows, pairs: (2 * Width.hidden + tagTotal + 1) / 2, scale: Self.fine)
    first.run(batch, input: input, output: &middle)
    let tags = addTags(to: &middle, rows: batch.rows)
    var states = QuantizedRows(rows: batch.rows, pairs: Width.hidden, scale: Self.fine)
    second.run(batch, input: middle, output: &states)
    return (states, tags)
  }

  /// The joint tag whose parts score highest together; those of parts that never go together are no candidates.
  private func bestTag(_ scores: ArraySlice<Float>) -> Int {
    let start = scores.startIndex
    var best = 0
    var highest = -Float.infinity
    for (number, tag) in jointTags.enumerated() {
      let score = scores[start + tag.upos] + scores[start + tagCounts[0] + tag.xpos]
      if score > highest { (best, highest) = (number, score) }
    }
    return best
  }

  private var tagTotal: Int { tagCounts[0] + tagCounts[1] }

  private func embed(_ batch: SentenceBatch, forms: (Int) -> [String]) -> QuantizedRows {
    let width = Width.word + Width.bag
    var vectors = [Float](repeating: 0, count: batch.rows * width)
    vectors.withUnsafeMutableBufferPointer { buffer in
      for (number, sentence) in batch.sentences.enumerated() {
        var vector = buffer.baseAddress! + batch.starts[number] * width
        self.vectors.addRoot(to: vector)
        for form in forms(sentence) {
          vector += width
          self.vectors.add(form, to: vector)
        }
      }
    }
    return quantize(vectors, rows: batch.rows, columns: 0..<width, stride: width, largest: PARSER_FINE)
  }

  /// Writes tag probabilities after the first layer's states; returns the scores they come from.
  private func addTags(to middle: inout QuantizedRows, rows: Int) -> [Float] {
    var states = QuantizedRows(rows: rows, pairs: Width.hidden, scale: Self.fine)
    let stride = middle.stride
    for row in 0..<rows { for column in 0..<(2 * Width.hidden) { states[row, column] = middle[row, column] } }
    let scores = product(tags, states, rows: rows)
    middle.write { values, _ in
      scores.withUnsafeBufferPointer { scores in
        var column = 0
        for count in tagCounts {
          parser_softmax(
            scores.baseAddress! + column, Int32(rows), Int32(count), Int32(tags.columns),
            values + 2 * Width.hidden + column, Int32(stride))
          column += count
        }
      }
    }
    return scores
  }

  /// `scores[dependent * count + head]`.
  private func arcScores(_ arcs: [Float], _ heads: QuantizedRows, _ rows: Range<Int>) -> [Float] {
    let count = rows.count
    let dependents = quantize(
      Array(arcs[(rows.lowerBound * arc.columns)..<(rows.upperBound * arc.columns)]), rows: count,
      columns: 0..<Width.arc, stride: arc.columns, largest: PARSER_COARSE)
    let columns = (count + 15) / 16 * 16
    let pairs = Width.arc / 2
    var packed = [Int16](repeating: 0, count: pairs * columns * 2)
    for (position, row) in rows.enumerated() {
      for column in 0..<Width.arc {
        packed[((column >> 1) * columns + position) * 2 + column & 1] = heads[row, column]
      }
    }
    let empty = [Float](repeating: 0, count: columns)
    let scales = Array(heads.scales[rows]) + empty.prefix(columns - count)
    var scores = [Float](repeating: 0, count: count * columns)
    parser_multiply(
      dependents.values, dependents.scales, Int32(count), Int32(pairs), packed, scales, empty, Int32(columns), &scores)
    guard columns != count else { return scores }
    return (0..<count).flatMap { scores[($0 * columns)..<($0 * columns + count)] }
  }

  /// The best label of each word's arc; only the root's word is called root.
  private func bestLabels(_ parts: Parts, rows: Range<Int>, heads: [Int]) -> [Int] {
    var result: [Int] = []
    var scores = [Float](repeating: 0, count: labels.count)
    let block = 16
    var mixed = [Float](repeating: 0, count: block * label.columns)
    for start in stride(from: 1, to: rows.count, by: block) {
      let end = min(start + block, rows.count)
      parts.labelDependent.values.withUnsafeBufferPointer { values in
        parts.labelDependent.scales.withUnsafeBufferPointer { scales in
          let row = rows.lowerBound + start
          label.multiply(
            values.baseAddress! + row * parts.labelDependent.stride, scales: scales.baseAddress! + row,
            rows: end - start, output: &mixed)
        }
      }
      for word in start..<end {
        guard heads[word] > 0 else {
          result.append(rootLabel)
          continue
        }
        let head = parts.labelHead(rows.lowerBound + heads[word])
        mixed.withUnsafeBufferPointer {
          parser_mix(
            $0.baseAddress! + (word - start) * label.columns, head, Int32(head.count), Int32(labels.count), &scores)
        }
        result.append(best(scores))
      }
    }
    return result
  }

  private func best(_ scores: [Float]) -> Int {
    var best = rootLabel == 0 ? 1 : 0
    for label in scores.indices where label != rootLabel && scores[label] > scores[best] { best = label }
    return best
  }

  private func product(_ layer: DenseLayer, _ input: QuantizedRows, rows: Int) -> [Float] {
    [Float](unsafeUninitializedCapacity: rows * layer.columns) { output, count in
      count = rows * layer.columns
      layer.multiply(input.values, scales: input.scales, rows: rows, output: output.baseAddress!)
    }
  }
}

/// Some columns of rows of numbers, rounded.
private func quantize(
  _ values: [Float], rows: Int, columns: Range<Int>, stride: Int, largest: Int32
) -> QuantizedRows {
  var result = QuantizedRows(rows: rows, pairs: (columns.count + 1) / 2, scale: 0)
  let width = Int32(result.stride)
  result.write { integers, scales in
    values.withUnsafeBufferPointer {
      parser_quantize(
        $0.baseAddress! + columns.lowerBound, Int32(rows), Int32(columns.count), Int32(stride), largest, integers,
        width, scales)
    }
  }
  return result
}

/// The four views of each word: as dependent and as head, for arcs and for labels.
private struct Parts {
  let arcDependent: QuantizedRows
  let arcHead: QuantizedRows
  let labelDependent: QuantizedRows
  private let mixed: [Float]
  private let stride: Int

  init(_ mixed: [Float], rows: Int, stride: Int) {
    self.mixed = mixed
    self.stride = stride
    let (arc, label) = (NeuralNetwork.Width.arc, NeuralNetwork.Width.label)
    arcDependent = Self.withOne(mixed, rows: rows, columns: 0..<arc, stride: stride)
    arcHead = quantize(mixed, rows: rows, columns: arc..<(2 * arc), stride: stride, largest: PARSER_COARSE)
    labelDependent = Self.withOne(mixed, rows: rows, columns: (2 * arc)..<(2 * arc + label), stride: stride)
  }

  /// A word as head of a label, with a one for the bias.
  func labelHead(_ row: Int) -> [Float] {
    let end = row * stride + 2 * (NeuralNetwork.Width.arc + NeuralNetwork.Width.label)
    return mixed[(end - NeuralNetwork.Width.label)..<end] + [1]
  }

  private static func withOne(_ mixed: [Float], rows: Int, columns: Range<Int>, stride: Int) -> QuantizedRows {
    var values: [Float] = []
    values.reserveCapacity(rows * (columns.count + 1))
    for row in 0..<rows {
      values += mixed[(row * stride + columns.lowerBound)..<(row * stride + columns.upperBound)]
      values.append(1)
    }
    return quantize(
      values, rows: rows, columns: 0..<(columns.count + 1), stride: columns.count + 1, largest: PARSER_FINE)
  }
}
