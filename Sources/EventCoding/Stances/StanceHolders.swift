import DossierModel

/// Who holds a stance: subject, owner of a noun, or speaker.
extension DocumentCoder {
  /// What a predicate is said of, and by whom when somebody calls it so: (subject, calling verb).
  func predicated(_ sentence: Int, _ token: Int) -> (subject: Int, caller: Int?)? {
    let tree = trees[sentence]
    var predicate = token
    if tree.relations[predicate] == "amod", predicate > tree.head(predicate),
      tree.relations[tree.head(predicate)] == "obj"
    {
      // "held the army responsible", read as "the responsible army".
      let (noun, verb) = (tree.head(predicate), tree.head(tree.head(predicate)))
      if verb >= 0, words.callingVerbs.contains(tree.lemmas[verb]) || ["hold", "make"].contains(tree.lemmas[verb]) {
        return (noun, verb)
      }
    }
    if tree.relations[predicate] == "amod" || tree.relations[predicate] == "compound" {
      predicate = tree.head(predicate)
    }
    if tree.relations[predicate] == "conj", tree.child(predicate, "nsubj") == nil { predicate = tree.head(predicate) }
    if tree.relations[predicate] == "nmod" || tree.relations[predicate] == "obl" {
      let head = tree.head(predicate)
      // Parsers take the second noun of "called the deal a mistake" for a measure.
      guard head >= 0 else { return nil }
      let isBare = tree.relations[predicate] == "obl" && tree.child(predicate, "case") == nil && !isRefused(tree, head)
      if words.callingVerbs.contains(tree.lemmas[head]), isBare || tree.hasPreposition(predicate, "as") {
        return context.patient(sentence, head).map { ($0, head) }
      }
      return nil
    }
    if let subject = tree.child(predicate, "nsubj") {
      if tree.child(predicate, "cop") != nil || tree.lemmas[predicate] != "be" && !tree.isVerb(predicate) {
        return (subject, nil)
      }
      return nil
    }
    let head = tree.head(predicate)
    guard head >= 0 else { return nil }
    // Parsers give "called the deal a mistake" a complement, two objects, or a receiver and an object.
    let second =
      tree.relations[predicate] == "obj" && !isRefused(tree, head)
      && (tree.child(head, "iobj") != nil || tree.child(head, "obj") != predicate)
    if tree.relations[predicate] == "xcomp" || second {
      if words.callingVerbs.contains(tree.lemmas[head]) || ["hold", "make"].contains(tree.lemmas[head]) {
        return context.patient(sentence, head).map { ($0, head) }
      }
      if ["seem", "appear", "remain", "become", "be"].contains(tree.lemmas[head]),
        let subject = tree.child(head, "nsubj")
      {
        return (subject, nil)
      }
    }
    return nil
  }

