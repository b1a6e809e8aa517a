import Ground

/// What cutting text into words and sentences needs to know of single words, as `en/tokens.txt` has it.
enum TokenWords: Int, WordList {
  /// Abbreviations before a name or a number: a sentence does not end here.
  case leadingAbbreviations
  /// Abbreviations that may end a sentence: what follows decides.
  case trailingAbbreviations
  /// Words that, with a capital, start a sentence after an abbreviation far more often than they go on in a name.
  case sentenceStarters
  /// Abbreviations that are also words: the full stop belongs to them only after a capital, before a name.
  case ordinaryAbbreviations
  /// Abbreviations, whatever their case, where a number follows.
  case numberAbbreviations
  /// Ends of the names of hosts and files.
  case hostEndings
  /// Prefixes that stay with the word after their hyphen.
  case hyphenPrefixes
  /// Words that are two, with the letters of the first.
  case contractions
  /// Verbs that follow a quotation to say who spoke.
  case attributionVerbs
  /// What may stand before them.
  case attributionSubjects
  /// Verbs whose base form ends in -ed.
  case baseFormsInEd
  /// Names of states, in their own case, that the treebanks hardly know, and that parsers otherwise take for common
  /// nouns.
  case stateNames

  static let tables: Set<TokenWords> = [.contractions]
  static let lists = WordLists<TokenWords>(resource: "en/tokens.txt", target: "TextAnalysis")

  /// Whether a word is in the list, or a phrase in the table.
  func contains(_ word: String) -> Bool { TokenWords.lists.sets[rawValue].contains(word) }
}
