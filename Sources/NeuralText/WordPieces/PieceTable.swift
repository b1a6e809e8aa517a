/// Finds word pieces by their bytes.
///
/// A hash table (FNV-1a, open addressing) over the bytes in the model's file: what a dictionary of strings does,
/// without making any.
struct PieceTable: Sendable {
  /// Where a hash begins: for a piece at the start of a word, and for one that goes on.
  struct Hash {
    static let start = Hash(value: 0xcbf2_9ce4_8422_2325)
    static let inside = Hash(value: 0x9ae1_6a3b_2f90_404f)
    fileprivate(set) var value: UInt64

    mutating func add(_ byte: UInt8) {
      value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
  }

  /// Bytes of the longest piece.
  let longest: Int
  private let pieces: PieceList
  /// One more than the number of a piece; 0 where there is none.
  private var slots: [UInt32]
  private let mask: Int

  init(_ pieces: PieceList) {
    self.pieces = pieces
    var size = 16
    while size < 2 * pieces.count { size *= 2 }
    mask = size - 1
    slots = [UInt32](repeating: 0, count: size)
    var longest = 0
    for number in 0..<pieces.count {
      let bytes = pieces.bytes(number)
      let goesOn = Self.goesOn(bytes)
      var hash = goesOn ? Hash.inside : Hash.start
      for byte in goesOn ? bytes.dropFirst(2) : bytes[...] { hash.add(byte) }
      var slot = Int(truncatingIfNeeded: hash.value) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
      longest = max(longest, bytes.count - (goesOn ? 2 : 0))
    }
    self.longest = longest
  }

  private static func goesOn(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count > 2 && bytes[0] == UInt8(ascii: "#") && bytes[1] == UInt8(ascii: "#")
  }

  /// The number of the piece with some bytes, whose hash is given.
  func number(of bytes: Slice<UnsafeBufferPointer<UInt8>>, goesOn: Bool, hash: Hash) -> Int32? {
    var slot = Int(truncatingIfNeeded: hash.value) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      let piece = pieces.bytes(number)
      if Self.goesOn(piece) == goesOn {
        let prefix = goesOn ? 2 : 0
        if piece.count == bytes.count + prefix, piece.dropFirst(prefix).elementsEqual(bytes) { return Int32(number) }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
