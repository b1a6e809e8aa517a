/// Classes of English words that decide polarity, control, and what a noun can stand for.
package struct WordClasses: Sendable {
  private let classes: [WordClass: Set<String>]
  /// The words of several parts, last part, and the letters of the whole: "zone" and "noflyzone".
  private let compounds: [WordClass: [(last: String, letters: String)]]

  /// From lines `class: word word …`: every class of `WordClass` once, each word once in a class. `path` is for messages.
  package init(text: String, path: String) throws(RuleError) {
    var classes: [WordClass: Set<String>] = [:]
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("#") || line.allSatisfy({ $0 == " " || $0 == "\r" }) { continue }
      func fault(_ finding: String, _ expectation: String) -> RuleError {
        RuleError(path: path, line: number + 1, finding: finding, expectation: expectation)
      }
      guard let colon = line.firstIndex(of: ":") else { throw fault("no colon", "class: word word …") }
      let name = String(line[..<colon])
      guard let wordClass = WordClass(rawValue: name) else {
        throw fault("unknown word class \"\(name)\"", "one that the program asks for")
      }
      guard classes[wordClass] == nil else { throw fault("word class \"\(name)\" is defined twice", "each class once") }
      var words: Set<String> = []
      for word in line[line.index(after: colon)...].split(whereSeparator: { $0 == " " || $0 == "\r" }) {
        guard words.insert(String(word)).inserted else {
          throw fault("\"\(word)\" stands twice in \"\(name)\"", "each word once")
        }
      }
      if words.isEmpty { throw fault("word class \"\(name)\" is empty", "words after the colon") }
      classes[wordClass] = words
    }
    for wordClass in WordClass.allCases where classes[wordClass] == nil {
      throw RuleError(
        path: path, line: 0, finding: "word class \"\(wordClass.rawValue)\" is missing",
        expectation: "every class that the program asks for")
    }
    self.classes = classes
    compounds = classes.compactMapValues { words in
      let several = words.filter { $0.contains("_") }.sorted().map { word in
        (last: String(word.split(separator: "_").last ?? ""), letters: word.filter(\.isLetter))
      }
      return several.isEmpty ? nil : several
    }
    negators = classes[.negator] ?? []
    negatingVerbs = classes[.negatingVerb] ?? []
    cancellingVerbs = classes[.cancellingVerb] ?? []
    irrealisVerbs = classes[.irrealisVerb] ?? []
    transparentVerbs = classes[.transparentVerb] ?? []
    objectControlVerbs = classes[.objectControlVerb] ?? []
    lightVerbs = classes[.lightVerb] ?? []
    callingVerbs = classes[.callingVerb] ?? []
    speechVerbs = classes[.speechVerb] ?? []
    quantities = classes[.quantityNoun] ?? []
    bodies = classes[.bodyNoun] ?? []
    violence = classes[.violenceNoun] ?? []
    unrest = classes[.unrestNoun] ?? []
    issues = classes[.issueNoun] ?? []
    conduct = classes[.conductNoun] ?? []
    departures = classes[.departureNoun] ?? []
    endings = classes[.endingNoun] ?? []
    carryingOut = classes[.realisingNoun] ?? []
    quitting = classes[.quittingVerb] ?? []
    claims = classes[.claimNoun] ?? []
    hedges = classes[.hedge] ?? []
    allegedCharges = classes[.chargeNoun] ?? []
  }

  package let negators, negatingVerbs, cancellingVerbs, irrealisVerbs, transparentVerbs, objectControlVerbs: Set<String>
  package let lightVerbs, callingVerbs, speechVerbs, quantities, bodies, violence, unrest, issues: Set<String>
  package let conduct, departures, endings, carryingOut, quitting, claims, hedges: Set<String>
  package let allegedCharges: Set<String>

  /// Whether the noun names something that somebody is charged with.
  package func charge(_ lemma: String) -> Bool { allegedCharges.contains(lemma) }

  /// Whether a token is a word of a class, or the last of one of several parts.
  package func has(_ name: WordClass, _ tree: SentenceTree, _ token: Int) -> Bool {
    let lemma = tree.lemmas[token]
    if classes[name]?.contains(lemma) ?? false { return true }
    return compounds[name]?.contains { $0.last == lemma && tree.spells($0.letters, upTo: token) } ?? false
  }

  /// The words of a class.
  package func callAsFunction(_ name: WordClass) -> Set<String> {
    classes[name] ?? []
  }
}
