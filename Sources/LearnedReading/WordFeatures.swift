import DossierModel

/// What the earlier steps know of a word, as small numbers; the network has a table for each.
///
/// The order and the values are those of `Training/reader/net.py`, `WORD_FEATURES`.
struct WordFeatures: Sendable {
  static let count = 8
  /// One row of `count` numbers a word.
  let rows: [[Int]]

  init(_ document: ReaderDocument, labels: ReaderLabels) {
    let words = document.words
    var isNegated = [Bool](repeating: false, count: words.count)
    for (word, token) in words.enumerated() where labels.negations.contains(token.lemma.lowercased()) {
      if document.head[word] >= 0 { isNegated[document.head[word]] = true }
    }
    rows = words.indices.map { word in
      [
        labels.partOfSpeech(words[word].upos), labels.relation(words[word].deprel),
        WordFeatures.mention(document, word), WordFeatures.speech(document, word), document.time[word] >= 0 ? 1 : 0,
        WordFeatures.kind(document.document.sentences[document.sentence[word]].kind), isNegated[word] ? 1 : 0,
        WordFeatures.isClausal(document, word, labels) ? 1 : 0,
      ]
    }
  }

  /// 1 name, 2 nominal, 3 pronoun of an actor, 4 of an issue, each at its head; 5 and 6 within such a mention.
  private static func mention(_ document: ReaderDocument, _ word: Int) -> Int {
    let index = document.mention[word]
    guard index >= 0, let first = document.document.mentions[index].referents.first else { return 0 }
    let isActor = first.kind == .actor
    guard document.mentionHead[index] == word else { return isActor ? 5 : 6 }
    guard isActor else { return 4 }
    switch document.document.mentions[index].form {
    case .name: return 1
    case .nominal: return 2
    case .pronoun: return 3
    }
  }

  private static func speech(_ document: ReaderDocument, _ word: Int) -> Int {
    guard document.speech[word] >= 0 else { return 0 }
    return document.document.speeches[document.speech[word]].kind == .direct ? 1 : 2
  }

  private static func kind(_ kind: Sentence.Kind) -> Int {
    switch kind {
    case .body: 0
    case .headline: 1
    case .caption: 2
    }
  }

  /// A clause that hangs on a verb.
  private static func isClausal(_ document: ReaderDocument, _ word: Int, _ labels: ReaderLabels) -> Bool {
    guard document.head[word] >= 0, document.words[document.head[word]].upos == "VERB" else { return false }
    return labels.clauses.contains(labels.relation(document.words[word].deprel))
  }
}
