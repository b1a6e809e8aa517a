package import DossierModel

/// Finds where sentences end in the words of one paragraph.
package struct SentenceSplitter: Sendable {
  package init() {}

  /// Ranges of words, one for each sentence, that cover all words.
  package func sentences(of tokens: [TextSpan], in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < tokens.count {
      if let end = boundary(after: index, tokens, scalars), end < tokens.count {
        ranges.append(start..<end)
        start = end
        index = end
      } else {
        index += 1
      }
    }
    if start < tokens.count { ranges.append(start..<tokens.count) }
    return ranges
  }

  /// The first word of the next sentence, if one ends with the word at `index` and the marks that close it.
  private func boundary(after index: Int, _ tokens: [TextSpan], _ scalars: [Unicode.Scalar]) -> Int? {
    let last = scalars[tokens[index].end - 1]
    guard Characters.isTerminal(last) else { return endsWithoutStop(index, tokens, scalars) ? index + 1 : nil }
    var next = index + 1
    while next < tokens.count, closes(next, tokens, scalars) { next += 1 }
    guard next < tokens.count else { return next }
    let place = Place(tokens: tokens, scalars: scalars, terminal: index, next: next)
    return place.endsSentence ? next : nil
  }

  /// Whether a line drawn with marks ends here, or an emoticon before a capital.
  private func endsWithoutStop(_ index: Int, _ tokens: [TextSpan], _ scalars: [Unicode.Scalar]) -> Bool {
    let token = tokens[index]
    guard token.length >= 2, index + 1 < tokens.count, tokens[index + 1].start > token.end else { return false }
    let first = scalars[token.start]
    switch first {
    case "*", "_", "=", "-":
      return token.length >= (first == "-" ? 5 : 3) && (token.start..<token.end).allSatisfy { scalars[$0] == first }
    case ":", ";":
      return Characters.isUpper(scalars[tokens[index + 1].start])
    default: return false
    }
  }

  /// Whether a word is a quotation mark or bracket that closes what is before it, or one more full stop.
  private func closes(_ index: Int, _ tokens: [TextSpan], _ scalars: [Unicode.Scalar]) -> Bool {
    let token = tokens[index]
    let first = scalars[token.start]
    let isGlued = tokens[index - 1].end == token.start
    if Characters.isTerminal(first), !Characters.isWord(scalars[token.end - 1]) { return isGlued }
    if Characters.isClosing(first) { return isGlued || first == ")" }
    if Characters.isQuote(first), token.length <= 2, !Characters.isOpening(first) {
      let spaceAfter = index + 1 >= tokens.count || tokens[index + 1].start > token.end
      return isGlued && (spaceAfter || index + 1 < tokens.count)
    }
    return false
  }
}

/// A possible end of a sentence: the word that ends with a terminal mark, and the word that would start the next.
private struct Place {
  let tokens: [TextSpan]
  let scalars: [Unicode.Scalar]
  let terminal: Int
  let next: Int

  var endsSentence: Bool {
    let token = tokens[terminal]
    let isGlued = tokens[next].start == tokens[next - 1].end
    if token.length > 1, Characters.isWord(scalars[token.start]) || scalars[token.start] == "." && isWordLike(token) {
      return !isGlued && endsAfterAbbreviation
    }
    if scalars[token.end - 1] == "\u{2026}" || isEllipsis(token) { return !isGlued && startsSentence(strictly: true) }
    if isGlued { return startsGluedSentence }
    if isListNumber { return false }
    if next > terminal + 1, isFollowedByAttribution { return false }
    return startsSentence(strictly: false)
  }

  private func isWordLike(_ token: TextSpan) -> Bool {
    (token.start..<token.end).contains { Characters.isWord(scalars[$0]) }
  }

  private func isEllipsis(_ token: TextSpan) -> Bool {
    token.length >= 2 && scalars[token.start] == "." && scalars[token.start + 1] == "."
  }

  /// "1." at the start of a line is not a sentence.
  private var isListNumber: Bool {
    terminal == 1 && tokens[0].length <= 2 && Characters.isDigit(scalars[tokens[0].start]) && next == 2
  }

  private func first(_ index: Int) -> Unicode.Scalar {
    scalars[tokens[index].start]
  }

