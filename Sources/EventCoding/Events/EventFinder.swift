/// Finds the happenings that belong on a timeline.
import DossierModel

extension DocumentCoder {
  package mutating func findEvents() {
    for sentence in trees.indices {
      for token in 0..<trees[sentence].count {
        for index in candidates(sentence, token) {
          let rule = rules.rules[index]
          guard case .event(let kind) = rule.coding, rule.name != "*" else { continue }
          if trees[sentence].isVerb(token)
            ? verbEvent(rule, kind, sentence, token) : nounEvent(rule, kind, sentence, token)
          {
            break
          }
        }
      }
    }
  }

  // MARK: Verbs

  private mutating func verbEvent(_ rule: Rule, _ kind: Event.Kind, _ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    guard eventConditions(rule, sentence, token), isFinite(tree, token) else { return false }
    let factuality = context.factuality(sentence, token)
    guard !factuality.open, !factuality.negated else { return false }
    let planned = factuality.planned || isPlanned(tree, token)
    if context.speech(sentence, token)?.kind == .direct, !planned { return false }
    let time = context.governingTime(sentence, token)
    let figures = figures(sentence, around: token)
    let people = participants(rule, sentence, token)
    if planned, time == nil { return false }
    if time == nil, figures.isEmpty, people.isEmpty || !isPast(tree, token) { return false }
    var draft = draft(rule, kind, sentence, token)
    draft.status = planned ? .planned : .occurred
    draft.date = time?.edtf ?? (tree.relations[token] == "root" || figures.isEmpty == false ? context.published : nil)
    draft.participants = people
    draft.figures = figures
    draft.label = EventLabel.verb(tree, token, subject: subjectToken(sentence, token))
    draft.id = Identifier.slug("\(draft.label) \(context.document.source.id)")
    draft.listed = draft.date != nil
    guard draft.listed else { return false }
    _ = ledger.add(draft, at: TokenPosition(sentence: sentence, token: token))
    return true
  }

  private func subjectToken(_ sentence: Int, _ token: Int) -> Int? {
    if let subject = trees[sentence].child(token, "nsubj") { return subject }
    if case .tokens(let subjects) = context.subject(sentence, token, depth: 0) { return subjects.first }
    return nil
  }

  private func isFinite(_ tree: SentenceTree, _ token: Int) -> Bool {
    switch tree[token].xpos {
    case "VBD", "VBZ", "VBP": return true
    case "VBN": return tree.children(token, "aux").isEmpty == false || tree.relations[token] == "acl"
    case "VB", "VBG":
      return tree.children(token, "aux").contains { ["will", "'ll", "be", "to"].contains(tree.lemmas[$0]) }
        || isPlanned(tree, token)
    default: return false
    }
  }

  private func isPast(_ tree: SentenceTree, _ token: Int) -> Bool {
    tree[token].xpos == "VBD" || tree[token].xpos == "VBN"
      || tree[token].xpos == "VBZ" && tree.sentence.kind == .headline
  }

  /// "is to meet", "is due to meet", "plans to meet", "is expected to meet".
  private func isPlanned(_ tree: SentenceTree, _ token: Int) -> Bool {
    let head = tree.head(token)
    guard head >= 0,
      tree.relations[token] == "xcomp" || tree.relations[token] == "ccomp" || tree.relations[token] == "csubj"
    else { return false }
    return words("planning-word").contains(tree.lemmas[head])
  }

  // MARK: Nouns

  private mutating func nounEvent(_ rule: Rule, _ kind: Event.Kind, _ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    guard eventConditions(rule, sentence, token), tree.relations[token] != "compound", tree.relations[token] != "amod"
    else { return false }
    let time = context.governingTime(sentence, token)
    let people = participants(rule, sentence, token)
    let figures = figures(sentence, around: token)
    var draft = draft(rule, kind, sentence, token)
    let factuality = context.factuality(sentence, token)
    draft.figures = figures
    draft.participants = people
    draft.label = EventLabel.noun(tree, token)
    draft.id = Identifier.slug("\(draft.label) \(context.document.source.id)")
    let held = isHappening(sentence, token)
    if factuality.open || factuality.negated {
      draft.listed = false
    } else if let time {
      draft.date = time.edtf
      draft.listed = true
      if let first = time.edtf?.earliestDay, let last = context.published.latestDay, first > last {
        draft.status = .planned
      }
    } else {
      draft.listed = held && (!people.isEmpty || draft.place != nil)
      if draft.listed, !draft.isViolent { draft.date = context.published }
    }
    guard draft.listed || kind == .assault || draft.place != nil else { return false }
    _ = ledger.add(draft, at: TokenPosition(sentence: sentence, token: token))
    return draft.listed
  }

  /// Whether the clause says that the noun's event took place: "after talks with …", "held talks", "died in clashes".
  private func isHappening(_ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    let head = tree.head(token)
    guard head >= 0 else { return tree.sentence.kind == .headline }
    switch tree.relations[token] {
    case "obl":
      return ["after", "during", "at", "following", "in", "before"].contains(tree.preposition(token) ?? "")
        && tree[head].xpos == "VBD"
    case "obj": return words("holding-verb").contains(tree.lemmas[head]) && isPast(tree, head)
    case "nsubj": return tree[head].xpos == "VBD" && words("happening-verb").contains(tree.lemmas[head])
    default: return false
    }
  }

  // MARK: Parts

