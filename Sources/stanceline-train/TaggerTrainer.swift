import DossierModel
import TextAnalysis

/// Trains the tagger on sentences with tags.
struct TaggerTrainer {
  let tags: [String]
  let lexicon: Lexicon
  private let numbers: [String: Int]

  init(tags: [String], lexicon: Lexicon) {
    self.tags = tags
    self.lexicon = lexicon
    numbers = Dictionary(uniqueKeysWithValues: tags.enumerated().map { ($1, $0) })
  }

  /// Tags that occur at least so often, ascending.
  static func tags(of sentences: [Sentence], atLeast minimum: Int) -> [String] {
    var counts: [String: Int] = [:]
    for token in sentences.lazy.flatMap(\.tokens) { counts["\(token.upos)|\(token.xpos)", default: 0] += 1 }
    return counts.filter { $0.value >= minimum }.keys.sorted()
  }

  func gold(_ sentence: Sentence) -> [Int] {
    sentence.tokens.map { numbers["\($0.upos)|\($0.xpos)"] ?? -1 }
  }

  func traits(_ sentence: Sentence, _ vocabulary: Vocabulary) -> [WordTraits] {
    TaggerFeatures.traits(
      sentence.tokens.map { Array($0.form.unicodeScalars) }, lexicon: lexicon, vocabulary: vocabulary)
  }

  /// The vocabulary section: sets of tags of words seen at least four times.
  func vocabulary(of sentences: [Sentence]) -> [UInt8] {
    var counts: [UInt64: [Int: Int]] = [:]
    for sentence in sentences {
      let words = traits(sentence, Vocabulary())
      for (index, tag) in gold(sentence).enumerated() where tag >= 0 {
        counts[words[index + 2].word, default: [:]][tag, default: 0] += 1
      }
    }
    var sets: [[Int]: UInt16] = [:]
    var values: [UInt64: UInt16] = [:]
    for (word, byTag) in counts.sorted(by: { $0.key < $1.key }) {
      let total = byTag.values.reduce(0, +)
      guard total >= 4 else { continue }
      if byTag.count == 1, total >= 40, let tag = byTag.keys.first {
        values[word] = 0x8000 | UInt16(tag)
        continue
      }
      let common = byTag.filter { $0.value * 20 >= total }.keys.sorted()
      let number = sets[common] ?? UInt16(sets.count + 1)
      sets[common] = number
      values[word] = number
    }
    return Vocabulary.section(values)
  }

  /// Averaged weights after the epochs.
  func train(_ sentences: [Sentence], vocabulary: Vocabulary, epochs: Int, seed: UInt64) -> Compression.Weights {
    let data = sentences.map { (traits: traits($0, vocabulary), gold: gold($0)) }
    let weights = PerceptronWeights()
    var generator = SeededGenerator(seed: seed)
    var order = Array(data.indices)
    for epoch in 1...epochs {
      order.shuffle(using: &generator)
      var (right, total) = (0, 0)
      for index in order {
        right += learn(data[index].traits, data[index].gold, weights)
        total += data[index].gold.count
      }
      Log.line("  tagger epoch \(epoch): \(right) of \(total), \(weights.rowCount) features")
    }
    return weights.averages()
  }

  private func learn(_ traits: [WordTraits], _ gold: [Int], _ weights: PerceptronWeights) -> Int {
    let isTitle = TaggerFeatures.isTitle(traits)
    var right = 0
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: TaggerFeatures.capacity) { features in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: 256) { scores in
        traits.withUnsafeBufferPointer { traits in
          var (t1, t2, t3): (UInt64, UInt64, UInt64) = (250, 251, 252)
          for index in gold.indices {
            var best = traits[index + 2].onlyTag
            if best < 0 {
              let count = TaggerFeatures.fill(
                features, traits, index + 2, previous: t1, t2, t3, isTitle: isTitle)
              best = learn(features, count, scores, gold[index], weights)
            }
            if best == gold[index] { right += 1 }
            (t3, t2, t1) = (t2, t1, UInt64(best))
          }
        }
      }
    }
    return right
  }

  private func learn(
    _ features: UnsafeMutableBufferPointer<UInt64>, _ count: Int, _ scores: UnsafeMutableBufferPointer<Float>,
    _ gold: Int, _ weights: PerceptronWeights
  ) -> Int {
    for tag in tags.indices { scores[tag] = 0 }
    weights.score(features, count, scores)
    var best = 0
    for tag in 1..<tags.count where scores[tag] > scores[best] { best = tag }
    weights.tick()
    if best != gold, gold >= 0 {
      weights.update(features, count, label: gold, by: 1)
      weights.update(features, count, label: best, by: -1)
    }
    return best
  }
}
