import DossierModel

/// Finds who does what a verb says: its own subject, a shared one, or the one that controls it.
extension CodingContext {
  /// Where a verb's subject stands.
  package enum Agent: Equatable {
    /// Nouns of the sentence: one, or for "joined X in …" both who joins and who is joined.
    case tokens([Int])
    /// The speaker of the words around it, as after "he said … and urged".
    case speakers([String])
  }

  /// The agent of a verb: subject of an active, "by" phrase of a passive.
  package func agent(_ sentence: Int, _ verb: Int) -> Agent? {
    let tree = trees[sentence]
    if tree.isPassive(verb) { return passiveAgent(sentence, verb) }
    return subject(sentence, verb, depth: 0)
  }

  /// The patient of a verb: object of an active, subject of a passive.
  package func patient(_ sentence: Int, _ verb: Int) -> Int? {
    let tree = trees[sentence]
    guard tree.isPassive(verb) else { return object(tree, verb) }
    if let subject = tree.child(verb, "nsubj") { return subject }
    if tree.relations[verb] == "acl" || tree.relations[verb] == "amod" { return tree.head(verb) }
    if case .tokens(let tokens) = subject(sentence, verb, depth: 0) { return tokens.first }
    return nil
  }

  private func object(_ tree: SentenceTree, _ verb: Int) -> Int? {
    if let object = tree.child(verb, "obj") ?? tree.child(verb, "iobj") { return object }
    // "the strikes that it condemned": the object is the antecedent.
    if tree[verb].deprel.hasSuffix("relcl"), tree.child(verb, "nsubj").map({ !isRelative(tree, $0) }) ?? false {
      return tree.head(verb)
    }
    // "which it did not veto but has criticised"
    let head = tree.head(verb)
    if tree.relations[verb] == "conj", head >= 0, tree[head].deprel == "acl:relcl",
      let object = tree.child(head, "obj"), isRelative(tree, object)
    {
      return tree.head(head)
    }
    // "condemned and rejected the plan": the object is shared from the right.
    if let later = tree.children[verb].first(where: {
      tree.relations[$0] == "conj" && tree.isVerb($0) && $0 == verb + 2
    }) {
      return tree.child(later, "obj")
    }
    return nil
  }

  private func passiveAgent(_ sentence: Int, _ verb: Int) -> Agent? {
    let tree = trees[sentence]
    return tree.children(verb, "obl").first { tree.hasPreposition($0, "by") }.map { .tokens([$0]) }
  }

  /// The grammatical subject, found through coordination, control, raising and relative clauses.
  package func subject(_ sentence: Int, _ verb: Int, depth: Int) -> Agent? {
    guard depth < 8 else { return nil }
    let tree = trees[sentence]
    if let subject = tree.child(verb, "nsubj") {
      if isRelative(tree, subject), tree[verb].deprel.hasSuffix("relcl") { return .tokens([tree.head(verb)]) }
      // A long title and the name after it are sometimes two subjects.
      return .tokens(tree.children(verb, "nsubj").filter { $0 < verb || $0 == subject })
    }
    let head = tree.head(verb)
    guard head >= 0 else { return nil }
    switch tree.relations[verb] {
    case "conj", "parataxis": return sharedSubject(sentence, verb, head, depth)
    case "xcomp", "ccomp", "advcl": return controller(sentence, verb, head, depth)
    case "acl":
      if tree[verb].xpos == "VBG" || tree[verb].deprel == "acl:relcl" { return .tokens([head]) }
      return nominalOwner(sentence, head, depth)
    default: return nil
    }
  }

  /// "said it had agreed and urged others": a past-tense verb joined inside what is said belongs to the speaker.
  private func sharedSubject(_ sentence: Int, _ verb: Int, _ head: Int, _ depth: Int) -> Agent? {
    let tree = trees[sentence]
    if tree[verb].xpos == "VBD", tree.child(verb, "aux") == nil, let speech = speech(sentence, verb),
      speech.kind == .indirect, let cue = speech.cue, cue.sentence == sentence, tree[cue.token].xpos == "VBD",
      !speech.speakers.isEmpty, tree[head].xpos != "VBD" || words.speechVerbs.contains(tree.lemmas[verb])
    {
      return .speakers(speech.speakers)
    }
    guard tree.isVerb(head) || tree.child(head, "nsubj") != nil else { return nil }
    if tree.relations[verb] == "parataxis", tree[verb].xpos != "VBG" { return nil }
    if tree.relations[head] == "acl", tree.child(head, "nsubj") == nil {
      return subject(sentence, head, depth: depth + 1)
    }
    return subject(sentence, head, depth: depth + 1)
  }

