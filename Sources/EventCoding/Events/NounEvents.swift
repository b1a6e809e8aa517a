import DossierModel

/// Events told by nouns: "Friday's massacre in Klow", "talks in Oslo", "a resolution".
extension DocumentCoder {
  mutating func nounEvent(_ rule: Rule, _ kind: Event.Kind, _ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    let position = TokenPosition(sentence: sentence, token: token)
    guard tree.relations[token] != "compound", tree.relations[token] != "amod" else { return false }
    var draft = draft(rule, kind, sentence, token)
    draft.label = nounLabel(sentence, token, draft)
    draft.labelWorth = labelWorth(draft, sentence)
    if draft.isViolent, let verb = violentVerb(sentence, token) {
      ledger.point(position, to: verb)
      ledger.complete(verb, from: draft)
      return true
    }
    // "reached a deal", "announced a summit": told by the verb.
    if tree.relations[token] == "obj",
      let verb = ledger.byToken[TokenPosition(sentence: sentence, token: max(tree.head(token), 0))], !draft.isViolent
    {
      ledger.point(position, to: verb)
      return true
    }
    let own = context.nounTime(sentence, token)
    let factuality = context.factuality(sentence, token)
    let isOpen = factuality.open || factuality.negated
    let time = own ?? (isOpen ? nil : context.inheritedTime(sentence, token))
    // "according to a report"
    if rule.traits.contains(.placeless) {
      draft.place = nil
      if tree.children(token, "case").contains(where: { tree.lemmas[$0] == "accord" }) { return false }
    }
    let isTitle = isTitleOfStatement(draft, sentence, token)
    if isTitle { draft.place = nil }
    if rule.conditions.contains(.dated), time == nil, !isTitle { return false }
    let deferred = putOff(tree, sentence, token)
    if let deferred {
      draft.date = deferred.date
      draft.dateWords = deferred.words
      draft.status = .planned
    } else if let time, own != nil && draft.isKnown && isGiven(tree, token) || !isOpen {
      draft.date = time.edtf
      draft.dateWords = time.span
      if let first = draft.date?.earliestDay, let last = context.published.latestDay, first > last {
        draft.status = .planned
      }
    } else if !isOpen, isTitle || tree.sentence.kind == .body && isMeeting(kind) && isHappening(sentence, token),
      !draft.participants.isEmpty || draft.place != nil
    {
      draft.date = context.published
      if hasDefiniteArticle(tree, token), let known = ledger.earlier(draft) {
        ledger.point(position, to: known)
        for evidence in draft.evidence { ledger.addEvidence(evidence, to: known) }
        return true
      }
    }
    guard draft.date != nil else {
      if repeats(draft, tree, token) { ledger.await(draft, at: position) }
      return false
    }
    draft.listed = true
    draft.id = Identifier.slug("\(draft.label) \(context.document.source.id)")
    _ = ledger.add(draft, at: position)
    return true
  }

  /// "The talks were postponed until Monday": what is put off until a day is to be on that day.
  private func putOff(_ tree: SentenceTree, _ sentence: Int, _ token: Int) -> (date: EDTFDate, words: TextSpan)? {
    let verb = tree.head(token)
    guard verb >= 0, words(.postponingVerb).contains(tree.lemmas[verb]) else { return nil }
    for index in context.governed[TokenPosition(sentence: sentence, token: verb)] ?? [] {
      let time = context.document.timeExpressions[index]
      if case .interval(.open, .moment(let end))? = time.edtf?.form { return (EDTFDate(end), time.span) }
    }
    return nil
  }

  /// Whether an undated noun of this kind can be news: talks and rallies are; elections are mentioned years later.
  private func isMeeting(_ kind: Event.Kind) -> Bool { kind == .consult || kind == .protest }

  /// The event of the verb that a noun of violence only completes: "died in the attacks", "the shelling killed nine".
  private func violentVerb(_ sentence: Int, _ token: Int) -> Int? {
    let tree = trees[sentence]
    var head = tree.head(token)
    for _ in 0..<3 {
      guard head >= 0 else { return nil }
      if tree.isVerb(head) {
        guard let known = ledger.byToken[TokenPosition(sentence: sentence, token: head)],
          ledger.drafts[known].isViolent
        else { return nil }
        return known
      }
      head = tree.head(head)
    }
    return nil
  }

  /// "Statement by President Roth on the harvest" as the title of a document that is one.
  private func isTitleOfStatement(_ draft: EventDraft, _ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    return tree.sentence.kind == .headline && tree.relations[token] == "root" && !draft.participants.isEmpty
      && words(.titleNoun).contains(tree.lemmas[token])
  }

  /// "could delay Friday's talks": what a clause of doubt takes for given, and not "could bring protests".
  private func isGiven(_ tree: SentenceTree, _ token: Int) -> Bool {
    tree.relations[token] != "obj" || hasDefiniteArticle(tree, token)
      || tree.children[token].contains { tree[$0].deprel == "nmod:poss" }
  }

  /// "the massacre", "their talks", "Friday's attack", a bare plural: nothing that the text introduces as new.
  func isDefinite(_ tree: SentenceTree, _ token: Int) -> Bool {
    if tree.children[token].contains(where: { tree[$0].deprel == "nmod:poss" }) { return true }
    guard let determiner = tree.child(token, "det") else {
      return tree.children(token, "amod").allSatisfy { tree[$0].xpos != "JJS" }
    }
    return ["the", "this", "that", "these", "those"].contains(tree.lemmas[determiner])
  }

  func hasDefiniteArticle(_ tree: SentenceTree, _ token: Int) -> Bool {
    guard let determiner = tree.child(token, "det") else { return false }
    return ["the", "this", "that", "these", "those"].contains(tree.lemmas[determiner])
  }

  /// Whether an undated noun can mean an event told elsewhere: "the attack", "the killings in Klow", "Klow massacre",
  /// and not "bombings", "their attacks" or "rule by murder".
  func repeats(_ draft: EventDraft, _ tree: SentenceTree, _ token: Int) -> Bool {
    if tree.children[token].contains(where: { tree[$0].deprel == "nmod:poss" && draft.place == nil }) { return false }
    if tree.children(token, "amod").contains(where: { words(.otherWord).contains(tree.lemmas[$0]) }) { return false }
    return hasDefiniteArticle(tree, token) || draft.isViolent && draft.place != nil
      || draft.group == "massacre" && (tree.sentence.kind == .headline || tree.child(token, "compound") != nil)
  }

  /// Whether the clause says that the noun's event took place: "after talks with …", "held talks", "died in clashes".
  private func isHappening(_ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    let head = tree.head(token)
    guard head >= 0 else { return tree.sentence.kind == .headline }
    switch tree.relations[token] {
    case "obl", "nmod",
      "obj" where tree.preposition(token) != nil:
      guard ["after", "during", "at", "following", "in"].contains(tree.preposition(token) ?? ""),
        let verb = verbAbove(tree, token)
      else { return false }
      if tree[verb].xpos == "VBG", tree.relations[verb] == "advcl" {
        return tree[max(tree.head(verb), 0)].xpos == "VBD"
      }
      return tree[verb].xpos == "VBD" || tree[verb].xpos == "VBN" && tree.relations[verb] == "root"
    case "obj":
      return (words(.holdingVerb).contains(tree.lemmas[head]) || tree.lemmas[head] == "follow") && isPast(tree, head)
    case "nsubj": return tree[head].xpos == "VBD" && words(.happeningVerb).contains(tree.lemmas[head])
    default: return false
    }
  }
}
