import Foundation
import TextAnalysis

/// Reads the base forms and irregular forms of WordNet 3.0.
enum WordNetLexicon {
  private static let files: [(name: String, part: UInt16)] = [
    ("noun", Lexicon.Part.noun), ("verb", Lexicon.Part.verb), ("adj", Lexicon.Part.adjective),
    ("adv", Lexicon.Part.adverb),
  ]

  /// Single words with their parts of speech.
  static func words(_ folder: String) throws -> [String: UInt16] {
    var words: [String: UInt16] = [:]
    for file in files {
      for line in try lines("\(folder)/index.\(file.name)") where !line.hasPrefix(" ") {
        let word = line.prefix { $0 != " " }
        guard word.utf8.allSatisfy({ $0 &- 0x61 < 26 || $0 == 0x2D }), word.utf8.count > 1 else { continue }
        words[String(word), default: 0] |= file.part
      }
    }
    return words
  }

  /// Irregular forms as form, Penn tags, base.
  static func exceptions(_ folder: String) throws -> [(form: String, tags: [String], lemma: String)] {
    let tags = [
      "noun": ["NNS"], "verb": ["VBD", "VBN", "VBG", "VBZ"], "adj": ["JJR", "JJS"], "adv": ["RBR", "RBS"],
    ]
    var list: [(form: String, tags: [String], lemma: String)] = []
    for file in files {
      for line in try lines("\(folder)/\(file.name).exc") {
        let fields = line.split(separator: " ")
        guard fields.count >= 2, !line.contains("_") else { continue }
        list.append((String(fields[0]), tags[file.name] ?? [], String(fields[1])))
      }
    }
    return list
  }

  private static func lines(_ path: String) throws -> [Substring] {
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    return text.utf8.split(separator: UInt8(ascii: "\n")).map { Substring($0) }
  }
}
