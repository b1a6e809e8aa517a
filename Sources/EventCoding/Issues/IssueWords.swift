import Ground

/// The words by which issues are named, as `en/issues.txt` has them.
enum IssueWords: Int, WordList {
  /// Words that say nothing of what an issue is.
  case emptyWords
  /// Prepositions behind the noun of an issue.
  case prepositions
  /// What an author does to a plan: "a resolution backed by Chad".
  case authorship
  /// Nouns of deeds, whose "of" names what they are done to: "the occupation of Chad".
  case deeds
  /// Determiners before the noun of an issue.
  case determiners
  /// "six-point", "three-month": they say nothing of what it is.
  case countedParts
  /// Nouns that say nothing without what is to be done: "bid to impeach the president".
  case vagueNouns
  /// Prepositions that end the head of a name.
  case nameEnders
  /// Heads of issues that no codebook has, with the kind of issue; all others are of the kind other.
  case kinds
  /// Possessive pronouns.
  case possessives
  /// Nouns that head phrases for issues, with the family that makes two of them one, and the kind.
  case heads

  static let tables: Set<IssueWords> = [.heads, .kinds]
  static let lists = WordLists<IssueWords>(resource: "en/issues.txt", target: "EventCoding")

  /// Whether a word is in the list, or a phrase in the table.
  func contains(_ word: String) -> Bool { IssueWords.lists.sets[rawValue].contains(word) }
}
