/// Web and mail addresses, which are one word whatever marks they hold.
extension ChunkScanner {
  /// The end of the address that starts here, without the marks that close a sentence; nil for no address.
  func addressEnd() -> Int? {
    guard isAddress() else { return nil }
    var stop = end
    while stop > position + 1 {
      let last = text[stop - 1]
      let closes = ".,;:!?)]}>".unicodeScalars.contains(last) || Characters.isQuote(last)
      if !closes || (last == ")" && text[position..<stop].contains("(")) { break }
      stop -= 1
    }
    return stop
  }

  private func isAddress() -> Bool {
    guard Characters.isLetter(text[position]) || Characters.isDigit(text[position]) else { return false }
    if starts(with: "www.") || starts(with: "mailto:") { return true }
    var index = position
    while index < end, Characters.isWord(text[index]) || "._-+%".unicodeScalars.contains(text[index]) { index += 1 }
    guard index < end else { return false }
    if text[index] == ":" { return at(index + 1) == "/" && at(index + 2) == "/" }
    return text[index] == "@" && Characters.isWord(at(index + 1)) && text[index..<end].contains(".")
  }

  private func starts(with prefix: String) -> Bool {
    var index = position
    for scalar in prefix.unicodeScalars {
      guard index < end, text[index].properties.lowercaseMapping == String(scalar) else { return false }
      index += 1
    }
    return true
  }
}

enum Addresses {
  /// Whether the letters after a full stop are the end of a host or file name.
  static func isDomainEnding(_ text: UnsafeBufferPointer<Unicode.Scalar>, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 4, end > start else { return false }
    return TokenWords.hostEndings.contains(String(String.UnicodeScalarView(text[start..<end])))
  }
}
