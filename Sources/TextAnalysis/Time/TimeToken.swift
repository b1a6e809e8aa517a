/// The light tokens that time expressions are found on: no parse and no sentence splitting is needed for them.
struct TimeToken: Sendable {
  enum Kind: Sendable { case word, number, mark }

  var start: Int
  var end: Int
  var kind: Kind
  /// Lower-cased text; curly apostrophes and dashes come out as `'` and `-`.
  var text: String
  var capitalized = false
  /// Whether white space stands before it.
  var spaced = false
  /// Whether a line starts here, and whether a blank line stands before it.
  var startsLine = false
  var startsParagraph = false
  /// Value of a number, digits written, and whether thousands are marked off by commas.
  var number = 0
  var digits = 0
  var grouped = false
  /// What the word may mean in a time expression; nil for most words.
  var word: TimeWord?
}

extension TimeToken {
  /// The tokens of a text, in order, with offsets in its scalars.
  static func tokens(of scalars: [Unicode.Scalar]) -> [TimeToken] {
    var scanner = TimeTokenScanner(scalars: scalars)
    return scanner.scan()
  }
}

/// Walks the scalars once, left to right.
private struct TimeTokenScanner {
  let scalars: [Unicode.Scalar]
  var position = 0
  var tokens: [TimeToken] = []
  var spaced = true
  var lineBreaks = 2

  init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    tokens.reserveCapacity(scalars.count / 4)
  }

  mutating func scan() -> [TimeToken] {
    while position < scalars.count {
      let value = scalars[position].value
      if value == 10 {
        lineBreaks += 1
        spaced = true
        position += 1
      } else if isSpace(value) {
        spaced = true
        position += 1
      } else if isDigit(value) {
        number()
      } else if isLetter(value) {
        word()
      } else {
        mark(value)
      }
    }
    return tokens
  }

  private mutating func append(_ token: TimeToken) {
    var token = token
    token.spaced = spaced
    token.startsLine = lineBreaks > 0
    token.startsParagraph = lineBreaks > 1
    tokens.append(token)
    spaced = false
    lineBreaks = 0
  }

  private mutating func number() {
    let start = position
    var value = 0
    var digits = 0
    var grouped = false
    while position < scalars.count {
      let current = scalars[position].value
      if isDigit(current) {
        if digits < 15 { value = value * 10 + Int(current - 48) }
        digits += 1
        position += 1
      } else if current == 44, isThousandsGroup(position + 1), digits <= 3 || grouped {
        grouped = true
        position += 1
      } else {
        break
      }
    }
    var token = TimeToken(start: start, end: position, kind: .number, text: "#")
    token.number = value
    token.digits = digits
    token.grouped = grouped
    append(token)
  }

  private func isThousandsGroup(_ index: Int) -> Bool {
    guard index + 2 < scalars.count else { return false }
    let digits = (index...(index + 2)).allSatisfy { isDigit(scalars[$0].value) }
    return digits && !(index + 3 < scalars.count && isDigit(scalars[index + 3].value))
  }

  private mutating func word() {
    let start = position
    while position < scalars.count {
      let value = scalars[position].value
      if isLetter(value) || isInnerApostrophe(value) {
        position += 1
      } else {
        break
      }
    }
    var token = TimeToken(start: start, end: position, kind: .word, text: lowered(start..<position))
    let first = scalars[start].value
    token.capitalized = (first >= 65 && first <= 90) || (first > 127 && scalars[start].properties.isUppercase)
    token.word = TimeLexicon.words[token.text]
    append(token)
  }

  /// An apostrophe joins two letters (`o'clock`, `didn't`), but a possessive `'s` stands alone.
  private func isInnerApostrophe(_ value: UInt32) -> Bool {
    guard value == 39 || value == 0x2019, position + 1 < scalars.count else { return false }
    let next = scalars[position + 1].value
    guard isLetter(next) else { return false }
    let isS = next == 115 || next == 83
    return !(isS && (position + 2 >= scalars.count || !isLetter(scalars[position + 2].value)))
  }

  private mutating func mark(_ value: UInt32) {
    let start = position
    position += 1
    let isApostrophe = value == 39 || value == 0x2019 || value == 0x2018
    if isApostrophe, !spaced, position < scalars.count, scalars[position].value | 32 == 115,
      position + 1 == scalars.count || !isLetter(scalars[position + 1].value)
    {
      position += 1
      append(TimeToken(start: start, end: position, kind: .mark, text: "'s"))
      return
    }
    append(TimeToken(start: start, end: position, kind: .mark, text: plain(value)))
  }

  private func plain(_ value: UInt32) -> String {
    switch value {
    case 0x2018, 0x2019: "'"
    case 0x2010...0x2015, 0x2212: "-"
    case 0x201C, 0x201D: "\""
    default: String(Character(scalars[position - 1]))
    }
  }

  private func lowered(_ range: Range<Int>) -> String {
    var text = String()
    for index in range {
      let value = scalars[index].value
      if value >= 65 && value <= 90 {
        text.unicodeScalars.append(Unicode.Scalar(UInt8(value + 32)))
      } else if value == 0x2019 {
        text.unicodeScalars.append("'")
      } else {
        text.unicodeScalars.append(scalars[index])
      }
    }
    return text
  }
}

private func isDigit(_ value: UInt32) -> Bool { value >= 48 && value <= 57 }

private func isSpace(_ value: UInt32) -> Bool {
  value <= 32 || value == 0xA0 || value == 0x2028 || value == 0x2029 || (value >= 0x2000 && value <= 0x200B)
    || value == 0x202F || value == 0xFEFF
}

private func isLetter(_ value: UInt32) -> Bool {
  let lower = value | 32
  if lower >= 97 && lower <= 122 { return true }
  return value >= 0xC0 && value != 0xD7 && value != 0xF7 && !(0x2000...0x2BFF).contains(value)
    && !(0x3000...0x303F).contains(value) && !(0xFE00...0xFE0F).contains(value) && !(0xFF00...0xFF20).contains(value)
    && value < 0x1F000
}
