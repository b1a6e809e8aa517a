/// Where sentences end, told from light tokens: good enough for tense, which looks at the nearest verb.
enum TimeSentences {
  /// For every token the sentence that holds it.
  static func ranges(of tokens: [TimeToken]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(tokens.count)
    var start = 0
    var line = 0
    for index in tokens.indices {
      if tokens[index].startsLine { line = tokens[index].start }
      // As the sentences of the annotator, one has an end.
      let isLast =
        index + 1 == tokens.count || endsSentence(tokens, at: index) || index + 1 - start == Annotator.sentenceLimit
      guard isLast || isShortLine(tokens, index, from: line) else { continue }
      ranges.append(contentsOf: repeatElement(start..<index + 1, count: index + 1 - start))
      start = index + 1
    }
    return ranges
  }

  /// A line that ends early is a headline or a caption, unless the next goes on in the lower case.
  private static func isShortLine(_ tokens: [TimeToken], _ index: Int, from start: Int) -> Bool {
    tokens[index + 1].startsLine && tokens[index + 1].capitalized && tokens[index].end - start < 60
  }

  private static func endsSentence(_ tokens: [TimeToken], at index: Int) -> Bool {
    let next = tokens[index + 1]
    if next.startsParagraph { return true }
    let text = tokens[index].text
    if text == "!" || text == "?" { return true }
    if text == "\"" || text == ")", index > 0, [".", "!", "?"].contains(tokens[index - 1].text) {
      return next.capitalized
    }
    guard text == ".", next.spaced, next.kind != .word || next.capitalized else { return false }
    guard index > 0, tokens[index - 1].kind == .word else { return next.kind != .number }
    let before = tokens[index - 1].text
    if next.startsLine { return true }
    if before.utf8.count == 1 || TimeWords.abbreviatedTitles.contains(before) { return false }
    return !((tokens[index - 1].word?.month ?? 0) > 0 && next.kind == .number)
  }
}
