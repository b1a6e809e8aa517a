import Ground

/// The words of saying, as `en/speech.txt` has them.
enum SpeechWords: Int, WordList {
  /// Verbs that introduce words with certainty, with or without a clause.
  case plainVerbs
  /// Verbs that the scorer of pairs takes for words of saying.
  case scoredVerbs
  /// Words that the scorer of pairs takes for negations.
  case scoredNegators
  /// Heads of the titles of statements.
  case statementTitles
  /// Verbs of saying.
  case verbs
  /// Nouns of saying.
  case nouns

  static let tables: Set<SpeechWords> = []
  static let lists = WordLists<SpeechWords>(resource: "en/speech.txt", target: "EventCoding")

  /// Whether a word is in the list, or a phrase in the table.
  func contains(_ word: String) -> Bool { SpeechWords.lists.sets[rawValue].contains(word) }
}
