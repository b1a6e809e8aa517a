/// A word as it is looked up, and where each of its characters comes from.
struct NormalizedWord {
  /// In UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where each character begins in `bytes`, and the end.
  private(set) var starts: [Int] = [0]
  /// Positions of the characters in the text, in code points.
  private(set) var positions: [Int] = []

  /// Number of characters.
  var count: Int { positions.count }

  mutating func append(_ point: UInt32, at position: Int) {
    if point < 0x80 {
      bytes.append(UInt8(point))
    } else {
      bytes += UTF8.encode(Unicode.Scalar(point) ?? "\u{FFFD}")!
    }
    starts.append(bytes.count)
    positions.append(position)
  }

  /// Cuts off the characters from a position on.
  mutating func removeCharacters(from first: Int) -> NormalizedWord {
    var rest = NormalizedWord()
    let start = starts[first]
    rest.bytes = Array(bytes[start...])
    rest.starts = starts[first...].map { $0 - start }
    rest.positions = Array(positions[first...])
    bytes.removeSubrange(start...)
    starts.removeSubrange((first + 1)...)
    positions.removeSubrange(first...)
    return rest
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeSubrange(1...)
    positions.removeAll(keepingCapacity: true)
  }
}
