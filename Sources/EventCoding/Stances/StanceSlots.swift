import DossierModel

/// The tokens that stand in a rule's slots.
extension DocumentCoder {
  /// The tokens that fill a slot of a trigger.
  func slotTokens(_ slot: Rule.Slot, _ sentence: Int, _ token: Int) -> [Int] {
    let tree = trees[sentence]
    let isVerb = tree.isVerb(token)
    switch slot {
    case .speaker: return []
    case .predicated: return predicated(sentence, token).map { [$0.subject] } ?? []
    case .subject:
      if isVerb {
        if case .tokens(let agents) = context.agent(sentence, token) { return agents }
        return []
      }
      return carrierSubject(sentence, token)
    case .object:
      if isVerb { return context.patient(sentence, token).map { [$0] } ?? [] }
      return tree.children(token, "nmod").filter { tree.hasPreposition($0, "of") }
    case .clause: return clauseSubject(sentence, token)
    case .preposition(let preposition): return prepositional(tree, token, preposition)
    }
  }

  func carrierSubject(_ sentence: Int, _ noun: Int) -> [Int] {
    let tree = trees[sentence]
    let head = tree.head(noun)
    guard head >= 0, tree.relations[noun] == "obj", tree.isVerb(head),
      words(.bearingVerb).contains(tree.lemmas[head]),
      case .tokens(let subjects) = context.agent(sentence, head)
    else { return [] }
    return subjects
  }

  func clauseSubject(_ sentence: Int, _ token: Int) -> [Int] {
    let tree = trees[sentence]
    for clause in tree.children(token, "ccomp", "xcomp", "acl") {
      if let subject = tree.child(clause, "nsubj") { return [subject] }
    }
    return []
  }

  func prepositional(_ tree: SentenceTree, _ token: Int, _ preposition: String) -> [Int] {
    var found = tree.children(token, "obl", "nmod").filter { tree.hasPreposition($0, preposition) }
    for carrier in tree.children(token, "obl") where tree.lemmas[carrier] == preposition {
      found += tree.children(carrier, "nmod").filter { tree.hasPreposition($0, "of") }
    }
    // "balked at the plan", with the plan read as an object.
    if found.isEmpty { found = tree.children(token, "obj", "iobj").filter { tree.hasPreposition($0, preposition) } }
    // Parsers hang "support … for the plan" on the carrying verb, and "voted against" on the object.
    let head = tree.head(token)
    if found.isEmpty, !tree.isVerb(token), head >= 0, tree.isVerb(head), tree.relations[token] != "nsubj" {
      found = tree.children(head, "obl").filter { $0 > token && tree.hasPreposition($0, preposition) }
    }
    if found.isEmpty, tree.isVerb(token), let object = tree.child(token, "obj") {
      found = tree.children(object, "nmod").filter { tree.hasPreposition($0, preposition) }
    }
    if found.isEmpty {
      found = tree.children(token, "advcl", "acl").filter { tree.hasPreposition($0, preposition) }
        .compactMap { tree.child($0, "nsubj") ?? (preposition == "for" ? nil : tree.child($0, "obj")) }
    }
    return found
  }
}
