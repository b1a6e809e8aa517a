import DossierModel

/// Verbs of saying and whose words they introduce.
struct SpeechCues {
  func isVerb(_ token: Int, _ all: [Token], _ context: LinkingContext) -> Bool {
    let word = all[token]
    guard ["VERB", "AUX", "_"].contains(word.upos) || (word.upos == "NOUN" && word.xpos.hasPrefix("VB")) else {
      return false
    }
    return context.lexicon.speechVerbs.contains(lemma(word))
  }

  func isPlain(_ token: Int, _ all: [Token]) -> Bool {
    SpeechWords.plainVerbs.contains(lemma(all[token]))
  }

  func isStanceVerb(_ token: Int, _ all: [Token], _ context: LinkingContext) -> Bool {
    context.lexicon.speechVerbs.contains(lemma(all[token]))
  }

  func lemma(_ token: Token) -> String {
    if token.lemma != "_", !token.lemma.isEmpty { return token.lemma.lowercased() }
    let form = token.form.lowercased()
    switch form {
    case "said", "says", "saying": return "say"
    case "told": return "tell"
    case "wrote": return "write"
    default:
      for suffix in ["ing", "ed", "es", "s", "d"] where form.hasSuffix(suffix) {
        let stem = String(form.dropLast(suffix.count))
        if ActorLexicon.shared.speechVerbs.contains(stem) { return stem }
        if ActorLexicon.shared.speechVerbs.contains(stem + "e") { return stem + "e" }
      }
      return form
    }
  }

  /// Whose words a verb introduces: its subject, that of the verb it depends on, or the name next to it.
  func speakers(of verb: Int, in sentence: Int, _ context: LinkingContext) -> [String] {
    let all = context.sentences[sentence].tokens
    var current = verb
    for _ in 0..<4 {
      if let subject = subject(of: current, all) {
        let found = actors(at: subject, in: sentence, context)
        if !found.isEmpty { return found }
        // A subject that is nobody known ends the search: better none than the wrong one.
        if all[subject].upos != "PROPN" { return neighbours(of: verb, in: sentence, context, onlyIfAdjacent: true) }
        break
      }
      if isPassive(current, all) {
        if let agent = all.indices.first(where: { all[$0].head == current && isByAgent($0, all) }) {
          return actors(at: agent, in: sentence, context)
        }
        return []
      }
      guard all[current].head >= 0,
        ["conj", "advcl", "xcomp", "parataxis", "acl"].contains(String(all[current].relation))
      else { break }
      if all[current].relation == "acl" { return actors(at: all[current].head, in: sentence, context) }
      current = all[current].head
    }
    return neighbours(of: verb, in: sentence, context, onlyIfAdjacent: false)
  }

  private func subject(of verb: Int, _ all: [Token]) -> Int? {
    all.indices.first { all[$0].head == verb && (all[$0].deprel == "nsubj" || all[$0].deprel == "nsubj:outer") }
  }

  private func isPassive(_ verb: Int, _ all: [Token]) -> Bool {
    all.contains { $0.head == verb && ($0.deprel == "nsubj:pass" || $0.deprel == "aux:pass") }
  }

  func isByAgent(_ token: Int, _ all: [Token]) -> Bool {
    guard all[token].relation == "obl" else { return false }
    return all.contains { $0.head == token && $0.form.lowercased() == "by" }
  }

  /// The actors that a token stands for, those coordinated with it included.
  func actors(at token: Int, in sentence: Int, _ context: LinkingContext) -> [String] {
    let all = context.sentences[sentence].tokens
    var ids: [String] = []
    let joined = [token] + all.indices.filter { all[$0].head == token && all[$0].relation == "conj" }
    for place in joined {
      guard let draft = context.draft(at: place, in: sentence) else { continue }
      for reference in draft.referents where reference.kind == .actor && !ids.contains(reference.id) {
        if context.actors[reference.id]?.actor.kind != .population { ids.append(reference.id) }
      }
    }
    if ids.isEmpty, let apposed = all.indices.first(where: { all[$0].head == token && all[$0].relation == "appos" }) {
      return actors(at: apposed, in: sentence, context)
    }
    return ids
  }

  /// Where the parse gives no subject: "X said", "said X".
  private func neighbours(
    of verb: Int, in sentence: Int, _ context: LinkingContext, onlyIfAdjacent: Bool
  ) -> [String] {
    let all = context.sentences[sentence].tokens
    var places: [Int] = []
    var before = verb - 1
    while before >= 0, verb - before < 4, ["ADV", "AUX", "ADJ"].contains(all[before].upos) { before -= 1 }
    if before >= 0, all[before].upos != "PUNCT" { places.append(before) }
    // A closing comma of an apposition: "X, the minister, said".
    if before > 0, all[before].form == ",", !onlyIfAdjacent, let name = nameBeforeApposition(before, sentence, context)
    {
      places.append(name)
    }
    if isPlain(verb, all), verb + 1 < all.count { places.append(verb + 1) }
    for place in places {
      let found = actors(at: place, in: sentence, context)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func nameBeforeApposition(_ comma: Int, _ sentence: Int, _ context: LinkingContext) -> Int? {
    let all = context.sentences[sentence].tokens
    guard let open = all[..<comma].lastIndex(where: { $0.form == "," }), open > 0, comma - open < 20 else { return nil }
    if context.nameDraft[sentence][open - 1] >= 0 { return open - 1 }
    // "Chad's prime minister, X, said": the name is the apposition.
    return context.nameDraft[sentence][comma - 1] >= 0 ? comma - 1 : nil
  }
}

extension SpeechCues {
  /// "according to X": X and the token "according".
  func accordingTo(in sentence: Int, _ context: LinkingContext) -> (speakers: [String], token: Int)? {
    let all = context.sentences[sentence].tokens
    guard
      let token = all.indices.dropLast(2).first(where: {
        all[$0].form.lowercased() == "according" && all[$0 + 1].form.lowercased() == "to"
      })
    else { return nil }
    for place in (token + 2)..<min(token + 14, all.count) {
      if [",", ".", ";"].contains(all[place].form) { break }
      let found = actors(at: place, in: sentence, context)
      if !found.isEmpty, found.contains(where: { context.actors[$0]?.actor.kind != .media }) || place > token + 4 {
        return (found, token)
      }
    }
    for place in (token + 2)..<min(token + 8, all.count) {
      let found = actors(at: place, in: sentence, context)
      if !found.isEmpty { return (found, token) }
    }
    return nil
  }

  /// "X: …" in a headline, where X is somebody who can speak.
  func headlineSpeaker(in sentence: Int, _ context: LinkingContext) -> [String]? {
    let all = context.sentences[sentence].tokens
    guard let colon = all.firstIndex(where: { $0.form == ":" }), colon > 0, colon < 8 else { return nil }
    guard let draft = context.draft(at: colon - 1, in: sentence), draft.tokens.lowerBound == 0 else { return nil }
    let ids = draft.referents.filter { $0.kind == .actor }.map(\.id)
    let speaks = ids.allSatisfy { id in
      guard let kind = context.actors[id]?.actor.kind else { return false }
      return ![.population, .state].contains(kind)
    }
    return speaks && !ids.isEmpty ? ids : nil
  }
}
