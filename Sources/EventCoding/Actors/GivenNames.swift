import Ground

/// Given names by the pronoun that goes with them, as `en/given-names.txt` has them.
enum GivenNames: Int, WordList {
  /// She.
  case female
  /// He.
  case male

  static let tables: Set<GivenNames> = []
  static let lists = WordLists<GivenNames>(resource: "en/given-names.txt", target: "EventCoding")

  /// Whether a word is in the list, or a phrase in the table.
  func contains(_ word: String) -> Bool { GivenNames.lists.sets[rawValue].contains(word) }
}
