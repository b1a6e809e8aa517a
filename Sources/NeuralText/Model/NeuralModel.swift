/// A file of weights: notes about itself, settings, word pieces and named tensors.
///
/// Layout, little-endian: `STNCNEUR`, version (UInt32), length of the header (UInt32), header, zeros up to a multiple
/// of 64, then the word pieces and tensors, each at a multiple of 64. The header is lines of fields between tabs,
/// with `\n`, `\t` and `\\` for these characters in values:
///
///     note        NAME    VALUE
///     set         NAME    VALUE
///     vocabulary  COUNT   OFFSET  BYTES
///     tensor      NAME    KIND    ROWS    COLUMNS    OFFSET
///
/// Word pieces are joined by line feeds. `Tensor.Kind` says what tensors look like. Training/reader/export.py writes
/// such files.
package struct NeuralModel: Sendable {
  package static let version: UInt32 = 1
  static let magic = Array("STNCNEUR".utf8)

  /// The path, or what the bytes are called, for messages.
  package let name: String
  /// What the file says of itself: name, version, licence, attribution.
  package let notes: [String: String]
  package let settings: [String: String]
  /// The word pieces, in the order of their numbers.
  let pieces: PieceList
  let tensors: [String: Tensor]
  let storage: ModelStorage

  /// Maps a file.
  package init(path: String) throws(NeuralModelError) {
    guard let storage = ModelStorage(path: path) else {
      throw NeuralModelError(place: path, finding: "no readable file", expectation: "a model")
    }
    try self.init(storage, name: path)
  }

  /// Reads a model in memory.
  package init(bytes: [UInt8], name: String) throws(NeuralModelError) {
    try self.init(ModelStorage(bytes), name: name)
  }

  private init(_ storage: ModelStorage, name: String) throws(NeuralModelError) {
    let bytes = storage.bytes
    guard bytes.count >= 16, bytes[0..<8].elementsEqual(Self.magic) else {
      throw NeuralModelError(place: name, finding: "something else", expectation: "a file that begins with STNCNEUR")
    }
    let version = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    guard version == Self.version else {
      throw NeuralModelError(place: name, finding: "version \(version)", expectation: "version \(Self.version)")
    }
    let length = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self)))
    guard length <= bytes.count - 16 else {
      throw NeuralModelError(
        place: name, finding: "\(bytes.count) bytes", expectation: "a header of \(length) bytes and what it lists")
    }
    var header = ModelHeader(place: name)
    try header.read(storage.text(in: 16..<(16 + length)))
    let contents = try header.contents(end: 16 + length, size: bytes.count)
    pieces = try PieceList(storage, contents.vocabulary, place: name)
    for tensor in contents.tensors.values { try Self.check(tensor, in: storage, place: name) }
    self.name = name
    notes = header.notes
    settings = header.settings
    tensors = contents.tensors
    self.storage = storage
  }

  /// That numbers are finite and integers what the kernels multiply.
  private static func check(_ tensor: Tensor, in storage: ModelStorage, place: String) throws(NeuralModelError) {
    let numbers = tensor.kind == .floats ? tensor.rows * tensor.columns : tensor.scales
    let values = UnsafeBufferPointer(start: storage.pointer(at: tensor.offset, as: Float.self), count: numbers)
    // All bits of the exponent set: infinite, or no number.
    guard values.allSatisfy({ $0.bitPattern & 0x7F80_0000 != 0x7F80_0000 }) else {
      throw NeuralModelError(place: "\(place): \(tensor.name)", finding: "infinity", expectation: "finite numbers")
    }
    guard tensor.kind != .floats else { return }
    guard !storage.contains(0x80, in: tensor.integers..<(tensor.offset + tensor.size)) else {
      throw NeuralModelError(
        place: "\(place): \(tensor.name)", finding: "the weight -128", expectation: "weights of -127 to 127")
    }
  }
}

/// Why a model cannot be used.
package struct NeuralModelError: Error, Equatable, CustomStringConvertible {
  package var place: String
  package var finding: String
  package var expectation: String

  package init(place: String, finding: String, expectation: String) {
    self.place = place
    self.finding = finding
    self.expectation = expectation
  }

  package var description: String { "\(place): \(finding); expected \(expectation)" }
}
