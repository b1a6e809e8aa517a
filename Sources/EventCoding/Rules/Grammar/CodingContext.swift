package import DossierModel

/// A document made ready for coding: trees, and mentions, speeches and time expressions by token.
package struct CodingContext: Sendable {
  package let document: LinkedDocument
  package let words: WordClasses
  package let trees: [SentenceTree]
  private let bodies: ActorBodies
  /// Time expressions by the token that each modifies.
  package let governed: [TokenPosition: [Int]]
  private let mentionByHead: [TokenPosition: Int]
  private let mentionsBySentence: [[Int]]
  /// Indices of speeches, shortest first.
  private let speechesBySentence: [[Int]]

  package init(_ document: LinkedDocument, words: WordClasses) {
    self.document = document
    self.words = words
    let trees = document.sentences.map(SentenceTree.init)
    self.trees = trees
    bodies = ActorBodies(document, words: words)
    var byHead: [TokenPosition: Int] = [:]
    var bySentence = [[Int]](repeating: [], count: trees.count)
    for (index, mention) in document.mentions.enumerated() where bySentence.indices.contains(mention.sentence) {
      bySentence[mention.sentence].append(index)
      let position = TokenPosition(sentence: mention.sentence, token: mention.head)
      if let other = byHead[position], document.mentions[other].tokens.count >= mention.tokens.count { continue }
      byHead[position] = index
    }
    mentionByHead = byHead
    mentionsBySentence = bySentence
    speechesBySentence = trees.map { tree in
      document.speeches.indices.filter { document.speeches[$0].span.overlaps(tree.sentence.span) }
        .sorted { document.speeches[$0].span.length < document.speeches[$1].span.length }
    }
    governed = CodingContext.governors(of: document, trees)
  }

  /// The mention whose head is this token, else the longest one that holds it.
  package func mention(_ sentence: Int, _ token: Int) -> Mention? {
    if let index = mentionByHead[TokenPosition(sentence: sentence, token: token)] { return document.mentions[index] }
    let holding = mentionsBySentence[sentence].map { document.mentions[$0] }.filter { $0.tokens.contains(token) }
    return holding.max { $0.tokens.count < $1.tokens.count }
  }

  /// The mention whose syntactic head is exactly this token.
  package func mention(headedBy token: Int, _ sentence: Int) -> Mention? {
    mentionByHead[TokenPosition(sentence: sentence, token: token)].map { document.mentions[$0] }
  }

  package func mentions(in sentence: Int) -> [Mention] {
    mentionsBySentence[sentence].map { document.mentions[$0] }
  }

  /// The innermost speech that holds a token; the words of saying themselves stand outside it.
  package func speech(_ sentence: Int, _ token: Int) -> Speech? {
    speeches(sentence, token).first
  }

  /// All speeches that hold a token, innermost first.
  package func speeches(_ sentence: Int, _ token: Int) -> [Speech] {
    let span = trees[sentence][token].span
    let position = TokenPosition(sentence: sentence, token: token)
    return speechesBySentence[sentence].map { document.speeches[$0] }
      .filter { $0.span.contains(span.start) && $0.cue != position }
  }

  package var published: EDTFDate { document.published }
  package var actors: [String: Actor] { bodies.actors }

  /// The body that an actor speaks for on the day of publication, itself where it speaks for none.
  package func body(of actor: String) -> String { bodies.body(of: actor) }

  /// Whether two actors speak for the same body.
  package func sameBody(_ one: String, _ other: String) -> Bool { bodies.same(one, other) }

  private static func governors(of document: LinkedDocument, _ trees: [SentenceTree]) -> [TokenPosition: [Int]] {
    var governed: [TokenPosition: [Int]] = [:]
    for (index, time) in document.timeExpressions.enumerated() where time.edtf != nil {
      guard let tree = trees.first(where: { $0.sentence.span.contains(time.span.start) }) else { continue }
      let tokens = tree.sentence.tokens.indices.filter { time.span.contains(tree[$0].span.start) }
      guard let top = tokens.first(where: { !tokens.contains(tree.head($0)) }), tree.head(top) >= 0 else { continue }
      governed[TokenPosition(sentence: tree.sentence.index, token: tree.head(top)), default: []].append(index)
    }
    return governed
  }
}
