package import DossierModel

/// Whether a text says that something is so: negation, hedges, conditions, questions, plans.
package struct Factuality: Equatable, Sendable {
  package var negated = false
  package var hedged = false
  /// Stated as a wish, demand, condition, question or claim about others: not coded.
  package var open = false
  /// Scheduled or expected.
  package var planned = false
  /// Depends on a condition: "threatened sanctions if …".
  package var conditional = false

  /// One more negation: what two deny, as in "has not ruled out", nobody has said.
  fileprivate mutating func negate() {
    if negated { open = true }
    negated.toggle()
  }
}

extension CodingContext {
  /// How a trigger is stated, read from the trigger up to the top of its speech. For a stance that the speaker may hold,
  /// "said it would veto the plan" is an intention and no condition, and a threat to oppose something opposes it.
  package func factuality(_ sentence: Int, _ trigger: Int, of stance: Stance.Kind? = nil) -> Factuality {
    let tree = trees[sentence]
    var result = Factuality()
    let reading = FactualityReading(isBackshifted: stance != nil && isReportedInPast(sentence, trigger), stance: stance)
    if isQuestion(tree, trigger) { result.open = true }
    let boundary = speech(sentence, trigger)?.span
    var current = trigger
    var below = -1
    for _ in 0..<12 {
      read(tree, current, below: below, trigger: trigger, reading, into: &result)
      let head = tree.head(current)
      guard head >= 0 else { break }
      if let boundary, !boundary.contains(tree[head].span.start) { break }
      if !continues(tree, current, into: head) { break }
      below = current
      current = head
    }
    return result
  }

  /// Whether what is said of `head` bears on `token` too.
  private func continues(_ tree: SentenceTree, _ token: Int, into head: Int) -> Bool {
    switch tree.relations[token] {
    case "xcomp", "csubj", "amod", "compound", "nmod", "obl", "obj", "advcl", "ccomp", "cop", "acl": true
    case "nsubj": tree.child(head, "cop") == nil
    case "conj":
      tree.isNominal(token)
        || tree.child(token, "nsubj", "aux") == nil
          && (tree[token].xpos == tree[head].xpos || tree[token].xpos != "VBD")
    default: false
    }
  }

  /// "said it would": the cue of the reported words stands in the past, and nothing makes them a condition.
  private func isReportedInPast(_ sentence: Int, _ trigger: Int) -> Bool {
    guard let speech = speech(sentence, trigger), speech.kind == .indirect, let cue = speech.cue else { return false }
    // "If they attacked, he said, Chile would ban them": wherever the condition hangs.
    let isConditional = trees[sentence].lemmas.contains { $0 == "if" || $0 == "unless" }
    return trees[cue.sentence][cue.token].xpos == "VBD" && !isConditional
  }

  private func read(
    _ tree: SentenceTree, _ token: Int, below: Int, trigger: Int, _ reading: FactualityReading,
    into result: inout Factuality
  ) {
    let direct = token == trigger || below >= 0 && ["amod", "compound", "conj"].contains(tree.relations[below])
    readModifiers(tree, token, below, direct: direct, reading, into: &result)
    guard !direct else { return }
    let lemma = tree.lemmas[token]
    let relation = tree.relations[below]
    guard tree.isVerb(token) || tree[token].upos == "ADJ" else {
      // "accused X of failing to …", with the clause hung on X.
      let head = tree.head(token)
      if relation == "acl", tree.relations[token] == "obj", head >= 0, ["accuse", "blame"].contains(tree.lemmas[head]) {
        result.open = true
      }
      if relation == "acl", !tree[below].deprel.hasSuffix("relcl"), tree[below].xpos != "VBG", tree[below].xpos != "VBN"
      {
        if words(.irrealisNoun).contains(lemma) { result.open = true }
      }
      return
    }
    switch relation {
    case "xcomp", "ccomp", "csubj":
      if lemma == "stop", tree.lemmas[below] == "short" { return }
      let verbal = tree.isVerb(below) || tree.child(below, "mark") != nil
      if isNegating(tree, token) { result.negate() }
      let isThreat = lemma == "threaten" && reading.stance == .opposes
      if verbal, words.irrealisVerbs.contains(lemma), !isThreat { result.open = true }
      if lemma == "deny" { result.open = true }
      if relation == "ccomp", words.speechVerbs.contains(lemma) { return }
    case "advcl":
      if isNegating(tree, token) || lemma == "short" { result.negate() }
      // "is forced to pay to support them": a purpose is no statement, unless people gather or speak for it.
      if tree.child(below, "mark").map({ tree.lemmas[$0] }) == "to", !words.negatingVerbs.contains(lemma),
        lemma != "short", !words(.demonstrativeVerb).contains(lemma), !words(.implicativeVerb).contains(lemma),
        !words.transparentVerbs.contains(lemma),
        !words.objectControlVerbs.contains(lemma)
      {
        result.open = true
      }
      // Not what opens the sentence: "Speaking after talks, he urged …".
      if below > token, words.objectControlVerbs.contains(lemma),
        words.irrealisVerbs.contains(lemma) || lemma == "accuse" || lemma == "blame"
      {
        result.open = true
      }
    case "obj", "nsubj", "obl":
      if words.cancellingVerbs.contains(lemma) { result.open = true }
    default: break
    }
  }

