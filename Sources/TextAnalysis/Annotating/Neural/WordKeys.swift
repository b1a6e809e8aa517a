/// What the accurate parser sees of a word: hashed keys of its form, affixes, shape and dictionary entries.
///
/// Training/features.py computes the same keys; a change here is a change there.
package struct WordKeys {
  /// The key of the whole word.
  package private(set) var word: UInt32 = 0
  /// The keys whose vectors are summed.
  package private(set) var bag: [UInt32] = []

  package init(form: String, dictionary: WordDictionary) {
    let scalars = form.unicodeScalars.map(\.value)
    let normal = scalars.map(Self.normal)
    word = Self.hash(prefix: "w", normal)
    bag.append(Self.hash(prefix: "h", Self.shape(scalars)))
    for length in 1...5 where length <= normal.count { bag.append(Self.hash(prefix: "s", normal.suffix(length))) }
    for length in 1...4 where length <= normal.count { bag.append(Self.hash(prefix: "p", normal.prefix(length))) }
    let bits = dictionary.bits(normal[...])
    for bit in 0..<12 where bits >> bit & 1 == 1 { bag.append(Self.hash(prefix: "l", Self.digits(bit))) }
    if bits == 0 { bag.append(Self.hash(prefix: "l", [Ascii.hyphen])) }
  }

  /// ASCII lower case, digits as 0: the same in every language and locale.
  private static func normal(_ scalar: UInt32) -> UInt32 {
    if Ascii.capitals.contains(scalar) { return scalar + 32 }
    return Ascii.digits.contains(scalar) ? Ascii.zero : scalar
  }

  /// Runs of X (capitals), x (small letters), 0 (digits), u (not ASCII); other characters stand for themselves.
  private static func shape(_ scalars: [UInt32]) -> [UInt32] {
    var shape: [UInt32] = []
    for scalar in scalars {
      let kind = kind(of: scalar)
      if shape.last != kind { shape.append(kind) }
      if shape.count > 12 { break }
    }
    return Array(shape.prefix(12))
  }

  private static func kind(of scalar: UInt32) -> UInt32 {
    if Ascii.capitals.contains(scalar) { return 0x58 }
    if Ascii.letters.contains(scalar) { return 0x78 }
    if Ascii.digits.contains(scalar) { return Ascii.zero }
    return scalar >= 128 ? 0x75 : scalar
  }

  private static func digits(_ number: Int) -> [UInt32] {
    number < 10 ? [Ascii.zero + UInt32(number)] : [Ascii.zero + 1, Ascii.zero + UInt32(number - 10)]
  }

  /// FNV-1a over UTF-8, then Murmur3's finalizer.
  static func hash(prefix: Unicode.Scalar, _ scalars: some Sequence<UInt32>) -> UInt32 {
    var hash = append(0x811C_9DC5, prefix.value)
    for scalar in scalars {
      if scalar < 0x80 {
        hash = append(hash, scalar)
      } else {
        for byte in UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
          hash = append(hash, UInt32(byte))
        }
      }
    }
    hash ^= hash >> 16
    hash &*= 0x85EB_CA6B
    hash ^= hash >> 13
    hash &*= 0xC2B2_AE35
    return hash ^ hash >> 16
  }

  @inline(__always)
  private static func append(_ hash: UInt32, _ byte: UInt32) -> UInt32 {
    (hash ^ byte) &* 0x0100_0193
  }
}

/// Code points of ASCII characters.
private enum Ascii {
  static let capitals: ClosedRange<UInt32> = 0x41...0x5A
  static let letters: ClosedRange<UInt32> = 0x61...0x7A
  static let digits: ClosedRange<UInt32> = 0x30...0x39
  static let zero: UInt32 = 0x30
  static let hyphen: UInt32 = 0x2D
}
