/// Hashes of features: the same on every machine, since models hold them.
package enum Hashing {
  static let first: UInt64 = 0x9E37_79B9_7F4A_7C15
  static let second: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  static let third: UInt64 = 0x1656_67B1_9E37_79F9
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// One more code point.
  @inline(__always)
  static func append(_ hash: UInt64, _ value: UInt32) -> UInt64 {
    (hash ^ UInt64(value)) &* 0x0000_0100_0000_01B3
  }

  /// Spreads a sum of products over all bits.
  @inline(__always)
  static func finish(_ value: UInt64) -> UInt64 {
    var hash = value
    hash ^= hash >> 32
    hash &*= 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    hash &*= 0xD6E8_FEB8_6659_FD93
    return hash ^ hash >> 32
  }

  /// The hash of a lower-case word.
  package static func word(_ word: String) -> UInt64 {
    var hash = seed
    for scalar in word.unicodeScalars { hash = append(hash, scalar.value) }
    return finish(hash)
  }
}
