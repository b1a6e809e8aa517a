import DossierModel

/// What must hold beside a rule's trigger.
extension Rule.Condition {
  /// The class of words that the object must belong to, by the condition's name: `object-law` asks for a `law-noun`.
  fileprivate var objectClass: WordClass? {
    rawValue.hasPrefix("object-") ? WordClass(rawValue: String(rawValue.dropFirst("object-".count)) + "-noun") : nil
  }
}

extension DocumentCoder {
  func allows(_ rule: Rule, _ sentence: Int, _ token: Int) -> Bool {
    rule.conditions.allSatisfy { holds($0, sentence, token) }
  }

  /// Whether a condition holds at a trigger; those that are about a stance's target, polarity or holder are looked at
  /// where these are known.
  func holds(_ condition: Rule.Condition, _ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    switch condition {
    case .predicate: return predicated(sentence, token) != nil
    case .passive: return tree.isPassive(token)
    case .light, .thing, .actor, .negated: return true
    case .violence, .issue, .ties, .law, .agreement, .change, .valued, .penalty, .accord, .aid, .document:
      return condition.objectClass.map { hasObject(sentence, token, in: $0) } ?? false
    case .poll, .weapon:
      guard let object = object(sentence, token), let nouns = condition.objectClass else { return false }
      return words.has(nouns, tree, object)
    case .forPhrase: return hasPhrase(tree, token, "for")
    case .withPhrase: return hasPhrase(tree, token, "with")
    case .would: return hasWould(tree, token)
    case .attempted: return isAttempted(tree, token)
    case .subjunctive: return infinitive(tree, token).map { isSubjunctive(tree, $0) } ?? false
    case .dated: return context.governingTime(sentence, token) != nil
    case .obligation: return isObliged(tree, token)
    case .success: return infinitive(tree, token).map { words(.successVerb).contains(tree.lemmas[$0]) } ?? false
    case .needed: return isNeeded(tree, token)
    case .intransitive: return tree.child(token, "obj") == nil
    case .transitive: return tree.child(token, "obj") != nil || tree.isPassive(token)
    case .infinitive:
      return infinitive(tree, token).map { tree.child($0, "mark").map { tree.lemmas[$0] } == "to" } ?? false
    case .people, .things, .visitors, .subjectPeople, .court, .authority, .aimed, .trial, .office, .suit, .settled,
      .addressed, .statement, .declared:
      return isAct(condition, sentence, token)
    }
  }

  private func hasObject(_ sentence: Int, _ verb: Int, in nouns: WordClass) -> Bool {
    context.patient(sentence, verb).map { words.has(nouns, trees[sentence], $0) } ?? false
  }

  private func hasPhrase(_ tree: SentenceTree, _ verb: Int, _ preposition: String) -> Bool {
    tree.children(verb, "obl", "advcl").contains { $0 > verb && tree.hasPreposition($0, preposition) }
  }

  /// "without the departure of", "the removal of … is necessary".
  func isNeeded(_ tree: SentenceTree, _ token: Int) -> Bool {
    if tree.hasPreposition(token, "without") { return true }
    let head = tree.head(token)
    return head >= 0 && ["nsubj", "obj", "obl"].contains(tree.relations[token])
      && words(.needingWord).contains(
        tree.lemmas[head])
  }

  /// "would be a mistake", "would be seen as a provocation".
  private func hasWould(_ tree: SentenceTree, _ token: Int) -> Bool {
    var verb = token
    if ["amod", "compound", "obl", "xcomp", "nmod"].contains(tree.relations[token]), tree.head(token) >= 0 {
      verb = tree.head(token)
    }
    return [token, verb].contains { place in
      tree.children(place, "aux").contains { ["would", "'d"].contains(tree[$0].form.lowercased()) }
    }
  }

  /// "that Laos join": a base form, or one that parsers take for a plural, with a singular subject.
  private func isSubjunctive(_ tree: SentenceTree, _ verb: Int) -> Bool {
    guard tree.child(verb, "aux") == nil, let subject = tree.child(verb, "nsubj") else { return false }
    return tree[verb].xpos == "VB" || tree[verb].xpos == "VBP" && ["NN", "NNP"].contains(tree[subject].xpos)
  }

  /// "attempted to convince", "is trying to persuade".
  private func isAttempted(_ tree: SentenceTree, _ token: Int) -> Bool {
    let head = tree.head(token)
    return head >= 0 && tree.relations[token] == "xcomp" && words(.attemptingVerb).contains(tree.lemmas[head])
  }

  func isObliged(_ tree: SentenceTree, _ token: Int) -> Bool {
    if tree.children(token, "aux").contains(where: { ["must", "should", "ought"].contains(tree[$0].form.lowercased()) })
    {
      return true
    }
    let head = tree.head(token)
    guard head >= 0 else { return false }
    if tree.relations[token] == "xcomp" {
      return ["have", "need", "ought"].contains(tree.lemmas[head]) && tree.child(head, "obj") == nil
    }
    return tree.relations[token] == "conj" && tree.child(token, "nsubj") == nil && tree.isVerb(head)
      && isObliged(tree, head)
  }

  /// The verb that says what is to be done: "withdraw" in "urged it to withdraw", "demanded that it withdraw".
  func infinitive(_ tree: SentenceTree, _ token: Int) -> Int? {
    let direct = tree.children(token, "xcomp", "ccomp", "advcl").first {
      tree.isVerb($0) && (tree.child($0, "mark").map { ["to", "that"].contains(tree.lemmas[$0]) } ?? true)
    }
    if let direct { return direct }
    for child in tree.children(token, "obj", "obl") {
      if let verb = tree.children(child, "acl").first(where: {
        tree.child($0, "mark").map { tree.lemmas[$0] == "to" } ?? false
      }) {
        return verb
      }
    }
    return nil
  }
}