  private func readModifiers(
    _ tree: SentenceTree, _ token: Int, _ below: Int, direct: Bool, _ reading: FactualityReading,
    into result: inout Factuality
  ) {
    for child in tree.children[token] where child != below {
      let lemma = tree.lemmas[child]
      if isUntouched(tree, subject: below, of: token, by: child) { continue }
      switch tree.relations[child] {
      case "advmod", "cc", "det", "aux":
        // "did not just thank them": that, and more.
        let isOnly = child + 1 < tree.count && words(.limitingAdverb).contains(tree.lemmas[child + 1])
        if !isOnly, words.negators.contains(lemma) || tree[child].form.lowercased() == "n't" {
          if direct || tree.relations[below] != "advcl" || isNegating(tree, token) { result.negate() }
        } else if tree.lemmas[child] == "long" || tree[child].form.lowercased() == "longer" {
          // "no longer supports": whoever once did.
          if tree.children[child].contains(where: { tree.lemmas[$0] == "no" })
            || child > 0 && tree.lemmas[child - 1] == "no"
          {
            result.negate()
          }
        } else if words(.formerAdverb).contains(lemma) {
          // "had previously supported": when, nobody says, and whether still, neither.
          result.open = true
        } else if words.hedges.contains(lemma) {
          result.hedged = true
        }
        if tree.relations[child] == "aux" { readModal(tree, child, reading, into: &result) }
      case "mark", "case":
        if ["if", "unless", "whether", "lest"].contains(lemma) { result.open = true }
        if lemma == "without", tree.relations[token] == "advcl" || direct { result.negate() }
      case "advcl" where tree.child(child, "mark").map({ ["if", "unless"].contains(tree.lemmas[$0]) }) ?? false:
        // A condition inside a quotation is no condition of the words of saying.
        let sentence = tree.sentence.index
        if speech(sentence, child)?.kind == .direct, speech(sentence, token)?.kind != .direct { continue }
        if direct { result.conditional = true } else { result.open = true }
      case "nsubj":
        if tree.children(child, "cc", "det").contains(where: { tree.lemmas[$0] == "neither" }) {
          result.negate()
        }
        if ["nobody", "none"].contains(lemma) || tree.child(child, "det").map({ tree.lemmas[$0] == "no" }) ?? false {
          result.open = true
        }
      default: break
      }
    }
  }

  /// "the decision to sign will not hurt": that it was decided stays true. Not so "the condemnation did not come".
  private func isUntouched(_ tree: SentenceTree, subject: Int, of verb: Int, by modifier: Int) -> Bool {
    guard subject >= 0, tree[subject].deprel == "nsubj", tree.isVerb(verb),
      !words(.occurringVerb).contains(tree.lemmas[verb])
    else { return false }
    return words.negators.contains(tree.lemmas[modifier]) || tree.lemmas[modifier] == "will"
  }

  /// "refused to", "ruled out doing so".
  private func isNegating(_ tree: SentenceTree, _ token: Int) -> Bool {
    words.negatingVerbs.contains(tree.lemmas[token])
      || tree.lemmas[token] == "rule" && token + 1 < tree.count && tree.lemmas[token + 1] == "out"
  }

  private func readModal(
    _ tree: SentenceTree, _ modal: Int, _ reading: FactualityReading, into result: inout Factuality
  ) {
    let lemma = tree[modal].form.lowercased()
    switch lemma {
    case "will", "'ll", "wo", "shall": result.planned = true
    case "would", "'d":
      if reading.isBackshifted { result.planned = true } else { result.open = true }
    case "may", "might", "could": result.open = true
    case "should", "must", "ought": result.open = true
    default: break
    }
  }

  private func isQuestion(_ tree: SentenceTree, _ trigger: Int) -> Bool {
    guard let mark = tree.sentence.tokens.indices.first(where: { $0 > trigger && tree[$0].form == "?" }) else {
      return false
    }
    return mark - trigger < 25
  }
}

/// What the words around a trigger are read for.
private struct FactualityReading {
  /// "would" is the past of "will".
  var isBackshifted: Bool
  /// The type of stance that the trigger stands for.
  var stance: Stance.Kind?
}
