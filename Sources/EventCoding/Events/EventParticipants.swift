import DossierModel

/// Who took part in an event: agents as actors, those it was done to as recipients.
extension DocumentCoder {
  func participants(_ rule: Rule, _ sentence: Int, _ token: Int) -> [Event.Participant] {
    let tree = trees[sentence]
    let agents = tree.isVerb(token) ? verbAgents(sentence, token) : nounAgents(rule, sentence, token)
    var found: [Event.Participant] = []
    for agent in agents where !isCounted(sentence, agent) {
      let named = actors(sentence, agent)
      found += (named.isEmpty ? nameAfter(sentence, agent) : named).map { Event.Participant(.actor, $0) }
    }
    found += namesBeforeObject(sentence, token).flatMap { actors(sentence, $0) }.map {
      Event.Participant(.recipient, $0)
    }
    for slot in rule.target {
      // One goes to a state; who talks in it does not talk to it.
      if slot == .preposition("in"), !words(.journeyWord).contains(tree.lemmas[token]) { continue }
      for recipient in slotTokens(slot, sentence, token) where !agents.contains(recipient) {
        guard !isCounted(sentence, recipient) else { continue }
        found += actors(sentence, recipient).map { Event.Participant(.recipient, $0) }
      }
    }
    return found.filter { one in context.actors[one.actor]?.kind != .media }
  }

  /// Numbers of people are figures, not actors.
  private func isCounted(_ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    return words(.countedNoun).contains(tree.lemmas[token]) && tree.child(token, "nummod") != nil
      && actors(sentence, token).count < 2
  }

  /// "the mediator Ana Roth", where the parser did not join title and name.
  func nameAfter(_ sentence: Int, _ token: Int) -> [String] {
    guard trees[sentence][token].upos == "NOUN",
      let name = context.mentions(in: sentence).first(where: {
        $0.form == .name && ($0.tokens.lowerBound == token + 1 || $0.tokens.contains(token) && $0.head == token + 1)
      })
    else { return [] }
    return name.referents.filter { $0.kind == .actor && context.actors[$0.id]?.kind == .person }.map(\.id)
  }

  /// Who stands before "test-fired", which parsers read as the subject "test" of "fired".
  func testFirer(_ sentence: Int, _ token: Int) -> Int? {
    guard isTestFiring(trees[sentence], token) else { return nil }
    return context.mentions(in: sentence).first {
      $0.tokens.upperBound == token - 2 || $0.tokens.upperBound == token - 1
    }?.head
  }

  /// "met Lind and opposition leader Berg", where the parser took the first for a part of the second's title.
  func namesBeforeObject(_ sentence: Int, _ verb: Int) -> [Int] {
    let tree = trees[sentence]
    guard tree.lemmas[verb] == "meet", let object = tree.child(verb, "obj"), object > verb,
      let name = context.mentions(in: sentence).first(where: { $0.form == .name && $0.tokens.lowerBound == verb + 1 }),
      name.tokens.upperBound < object, !name.tokens.contains(object), tree.head(name.head) == object,
      ["and", ","].contains(tree.lemmas[name.tokens.upperBound]), tree.relations[name.head] != "nmod"
    else { return [] }
    return [name.head]
  }

  func verbAgents(_ sentence: Int, _ token: Int) -> [Int] {
    let tree = trees[sentence]
    if let carrier = implicativeVerb(tree, token) {
      if let name = context.mentions(in: sentence).first(where: { $0.tokens.upperBound == carrier }) {
        return [name.head]
      }
      guard case .tokens(let agents) = context.agent(sentence, carrier) else { return [] }
      return agents
    }
    if let firer = testFirer(sentence, token) { return [firer] }
    let subjects = tree.children(token, "nsubj").filter { !actors(sentence, $0).isEmpty }
    if !subjects.isEmpty, tree.children(token, "nsubj").count > 1, !tree.isPassive(token) { return subjects }
    guard !hasLostSubject(tree, token), case .tokens(let found) = context.agent(sentence, token),
      !found.contains(where: { isTruncated(tree, $0, token) })
    else { return [] }
    let agents = found.flatMap { [$0] + listed(tree, $0) }
    // "Roth and Lind, who met on Monday": those who met are both.
    guard tree.lemmas[token] == "meet", tree.child(token, "obj") == nil, agents.count == 1,
      tree.relations[agents[0]] == "conj" || tree.preposition(agents[0]) == nil
    else { return agents }
    return joined(tree, agents[0])
  }

  /// "Roth, Lind and Berg met": the rest of a list that the parser took for appositions.
  private func listed(_ tree: SentenceTree, _ token: Int) -> [Int] {
    let others = tree.children(token, "appos")
    guard let last = tree.subtree(token).last, last + 1 < tree.count, tree[last + 1].upos != "PUNCT",
      others.contains(where: { one in tree.subtree(one).contains { tree[$0].upos == "CCONJ" } })
    else { return [] }
    return others
  }

