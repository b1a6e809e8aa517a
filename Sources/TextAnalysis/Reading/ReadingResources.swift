import Foundation

/// The word lists of reading, loaded once.
enum ReadingResources {
  static func text(_ name: String) -> String {
    guard let url = Bundle.module.url(forResource: name, withExtension: "txt", subdirectory: "Resources/reading"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { fatalError("the resource reading/\(name).txt is missing; expected it beside the program") }
    return text
  }
}

extension PageWords {
  static let standard: PageWords = {
    guard let words = PageWords(text: ReadingResources.text("page-words")) else {
      fatalError("the resource reading/page-words.txt is malformed; expected sections of words, each once")
    }
    return words
  }()
}

extension TextLanguage {
  static let standard = TextLanguage(text: ReadingResources.text("languages"))
}
