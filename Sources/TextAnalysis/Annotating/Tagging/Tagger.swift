/// Gives each word a universal part of speech and a Penn Treebank tag, from left to right.
///
/// A linear model with averaged-perceptron weights over words, word ends, shapes, dictionaries and the tags before.
package struct Tagger: Sendable {
  /// `NOUN|NN` and so on.
  package let tags: [String]
  package let upos: [String]
  package let xpos: [String]
  /// Number of the universal part of speech of each tag.
  package let partOfTag: [UInt8]
  private let table: FeatureTable

  package init(tags: [String], table: FeatureTable) {
    self.tags = tags
    self.table = table
    upos = tags.map { String($0.prefix { $0 != "|" }) }
    xpos = tags.map { String($0.drop { $0 != "|" }.dropFirst()) }
    partOfTag = Self.parts(tags)
  }

  package static func parts(_ tags: [String]) -> [UInt8] {
    var numbers: [String: UInt8] = [:]
    return tags.map { tag in
      let part = String(tag.prefix { $0 != "|" })
      let number = numbers[part] ?? UInt8(numbers.count)
      numbers[part] = number
      return number
    }
  }

  /// The tags of a sentence whose padded traits are given.
  package func tag(_ traits: [WordTraits]) -> [UInt8] {
    let count = traits.count - 4
    guard count > 0 else { return [] }
    let isTitle = TaggerFeatures.isTitle(traits)
    var result = [UInt8](repeating: 0, count: count)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: TaggerFeatures.capacity) { features in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { scores in
        traits.withUnsafeBufferPointer { traits in
          var (t1, t2, t3): (UInt64, UInt64, UInt64) = (250, 251, 252)
          for index in 0..<count {
            let tag =
              traits[index + 2].onlyTag >= 0
              ? traits[index + 2].onlyTag : best(features, scores, traits, index + 2, t1, t2, t3, isTitle)
            result[index] = UInt8(tag)
            (t3, t2, t1) = (t2, t1, UInt64(tag))
          }
        }
      }
    }
    return result
  }

  @inline(__always)
  private func best(
    _ features: UnsafeMutableBufferPointer<UInt64>, _ scores: UnsafeMutableBufferPointer<Int32>,
    _ traits: UnsafeBufferPointer<WordTraits>, _ index: Int, _ t1: UInt64, _ t2: UInt64, _ t3: UInt64,
    _ isTitle: Bool
  ) -> Int {
    for tag in 0..<tags.count { scores[tag] = 0 }
    let filled = TaggerFeatures.fill(features, traits, index, previous: t1, t2, t3, isTitle: isTitle)
    table.add(features, filled, to: scores.baseAddress!)
    var best = 0
    for tag in 1..<tags.count where scores[tag] > scores[best] { best = tag }
    return best
  }
}
