/// Which parts of speech WordNet lists for a word, and for what its ending may be an inflection of.
package struct WordDictionary: Sendable {
  /// Ascending; the low five bits are the mask (1 noun, 2 verb, 4 adjective, 8 adverb, 16 irregular form), the others
  /// belong to the hash of the word.
  private let entries: KeyTable

  package init(_ entries: [UInt32]) {
    self.entries = KeyTable(entries)
  }

  private func mask(_ word: ArraySlice<UInt32>, _ last: UInt32? = nil) -> UInt32 {
    let hash = last.map { WordKeys.hash(prefix: "d", word + [$0]) } ?? WordKeys.hash(prefix: "d", word)
    let entry = entries.first(from: hash & ~31)
    return entry & ~31 == hash & ~31 ? entry & 31 : 0
  }

  /// Bits 0 to 4 of the word itself, 5 to 11 of its stem.
  func bits(_ word: ArraySlice<UInt32>) -> UInt32 {
    let bits = mask(word)
    guard word.count > 3, let last = word.last else { return bits }
    switch last {
    case Self.s: return bits | (plural(word) & 3) << 5
    case Self.d where ends(word, "ed"): return bits | (stem(word.dropLast(2)) & 2) << 6
    case Self.g where ends(word, "ing"): return bits | (stem(word.dropLast(3)) & 2) << 7
    case Self.r where ends(word, "er"): return bits | (stem(word.dropLast(2)) & 4) << 7
    case Self.t where ends(word, "est"): return bits | (stem(word.dropLast(3)) & 4) << 8
    case Self.y where ends(word, "ly"): return bits | (mask(word.dropLast(2)) & 4) << 9
    default: return bits
    }
  }

  private func plural(_ word: ArraySlice<UInt32>) -> UInt32 {
    var found = mask(word.dropLast())
    if ends(word, "es") { found |= mask(word.dropLast(2)) }
    if ends(word, "ies") { found |= mask(word.dropLast(3), Self.y) }
    return found
  }

  private func stem(_ stem: ArraySlice<UInt32>) -> UInt32 {
    var found = mask(stem) | mask(stem, Self.e)
    if stem.last == Self.i { found |= mask(stem.dropLast(), Self.y) }
    if stem.count > 2, stem.last == stem.dropLast().last { found |= mask(stem.dropLast()) }
    return found
  }

  private func ends(_ word: ArraySlice<UInt32>, _ ending: String) -> Bool {
    word.suffix(ending.unicodeScalars.count).elementsEqual(ending.unicodeScalars.lazy.map(\.value))
  }

  private static let (d, e, g, i, r, s, t, y): (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) =
    (0x64, 0x65, 0x67, 0x69, 0x72, 0x73, 0x74, 0x79)
}

/// Ascending 32-bit keys, found by their place in a table of their upper bits.
struct KeyTable: Sendable {
  private let keys: [UInt32]
  /// Position of the first key of each value of the upper 14 bits.
  private let starts: [Int32]

  init(_ keys: [UInt32]) {
    self.keys = keys
    var starts = [Int32](repeating: Int32(keys.count), count: 1 << 14 + 1)
    var next = 0
    for (position, key) in keys.enumerated() {
      while next <= Int(key >> 18) {
        starts[next] = Int32(position)
        next += 1
      }
    }
    self.starts = starts
  }

  var count: Int { keys.count }

  /// The first key that is not less than the given one, or 0.
  func first(from key: UInt32) -> UInt32 {
    let position = position(from: key)
    return position < keys.count ? keys[position] : 0
  }

  /// Where a key stands, or nil.
  func index(of key: UInt32) -> Int? {
    let position = position(from: key)
    return position < keys.count && keys[position] == key ? position : nil
  }

  private func position(from key: UInt32) -> Int {
    var position = Int(starts[Int(key >> 18)])
    while position < keys.count, keys[position] < key { position += 1 }
    return position
  }
}
