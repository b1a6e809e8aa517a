import DossierModel

/// Events told by verbs: "rebels attacked the port", "the senate voted", "the minister told reporters".
extension DocumentCoder {
  mutating func verbEvent(_ rule: Rule, _ kind: Event.Kind, _ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    // "used its powers last year to approve the mission": what was used for it dates it.
    let carrier = implicativeVerb(tree, token) ?? token
    let isTold = carrier != token || isFinite(tree, token) || testFirer(sentence, token) != nil
    guard isTold, eventConditions(rule, sentence, token, datedBy: carrier) else { return false }
    let factuality = context.factuality(sentence, carrier)
    let planned = isPlanned(tree, token) || factuality.planned && !isPast(tree, token)
    let threat = kind == .threaten && isPast(tree, token)
    guard !factuality.negated, planned || threat || !factuality.open else { return false }
    let time = context.verbTime(sentence, carrier) ?? timeOfWhat(sentence, token)
    // What somebody quoted tells is news only where he says when it was.
    if context.speech(sentence, token)?.kind == .direct, !planned, time == nil { return false }
    var draft = draft(rule, kindOfAct(kind, sentence, token), sentence, token)
    if kind == .consult, let partner = context.looseObject(sentence, token) {
      draft.participants += actors(sentence, partner).map { Event.Participant(.recipient, $0) }
    }
    draft.status = planned ? .planned : .occurred
    let counted = draft.figures.isEmpty || planned ? nil : context.dateSince(sentence, token)
    let date = time?.edtf ?? context.dateAfter(sentence, token) ?? counted
    if date == nil {
      guard !planned, tree.sentence.kind != .caption, isNewsOfTheDay(draft, sentence, token) else {
        if draft.kind == .assault, !planned, draft.figures.isEmpty, draft.place != nil {
          ledger.await(draft, at: TokenPosition(sentence: sentence, token: token))
        }
        return false
      }
    }
    guard let date else { return addNews(draft, sentence, token) }
    draft.date = date
    draft.dateWords = time?.edtf == nil ? nil : time?.span
    draft.isDatedByText = true
    if let first = date.earliestDay, let last = context.published.latestDay, first > last { draft.status = .planned }
    return add(draft, sentence, token)
  }

  /// "was hurt when a wall fell on Sunday": the day of what happened then.
  private func timeOfWhat(_ sentence: Int, _ token: Int) -> TimeExpression? {
    let tree = trees[sentence]
    let other = tree.children(token, "advcl").first { clause in
      tree.isVerb(clause) && isPast(tree, clause) && tree.isIntroduced(clause, by: ["when", "as"])
    }
    return other.flatMap { context.verbTime(sentence, $0) }
  }

  /// What is told without date as new: of violence only where the document dates no such violence elsewhere.
  private mutating func addNews(_ undated: EventDraft, _ sentence: Int, _ token: Int) -> Bool {
    var draft = undated
    draft.date = context.published
    guard draft.isViolent else { return add(draft, sentence, token) }
    guard let labelled = labelled(draft, sentence, token) else { return false }
    ledger.await(labelled, at: TokenPosition(sentence: sentence, token: token))
    return false
  }

  /// Puts a dated draft into the ledger, where its label says enough.
  private mutating func add(_ dated: EventDraft, _ sentence: Int, _ token: Int) -> Bool {
    guard let draft = labelled(dated, sentence, token) else { return false }
    _ = ledger.add(draft, at: TokenPosition(sentence: sentence, token: token))
    return true
  }

  /// The draft with its label; nil where that says too little.
  private func labelled(_ dated: EventDraft, _ sentence: Int, _ token: Int) -> EventDraft? {
    let tree = trees[sentence]
    var draft = dated
    let subject = subjectToken(sentence, token)
    draft.label = verbLabel(sentence, token, draft, subject: subject)
    if draft.label.isEmpty { return nil }
    let isNamed = !draft.participants.isEmpty || !draft.figures.isEmpty || tree.isPassive(token)
    let isSpoken = draft.isStatement || draft.traits.contains(.announcement)
    let least = isSpoken && draft.place == nil ? 3 : 2
    guard draft.label.split(separator: " ").count >= least, isNamed || subject.map({ tree[$0].upos != "PRON" }) ?? false
    else { return nil }
    draft.labelWorth = labelWorth(draft, sentence)
    draft.id = Identifier.slug("\(draft.label) \(context.document.source.id)")
    draft.listed = true
    return draft
  }

  /// To die is no assault, unless it was in one; where protesters mass, they protest.
  private func kindOfAct(_ kind: Event.Kind, _ sentence: Int, _ token: Int) -> Event.Kind {
    let tree = trees[sentence]
    if kind == .mobilize, tree.lemmas[token] == "mass", let subject = tree.child(token, "nsubj") {
      return ["protester", "demonstrator", "people", "crowd", "marcher"].contains(tree.lemmas[subject])
        ? .protest : kind
    }
    guard kind == .assault, tree.lemmas[token] == "die" else { return kind }
    let isViolent = tree.subtree(token).contains {
      words(.attackWord).contains(tree.lemmas[$0]) || words(.massacreWord).contains(tree.lemmas[$0])
        || words.unrest.contains(tree.lemmas[$0]) || ["clash", "explosion", "blast"].contains(tree.lemmas[$0])
    }
    return isViolent ? .assault : .other
  }

