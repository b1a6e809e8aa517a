package import DossierModel

/// What a noun phrase stands for: actors, a dated event of the document, or an issue.
extension DocumentCoder {
  /// The actors that a noun phrase stands for, coordination spread out, in text order.
  package func actors(_ sentence: Int, _ token: Int, depth: Int = 0) -> [String] {
    var found: [String] = []
    for part in trees[sentence].conjuncts(token) {
      for actor in single(sentence, part, depth: depth) where !found.contains(actor) { found.append(actor) }
    }
    return found
  }

  private func single(_ sentence: Int, _ token: Int, depth: Int) -> [String] {
    guard depth < 5 else { return [] }
    let tree = trees[sentence]
    let isDocument = words(.documentNoun).contains(tree.lemmas[token])
    if let mention = context.mention(headedBy: token, sentence) {
      let found = mention.referents.filter { $0.kind == .actor }.map(\.id)
      if !found.isEmpty || !isDocument { return found }
    }
    if context.isRelative(tree, token), let clause = relativeClause(tree, token) {
      return actors(sentence, tree.head(clause), depth: depth + 1)
    }
    if let mention = named(sentence, token) { return mention.referents.filter { $0.kind == .actor }.map(\.id) }
    if words.quantities.contains(tree.lemmas[token]) {
      if let part = tree.children(token, "nmod").first(where: { tree.hasPreposition($0, "of") }) {
        return actors(sentence, part, depth: depth + 1)
      }
    }
    if ["everyone", "everybody", "anyone", "those", "all"].contains(tree.lemmas[token]) {
      if let part = tree.children(token, "nmod").first(where: {
        tree.hasPreposition($0, "in") || tree.hasPreposition($0, "of")
      }) {
        return actors(sentence, part, depth: depth + 1)
      }
    }
    if isDocument { return author(sentence, token, depth: depth) }
    guard words.bodies.contains(tree.lemmas[token]) else { return [] }
    return owner(sentence, token, depth: depth)
  }

  /// A mention in apposition to the noun or flat with it, or one that covers it: "Foreign Minister Ana Roth".
  private func named(_ sentence: Int, _ token: Int) -> Mention? {
    let tree = trees[sentence]
    for child in tree.children[token] where ["flat", "appos"].contains(tree.relations[child]) {
      if opensWithVerb(tree, child) { continue }
      if let mention = context.mention(headedBy: child, sentence) { return mention }
    }
    if tree[token].upos == "PROPN" || words.bodies.contains(tree.lemmas[token]),
      let mention = context.mention(sentence, token), mention.form == .name
    {
      return mention
    }
    return nil
  }

  /// "condemn raid, back India": the second verb of a headline, read as an adverb or adjective of an apposition.
  private func opensWithVerb(_ tree: SentenceTree, _ apposition: Int) -> Bool {
    guard let first = tree.subtree(apposition).first(where: { tree[$0].upos != "PUNCT" }), first < apposition,
      tree.head(first) == apposition, ["advmod", "amod", "compound"].contains(tree.relations[first])
    else { return false }
    return !rules.candidates(tree[first].form, .verb).isEmpty
  }

