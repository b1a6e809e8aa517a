import DossierModel

/// The tense of clauses from a parse: the verb above an expression, its auxiliaries and what it depends on.
enum ParsedTense {
  /// Tense for the light tokens whose governing verb is known.
  static func tenses(of tokens: [TimeToken], in sentences: [Sentence]) -> [Int: ClauseTense] {
    var tenses: [Int: ClauseTense] = [:]
    var index = 0
    for sentence in sentences {
      let isTagged = sentence.tokens.contains { $0.xpos != "_" && $0.head >= 0 }
      guard isTagged else { continue }
      for (position, token) in sentence.tokens.enumerated() {
        while index < tokens.count, tokens[index].start < token.span.start { index += 1 }
        guard index < tokens.count, tokens[index].start == token.span.start, canStart(tokens[index]) else { continue }
        if let tense = tense(over: position, sentence) { tenses[index] = tense }
      }
    }
    return tenses
  }

  private static func canStart(_ token: TimeToken) -> Bool {
    token.word != nil || token.kind == .number
  }

  /// Climbs to the first verb and reads its tense; nil where the words are to decide.
  private static func tense(over position: Int, _ sentence: Sentence) -> ClauseTense? {
    var current = position
    for _ in 0..<sentence.tokens.count {
      let token = sentence.tokens[current]
      if current != position, token.xpos.hasPrefix("VB") { return tense(ofVerb: current, sentence) }
      guard token.head >= 0, token.head < sentence.tokens.count else { return nil }
      current = token.head
    }
    return nil
  }

  private static func tense(ofVerb verb: Int, _ sentence: Sentence) -> ClauseTense? {
    let token = sentence.tokens[verb]
    let helpers = sentence.tokens.filter { $0.head == verb && ($0.relation == "aux" || $0.relation == "cop") }
    if helpers.contains(where: { $0.xpos == "MD" }) {
      return helpers.contains { $0.lemma == "have" } ? .past : .future
    }
    if helpers.contains(where: { $0.xpos == "VBD" || $0.lemma == "have" }) { return passive(verb, sentence) ?? .past }
    if token.xpos == "VBD" { return .past }
    return nil
  }

  /// "was expected on Friday": the words decide.
  private static func passive(_ verb: Int, _ sentence: Sentence) -> ClauseTense? {
    TimeWords.plans.contains(sentence.tokens[verb].form.lowercased()) ? .future : nil
  }
}