  /// "…, and Norway — reached a deal": the last of a list whose others the parser hung elsewhere would do it alone.
  func isTruncated(_ tree: SentenceTree, _ subject: Int, _ verb: Int) -> Bool {
    guard tree.relations[subject] == "nsubj", tree.relations[verb] == "root", let first = tree.subtree(subject).first,
      first > 0
    else { return false }
    let before = tree[first].upos == "CCONJ" ? first : first - 1
    return tree[before].upos == "CCONJ" && before > 0 && !(0..<before).contains { tree.isVerb($0) }
  }

  /// A noun with those it is joined to by "and", wherever the parser hung the second.
  private func joined(_ tree: SentenceTree, _ token: Int) -> [Int] {
    if tree.relations[token] == "conj", tree.head(token) >= 0 { return [tree.head(token)] }
    guard let and = tree.child(token, "cc"), and < token, let before = (0..<and).last,
      let first = (0...before).last(where: { tree.isNominal($0) && tree.relations[$0] != "flat" })
    else { return [token] }
    return [first, token]
  }

  private func nounAgents(_ rule: Rule, _ sentence: Int, _ token: Int) -> [Int] {
    let tree = trees[sentence]
    var agents = tree.children(token, "nmod").filter {
      tree[$0].deprel == "nmod:poss" || tree.hasPreposition($0, "by") || tree.hasPreposition($0, "between")
        || rule.coding == .event(.protest) && tree.hasPreposition($0, "of")
    }
    let head = tree.head(token)
    if agents.isEmpty, head >= 0, tree.isVerb(head), case .tokens(let found) = context.agent(sentence, head),
      words(.holdingVerb).contains(tree.lemmas[head]) || words.speechVerbs.contains(tree.lemmas[head])
    {
      agents = found
    }
    guard case .event(.consult) = rule.coding else { return agents }
    let isTheirs = agents.contains { tree[$0].upos == "PRON" }
    if agents.isEmpty || isTheirs { agents = companions(sentence, token, both: isTheirs) }
    var others = partners(sentence, token)
    // "appeared with her at a press conference"
    if let verb = verbAbove(tree, token) {
      others += tree.children(verb, "obl").filter { tree.subtree($0).first.map { tree.lemmas[$0] == "with" } ?? false }
    }
    return agents + others.filter { !agents.contains($0) }
  }

  /// Who came to the talks that a clause tells of: the agent of its verb, and of "their talks" whom it names beside.
  private func companions(_ sentence: Int, _ token: Int, both: Bool) -> [Int] {
    let tree = trees[sentence]
    var current = token
    for _ in 0..<5 {
      guard let verb = verbAbove(tree, current) else { return [] }
      // "discussed ways of ending the war in a phone call": the ways do not call.
      let isOfNoun = tree.relations[verb] == "acl" && tree.child(verb, "mark") != nil && tree[verb].xpos == "VBG"
      guard !isOfNoun, case .tokens(let agents) = context.agent(sentence, verb) else {
        if let name = nameBefore(sentence, verb) { return [name] }
        current = verb
        guard ["advcl", "acl", "xcomp"].contains(tree.relations[verb]) else { return [] }
        continue
      }
      return both ? agents + tree.children(verb, "obl", "obj").filter { $0 != token } : agents
    }
    return []
  }

  /// The name right before a verb to which the parser gave no subject.
  private func nameBefore(_ sentence: Int, _ verb: Int) -> Int? {
    context.mentions(in: sentence).first { $0.form == .name && $0.tokens.upperBound == verb }?.head
  }

  /// "talks in Oslo with Prime Minister Ana Roth": those after the noun's "with", wherever it was hung.
  private func partners(_ sentence: Int, _ token: Int) -> [Int] {
    let tree = trees[sentence]
    var found = tree.subtree(token).filter { tree.hasPreposition($0, "with") }
    guard found.allSatisfy({ actors(sentence, $0).isEmpty }),
      let with = ((token + 1)..<max(token + 1, min(token + 8, tree.count))).first(where: {
        tree[$0].form.lowercased() == "with" || tree.isVerb($0) || tree[$0].upos == "PUNCT"
      }), tree.lemmas[with] == "with"
    else { return found }
    for next in (with + 1)..<max(with + 1, min(with + 9, tree.count)) {
      if tree.isVerb(next) || tree[next].upos == "PUNCT" { break }
      guard
        let name = context.mentions(in: sentence).first(where: { $0.form == .name && $0.tokens.lowerBound == next }),
        name.referents.contains(where: { context.actors[$0.id]?.kind == .person })
      else { continue }
      found.append(name.head)
      break
    }
    return found
  }
}