  private func eventConditions(_ rule: Rule, _ sentence: Int, _ token: Int) -> Bool {
    for condition in rule.conditions {
      switch condition {
      case .dated: if context.governingTime(sentence, token) == nil { return false }
      case .issue:
        guard let object = context.patient(sentence, token), words.issues.contains(trees[sentence].lemmas[object])
        else { return false }
      case .violence:
        guard let object = context.patient(sentence, token), words.violence.contains(trees[sentence].lemmas[object])
        else { return false }
      default: break
      }
    }
    return true
  }

  private func draft(_ rule: Rule, _ kind: Event.Kind, _ sentence: Int, _ token: Int) -> EventDraft {
    let tree = trees[sentence]
    let position = tree.sentence.span
    let group = violence(tree.lemmas[token]) ?? rule.name
    return EventDraft(
      id: "", label: "", kind: kind, date: nil, status: .occurred, place: place(sentence, token), group: group,
      participants: [], figures: [],
      evidence: [Evidence(in: context.document.source, span: position, sentence: sentence, rule: rule.name)],
      listed: false)
  }

  private func violence(_ lemma: String) -> String? {
    if words("massacre-word").contains(lemma) { return "massacre" }
    if words("attack-word").contains(lemma) { return "attack" }
    return words("kill-word").contains(lemma) ? "kill" : nil
  }

  private func participants(_ rule: Rule, _ sentence: Int, _ token: Int) -> [Event.Participant] {
    var found: [Event.Participant] = []
    let tree = trees[sentence]
    var agents: [Int] = []
    if tree.isVerb(token) {
      if case .tokens(let found) = context.agent(sentence, token) { agents = found }
    } else {
      agents = tree.children(token, "nmod").filter {
        tree[$0].deprel == "nmod:poss" || tree.hasPreposition($0, "by") || tree.hasPreposition($0, "between")
      }
      let head = tree.head(token)
      if agents.isEmpty, head >= 0, tree.isVerb(head), case .tokens(let found) = context.agent(sentence, head),
        words("holding-verb").contains(tree.lemmas[head]) || words.speechVerbs.contains(tree.lemmas[head])
      {
        agents = found
      }
    }
    for agent in agents { found += actors(sentence, agent).map { Event.Participant(.actor, $0) } }
    for slot in rule.target {
      for recipient in slotTokens(slot, sentence, token) where !agents.contains(recipient) {
        found += actors(sentence, recipient).map { Event.Participant(.recipient, $0) }
      }
    }
    return found.filter { one in context.actors[one.actor]?.kind != .media }
  }

  /// Where it happened: a place name after "in", "on", "at", "near", nearest first.
  func place(_ sentence: Int, _ token: Int) -> String? {
    let tree = trees[sentence]
    let below = tree.isVerb(token) ? context.clauseTokens(tree, token) : tree.subtree(token)
    for child in below where tree[child].upos == "PROPN" && ["nmod", "obl"].contains(tree.relations[child]) {
      guard ["in", "at", "near", "on", "of"].contains(tree.preposition(child) ?? ""),
        child > token || tree.isVerb(token)
      else { continue }
      if tree.preposition(child) == "of", !words("place-noun").contains(tree.lemmas[max(tree.head(child), 0)]) {
        continue
      }
      if tree.preposition(child) == "on", !words.violence.contains(tree.lemmas[token]) { continue }
      if let entity = tree[child].entity, entity.hasSuffix("person") || entity.hasSuffix("organization") { continue }
      if let mention = context.mention(headedBy: child, sentence),
        mention.referents.contains(where: { context.actors[$0.id]?.kind == .person })
      {
        continue
      }
      let weekday = context.document.timeExpressions.contains { $0.span.contains(tree[child].span.start) }
      if weekday { continue }
      let name = [child] + tree.children[child].filter { ["flat", "compound"].contains(tree.relations[$0]) }
      return IssueName.text(tree, name.sorted())
    }
    return tree.isVerb(token) ? nil : nextPlace(sentence, token)
  }

  /// "killings of fishermen in X": the first "in" and name close after the noun, wherever the parser hung it.
  private func nextPlace(_ sentence: Int, _ token: Int) -> String? {
    let tree = trees[sentence]
    for next in (token + 1)..<max(token + 1, min(token + 7, tree.count - 1)) {
      if tree.isVerb(next) || tree[next].upos == "PUNCT" { return nil }
      guard ["in", "at", "near"].contains(tree[next].form.lowercased()) else { continue }
      var name = next + 1
      while name < tree.count - 1, ["DET", "ADJ"].contains(tree[name].upos) { name += 1 }
      let isTime = context.document.timeExpressions.contains { $0.span.contains(tree[name].span.start) }
      return tree[name].upos == "PROPN" && !isTime ? tree[name].form : nil
    }
    return nil
  }

  /// The event that a noun of violence means as a target: told at this place, told before, or new.
  mutating func eventTarget(_ sentence: Int, _ token: Int) -> Reference? {
    let position = TokenPosition(sentence: sentence, token: token)
    if let index = ledger.byToken[position] { return .event(ledger.drafts[index].id) }
    let tree = trees[sentence]
    var draft = EventDraft(
      id: "", label: EventLabel.noun(tree, token), kind: .assault, date: context.governingTime(sentence, token)?.edtf,
      status: .occurred, place: place(sentence, token), group: violence(tree.lemmas[token]) ?? tree.lemmas[token],
      participants: [], figures: [],
      evidence: [Evidence(in: context.document.source, span: tree.sentence.span, sentence: sentence, rule: "target")],
      listed: false)
    draft.id = Identifier.slug("\(draft.label) \(context.document.source.id)")
    let index = ledger.add(draft, at: position)
    return .event(ledger.drafts[index].id)
  }
}
