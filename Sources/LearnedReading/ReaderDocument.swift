import DossierModel

/// A linked document as the reader sees it: words in a row, with what the earlier steps know of each.
struct ReaderDocument: Sendable {
  let document: LinkedDocument
  /// All tokens in text order.
  let words: [Token]
  /// The sentence of each word.
  let sentence: [Int]
  /// Where each sentence's words begin; one more at the end.
  let firstWord: [Int]
  /// The syntactic head of each word, as a number of a word; -1 for roots.
  let head: [Int]
  /// Of each word: the mention that it heads, else the shortest that holds it; -1 for none.
  let mention: [Int]
  /// The word that heads each mention.
  let mentionHead: [Int]
  /// Of each word: the shortest speech that holds it, or -1.
  let speech: [Int]
  /// Of each word: the dated time expression that holds it, or -1.
  let time: [Int]
  let children: [[Int]]

  init(_ document: LinkedDocument) {
    self.document = document
    var words: [Token] = []
    var sentence: [Int] = []
    var firstWord: [Int] = []
    var head: [Int] = []
    for (index, one) in document.sentences.enumerated() {
      firstWord.append(words.count)
      head += one.tokens.map { $0.head < 0 ? -1 : $0.head + words.count }
      words += one.tokens
      sentence += Array(repeating: index, count: one.tokens.count)
    }
    firstWord.append(words.count)
    self.words = words
    self.sentence = sentence
    self.firstWord = firstWord
    self.head = head
    var children = [[Int]](repeating: [], count: words.count)
    for (word, head) in head.enumerated() where head >= 0 { children[head].append(word) }
    self.children = children
    mentionHead = document.mentions.map { firstWord[$0.sentence] + $0.head }
    mention = ReaderDocument.mentions(of: document, firstWord, heads: mentionHead, count: words.count)
    speech = ReaderDocument.speeches(of: document, words)
    time = ReaderDocument.times(of: document, words)
  }

  /// The word of a span on which the others hang: the first whose head stands outside; nil where the span holds none.
  func headWord(of span: TextSpan) -> Int? {
    let inside = ReaderDocument.range(of: span, in: words)
    return inside.first { !inside.contains(head[$0]) }
  }

  /// Words that overlap a span.
  private static func range(of span: TextSpan, in words: [Token]) -> Range<Int> {
    var low = words.partitioningIndex { $0.span.end > span.start }
    let start = low
    while low < words.count, words[low].span.start < span.end { low += 1 }
    return start..<low
  }

  private static func mentions(
    of document: LinkedDocument, _ firstWord: [Int], heads: [Int], count: Int
  ) -> [Int] {
    var mention = [Int](repeating: -1, count: count)
    let lengths = document.mentions.map(\.tokens.count)
    for index in document.mentions.indices.sorted(by: { (-lengths[$0], $0) < (-lengths[$1], $1) }) {
      let base = firstWord[document.mentions[index].sentence]
      for token in document.mentions[index].tokens { mention[base + token] = index }
    }
    for index in document.mentions.indices {
      let other = mention[heads[index]]
      if other < 0 || heads[other] != heads[index] || lengths[index] > lengths[other] { mention[heads[index]] = index }
    }
    return mention
  }

  private static func speeches(of document: LinkedDocument, _ words: [Token]) -> [Int] {
    var speech = [Int](repeating: -1, count: words.count)
    let lengths = document.speeches.map { $0.span.end - $0.span.start }
    for index in document.speeches.indices.sorted(by: { (-lengths[$0], $0) < (-lengths[$1], $1) }) {
      let span = document.speeches[index].span
      for word in range(of: span, in: words)
      where span.start <= words[word].span.start && words[word].span.end <= span.end { speech[word] = index }
    }
    return speech
  }

  private static func times(of document: LinkedDocument, _ words: [Token]) -> [Int] {
    var time = [Int](repeating: -1, count: words.count)
    for (index, expression) in document.timeExpressions.enumerated() where expression.edtf != nil {
      for word in range(of: expression.span, in: words) { time[word] = index }
    }
    return time
  }

  /// The words from one to another, both included, as a span of the text.
  func span(_ first: Int, _ last: Int) -> TextSpan {
    TextSpan(words[first].span.start, max(words[last].span.end, words[first].span.start))
  }
}

extension Array {
  /// The first index whose element fulfils a condition that all later ones fulfil too.
  fileprivate func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
