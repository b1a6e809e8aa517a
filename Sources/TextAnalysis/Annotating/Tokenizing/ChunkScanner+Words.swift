import DossierModel

/// Where words end: hyphens, full stops, numbers, apostrophes.
extension ChunkScanner {
  /// The end of the word that starts here.
  mutating func wordEnd() -> Int {
    var index = position + 1
    while index < end {
      let scalar = text[index]
      if Characters.isWord(scalar) || scalar == "_" {
        index += 1
      } else if joins(index) {
        index += 1
      } else {
        break
      }
    }
    return fullStopEnd(index)
  }

  /// Whether a mark inside a chunk joins the word before it and the word after it.
  private func joins(_ index: Int) -> Bool {
    let before = text[index - 1]
    let after = at(index + 1)
    guard Characters.isWord(after) else { return false }
    switch text[index] {
    case ".": return joinsByFullStop(index)
    case ",": return Characters.isDigit(before) && isGroup(index + 1, of: 3)
    case ":": return Characters.isDigit(before) && Characters.isDigit(after)
    case "/": return Characters.isDigit(before) && Characters.isDigit(after) && position < index
    case "&":
      return Characters.isUpper(before) && Characters.isUpper(after) && index - position <= 2
    case "@": return true
    case "-": return joinsByHyphen(index)
    default:
      guard Characters.isApostrophe(text[index]) else { return false }
      return Characters.isLetter(before) && Characters.isLetter(after) && text[index] != "`"
    }
  }

  private func isGroup(_ start: Int, of length: Int) -> Bool {
    for index in start..<(start + length) where !Characters.isDigit(at(index)) { return false }
    return !Characters.isDigit(at(start + length))
  }

  /// "3.5", "U.S.A", "example.com", but not "ended.The".
  private func joinsByFullStop(_ index: Int) -> Bool {
    let before = text[index - 1]
    let after = at(index + 1)
    if Characters.isDigit(before), Characters.isDigit(after) { return true }
    if Characters.isDigit(before) || Characters.isDigit(after) { return false }
    var start = index
    while start > position, Characters.isWord(text[start - 1]) { start -= 1 }
    var stop = index + 1
    while Characters.isWord(at(stop)) { stop += 1 }
    if index - start == 1, stop - index == 2 { return true }
    if start > position, index - start == 1, stop - index <= 4, at(stop) != "." {
      return !Characters.isUpper(after) || stop - index == 2
    }
    if index - start <= 2, stop - index <= 3, at(stop) == "." { return true }
    return Characters.isLower(after) && Addresses.isDomainEnding(text, index + 1, stop)
  }

  /// "e-mail", "pro-Beijing", "al-Qaida", "555-1234": everything else is split at the hyphen.
  private func joinsByHyphen(_ index: Int) -> Bool {
    if Characters.isDigit(text[index - 1]), Characters.isDigit(at(index + 1)) { return isTelephoneNumber() }
    guard index - position <= 6 else { return false }
    let prefix = String(String.UnicodeScalarView(text[position..<index])).lowercased()
    return TokenWords.hyphenPrefixes.contains(prefix)
  }

  /// Three groups of digits, or two of which the last has four: not a range of years or scores.
  private func isTelephoneNumber() -> Bool {
    var groups: [Int] = [0]
    var index = position
    while index < end, Characters.isDigit(text[index]) || text[index] == "-" {
      if text[index] == "-" { groups.append(0) } else { groups[groups.count - 1] += 1 }
      index += 1
    }
    return groups.count >= 3 || (groups.count == 2 && groups[0] == 3 && groups[1] == 4)
  }

  /// Takes the full stop of an abbreviation into the word.
  private func fullStopEnd(_ index: Int) -> Int {
    guard index < end, text[index] == ".", at(index + 1) != "." else { return index }
    if !Characters.isWord(at(index + 1)), isAbbreviation(TextSpan(position, index)) { return index + 1 }
    return index
  }

  private func isAbbreviation(_ span: TextSpan) -> Bool {
    guard span.length <= 8 else { return false }
    if span.length == 1 { return Characters.isUpper(text[span.start]) && text[span.start] != "I" }
    var hasFullStop = false
    for index in span.start..<span.end {
      if text[index] == "." { hasFullStop = true }
      if Characters.isDigit(text[index]) { return false }
    }
    let word = String(String.UnicodeScalarView(text[span.start..<span.end]))
    let lower = word.lowercased()
    if hasFullStop { return text[span.start + 1] == "." || lower == "ph.d" }
    if TokenWords.numberAbbreviations.contains(lower), isBeforeNumber(span.end) { return true }
    if TokenWords.ordinaryAbbreviations.contains(lower) {
      return Characters.isUpper(text[span.start]) && TokenWords.leadingAbbreviations.contains(lower) && lower != "no"
    }
    return TokenWords.leadingAbbreviations.contains(lower) || TokenWords.trailingAbbreviations.contains(lower)
  }

  /// "No. 5": a full stop, a space and a digit.
  private func isBeforeNumber(_ index: Int) -> Bool {
    index + 2 < text.count && text[index + 1] == " " && Characters.isDigit(text[index + 2])
  }

  /// "Gates'", "Reed's": the mark after a word that Contractions could not see.
  mutating func takePossessive(into spans: inout [TextSpan]) {
    guard position < end, Characters.isApostrophe(text[position]), text[position] != "`" else { return }
    guard at(position + 1) == "s" || at(position + 1) == "S", !Characters.isWord(at(position + 2)) else { return }
    spans.append(TextSpan(position, position + 2))
    position += 2
  }

  /// The end of the mark or run of equal marks that starts here.
  func markEnd() -> Int {
    let scalar = text[position]
    var index = position + 1
    if scalar == "!" || scalar == "?" {
      while at(index) == "!" || at(index) == "?" { index += 1 }
      return index
    }
    if let emoticon = Emoticons.end(text, position, end) { return emoticon }
    switch scalar {
    case ".", "-", "*", "=", "_", "~", "<", ">", "+", "|", "#", "\u{2026}":
      while at(index) == scalar { index += 1 }
    case "'", "`":
      if at(index) == scalar { index += 1 }
    case "$" where Characters.isDigit(at(index)): break
    default:
      while index < end, text[index].properties.generalCategory == .nonspacingMark || at(index) == "\u{FE0F}" {
        index += 1
      }
    }
    return index
  }
}

/// Faces written with marks.
enum Emoticons {
  static func end(_ text: UnsafeBufferPointer<Unicode.Scalar>, _ start: Int, _ end: Int) -> Int? {
    guard text[start] == ":" || text[start] == ";" || text[start] == "=" else { return nil }
    var index = start + 1
    if index < end, text[index] == "-" { index += 1 }
    guard index < end else { return nil }
    switch text[index] {
    case ")", "(", "/", "|", "\\": break
    case "D", "P", "p": guard index + 1 >= end else { return nil }
    default: return nil
    }
    while index + 1 < end, text[index + 1] == text[index] { index += 1 }
    return index + 1
  }
}
