import DossierModel

/// What a stance is about.
extension DocumentCoder {
  mutating func target(
    _ rule: Rule, _ kind: Stance.Kind, _ sentence: Int, _ token: Int
  ) -> (Stance.Kind, [Reference])? {
    if kind == .denies { return denied(sentence, token).map { (kind, $0) } }
    for slot in rule.target {
      for candidate in slotTokens(slot, sentence, token) {
        if let reading = reading(rule, kind, sentence, token, candidate) { return reading }
      }
    }
    return nil
  }

  /// What a filled target slot means: calling for a resignation opposes the one who is to resign.
  mutating func reading(
    _ rule: Rule, _ kind: Stance.Kind, _ sentence: Int, _ token: Int, _ target: Int
  ) -> (Stance.Kind, [Reference])? {
    let tree = trees[sentence]
    let lemma = tree.lemmas[target]
    let calls = words(.demandingVerb).contains(tree.lemmas[token])
    if calls || kind == .supports, words.departures.contains(lemma) {
      let inner = tree.children(target, "nmod").filter {
        tree[$0].deprel == "nmod:poss" || tree.hasPreposition($0, "of")
      }
      let found = inner.flatMap { actors(sentence, $0) }
      if !found.isEmpty { return (.opposes, found.map { .actor($0) }) }
    }
    if calls, words.endings.contains(lemma) {
      let inner = tree.children(target, "nmod").filter {
        tree.hasPreposition($0, "to") || tree.hasPreposition($0, "of")
      }
      let found = inner.flatMap { targets(sentence, $0) }.filter { $0.kind == .issue }
      return found.isEmpty ? nil : (.opposes, found)
    }
    if kind == .opposes, words(.callingNoun).contains(lemma), let called = calledFor(sentence, token, target) {
      return called.isEmpty ? nil : (kind, called)
    }
    if kind == .supports, words(.bondNoun).contains(lemma) {
      let partners = tree.children(target, "nmod").filter { tree.hasPreposition($0, "with") }
      let found = partners.flatMap { actors(sentence, $0) }
      return found.isEmpty ? nil : (kind, found.map { .actor($0) })
    }
    if kind == .urges, let act = passiveDemand(rule, tree, token, target) {
      return demandedFor(sentence, target, act)
    }
    if calls, words.carryingOut.contains(lemma) { return realised(sentence, target).map { (.supports, $0) } }
    if kind == .urges, let act = infinitive(tree, token), isQuitting(tree, act) {
      let found = targets(sentence, target).filter { $0.kind == .actor }
      return found.isEmpty ? nil : (.opposes, found)
    }
    let found = targets(sentence, target)
    if kind == .urges, !found.contains(where: { $0.kind == .actor }) { return nil }
    if kind == .urges {
      let asked = found.filter { $0.kind == .actor && context.actors[$0.id]?.kind != .media }
      return asked.isEmpty ? nil : (kind, asked)
    }
    return found.isEmpty ? nil : (kind, found)
  }

  /// "rejected a call for talks": the talks; empty where nothing that is known was called for, nil where the words are
  /// no call for something.
  private mutating func calledFor(_ sentence: Int, _ verb: Int, _ call: Int) -> [Reference]? {
    let tree = trees[sentence]
    let inner = (tree.children(call, "nmod") + tree.children(verb, "obl")).filter {
      $0 > call && tree.hasPreposition($0, "for")
    }
    guard !inner.isEmpty else { return tree.child(call, "acl") == nil ? nil : [] }
    if inner.contains(where: { words.departures.contains(tree.lemmas[$0]) || words.endings.contains(tree.lemmas[$0]) })
    {
      return []
    }
    return inner.flatMap { targets(sentence, $0) }.filter { $0.kind != .actor }
  }

  /// What is to be done to the one named: "reinstated" in "demanded that the deposed president be reinstated", "called
  /// for the gangs to be disarmed".
  private func passiveDemand(_ rule: Rule, _ tree: SentenceTree, _ token: Int, _ target: Int) -> Int? {
    if tree[target].deprel == "nsubj:pass", tree.head(target) != token { return tree.head(target) }
    guard !rule.target.contains(.object), let act = infinitive(tree, token),
      tree.child(act, exactly: "aux:pass") != nil
    else { return nil }
    return act
  }

  /// Who is to gain or lose by a demand is not the one who is asked.
  private mutating func demandedFor(_ sentence: Int, _ subject: Int, _ verb: Int) -> (Stance.Kind, [Reference])? {
    let act = trees[sentence].lemmas[verb]
    let kind: Stance.Kind? =
      words(.restoringVerb).contains(act) ? .supports : words(.removingVerb).contains(act) ? .opposes : nil
    let found = targets(sentence, subject).filter { $0.kind == .actor }
    return found.isEmpty ? nil : kind.map { ($0, found) }
  }

