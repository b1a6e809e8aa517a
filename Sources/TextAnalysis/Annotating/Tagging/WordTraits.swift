/// What the tagger looks at in a word, as hashes: form, ends, shape, dictionary.
package struct WordTraits: Sendable {
  /// Lower case, straight quotes, digits as 0.
  package var word: UInt64 = 0
  var exact: UInt64 = 0
  var suffix1: UInt64 = 0
  var suffix2: UInt64 = 0
  var suffix3: UInt64 = 0
  var suffix4: UInt64 = 0
  var prefix1: UInt64 = 0
  var prefix2: UInt64 = 0
  var prefix3: UInt64 = 0
  /// Kinds of characters, runs of a kind as one.
  package var shape: UInt64 = 0
  /// Twelve bits of the lexicon; see ``Lexicon``.
  package var mask: UInt64 = 0
  /// Number of the set of tags that the word has in the treebanks; 0 for a rare word.
  package var ambiguity: UInt64 = 0
  /// The word's only tag, or -1.
  package var onlyTag: Int = -1
  package var isCapitalized = false

  package init() {}

  /// A place before or after the sentence.
  static func outside(_ number: UInt64) -> WordTraits {
    var traits = WordTraits()
    traits.word = number
    traits.shape = number
    traits.ambiguity = 0xFFFF
    traits.mask = 0xFFFF
    return traits
  }

  package init(_ form: some Collection<Unicode.Scalar>, buffer: inout [UInt32], lexicon: Lexicon) {
    buffer.removeAll(keepingCapacity: true)
    var shapeHash = Hashing.seed
    var previous: UInt32 = 0
    var hash = Hashing.seed
    exact = Hashing.seed
    isCapitalized = form.first.map(Characters.isUpper) ?? false
    for scalar in form {
      let straight = Apostrophe.straightened(scalar)
      let kind: UInt32
      var value = straight.value
      if Characters.isDigit(straight) {
        (kind, value) = (1, 0x30)
      } else if Characters.isUpper(straight) {
        kind = 2
        value = Self.lower(straight)
      } else if Characters.isLetter(straight) {
        kind = 3
      } else {
        kind = straight.value < 0x80 ? straight.value : 4
      }
      if kind != previous { shapeHash = Hashing.append(shapeHash, kind) }
      previous = kind
      buffer.append(value)
      hash = Hashing.append(hash, value)
      exact = Hashing.append(exact, straight.value)
    }
    word = Hashing.finish(hash)
    shape = shapeHash
    setEnds(buffer)
    mask = UInt64(lexicon.mask(buffer))
  }

  private static func lower(_ scalar: Unicode.Scalar) -> UInt32 {
    if scalar.value < 0x80 { return scalar.value | 0x20 }
    return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
  }

  private mutating func setEnds(_ letters: [UInt32]) {
    let count = letters.count
    func pack(_ start: Int, _ length: Int) -> UInt64 {
      var value: UInt64 = UInt64(length)
      for index in 0..<length {
        let at = start + index
        value = value << 15 ^ (at >= 0 && at < count ? UInt64(letters[at]) : 0x7FFF)
      }
      return value
    }
    suffix1 = pack(count - 1, 1)
    suffix2 = pack(count - 2, 2)
    suffix3 = pack(count - 3, 3)
    suffix4 = pack(count - 4, 4)
    prefix1 = pack(0, 1)
    prefix2 = pack(0, 2)
    prefix3 = pack(0, 3)
  }
}
