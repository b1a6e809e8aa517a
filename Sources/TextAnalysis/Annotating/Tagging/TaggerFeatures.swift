/// The feature templates of the tagger.
package enum TaggerFeatures {
  package static let capacity = 72

  /// Traits of a sentence's words with two places before and after it.
  package static func traits(
    _ forms: [[Unicode.Scalar]], lexicon: Lexicon, vocabulary: Vocabulary
  ) -> [WordTraits] {
    var padded = [WordTraits.outside(1), WordTraits.outside(2)]
    padded.reserveCapacity(forms.count + 4)
    var buffer: [UInt32] = []
    for form in forms {
      var traits = WordTraits(form, buffer: &buffer, lexicon: lexicon)
      vocabulary.look(up: &traits)
      padded.append(traits)
    }
    padded += [WordTraits.outside(3), WordTraits.outside(4)]
    return padded
  }

  /// Fills the features of the word at `index` of the padded traits; returns how many there are.
  @inline(__always)
  package static func fill(
    _ features: UnsafeMutableBufferPointer<UInt64>, _ traits: UnsafeBufferPointer<WordTraits>, _ index: Int,
    previous t1: UInt64, _ t2: UInt64, _ t3: UInt64, isTitle: Bool
  ) -> Int {
    var count = 0
    @inline(__always)
    func add(_ a: UInt64) {
      features[count] = Hashing.finish(a &+ UInt64(count + 1) &* Hashing.third)
      count += 1
    }
    @inline(__always)
    func add(_ a: UInt64, _ b: UInt64) {
      features[count] = Hashing.finish(
        a &* Hashing.first ^ (b &+ UInt64(count + 1) &* Hashing.third) &* Hashing.second)
      count += 1
    }
    @inline(__always)
    func add(_ a: UInt64, _ b: UInt64, _ c: UInt64) {
      let pair = (a &* Hashing.first ^ b &* Hashing.second)
      features[count] = Hashing.finish(
        (pair ^ pair >> 29) &* Hashing.first &+ (c &+ UInt64(count + 1) &* Hashing.third))
      count += 1
    }
    let p2 = traits[index - 2]
    let p1 = traits[index - 1]
    let w = traits[index]
    let n1 = traits[index + 1]
    let n2 = traits[index + 2]
    add(w.word)
    add(w.suffix1)
    add(w.suffix2)
    add(w.suffix3)
    add(w.suffix4)
    add(w.prefix1)
    add(w.prefix2)
    add(w.prefix3)
    add(w.shape)
    add(w.exact)
    add(t1)
    add(t1, t2)
    add(t1, t2, t3)
    add(p1.word)
    add(p2.word)
    add(n1.word)
    add(n2.word)
    add(p1.word, w.word)
    add(w.word, n1.word)
    add(p1.word, n1.word)
    add(t1, w.word)
    add(w.ambiguity)
    add(w.ambiguity, t1)
    add(w.ambiguity, n1.ambiguity)
    add(n1.ambiguity)
    add(n2.ambiguity)
    add(t1, w.ambiguity, n1.ambiguity)
    add(t1, t2, w.ambiguity)
    add(w.ambiguity, n1.ambiguity, n2.ambiguity)
    add(t1, n1.ambiguity)
    add(w.ambiguity, p1.word)
    add(w.ambiguity, n1.word)
    add(t1, w.suffix3)
    add(t1, w.suffix2)
    add(p1.suffix3)
    add(n1.suffix3)
    add(n1.suffix2)
    add(w.suffix3, n1.suffix3)
    add(w.shape, index == 2 ? 1 : 2)
    add(w.shape, isTitle ? 1 : 2)
    add(n1.shape)
    add(p1.shape)
    add(p1.shape, w.shape, n1.shape)
    add(w.shape, w.suffix3)
    add(t1, w.shape)
    add(w.mask)
    add(w.mask, t1)
    add(w.mask, n1.mask)
    add(n1.mask)
    add(p1.mask)
    add(w.mask, w.suffix3)
    add(w.mask, w.shape)
    add(t1, t2, w.mask)
    add(w.mask, p1.word)
    add(w.mask, n1.word)
    add(t1, w.mask, n1.mask)
    add(w.mask, n1.ambiguity)
    add(t1, n1.word)
    add(t1, p1.word)
    add(t2, w.word)
    add(w.mask, w.ambiguity)
    add(p1.word, p2.word)
    add(n1.word, n2.word)
    add(t1, w.mask, n1.ambiguity)
    return count
  }

  /// Whether most words of a sentence have capitals, as in headlines, so that capitals say little.
  package static func isTitle(_ traits: [WordTraits]) -> Bool {
    var capitals = 0
    var letters = 0
    for word in traits.dropFirst(3).dropLast(2) where word.shape != 0 && word.suffix1 & 0x7FFF >= 0x61 {
      letters += 1
      if word.isCapitalized { capitals += 1 }
    }
    return letters >= 3 && capitals * 3 >= letters * 2
  }
}
