import DossierModel

/// Tells English texts from others by their most frequent words, and by their script.
///
/// Words are data, in `Resources/reading/languages.txt`. A text under thirty words is taken for English, since names and
/// figures decide too much in it.
struct TextLanguage: Sendable {
  private let namesByWord: [String: [String]]

  init(text: String) {
    var namesByWord: [String: [String]] = [:]
    var name = ""
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("[") {
        name = String(line.dropFirst().dropLast())
      } else {
        for word in line.split(separator: " ") { namesByWord[String(word), default: []].append(name) }
      }
    }
    self.namesByWord = namesByWord
  }

  /// The language of a text that is not English.
  static func notEnglish(_ text: CodePointText) -> String? { standard.notEnglish(text) }

  func notEnglish(_ text: CodePointText) -> String? {
    let scalars = text.scalars.prefix(20_000)
    if let script = TextLanguage.otherScript(scalars) { return script }
    let words = TextLanguage.words(scalars)
    guard words.count >= 30 else { return nil }
    var counts: [String: Int] = [:]
    for word in words {
      for name in namesByWord[word] ?? [] { counts[name, default: 0] += 1 }
    }
    let english = counts["English", default: 0]
    guard let best = counts.filter({ $0.key != "English" }).max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
      return nil
    }
    return best.value * 10 > words.count && best.value > english * 2 ? best.key : nil
  }

  /// The words in lower case, cut at everything but letters and apostrophes.
  private static func words(_ scalars: ArraySlice<Unicode.Scalar>) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in scalars {
      if scalar.properties.isAlphabetic {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word).lowercased())
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word).lowercased()) }
    return words
  }

  /// The script of a text that is mostly not in Latin letters.
  private static func otherScript(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
    var (latin, counts) = (0, [String: Int]())
    for scalar in scalars where scalar.properties.isAlphabetic {
      if let script = script(scalar.value) { counts[script, default: 0] += 1 } else { latin += 1 }
    }
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value > 20 else { return nil }
    return most.value > latin ? "in " + most.key + " script" : nil
  }

  private static func script(_ value: UInt32) -> String? {
    switch value {
    case 0x370...0x3FF: "Greek"
    case 0x400...0x52F: "Cyrillic"
    case 0x530...0x58F: "Armenian"
    case 0x590...0x5FF: "Hebrew"
    case 0x600...0x6FF, 0x750...0x77F: "Arabic"
    case 0x900...0xDFF: "Indic"
    case 0xE00...0xE7F: "Thai"
    case 0x10A0...0x10FF: "Georgian"
    case 0x3040...0x30FF: "Japanese"
    case 0x3400...0x9FFF: "Chinese"
    case 0xAC00...0xD7AF: "Korean"
    default: nil
    }
  }
}
