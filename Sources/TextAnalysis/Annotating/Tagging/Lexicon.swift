/// Which English base forms exist, by part of speech, and what a written form may be an inflection of.
///
/// Derived from WordNet 3.0. The section holds, for each of 16,384 buckets of hashes, the number of words in it (one
/// byte), then for all words in order of bucket twelve bits of fingerprint and four of parts of speech (two bytes).
/// One word in a thousand that is not in it is taken for one that is.
package struct Lexicon: Sendable {
  package enum Part {
    package static let noun: UInt16 = 1
    package static let verb: UInt16 = 2
    package static let adjective: UInt16 = 4
    package static let adverb: UInt16 = 8
  }

  static let bucketBits: UInt64 = 14
  private var starts: [UInt32] = []
  private var entries: [UInt16] = []

  package init() {}

  package init(_ model: ModelBytes, section: String) throws(ModelError) {
    let range = try model.section(section)
    let buckets = 1 << Int(Self.bucketBits)
    guard range.count >= buckets else { throw ModelError("section \(section) is cut short") }
    self.init(Array(model.bytes[range]))
  }

  package init(_ section: [UInt8]) {
    let buckets = 1 << Int(Self.bucketBits)
    starts.reserveCapacity(buckets + 1)
    var total: UInt32 = 0
    for bucket in 0..<buckets {
      starts.append(total)
      total += UInt32(section[bucket])
    }
    starts.append(total)
    entries.reserveCapacity(Int(total))
    var at = buckets
    while at + 1 < section.count {
      entries.append(UInt16(section[at]) | UInt16(section[at + 1]) << 8)
      at += 2
    }
    while entries.count < Int(total) { entries.append(0) }
  }

  /// The section for words with their parts of speech.
  package static func section(_ words: [String: UInt16]) -> [UInt8] {
    var hashed: [UInt64: UInt16] = [:]
    for (word, parts) in words {
      let key = Hashing.word(word) >> (64 - bucketBits - 12)
      hashed[key, default: 0] |= parts
    }
    var counts = [UInt8](repeating: 0, count: 1 << Int(bucketBits))
    var entries: [UInt8] = []
    for (key, parts) in hashed.sorted(by: { $0.key < $1.key }) {
      counts[Int(key >> 12)] += 1
      entries.append(little: UInt16(key & 0xFFF) << 4 | parts)
    }
    return counts + entries
  }

  /// The parts of speech that a base form has.
  package func parts(_ letters: some Collection<UInt32>) -> UInt16 {
    var hash = Hashing.seed
    for letter in letters { hash = Hashing.append(hash, letter) }
    return parts(hash: hash)
  }

  @inline(__always)
  private func parts(hash: UInt64) -> UInt16 {
    guard !entries.isEmpty else { return 0 }
    let key = Hashing.finish(hash) >> (64 - Self.bucketBits - 12)
    let fingerprint = UInt16(key & 0xFFF)
    let bucket = Int(key >> 12)
    for index in Int(starts[bucket])..<Int(starts[bucket + 1]) where entries[index] >> 4 == fingerprint {
      return entries[index] & 0xF
    }
    return 0
  }

  /// The hash of the first letters of a word, and of one more letter.
  private func parts(_ letters: [UInt32], first count: Int, and letter: UInt32? = nil) -> UInt16 {
    guard count > 0 else { return 0 }
    var hash = Hashing.seed
    for index in 0..<count { hash = Hashing.append(hash, letters[index]) }
    if let letter { hash = Hashing.append(hash, letter) }
    return parts(hash: hash)
  }

  /// What a written form may be: base noun, verb, adjective, adverb (bits 0 to 3), plural, -s, -ed, -ing, -er, -est,
  /// -ly of a base that exists (4 to 10); bit 11 says that nothing is known.
  package func mask(_ letters: [UInt32]) -> UInt16 {
    let count = letters.count
    var mask = parts(letters, first: count)
    guard count > 3 else { return mask == 0 ? 1 << 11 : mask }
    let last = letters[count - 1]
    if last == 0x73 {
      let bases = stems(letters, cut: 1) | (letters[count - 2] == 0x65 ? stems(letters, cut: 2) : 0)
      let endsIES = count > 4 && letters[count - 2] == 0x65 && letters[count - 3] == 0x69
      let all = bases | (endsIES ? parts(letters, first: count - 3, and: 0x79) : 0)
      if all & Part.noun != 0 { mask |= 1 << 4 }
      if all & Part.verb != 0 { mask |= 1 << 5 }
    } else if last == 0x64, letters[count - 2] == 0x65 {
      if inflected(letters, cut: 2) & Part.verb != 0 { mask |= 1 << 6 }
    } else if last == 0x67, letters[count - 2] == 0x6E, letters[count - 3] == 0x69 {
      if inflected(letters, cut: 3) & Part.verb != 0 { mask |= 1 << 7 }
    } else if last == 0x72, letters[count - 2] == 0x65 {
      if inflected(letters, cut: 2) & (Part.adjective | Part.adverb) != 0 { mask |= 1 << 8 }
    } else if last == 0x74, letters[count - 2] == 0x73, letters[count - 3] == 0x65 {
      if inflected(letters, cut: 3) & (Part.adjective | Part.adverb) != 0 { mask |= 1 << 9 }
    } else if last == 0x79, letters[count - 2] == 0x6C {
      if inflected(letters, cut: 2) & Part.adjective != 0 { mask |= 1 << 10 }
    }
    return mask == 0 ? 1 << 11 : mask
  }

  private func stems(_ letters: [UInt32], cut: Int) -> UInt16 {
    parts(letters, first: letters.count - cut)
  }

  /// Bases of a form with its ending cut off: as it stands, with -e, with -y for -i, with one consonant of two.
  private func inflected(_ letters: [UInt32], cut: Int) -> UInt16 {
    let stem = letters.count - cut
    guard stem > 1 else { return 0 }
    var all = parts(letters, first: stem) | parts(letters, first: stem, and: 0x65)
    if letters[stem - 1] == 0x69 { all |= parts(letters, first: stem - 1, and: 0x79) }
    if stem > 2, letters[stem - 1] == letters[stem - 2] { all |= parts(letters, first: stem - 1) }
    return all
  }
}
