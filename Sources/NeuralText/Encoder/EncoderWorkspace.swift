import CKernels

/// Room for what the layers compute, used again by each of them.
struct EncoderWorkspace: ~Copyable {
  let length: Int
  let hidden: Int
  let heads: Int
  let intermediate: Int
  let queries: UnsafeMutablePointer<Float>
  let keys: UnsafeMutablePointer<Float>
  let values: UnsafeMutablePointer<Float>
  let mixed: UnsafeMutablePointer<Float>
  /// As wide as the layers after attention; queries and so on lie in it before.
  let wide: UnsafeMutablePointer<Float>
  let scratch: UnsafeMutablePointer<Float>
  let distances: UnsafeMutablePointer<Float>?
  let rounded: QuantizedRows
  private let memory: UnsafeMutableRawPointer

  init(_ encoder: TransformerEncoder, length: Int) {
    self.length = length
    hidden = encoder.hidden
    heads = encoder.heads
    intermediate = encoder.intermediate
    rounded = QuantizedRows(rows: length, width: max(hidden, intermediate))
    let (narrow, broad) = (length * hidden, length * max(intermediate, 3 * hidden))
    let scratchSize = Int(ckernels_attention_scratch(Int32(length), Int32(hidden / heads)))
    let distanceSize = encoder.distances == nil ? 0 : heads * (2 * length + 16)
    let total = narrow + broad + scratchSize + distanceSize
    memory = .allocate(byteCount: 4 * total, alignment: 64)
    let numbers = memory.bindMemory(to: Float.self, capacity: total)
    mixed = numbers
    wide = numbers + narrow
    (queries, keys, values) = (wide, wide + narrow, wide + 2 * narrow)
    scratch = wide + broad
    let room = scratch + scratchSize
    distances = encoder.distances.map { Self.fill(room, $0, length: length) }
  }

  deinit {
    memory.deallocate()
  }

  /// What the kernel adds to the attention of each head, by distance.
  private static func fill(
    _ target: UnsafeMutablePointer<Float>, _ distances: Matrix, length: Int
  ) -> UnsafeMutablePointer<Float> {
    let farthest = distances.columns / 2
    let width = 2 * length + 16
    for head in 0..<distances.rows {
      for index in 0..<width {
        let distance = min(max(index - (length - 1), -farthest), farthest)
        target[head * width + index] = distances[head, distance + farthest]
      }
    }
    return target
  }
}