  /// The actor that a possessor, adjective or "of" phrase names: "the government of Chad", "Chadian troops".
  package func owner(_ sentence: Int, _ token: Int, depth: Int) -> [String] {
    let tree = trees[sentence]
    for child in tree.children[token] {
      let relation = tree[child].deprel
      if relation == "nmod:poss" || relation == "amod" || relation == "compound"
        || (tree.relations[child] == "nmod"
          && (tree.hasPreposition(child, "of") || tree.hasPreposition(child, "by")
            || tree.hasPreposition(child, "from")))
      {
        let found = actors(sentence, child, depth: depth + 1)
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// Who wrote a document: "a resolution passed by the assembly", "the ministry's statement".
  private func author(_ sentence: Int, _ token: Int, depth: Int) -> [String] {
    let tree = trees[sentence]
    for clause in tree.children(token, "acl") where tree.isPassive(clause) {
      if let by = tree.children(clause, "obl").first(where: { tree.hasPreposition($0, "by") }) {
        return actors(sentence, by, depth: depth + 1)
      }
    }
    for child in tree.children(token, "nmod")
    where tree[child].deprel == "nmod:poss" || tree.hasPreposition(child, "by") || tree.hasPreposition(child, "from") {
      return actors(sentence, child, depth: depth + 1)
    }
    // "passed a resolution condemning …", "a resolution condemning … was passed by"
    let verb = tree.head(token)
    guard verb >= 0, tree.isVerb(verb), words(.issuingVerb).contains(tree.lemmas[verb]),
      context.patient(sentence, verb) == token, case .tokens(let agents) = context.agent(sentence, verb)
    else { return [] }
    return agents.flatMap { actors(sentence, $0, depth: depth + 1) }
  }

  private func relativeClause(_ tree: SentenceTree, _ token: Int) -> Int? {
    var current = token
    for _ in 0..<5 {
      if tree[current].deprel.hasSuffix("relcl") { return current }
      current = tree.head(current)
      if current < 0 { return nil }
    }
    return nil
  }

  /// What a phrase stands for as the target of a stance.
  package mutating func targets(_ sentence: Int, _ token: Int, depth: Int = 0) -> [Reference] {
    guard depth < 5 else { return [] }
    var found: [Reference] = []
    for part in trees[sentence].conjuncts(token) {
      for reference in target(sentence, part, depth: depth) where !found.contains(reference) {
        // Civilians, children and the like are victims, not addressees.
        if reference.kind == .actor, context.actors[reference.id]?.kind == .population { continue }
        found.append(reference)
      }
    }
    return found
  }

  private mutating func target(_ sentence: Int, _ token: Int, depth: Int) -> [Reference] {
    let tree = trees[sentence]
    let lemma = tree.lemmas[token]
    if context.isRelative(tree, token), let clause = relativeClause(tree, token) {
      return targets(sentence, tree.head(clause), depth: depth + 1)
    }
    if isNamelessCrowd(sentence, token) { return [] }
    if words(.conductFirst).contains(lemma) {
      let owners = owner(sentence, token, depth: depth)
      if !owners.isEmpty { return owners.map { .actor($0) } }
    }
    if let mention = context.mention(headedBy: token, sentence) { return mention.referents }
    let found = words(.documentNoun).contains(lemma) ? [] : actors(sentence, token, depth: depth)
    if !found.isEmpty, tree.conjuncts(token).count == 1 { return found.map { .actor($0) } }
    if words.violence.contains(lemma) || words.unrest.contains(lemma), let event = eventTarget(sentence, token) {
      return [event]
    }
    if words.has(.issueNoun, tree, token) { return [issue(sentence, token)] }
    if words.conduct.contains(lemma) || words.quantities.contains(lemma) || lemma == "need" {
      let owners = owner(sentence, token, depth: depth)
      if !owners.isEmpty { return owners.map { .actor($0) } }
    }
    if words.quantities.contains(lemma) || words.carryingOut.contains(lemma),
      let part = tree.children(token, "nmod").first(where: {
        tree.hasPreposition($0, "of") || tree.hasPreposition($0, "in")
      })
    {
      return targets(sentence, part, depth: depth + 1)
    }
    // "criticised Chad's fierce defence of the rule": what somebody has or does stands for the one who has or does it.
    if tree[token].upos == "NOUN", !words.has(.issueNoun, tree, token),
      let owner = tree.child(token, exactly: "nmod:poss")
    {
      let owners = actors(sentence, owner, depth: depth + 1)
      if !owners.isEmpty { return owners.map { .actor($0) } }
    }
    return isAbstract(lemma) && tree[token].upos == "NOUN" ? [issue(sentence, token)] : []
  }

  /// "the policy of turning away migrants, which it criticised": "which" is said of no people.
  private func isNamelessCrowd(_ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    guard tree[token].upos == "NOUN",
      let clause = tree.children[token].first(where: { tree[$0].deprel == "acl:relcl" }),
      tree.children[clause].contains(where: { tree.lemmas[$0] == "which" && tree.relations[$0] != "obl" }),
      let actor = context.mention(headedBy: token, sentence)?.referents.first(where: { $0.kind == .actor })
    else { return false }
    switch context.actors[actor.id]?.kind {
    case .group, .population, .person: return true
    default: return false
    }
  }

  private func isAbstract(_ lemma: String) -> Bool {
    lemma.count > 6 && ["tion", "sion", "ment"].contains { lemma.hasSuffix($0) } && !words.bodies.contains(lemma)
      && !words.claims.contains(lemma)
  }

  /// The issue that a phrase names, new where the document has not named it before.
  package mutating func issue(_ sentence: Int, _ token: Int) -> Reference {
    let tree = trees[sentence]
    let name = IssueName.name(tree, token)
    let head = tree.lemmas[token]
    let bare = !name.contains(" ")
    let position = TokenPosition(sentence: sentence, token: token)
    if let earlier = found.issues.last(where: { $0.name == name || bare && IssueName.head(of: $0.name) == head }) {
      found.issueNouns[position] = earlier.id
      return .issue(earlier.id)
    }
    let id = Identifier.slug(name)
    found.issueNouns[position] = id
    if !found.issues.contains(where: { $0.id == id }) {
      found.issues.append(Issue(id: id, name: name, kind: IssueName.kind(head)))
    }
    return .issue(id)
  }
}