  func holders(_ rule: Rule, _ sentence: Int, _ token: Int) -> [String] {
    for slot in rule.holder {
      var found: [String]
      if slot == .speaker {
        if let caller = predicated(sentence, token)?.caller, rule.conditions.contains(.predicate) {
          found = agents(sentence, context.agent(sentence, caller))
        } else {
          found =
            context.speech(sentence, token).map { speech in
              let isBackground = speech.kind == .indirect && isNarrated(sentence, token)
              return isBackground || isRequest(speech, rule) ? [] : speech.speakers
            } ?? []
        }
      } else {
        found = ownHolders(rule, slot, sentence, token)
        found = found.filter { mayHold($0, sentence, token) }
      }
      found.removeAll { context.actors[$0]?.kind == .media }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// "urged it to leave a pact that both broke": who asks for something does not state what is told beside it.
  private func isRequest(_ speech: Speech, _ rule: Rule) -> Bool {
    guard speech.kind == .indirect, let cue = speech.cue, !rule.conditions.contains(.obligation) else { return false }
    let tree = trees[cue.sentence]
    return words(.requestVerb).contains(tree.lemmas[cue.token]) && infinitive(tree, cue.token) != nil
  }

  /// Inside reported words only the speaker's own side holds stances: what others are said to hold is hearsay.
  func mayHold(_ holder: String, _ sentence: Int, _ token: Int) -> Bool {
    guard let speech = context.speech(sentence, token) else { return true }
    let speakers = speech.speakers
    if speech.kind == .indirect, isNarrated(sentence, token) { return true }
    return speakers.contains { context.sameBody($0, holder) || context.actors[$0]?.kind == .media }
  }

  /// "… said it was shot at shortly after the Council condemned the raid": such clauses are taken for known.
  func isNarrated(_ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    guard tree.relations[token] == "advcl", tree[token].xpos == "VBD", let mark = tree.preposition(token) else {
      return false
    }
    return words(.narratingMark).contains(mark)
  }

  func agents(_ sentence: Int, _ agent: CodingContext.Agent?) -> [String] {
    switch agent {
    case .tokens(let tokens): tokens.flatMap { actors(sentence, $0) }
    case .speakers(let speakers): speakers
    case nil: []
    }
  }

  func ownHolders(_ rule: Rule, _ slot: Rule.Slot, _ sentence: Int, _ token: Int) -> [String] {
    let tree = trees[sentence]
    switch tree[token].upos {
    case "VERB" where slot == .subject:
      let found = agents(sentence, context.agent(sentence, token))
      // "is opposed to", tagged as a passive.
      let adjective = rule.triggers.contains { $0.partOfSpeech == .adjective } && tree.isPassive(token)
      return found.isEmpty && adjective ? context.patient(sentence, token).map { actors(sentence, $0) } ?? [] : found
    case "NOUN", "PROPN": return nounHolders(rule, sentence, token)
    case "ADJ" where slot == .subject || slot == .object: return adjectiveHolders(sentence, token)
    default: return slotTokens(slot, sentence, token).flatMap { actors(sentence, $0) }
    }
  }

  func adjectiveHolders(_ sentence: Int, _ token: Int) -> [String] {
    let tree = trees[sentence]
    if let subject = predicated(sentence, token)?.subject { return actors(sentence, subject) }
    if tree.relations[token] == "conj", tree.head(token) >= 0 { return adjectiveHolders(sentence, tree.head(token)) }
    if tree.relations[token] == "advcl" || tree.relations[token] == "xcomp" {
      return agents(sentence, context.subject(sentence, token, depth: 0))
    }
    return tree.relations[token] == "acl" ? actors(sentence, tree.head(token)) : []
  }

  func nounHolders(_ rule: Rule, _ sentence: Int, _ token: Int) -> [String] {
    let tree = trees[sentence]
    if rule.conditions.contains(.predicate), let subject = predicated(sentence, token)?.subject {
      return actors(sentence, subject)
    }
    let below = tree.children(token, "nmod")
    if let by = (below + below.flatMap { tree.children($0, "nmod") }).first(where: {
      tree.hasPreposition($0, "by") || tree.hasPreposition($0, "from")
    }) {
      return actors(sentence, by)
    }
    let head = tree.head(token)
    let carrier =
      head >= 0 && tree.isVerb(head) && ["obj", "obl", "nsubj"].contains(tree.relations[token]) ? head : nil
    if let carrier, words.cancellingVerbs.contains(tree.lemmas[carrier]) { return [] }
    if isWithheld(tree, token) { return [] }
    if let owner = tree.child(token, exactly: "nmod:poss") { return actors(sentence, owner) }
    // "its statements in support of the plan".
    if head >= 0, tree.relations[token] == "nmod", tree.hasPreposition(token, "in"),
      words(.utteranceNoun).contains(tree.lemmas[head]), let owner = tree.child(head, exactly: "nmod:poss")
    {
      return actors(sentence, owner)
    }
    guard let carrier, tree.relations[token] != "nsubj" else { return [] }
    if tree.relations[token] == "obl", !tree.hasPreposition(token, "in") { return [] }
    guard words.lightVerbs.contains(tree.lemmas[carrier]) || tree.relations[token] == "obl" else { return [] }
    return agents(sentence, context.agent(sentence, carrier))
  }

  /// "refused to call the deal a mistake".
  private func isRefused(_ tree: SentenceTree, _ verb: Int) -> Bool {
    tree.head(verb) >= 0 && words.negatingVerbs.contains(tree.lemmas[tree.head(verb)])
  }

  /// "cast doubt on its commitment to", "backed away from its support of", "the lack of support for".
  func isWithheld(_ tree: SentenceTree, _ noun: Int) -> Bool {
    let head = tree.head(noun)
    guard head >= 0, tree.relations[noun] == "obl" || tree.relations[noun] == "nmod" else { return false }
    if tree.hasPreposition(noun, "from") { return words(.retreatingVerb).contains(tree.lemmas[head]) }
    if tree.hasPreposition(noun, "of") { return words(.lackNoun).contains(tree.lemmas[head]) }
    guard ["on", "upon", "over", "about"].contains(where: { tree.hasPreposition(noun, $0) }) else { return false }
    let doubts = words(.doubtWord)
    return doubts.contains(tree.lemmas[head])
      || tree.children(head, "obj").contains { doubts.contains(tree.lemmas[$0]) }
  }
}
