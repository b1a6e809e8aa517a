/// Writes model files in memory, as Training/reader/export.py does.
struct SyntheticModel {
  var notes: [(String, String)] = [("licence", "CC0-1.0")]
  var settings: [(String, String)] = []
  var pieces: [String] = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
  private var tensors: [(name: String, kind: String, rows: Int, columns: Int, bytes: [UInt8])] = []

  mutating func add(_ name: String, rows: Int = 1, _ values: [Float]) {
    tensors.append((name, "f32", rows, values.count / rows, values.flatMap { little($0) }))
  }

  /// 8-bit weights of a product, in the order of the kernels.
  mutating func addBytes(_ name: String, rows: Int, columns: Int, scales: [Float], _ values: [Int8]) {
    let (fullRows, fullColumns) = ((rows + 15) / 16 * 16, (columns + 3) / 4 * 4)
    var bytes = (scales + [Float](repeating: 0, count: fullRows - rows)).flatMap { little($0) }
    for block in stride(from: 0, to: fullRows, by: 16) {
      for column in stride(from: 0, to: fullColumns, by: 4) {
        for row in block..<(block + 16) {
          for index in column..<(column + 4) {
            let isInside = row < rows && index < columns
            bytes.append(isInside ? UInt8(bitPattern: values[row * columns + index]) : 0)
          }
        }
      }
    }
    tensors.append((name, "i8", rows, columns, bytes))
  }

  /// 8-bit vectors to look up.
  mutating func addByteRows(_ name: String, rows: Int, columns: Int, scales: [Float], _ values: [Int8]) {
    let padded = scales + [Float](repeating: 0, count: (rows + 15) / 16 * 16 - rows)
    tensors.append(
      (name, "i8-rows", rows, columns, padded.flatMap { little($0) } + values.map { UInt8(bitPattern: $0) }))
  }

  /// The file; lines of the header can be changed on the way.
  func bytes(changing change: (String) -> String = { $0 }) -> [UInt8] {
    let vocabulary = Array(pieces.joined(separator: "\n").utf8)
    // Long enough for any header of these tests.
    let start = 8192
    var lines = notes.map { "note\t\($0.0)\t\($0.1)" } + settings.map { "set\t\($0.0)\t\($0.1)" }
    var offset = start
    lines.append("vocabulary\t\(pieces.count)\t\(offset)\t\(vocabulary.count)")
    var body = vocabulary
    for tensor in tensors {
      body += [UInt8](repeating: 0, count: (64 - body.count % 64) % 64)
      offset = start + body.count
      lines.append("tensor\t\(tensor.name)\t\(tensor.kind)\t\(tensor.rows)\t\(tensor.columns)\t\(offset)")
      body += tensor.bytes
    }
    var header = Array(change(lines.joined(separator: "\n") + "\n").utf8)
    header += [UInt8](repeating: UInt8(ascii: "\n"), count: start - 16 - header.count)
    return Array("STNCNEUR".utf8) + little(UInt32(1)) + little(UInt32(header.count)) + header + body
  }
}

private func little(_ value: Float) -> [UInt8] { little(value.bitPattern) }

private func little(_ value: UInt32) -> [UInt8] {
  [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) }
}

/// The same numbers every time (Knuth's MMIX generator).
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt32 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt32(state >> 33)
  }

  /// From -size to size.
  mutating func floats(_ count: Int, size: Float = 1) -> [Float] {
    (0..<count).map { _ in (Float(next() % 20_001) / 10_000 - 1) * size }
  }

  /// From -127 to 127.
  mutating func bytes(_ count: Int) -> [Int8] {
    (0..<count).map { _ in Int8(Int(next() % 255) - 127) }
  }
}
