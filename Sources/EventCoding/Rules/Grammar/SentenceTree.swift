package import DossierModel

/// A sentence's dependency tree with children, lower-case lemmas and bare relations at hand.
package struct SentenceTree: Sendable {
  package let sentence: Sentence
  package let children: [[Int]]
  package let lemmas: [String]
  /// Relations without subtype.
  package let relations: [String]

  package init(_ sentence: Sentence) {
    self.sentence = sentence
    var children = [[Int]](repeating: [], count: sentence.tokens.count)
    for (index, token) in sentence.tokens.enumerated() where sentence.tokens.indices.contains(token.head) {
      children[token.head].append(index)
    }
    self.children = children
    lemmas = sentence.tokens.map { ($0.lemma == "_" ? $0.form : $0.lemma).lowercased() }
    relations = sentence.tokens.map { String($0.relation) }
  }

  package var count: Int { sentence.tokens.count }
  package subscript(token: Int) -> Token { sentence.tokens[token] }
  package func head(_ token: Int) -> Int { sentence.tokens[token].head }

  /// Whether the words up to a token, its lemma last, are spelt with these letters, however hyphens cut them.
  func spells(_ letters: String, upTo token: Int) -> Bool {
    var spelt = lemmas[token].filter(\.isLetter)
    var before = token - 1
    while spelt.count < letters.count, before >= 0 {
      spelt = self[before].form.lowercased().filter(\.isLetter) + spelt
      before -= 1
    }
    return spelt == letters
  }

  /// The children in one of these relations, subtypes left out.
  package func children(_ token: Int, _ wanted: String...) -> [Int] {
    children[token].filter { wanted.contains(relations[$0]) }
  }

  package func child(_ token: Int, _ wanted: String...) -> Int? {
    children[token].first { wanted.contains(relations[$0]) }
  }

  /// The child with exactly this relation, subtype included.
  package func child(_ token: Int, exactly relation: String) -> Int? {
    children[token].first { self[$0].deprel == relation }
  }

  package func hasChild(_ token: Int, lemma: Set<String>) -> Bool {
    children[token].contains { lemma.contains(lemmas[$0]) }
  }

  /// Whether the token's part of speech is a noun, name or pronoun.
  package func isNominal(_ token: Int) -> Bool {
    switch self[token].upos {
    case "NOUN", "PROPN", "PRON", "NUM", "SYM", "X": true
    case "DET", "ADJ": relations[token] == "nsubj" || relations[token] == "obj"
    default: false
    }
  }

  /// A verb, and not a part of a name that looks like one: "United".
  package func isVerb(_ token: Int) -> Bool { self[token].upos == "VERB" && !self[token].xpos.hasPrefix("NNP") }

  /// The preposition of a phrase, lower case, without fixed parts; nil for none.
  package func preposition(_ token: Int) -> String? {
    guard let mark = child(token, "case") ?? child(token, "mark") else { return nil }
    return lemmas[mark]
  }

  /// Whether one of the prepositions of the phrase is this one.
  package func hasPreposition(_ token: Int, _ wanted: String) -> Bool {
    children[token].contains {
      (relations[$0] == "case" || relations[$0] == "mark") && sentence.tokens[$0].form.lowercased() == wanted
    }
  }

  /// Whether one of these words introduces a clause: "when it rained", "whether to go".
  func isIntroduced(_ clause: Int, by lemmas: Set<String>) -> Bool {
    children(clause, "mark", "advmod").contains { lemmas.contains(self.lemmas[$0]) }
  }

  /// The token and all below it, ascending.
  package func subtree(_ token: Int) -> [Int] {
    var found = [token]
    var next = 0
    while next < found.count {
      found += children[found[next]]
      next += 1
    }
    return found.sorted()
  }

  /// Whether `token` stands below `ancestor`.
  package func descends(_ token: Int, from ancestor: Int) -> Bool {
    var current = token
    var steps = 0
    while current >= 0, steps <= count {
      if current == ancestor { return true }
      current = head(current)
      steps += 1
    }
    return false
  }

  /// The token and its conjuncts of nominal kind, in order.
  package func conjuncts(_ token: Int) -> [Int] {
    var found = [token]
    // "Peru, Chile and Bolivia", with the second name read as an apposition to the first.
    if self[token].upos == "PROPN" {
      for second in children(token, "appos") where self[second].upos == "PROPN" && child(second, "conj") != nil {
        found += conjuncts(second)
      }
    }
    return found
      + children[token].filter {
        // "acts of violence, against villages": a preposition of its own makes it no partner.
        relations[$0] == "conj" && isNominal($0) && child($0, "nsubj") == nil
          && (preposition($0).map { $0 == preposition(token) } ?? true)
      }
  }

  /// Whether a verb form is a passive: it has a passive subject or auxiliary, or is a participle that modifies a noun.
  package func isPassive(_ verb: Int) -> Bool {
    for child in children[verb] where self[child].deprel == "nsubj:pass" || self[child].deprel == "aux:pass" {
      return true
    }
    guard self[verb].xpos == "VBN" || self[verb].feats.contains("Tense=Past|VerbForm=Part") else { return false }
    if relations[verb] == "acl" || relations[verb] == "amod" || self[verb].deprel == "advcl" {
      return !children[verb].contains { self[$0].deprel == "aux" }
    }
    guard relations[verb] == "conj", head(verb) >= 0, child(verb, "obj", "aux") == nil else { return false }
    return isPassive(head(verb)) && child(verb, "nsubj") == nil
  }

  /// The last token of a compound trigger such as "step down": the particle's lemma.
  package func particle(_ verb: Int) -> String? {
    if let particle = children[verb].first(where: { self[$0].deprel == "compound:prt" }) { return lemmas[particle] }
    let next = verb + 1
    guard next < count, self[next].upos == "ADV" || self[next].upos == "ADP", head(next) == verb else { return nil }
    return relations[next] == "advmod" ? lemmas[next] : nil
  }
}
