/// The literals of a Swift file that hold English words: arrays, dictionaries, the patterns of a case, and words in one
/// string.
struct WordLiterals {
  var line: Int
  var words: [String]

  /// Labels of grammar, which are no words: relations of Universal Dependencies.
  private static let labels: Set<String> = [
    "nsubj", "obj", "iobj", "obl", "nmod", "amod", "advmod", "advcl", "acl", "ccomp", "xcomp", "csubj", "conj", "cc",
    "det", "case", "mark", "aux", "cop", "compound", "flat", "appos", "nummod", "parataxis", "root", "dep", "punct",
    "relcl", "goeswith", "expl", "vocative", "discourse", "orphan", "fixed", "aux:pass", "nsubj:pass", "nsubj:outer",
  ]

  static func all(in text: String) -> [WordLiterals] {
    var scanner = Scanner(text)
    scanner.run()
    return scanner.found.filter { !$0.words.isEmpty }
  }

  /// The words of a string's content: lower case or capitalised, of two letters or more, no labels, no code.
  private static func words(of string: String) -> [String] {
    string.split(whereSeparator: \.isWhitespace).map(String.init).filter { word in
      guard let first = word.first, first.isLetter, !labels.contains(word) else { return false }
      return word.allSatisfy { $0.isLetter || "'.-_".contains($0) } && word.count > 1 && word != word.uppercased()
    }
  }

  private struct Scanner {
    let text: [UInt8]
    var index = 0
    var line = 1
    var found: [WordLiterals] = []
    /// Open brackets, each with its line and words.
    var open: [WordLiterals] = []
    /// Strings since `case`, while only strings and commas follow it.
    var pattern: WordLiterals?

    init(_ text: String) {
      self.text = Array(text.utf8)
    }

    mutating func run() {
      while index < text.count {
        switch text[index] {
        case UInt8(ascii: "/") where starts("//"):
          while index < text.count, text[index] != UInt8(ascii: "\n") { index += 1 }
        case UInt8(ascii: "\""): readString()
        default: readSign(text[index])
        }
      }
    }

    private mutating func readSign(_ sign: UInt8) {
      switch sign {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: "["): open.append(WordLiterals(line: line, words: []))
      case UInt8(ascii: "]"):
        guard let last = open.popLast() else { break }
        if open.isEmpty { found.append(last) } else { open[open.count - 1].words += last.words }
      default: break
      }
      if sign == UInt8(ascii: "c"), starts("case \"") {
        pattern = WordLiterals(line: line, words: [])
        index += 4
      } else if let done = pattern, sign != UInt8(ascii: ","), sign > UInt8(ascii: " ") {
        found.append(done)
        pattern = nil
      }
      index += 1
    }

    private func starts(_ word: StaticString) -> Bool {
      index + word.utf8CodeUnitCount <= text.count
        && (0..<word.utf8CodeUnitCount).allSatisfy { text[index + $0] == word.utf8Start[$0] }
    }

    private mutating func readString() {
      let isLong = starts("\"\"\"")
      let start = line
      index += isLong ? 3 : 1
      let first = index
      while index < text.count, isLong ? !starts("\"\"\"") : text[index] != UInt8(ascii: "\"") {
        if text[index] == UInt8(ascii: "\n") { line += 1 }
        index += text[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      let content = String(decoding: text[first..<min(index, text.count)], as: UTF8.self)
      index += isLong ? 3 : 1
      let words = WordLiterals.words(of: content)
      if pattern != nil {
        pattern?.words += words
      } else if !open.isEmpty {
        open[open.count - 1].words += words
      } else if isList(content, words) {
        found.append(WordLiterals(line: start, words: words))
      }
    }

    /// Whether a string is nothing but words, as messages with their signs and articles are not.
    private func isList(_ content: String, _ words: [String]) -> Bool {
      let all = content.split(whereSeparator: \.isWhitespace)
      return words.count > 5 && words.count == all.count && !words.contains("a") && !words.contains("the")
        && !words.contains("of")
    }
  }
}
