import Ground

/// The word lists of reading, loaded once.
enum ReadingResources {
  /// Why files cannot be read: a list that comes with the program is missing or malformed.
  static let problem: ReadingError? = {
    do throws(ResourceError) {
      _ = try Resources.text(of: "reading/languages.txt", target: "TextAnalysis")
      guard PageWords(text: try Resources.text(of: "reading/page-words.txt", target: "TextAnalysis")) != nil else {
        return .resource(finding: "page-words.txt of the program is malformed; expected sections of words, each once")
      }
      if let problem = FurnitureWords.lists.problem { return .resource(finding: String(describing: problem)) }
      return nil
    } catch {
      return .resource(finding: String(describing: error))
    }
  }()

  /// The text of a list; empty where `problem` says that it is missing.
  fileprivate static func text(_ name: String) -> String {
    (try? Resources.text(of: name, target: "TextAnalysis")) ?? ""
  }
}

extension PageWords {
  static let standard = PageWords(text: ReadingResources.text("reading/page-words.txt")) ?? PageWords()
}

extension TextLanguage {
  static let standard = TextLanguage(text: ReadingResources.text("reading/languages.txt"))
}
