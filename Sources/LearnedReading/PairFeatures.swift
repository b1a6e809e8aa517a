import DossierModel

/// How two words of a window stand to each other, as small numbers; the network has a table of biases for each.
///
/// The order and the values are those of `Training/reader/net.py`, `PAIR_FEATURES`.
struct PairFeatures: Sendable {
  static let sizes = [17, 6, 18, 3]
  private let document: ReaderDocument
  /// The words from each word up to the root, itself first; at most twelve.
  private let ancestors: [[Int]]
  private let base: Int

  init(_ document: ReaderDocument, _ window: ReaderWindow) {
    self.document = document
    base = window.words.lowerBound
    ancestors = window.words.map { word in
      var chain = [word]
      while chain.count < 12, document.head[chain[chain.count - 1]] >= 0 {
        chain.append(document.head[chain[chain.count - 1]])
      }
      return chain
    }
  }

  /// The numbers for a governing word and a candidate, both counted in the document.
  func callAsFunction(_ word: Int, _ candidate: Int) -> [Int] {
    [distance(candidate - word), sentences(word, candidate), path(word, candidate), speaker(word, candidate)]
  }

  /// 0…8 forward, 9…16 backward, by powers of two.
  private func distance(_ delta: Int) -> Int {
    let length = abs(delta)
    let bucket = length == 0 ? 0 : min(8, 1 + (Int.bitWidth - 1 - length.leadingZeroBitCount))
    return delta >= 0 ? bucket : 8 + bucket
  }

  private func sentences(_ word: Int, _ candidate: Int) -> Int {
    switch document.sentence[candidate] - document.sentence[word] {
    case 0: 0
    case -1: 1
    case -2: 2
    case ..<(-2): 3
    case 1: 4
    default: 5
    }
  }

  /// Steps up from the word and down to the candidate, three at most each; 16 without common ancestor near, 17 in
  /// another sentence.
  private func path(_ word: Int, _ candidate: Int) -> Int {
    guard document.sentence[word] == document.sentence[candidate] else { return 17 }
    let up = ancestors[word - base]
    for (down, ancestor) in ancestors[candidate - base].enumerated() {
      if let steps = up.firstIndex(of: ancestor) { return min(steps, 3) * 4 + min(down, 3) }
    }
    return 16
  }

  /// 0 outside speech, 1 where the candidate heads a mention of who speaks the word, 2 where not.
  private func speaker(_ word: Int, _ candidate: Int) -> Int {
    guard document.speech[word] >= 0 else { return 0 }
    let mention = document.mention[candidate]
    guard mention >= 0, document.mentionHead[mention] == candidate else { return 2 }
    let speakers = document.document.speeches[document.speech[word]].speakers
    let isSpeaker = document.document.mentions[mention].referents.contains {
      $0.kind == .actor && speakers.contains($0.id)
    }
    return isSpeaker ? 1 : 2
  }
}