  /// What a denial is about: the event or issue named in it, else the actor that it is about.
  mutating func denied(_ sentence: Int, _ token: Int) -> [Reference]? {
    let tree = trees[sentence]
    // "denied recognition to the junta": refused it.
    if let refused = context.patient(sentence, token), words(.refusableNoun).contains(tree.lemmas[refused]) {
      return nil
    }
    var content = tree.children(token, "obj", "obl", "ccomp", "xcomp", "acl", "nmod", "advcl").filter { $0 > token }
    if tree.isPassive(token), let subject = tree.child(token, "nsubj") { content.append(subject) }
    let tokens = content.flatMap { tree.subtree($0) }
      .filter { tree.isVerb(token) || !isAside(tree, $0, below: token) }.sorted()
    let violent = tokens.filter { tree[$0].upos == "NOUN" && words.violence.contains(tree.lemmas[$0]) }
    for noun in violent { if let event = eventTarget(sentence, noun) { return [event] } }
    for noun in tokens where tree.isNominal(noun) {
      let named = context.mention(headedBy: noun, sentence)?.referents ?? []
      if let issue = named.first(where: { $0.kind == .issue }) { return [issue] }
      if named.isEmpty, words.has(.issueNoun, tree, noun) { return [issue(sentence, noun)] }
    }
    for noun in tokens where tree[noun].upos == "PROPN" {
      if let known = ledger.drafts.last(where: { $0.kind == .assault && $0.place == tree[noun].form }) {
        return [.event(known.id)]
      }
    }
    let holders = agents(sentence, context.agent(sentence, token))
    for noun in tokens.reversed() where tree.isNominal(noun) && tree[noun].deprel != "nmod:poss" {
      let found = actors(sentence, noun).filter { actor in !holders.contains { context.sameBody($0, actor) } }
      if let actor = found.first { return [.actor(actor)] }
    }
    let charges = tokens + (context.patient(sentence, token).map { [$0] } ?? [])
    if let claim = charges.first(where: { words.charge(tree.lemmas[$0]) }) {
      // "blamed X for the killings, a charge X denies": the charge is about what was told before it.
      for noun in (0..<claim).reversed() where tree[noun].upos == "NOUN" && words.violence.contains(tree.lemmas[noun]) {
        if let event = eventTarget(sentence, noun) { return [event] }
      }
      return [issue(sentence, claim)]
    }
    return nil
  }

  /// ", rejecting the plan": what a participle after a comma adds is not part of what is denied.
  private func isAside(_ tree: SentenceTree, _ token: Int, below top: Int) -> Bool {
    var current = token
    while current >= 0, current != top {
      if tree[current].xpos == "VBG", tree.relations[current] == "advcl", current > 0, tree[current - 1].form == "," {
        return true
      }
      current = tree.head(current)
    }
    return false
  }

  /// "efforts to implement the plan", "adoption of the treaty": the plan, the treaty.
  mutating func realised(_ sentence: Int, _ noun: Int) -> [Reference]? {
    let tree = trees[sentence]
    var inner = tree.children(noun, "nmod").filter { tree.hasPreposition($0, "of") || tree.hasPreposition($0, "for") }
    for clause in tree.children(noun, "acl") { inner += tree.children(clause, "obj") }
    let found = inner.flatMap { targets(sentence, $0) }.filter { $0.kind == .issue }
    return found.isEmpty ? nil : found
  }

  func isQuitting(_ tree: SentenceTree, _ verb: Int) -> Bool {
    let lemma = tree.lemmas[verb]
    guard words.quitting.contains(lemma) else { return false }
    switch lemma {
    case "step", "stand": return ["down", "aside"].contains(tree.particle(verb) ?? "")
    case "leave": return tree.child(verb, "obj").map { ["office", "power", "post"].contains(tree.lemmas[$0]) } ?? true
    case "go":
      return tree.children[verb].allSatisfy {
        tree.relations[$0] == "aux" || tree.relations[$0] == "mark" || tree.relations[$0] == "nsubj"
      }
    default: return true
    }
  }

  /// "backed Chad's assertion": what of the target's a support, condemnation or opposition is toward, where it is toward
  /// words and not toward the one who said them.
  mutating func saying(
    _ rule: Rule, _ kind: Stance.Kind, _ sentence: Int, _ token: Int, of targets: [Reference]
  ) -> Reference? {
    guard [.supports, .condemns, .opposes].contains(kind) else { return nil }
    for slot in rule.target {
      for noun in slotTokens(slot, sentence, token) {
        let lemma = trees[sentence].lemmas[noun]
        guard words(.sayingNoun).contains(lemma),
          let owner = owner(sentence, noun, depth: 0).first(where: { targets.contains(.actor($0)) })
        else { continue }
        let id = Identifier.slug("\(owner) \(lemma)")
        if !found.issues.contains(where: { $0.id == id }) {
          found.issues.append(Issue(id: id, name: "\(lemma) by \(context.actors[owner]?.name ?? owner)"))
        }
        return .issue(id)
      }
    }
    return nil
  }

  mutating func regarding(_ rule: Rule, _ sentence: Int, _ token: Int) -> Reference? {
    for slot in rule.regarding {
      for candidate in slotTokens(slot, sentence, token) {
        if let found = targets(sentence, candidate).first(where: { $0.kind != .actor }) { return found }
      }
    }
    return nil
  }
}