  /// Infinitives and participles take the object of verbs like "urge", else the subject.
  private func controller(_ sentence: Int, _ verb: Int, _ head: Int, _ depth: Int) -> Agent? {
    let tree = trees[sentence]
    let participle = tree[verb].xpos == "VBG"
    let isAfterComma = verb > 0 && tree[verb - 1].form == ","
    if participle, !isAfterComma, let document = documentNoun(tree, before: verb) { return .tokens([document]) }
    if participle, isAfterComma, let carrier = claimCarrier(tree, verb, head) {
      return subject(sentence, carrier, depth: depth + 1)
    }
    if participle, isAfterComma, let speakers = reportingSpeakers(sentence, verb, head) { return .speakers(speakers) }
    // Before its verb too a participle is the subject's: "Speaking in Oslo, he urged others …".
    let comma = isAfterComma || verb < head
    if tree.lemmas[head] == "join", participle, let joined = tree.child(head, "obj"),
      case .tokens(let joining) = subject(sentence, head, depth: depth + 1)
    {
      return .tokens(joining + [joined])
    }
    if words.objectControlVerbs.contains(tree.lemmas[head]), !(participle && comma) {
      if let object = tree.child(head, "obj", "iobj") { return .tokens([object]) }
      if let oblique = tree.children(head, "obl").first(where: {
        tree.hasPreposition($0, "on") || tree.hasPreposition($0, "for") || tree.hasPreposition($0, "to")
      }),
        tree.relations[verb] != "advcl" || !participle
      {
        return .tokens([oblique])
      }
      if tree.isPassive(head), let patient = patient(sentence, head) { return .tokens([patient]) }
    }
    if tree.isVerb(head) || tree.child(head, "nsubj") != nil { return subject(sentence, head, depth: depth + 1) }
    // "stopped short of blaming": past the adjective to its verb.
    if tree[head].upos == "ADJ" || tree[head].upos == "ADV" { return subject(sentence, head, depth: depth + 1) }
    return tree.isNominal(head) ? nominalOwner(sentence, head, depth) : nil
  }

  /// "passed a resolution last week condemning …": the participle says what the resolution does.
  private func documentNoun(_ tree: SentenceTree, before verb: Int) -> Int? {
    let head = tree.head(verb)
    let documents = words(.documentNoun)
    return (0..<verb).last { noun in
      documents.contains(tree.lemmas[noun]) && tree.descends(noun, from: head)
        && !(noun..<verb).contains { tree.head($0) == head && tree.isVerb($0) }
    }
  }

  /// "issued a denial that anybody was hurt, rejecting the charge": the verb that carries the noun.
  private func claimCarrier(_ tree: SentenceTree, _ verb: Int, _ head: Int) -> Int? {
    guard words(.utteranceVerb).contains(tree.lemmas[verb]), tree.relations[head] == "acl",
      tree.child(head, "nsubj") != nil
    else { return nil }
    let noun = tree.head(head)
    guard noun >= 0, words.claims.contains(tree.lemmas[noun]), tree.head(noun) >= 0, tree.isVerb(tree.head(noun)) else {
      return nil
    }
    return tree.head(noun)
  }

  /// "said nobody was hurt, rejecting the charge": after a comma, what one does with words is done by the speaker.
  private func reportingSpeakers(_ sentence: Int, _ verb: Int, _ head: Int) -> [String]? {
    let tree = trees[sentence]
    guard words(.utteranceVerb).contains(tree.lemmas[verb]), let speech = speech(sentence, verb),
      speech.kind == .indirect, let cue = speech.cue, cue.sentence == sentence, head != cue.token,
      tree.descends(head, from: cue.token), !speech.speakers.isEmpty
    else { return nil }
    return speech.speakers
  }

  /// "its decision to expel", "Oslo's pledge to support": who owns the noun.
  private func nominalOwner(_ sentence: Int, _ noun: Int, _ depth: Int) -> Agent? {
    let tree = trees[sentence]
    if let owner = tree.child(noun, exactly: "nmod:poss") { return .tokens([owner]) }
    let head = tree.head(noun)
    if head >= 0, tree.isVerb(head), tree.relations[noun] == "obj" || tree.relations[noun] == "obl" {
      return subject(sentence, head, depth: depth + 1)
    }
    return nil
  }

  package func isRelative(_ tree: SentenceTree, _ token: Int) -> Bool {
    switch tree.lemmas[token] {
    case "who", "which", "that", "whom", "whose":
      return tree[token].xpos.hasPrefix("W") || tree[token].upos == "PRON" || tree[token].upos == "SCONJ"
    default: return false
    }
  }
}
