import DossierModel

/// Dated happenings that the text names: "Friday's massacre", "the vote on March 3".
enum TimeEvents {
  /// Nouns that stand with a date, as keys.
  static func nouns(around match: TimeMatch, in tokens: [TimeToken], sentence: Range<Int>) -> [String] {
    var found: [String] = []
    var index = match.tokens.upperBound
    if index < sentence.upperBound, tokens[index].text == "'s" {
      index += 1
      var noun: String?
      while index < sentence.upperBound, index < match.tokens.upperBound + 6, tokens[index].kind == .word {
        if TimeWords.clauseWords.contains(tokens[index].text) || TimeWords.nounEnders.contains(tokens[index].text) {
          break
        }
        // "Friday's landslide buried" tells of the landslide.
        let isVerb = tokens[index].text.hasSuffix("ed") || TimeWords.pastVerbs.contains(tokens[index].text)
        if noun != nil, isVerb { break }
        noun = tokens[index].text
        index += 1
      }
      if let noun { found.append(key(noun)) }
    }
    let before = match.tokens.lowerBound - 1
    if before - 1 >= sentence.lowerBound, tokens[before].text == "on" || tokens[before].text == "of",
      tokens[before - 1].kind == .word, !TimeWords.clauseWords.contains(tokens[before - 1].text)
    {
      found.append(key(tokens[before - 1].text))
    }
    return found
  }

  /// Singular and plural alike.
  static func key(_ noun: String) -> String {
    noun.hasSuffix("s") && noun.utf8.count > 3 ? String(noun.dropLast()) : noun
  }
}