  /// Whether the next words look like a start: a capital, a digit, or one of them behind an opening mark.
  private func startsSentence(strictly: Bool) -> Bool {
    var index = next
    var marks = 0
    while index < tokens.count, marks < 3, isOpeningMark(first(index)) {
      index += 1
      marks += 1
    }
    guard index < tokens.count else { return marks > 0 }
    let scalar = first(index)
    if Characters.isUpper(scalar) { return true }
    if Characters.isLower(scalar) { return !strictly && marks == 0 && endsPlainly }
    if Characters.isDigit(scalar) { return !strictly }
    if Characters.isLetter(scalar) { return true }
    return !strictly && (scalar == "@" || scalar == "#" || scalar == "$" || scalar == "*" || Characters.isDash(scalar))
  }

  /// Whether a question mark, or a full stop after a small word, a number or a bracket, stands here: in careless
  /// writing, the next sentence may start with a small letter. Exclamation marks are left out, being part of names.
  private var endsPlainly: Bool {
    guard next == terminal + 1, terminal > 0 else { return false }
    let mark = scalars[tokens[terminal].end - 1]
    if mark == "?" { return true }
    let word = tokens[terminal - 1]
    guard mark == "." else { return false }
    if scalars[word.start] == ")" { return true }
    return word.length >= 2
      && (word.start..<word.end).allSatisfy { !Characters.isUpper(scalars[$0]) && scalars[$0] != "." }
  }

  private func isOpeningMark(_ scalar: Unicode.Scalar) -> Bool {
    Characters.isOpening(scalar) || isOpeningQuote(scalar)
  }

  private func isOpeningQuote(_ scalar: Unicode.Scalar) -> Bool {
    Characters.isQuote(scalar) && scalar != "\u{201D}"
  }

  /// "ended.The next": a missing space after a full stop, between a word and a capital with a small letter.
  private var startsGluedSentence: Bool {
    let token = tokens[next]
    guard terminal > 0, tokens[terminal].length == 1 || scalars[tokens[terminal].start] != "." else { return false }
    let before = scalars[tokens[terminal - 1].end - 1]
    let quoted = next > terminal + 1
    guard Characters.isLower(before) || Characters.isClosing(before) || quoted else { return false }
    if Characters.isUpper(first(next)) {
      return token.length >= 2 ? !Characters.isUpper(scalars[token.start + 1]) : quoted || first(next) == "I"
    }
    guard isOpeningMark(first(next)), !quoted, next + 1 < tokens.count, first(next) != "'" else { return false }
    return Characters.isUpper(first(next + 1))
  }

  private var endsAfterAbbreviation: Bool {
    let token = tokens[terminal]
    var word = text(token)
    if word.hasSuffix(".") { word.removeLast() }
    if word.unicodeScalars.count == 1 { return isStarter && terminal > 0 && !isName(terminal - 1) }
    if TokenWords.leadingAbbreviations.contains(word) || TokenWords.numberAbbreviations.contains(word) { return false }
    if next > terminal + 1 { return !isFollowedByAttribution && startsSentence(strictly: true) }
    if word == "a.m" || word == "p.m", isTimeZone { return false }
    return isStarter || startsWithQuote
  }

  private func isName(_ index: Int) -> Bool {
    Characters.isUpper(first(index))
  }

  private var isTimeZone: Bool {
    let token = tokens[next]
    return token.length <= 4 && (token.start..<token.end).allSatisfy { Characters.isUpper(scalars[$0]) }
  }

  private var startsWithQuote: Bool {
    isOpeningQuote(first(next)) && next + 1 < tokens.count && Characters.isUpper(first(next + 1))
      && tokens[next].end == tokens[next + 1].start
  }

  private var isStarter: Bool {
    Characters.isUpper(first(next)) && TokenWords.sentenceStarters.contains(text(tokens[next]))
  }

  /// "…?" Putin asked; "…!" he said: the words after a quotation that say who spoke.
  private var isFollowedByAttribution: Bool {
    let last = scalars[tokens[terminal].end - 1]
    guard last == "!" || last == "?" || last == "." else { return false }
    // `…." He said the deal …`: after a full stop a pronoun with a capital opens a sentence of its own.
    if last == ".", isName(next), TokenWords.attributionSubjects.contains(text(tokens[next])) { return false }
    for index in next..<min(next + 5, tokens.count) {
      let word = text(tokens[index])
      if TokenWords.attributionVerbs.contains(word) { return index > next || last != "." }
      if last == "." && index - next >= 3 { return false }
      let isSubject = isName(index) || TokenWords.attributionSubjects.contains(word)
      if !isSubject { return false }
    }
    return false
  }

  private func text(_ span: TextSpan) -> String {
    String(String.UnicodeScalarView(scalars[span.start..<span.end])).lowercased()
  }
}