  /// Whether an undated past verb tells what the document reports as new: it heads its sentence, gives a number or
  /// stands in a clause of time, and nothing vague ("in the first year", "repeatedly") puts it elsewhere.
  private func isNewsOfTheDay(_ draft: EventDraft, _ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    let isPlaced = draft.place != nil && tree.isPassive(token)
    guard isPast(tree, token), !draft.participants.isEmpty || !draft.figures.isEmpty || isPlaced else { return false }
    let vague = context.clauseTokens(tree, token).contains {
      if tree.preposition($0) == "for", tree.child($0, "nummod") != nil, tree[token].xpos == "VBD" { return false }
      return words(.periodNoun).contains(tree.lemmas[$0]) && ["obl", "nmod"].contains(tree.relations[$0])
        && !["against", "about", "to", "on"].contains(tree.preposition($0) ?? "")
        || words(.vagueTime).contains(tree.lemmas[$0])
    }
    // "… have been killed since he took office"
    if vague || tree.subtree(token).contains(where: { tree.lemmas[$0] == "since" && $0 > token }) { return false }
    // What a relative clause tells is known already.
    if tree[token].deprel.hasSuffix("relcl") { return false }
    if draft.kind == .assault { return !draft.figures.isEmpty }
    if tree.children(token, "advmod", "obl").contains(where: { tree.lemmas[$0] == "overnight" }) { return true }
    if draft.traits.contains(.newsWhenSaid), isSaidToHaveDone(tree, token) { return true }
    if draft.isViolent, tree.relations[token] == "advcl" { return false }
    if draft.isStatement, tree.relations[token] == "parataxis" { return true }
    return tree.relations[token] == "root" || !draft.figures.isEmpty || isClauseOfTime(tree, token, draft.kind)
  }

  /// "said that it had filed a suit": what somebody makes known was done lately.
  private func isSaidToHaveDone(_ tree: SentenceTree, _ token: Int) -> Bool {
    let head = tree.head(token)
    return tree.relations[token] == "ccomp" && head >= 0 && tree[head].xpos == "VBD" && tree.lemmas[head] == "say"
      && tree.children(token, "aux").contains { ["had", "has", "have"].contains(tree[$0].form.lowercased()) }
  }

  /// "as the senate voted", "when Chad balked at it": an official act in a clause of time is told as news, whatever the
  /// clause was hung on.
  private func isClauseOfTime(_ tree: SentenceTree, _ token: Int, _ kind: Event.Kind) -> Bool {
    guard [.agree, .other, .reject, .sanction, .concede].contains(kind),
      ["advcl", "acl", "ccomp", "parataxis"].contains(tree.relations[token]), !tree[token].deprel.hasSuffix("relcl")
    else { return false }
    let marks: Set<String> = ["as", "when", "while"]
    if tree.isIntroduced(token, by: marks) { return true }
    for before in (max(0, token - 18)..<token).reversed() {
      if tree.isVerb(before) || tree[before].upos == "PUNCT" { return false }
      if marks.contains(tree.lemmas[before]), tree[before].upos != "ADP" { return true }
    }
    return false
  }

  private func subjectToken(_ sentence: Int, _ token: Int) -> Int? {
    let tree = trees[sentence]
    if implicativeVerb(tree, token) != nil { return verbAgents(sentence, token).first }
    if let firer = testFirer(sentence, token) { return firer }
    let subjects = tree.children(token, "nsubj").filter { !isTime(sentence, $0) }
    // Of two subjects the parser found, the one that names somebody.
    if subjects.count > 1, subjects[1] == subjects[0] + 1, tree[subjects[1]].form.hasPrefix("d'") { return subjects[0] }
    let named =
      subjects.first { context.mention(headedBy: $0, sentence)?.form == .name }
      ?? subjects.first { !actors(sentence, $0).isEmpty }
    if let subject = named ?? subjects.first, !context.isRelative(tree, subject) { return subject }
    if hasLostSubject(tree, token) { return countedSubject(tree, token) }
    if case .tokens(let subjects) = context.subject(sentence, token, depth: 0), let subject = subjects.first {
      return isTime(sentence, subject) ? nil : subject
    }
    return tree.isPassive(token) ? nil : countedSubject(tree, token)
  }

  /// Whether a finite clause has no subject: it has its own or none that can be known, and not that of its main clause.
  func hasLostSubject(_ tree: SentenceTree, _ token: Int) -> Bool {
    tree.relations[token] == "advcl" && tree[token].xpos == "VBD" && tree.child(token, "nsubj") == nil
  }

  /// "At least nine people, …, died": taken for an adjunct because of its "at", or for the sentence's head.
  func countedSubject(_ tree: SentenceTree, _ token: Int) -> Int? {
    let head = tree.head(token)
    let above = head >= 0 && head < token && tree.relations[token] == "parataxis" ? [head] : []
    return (tree.children(token, "obl") + above).first {
      $0 < token && tree.child($0, "nummod") != nil && tree.child($0, "case") == nil
    }
  }

  /// Whether the conditions of a rule hold at a verb, which another may carry and date: "used its powers to approve".
  func eventConditions(_ rule: Rule, _ sentence: Int, _ token: Int, datedBy verb: Int) -> Bool {
    let tree = trees[sentence]
    return rule.conditions.union(rule.verbConditions[tree.lemmas[token]] ?? []).allSatisfy { condition in
      switch condition {
      case .dated: context.verbTime(sentence, verb) != nil || context.dateAfter(sentence, verb) != nil
      case .issue:
        (tree.children(token, "obj") + [context.patient(sentence, token)].compactMap { $0 }).contains {
          words.has(.issueNoun, tree, $0)
        }
      default: holds(condition, sentence, token)
      }
    }
  }
}
