import Ground

/// The words that figures and labels of events are made of, as `en/labels.txt` has them.
enum EventWords: Int, WordList {
  /// Prepositions of phrases that tell events of one noun apart.
  case narrowingPrepositions
  /// Prepositions of phrases that a verb's label goes on with.
  case followingPrepositions
  /// Words that a label does not open with.
  case droppedWords
  /// Words that open another clause.
  case closingWords
  /// Words that two labels share without telling the same.
  case smallWords
  /// Words before a number.
  case quantifiers
  /// The least that a plural without number can mean: "dozens" are two dozen or more.
  case manyNouns
  /// Numbers in words.
  case numbers
  /// What is counted, by the lemma that says so; killing words count as killed.
  case measures
  /// Before a number that is about right.
  case roundly
  /// "a resolution on": what an issue in a label is about.
  case issuePrepositions

  static let tables: Set<EventWords> = [.measures, .manyNouns, .numbers]
  static let lists = WordLists<EventWords>(resource: "en/labels.txt", target: "EventCoding")

  /// Whether a word is in the list, or a phrase in the table.
  func contains(_ word: String) -> Bool { EventWords.lists.sets[rawValue].contains(word) }
}
