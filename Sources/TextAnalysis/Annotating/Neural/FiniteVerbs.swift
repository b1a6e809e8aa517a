package import DossierModel

/// Brings the forms of verbs and their subjects into agreement: tags and arcs are decided apart from each other.
package enum FiniteVerbs {
  private static let active: Set<String> = ["VBD", "VBZ", "VBP", "VB"]
  private static let clauses: Set<String> = ["root", "ccomp", "conj", "parataxis", "acl:relcl"]

  /// Makes a participle that heads a clause, with a subject and without an auxiliary, a past tense; takes `:pass` from the
  /// subjects of active verbs.
  ///
  /// Headlines keep their participles ("Two hurt in raid"): only sentences with a mark at the end are repaired.
  package static func repair(_ sentence: inout Sentence, makePast: (inout Token) -> Void) {
    for word in sentence.tokens.indices where isMistakenBase(sentence.tokens[word]) { makePast(&sentence.tokens[word]) }
    let forms = AuxiliaryForms(sentence)
    if let last = sentence.tokens.last(where: { !["\"", "'", "”", "’", ")"].contains($0.form) }),
      [".", "!", "?", ","].contains(last.form)
    {
      for word in sentence.tokens.indices where isFinite(word, sentence, forms) { makePast(&sentence.tokens[word]) }
    }
    for word in sentence.tokens.indices {
      let token = sentence.tokens[word]
      guard token.deprel == "nsubj:pass" || token.deprel == "csubj:pass", token.head >= 0 else { continue }
      guard !forms.passive.contains(token.head), active.contains(sentence.tokens[token.head].xpos) else { continue }
      sentence.tokens[word].deprel.removeLast(":pass".utf8.count)
    }
  }

  /// "urged" as an infinitive: its base form is not what the lemma rules made of it.
  private static func isMistakenBase(_ token: Token) -> Bool {
    guard token.upos == "VERB", token.xpos == "VB" || token.xpos == "VBP" else { return false }
    guard token.lemma.hasSuffix("ed"), token.lemma.utf8.count > 4 else { return false }
    return !TokenWords.baseFormsInEd.contains(token.lemma)
  }

  private static func isFinite(_ word: Int, _ sentence: Sentence, _ forms: AuxiliaryForms) -> Bool {
    let token = sentence.tokens[word]
    guard token.xpos == "VBN", token.upos == "VERB", clauses.contains(token.deprel) else { return false }
    guard forms.subjects.contains(word), !forms.passive.contains(word), !forms.other.contains(word) else {
      return false
    }
    // "Two were killed and three hurt": the auxiliary of the first verb serves the second too.
    let shared = token.deprel == "conj" && (forms.passive.contains(token.head) || forms.other.contains(token.head))
    return !shared
  }
}

/// Which words have subjects and auxiliaries.
private struct AuxiliaryForms {
  var subjects: Set<Int> = []
  var passive: Set<Int> = []
  var other: Set<Int> = []

  init(_ sentence: Sentence) {
    for token in sentence.tokens {
      switch token.deprel {
      case "nsubj", "nsubj:pass", "nsubj:outer": subjects.insert(token.head)
      case "aux:pass": passive.insert(token.head)
      case "aux", "cop": other.insert(token.head)
      default: break
      }
    }
  }
}
