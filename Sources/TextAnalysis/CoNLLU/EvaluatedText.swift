/// A CoNLL-U text as the evaluation sees it: characters without white space, and what covers them.
struct EvaluatedText {
  var characters: [Unicode.Scalar] = []
  var tokens: [Range<Int>] = []
  var sentences: [Range<Int>] = []
  var words: [EvaluatedWord] = []

  init(_ text: String, name: String) throws(EvaluationError) {
    var number = 0
    var sentence = (start: 0, firstWord: 0)
    var multiword: (last: Int, range: Range<Int>)?
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      var line = Substring(line)
      if line.utf8.last == UInt8(ascii: "\r") { line = Substring(line.utf8.dropLast()) }
      if line.utf8.first == UInt8(ascii: "#") { continue }
      if line.isEmpty {
        endSentence(&sentence)
        multiword = nil
        continue
      }
      do throws(CoNLLUFinding) {
        let line = try CoNLLULine(line)
        switch line.identifier {
        case .empty: continue
        case .range(_, let last): multiword = (last, appendToken(line.columns[1]))
        case .word(let id):
          if let open = multiword, id > open.last { multiword = nil }
          let range = multiword?.range ?? appendToken(line.columns[1])
          try appendWord(line, range, isMultiword: multiword != nil, first: sentence.firstWord)
        }
      } catch {
        throw EvaluationError("\(name):\(number): \(error.message)")
      }
    }
    endSentence(&sentence)
  }

  private mutating func endSentence(_ sentence: inout (start: Int, firstWord: Int)) {
    if words.count > sentence.firstWord { sentences.append(sentence.start..<characters.count) }
    sentence = (characters.count, words.count)
  }

  private mutating func appendToken(_ form: Substring) -> Range<Int> {
    let start = characters.count
    characters.append(contentsOf: form.unicodeScalars.filter { !Characters.isSpace($0) })
    tokens.append(start..<characters.count)
    return start..<characters.count
  }

  private mutating func appendWord(
    _ line: CoNLLULine, _ range: Range<Int>, isMultiword: Bool, first: Int
  ) throws(CoNLLUFinding) {
    let head = try line.head() ?? -1
    words.append(
      EvaluatedWord(
        range: range, isMultiword: isMultiword, form: line.columns[1].lowercased(), lemma: String(line.columns[2]),
        upos: String(line.columns[3]), xpos: String(line.columns[4]), head: head < 0 ? -1 : first + head,
        relation: String(line.columns[7].prefix { $0 != ":" })))
  }

  /// Where the characters of two texts differ, in words; nil where they are the same.
  func difference(from other: EvaluatedText) -> String? {
    guard characters != other.characters else { return nil }
    let same = zip(characters, other.characters).prefix { $0 == $1 }.count
    func excerpt(_ characters: [Unicode.Scalar]) -> String {
      String(String.UnicodeScalarView(characters.dropFirst(same).prefix(20)))
    }
    return "the texts differ after \(same) characters: gold \"\(excerpt(characters))\", "
      + "system \"\(excerpt(other.characters))\"; expected the same text"
  }
}

/// A word as the evaluation sees it.
struct EvaluatedWord {
  var range: Range<Int>
  var isMultiword: Bool
  var form: String
  var lemma: String
  var upos: String
  var xpos: String
  /// Number of the head among all words, -1 for the root.
  var head: Int
  var relation: String

  /// Whether CLAS counts it: neither a function word nor punctuation.
  var isContent: Bool {
    !["aux", "cop", "mark", "det", "clf", "case", "cc", "punct"].contains(relation)
  }
}

/// Pairs the words of two analyses of the same characters.
enum WordAlignment {
  static func pairs(_ gold: [EvaluatedWord], _ system: [EvaluatedWord]) -> [(gold: Int, system: Int)] {
    var pairs: [(gold: Int, system: Int)] = []
    var (g, s) = (0, 0)
    while g < gold.count, s < system.count {
      if gold[g].isMultiword || system[s].isMultiword {
        alignMultiword(gold, system, &g, &s, into: &pairs)
      } else if gold[g].range == system[s].range {
        pairs.append((g, s))
        (g, s) = (g + 1, s + 1)
      } else if gold[g].range.lowerBound <= system[s].range.lowerBound {
        g += 1
      } else {
        s += 1
      }
    }
    return pairs
  }

  /// Aligns the words of overlapping multiword tokens by their forms.
  private static func alignMultiword(
    _ gold: [EvaluatedWord], _ system: [EvaluatedWord], _ g: inout Int, _ s: inout Int,
    into pairs: inout [(gold: Int, system: Int)]
  ) {
    var end = gold[g].isMultiword ? gold[g].range.upperBound : system[s].range.upperBound
    if !gold[g].isMultiword || (system[s].isMultiword && system[s].range.lowerBound < gold[g].range.lowerBound) {
      while g < gold.count, gold[g].range.lowerBound < system[s].range.lowerBound { g += 1 }
    } else {
      while s < system.count, system[s].range.lowerBound < gold[g].range.lowerBound { s += 1 }
    }
    let (firstGold, firstSystem) = (g, s)
    while true {
      if g < gold.count, covers(gold[g], &end) {
        g += 1
      } else if s < system.count, covers(system[s], &end) {
        s += 1
      } else {
        break
      }
    }
    for pair in longestCommon(gold[firstGold..<g], system[firstSystem..<s]) { pairs.append(pair) }
  }

  /// Whether a word starts before the end, or is part of a multiword token that does; moves the end with the latter.
  private static func covers(_ word: EvaluatedWord, _ end: inout Int) -> Bool {
    guard word.range.lowerBound < end else { return false }
    if word.isMultiword { end = max(end, word.range.upperBound) }
    return true
  }

  private static func longestCommon(
    _ gold: ArraySlice<EvaluatedWord>, _ system: ArraySlice<EvaluatedWord>
  ) -> [(gold: Int, system: Int)] {
    let (rows, columns) = (gold.count, system.count)
    guard rows > 0, columns > 0 else { return [] }
    var lengths = [[Int]](repeating: [Int](repeating: 0, count: columns + 1), count: rows + 1)
    func same(_ g: Int, _ s: Int) -> Bool {
      gold[gold.startIndex + g].form == system[system.startIndex + s].form
    }
    for g in (0..<rows).reversed() {
      for s in (0..<columns).reversed() {
        lengths[g][s] = max(lengths[g + 1][s], lengths[g][s + 1], same(g, s) ? 1 + lengths[g + 1][s + 1] : 0)
      }
    }
    var pairs: [(gold: Int, system: Int)] = []
    var (g, s) = (0, 0)
    while g < rows, s < columns {
      if same(g, s) {
        pairs.append((gold.startIndex + g, system.startIndex + s))
        (g, s) = (g + 1, s + 1)
      } else if lengths[g][s] == lengths[g + 1][s] {
        g += 1
      } else {
        s += 1
      }
    }
    return pairs
  }
}
