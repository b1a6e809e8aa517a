/// The word pieces of a model, as they lie in its file.
struct PieceList: Sendable {
  /// Where each begins; one more than there are pieces, each a byte after the end of the one before.
  let starts: [Int]
  private let storage: ModelStorage

  var count: Int { starts.count - 1 }

  init(_ storage: ModelStorage, _ vocabulary: ModelHeader.Vocabulary, place: String) throws(NeuralModelError) {
    let range = vocabulary.offset..<(vocabulary.offset + vocabulary.bytes)
    var starts = [range.lowerBound]
    starts.reserveCapacity(vocabulary.count + 1)
    for index in range where storage.bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    starts.append(range.upperBound + 1)
    guard starts.count == vocabulary.count + 1 else {
      throw NeuralModelError(
        place: place, finding: "\(starts.count - 1) word pieces", expectation: "\(vocabulary.count) by the header")
    }
    self.starts = starts
    self.storage = storage
  }

  /// The bytes of a piece.
  func bytes(_ number: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: storage.bytes[starts[number]..<(starts[number + 1] - 1)])
  }
}
