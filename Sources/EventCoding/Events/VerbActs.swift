import DossierModel

/// Verbs that are acts only with the right company: "agreed to the plan", "spoke to the council", "told reporters".
extension DocumentCoder {
  /// Whether a verb is an act in the way that a condition asks for; true for conditions that are not about acts.
  func isAct(_ condition: Rule.Condition, _ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    switch condition {
    case .people: return hasPeople(sentence, token)
    case .things: return !hasPeople(sentence, token)
    case .visitors: return isVisit(sentence, token)
    case .subjectPeople:
      return tree.children(token, "nsubj").contains {
        words(.countedNoun).contains(tree.lemmas[$0]) || words(.armedNoun).contains(tree.lemmas[$0])
      }
    case .court:
      guard let subject = tree.child(token, "nsubj"), !tree.isPassive(token) else { return false }
      return words(.courtNoun).contains(tree.lemmas[subject])
    case .authority: return object(sentence, token) != nil && !tree.isPassive(token) && isKnownBody(sentence, token)
    case .aimed: return !isTestFiring(tree, token) && isAimed(sentence, token)
    case .trial: return isTestFiring(tree, token) || isTest(tree, token, object(sentence, token))
    case .office: return isInstalled(tree, token)
    case .suit: return isSuit(tree, token, object(sentence, token))
    case .settled: return isSettled(sentence, token)
    case .addressed:
      return tree.children(token, "obl").contains {
        ["to", "with", "before", "at"].contains(tree.preposition($0) ?? "")
      }
    case .statement: return isStatement(sentence, token)
    case .declared: return isDeclared(sentence, token)
    default: return true
    }
  }

  /// The object that the parser found, else what it is done to.
  func object(_ sentence: Int, _ token: Int) -> Int? {
    trees[sentence].child(token, "obj") ?? context.patient(sentence, token)
  }

  private func hasPeople(_ sentence: Int, _ token: Int) -> Bool {
    context.patient(sentence, token).map { isPeople(sentence, $0) } ?? false
  }

  /// "received the envoy in Lima", and not "welcomed the deal".
  private func isVisit(_ sentence: Int, _ token: Int) -> Bool {
    guard let object = context.patient(sentence, token), !words.has(.issueNoun, trees[sentence], object),
      isPeople(sentence, object)
    else { return false }
    return context.verbTime(sentence, token) != nil || place(sentence, token, .consult) != nil
  }

  /// "agreed to the plan", "agreed on Monday to leave".
  private func isSettled(_ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    if tree.child(token, "obj") != nil { return true }
    if tree.children(token, "obl").contains(where: {
      ["to", "on", "with", "upon"].contains(tree.preposition($0) ?? "")
    }) {
      return true
    }
    return tree.child(token, "xcomp") != nil
      && (context.time(on: token, sentence) != nil || context.dateAfter(sentence, token) != nil)
  }

  /// Whether a noun stands for persons: an actor, a number of people, somebody's soldiers.
  func isPeople(_ sentence: Int, _ token: Int) -> Bool {
    let lemma = trees[sentence].lemmas[token]
    if words(.countedNoun).contains(lemma) || words(.captiveNoun).contains(lemma) { return true }
    return !actors(sentence, token).isEmpty && !words.has(.issueNoun, trees[sentence], token)
      && !words(.documentNoun).contains(lemma)
  }

  /// Whether the words of saying tell a public statement: dated and by a body or in a place; to the press, a parliament
  /// or the like; or a warning.
  private func isStatement(_ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    guard let subject = tree.child(token, "nsubj"), tree[subject].upos != "PRON" else { return false }
    let speakers = actors(sentence, subject).compactMap { context.actors[$0] }
    guard speakers.allSatisfy({ $0.kind != .media && $0.kind != .population }) else { return false }
    if context.time(on: token, sentence) != nil, !speakers.isEmpty || tree[subject].upos == "PROPN" {
      return !["say", "tell"].contains(tree.lemmas[token]) || place(sentence, token, .other) != nil
    }
    guard !speakers.isEmpty else { return false }
    switch tree.lemmas[token] {
    case "tell":
      return tree.children(token, "iobj", "obj").contains { words(.audienceNoun).contains(tree.lemmas[$0]) }
    case "warn":
      return tree.child(token, "ccomp") != nil
        || tree.children(token, "obl").contains { ["of", "against"].contains(tree.preposition($0) ?? "") }
    default: return false
    }
  }

  /// Whether a verb of stance tells a public act: somebody known did it, and toward something.
  private func isDeclared(_ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    guard case .tokens(let agents) = context.agent(sentence, token) else { return false }
    let known = agents.flatMap { actors(sentence, $0) }.compactMap { context.actors[$0] }
    guard known.contains(where: { $0.kind != .media && $0.kind != .population }) else { return false }
    return tree.child(token, "obj") != nil || tree.isPassive(token) || tree.child(token, "obl") != nil
  }
}
