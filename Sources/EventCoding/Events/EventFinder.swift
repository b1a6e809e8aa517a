/// Finds the happenings that belong on a timeline.
import DossierModel

extension DocumentCoder {
  package mutating func findEvents() {
    for sentence in trees.indices {
      let tokens = 0..<trees[sentence].count
      for token in tokens where trees[sentence].isVerb(token) { findEvent(sentence, token) }
      for token in tokens where !trees[sentence].isVerb(token) { findEvent(sentence, token) }
    }
    resolveEchoes()
  }

  private mutating func findEvent(_ sentence: Int, _ token: Int) {
    for index in candidates(sentence, token) {
      let rule = rules.rules[index]
      guard case .event(let kind) = rule.coding, rule.name != "*" else { continue }
      if trees[sentence].isVerb(token)
        ? verbEvent(rule, kind, sentence, token) : nounEvent(rule, kind, sentence, token)
      {
        return
      }
    }
  }

  // MARK: Verbs

  private mutating func verbEvent(_ rule: Rule, _ kind: Event.Kind, _ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    guard eventConditions(rule, sentence, token), isFinite(tree, token), isAct(rule, sentence, token) else {
      return false
    }
    let factuality = context.factuality(sentence, token)
    let planned = isPlanned(tree, token) || factuality.planned && !isPast(tree, token)
    let threat = kind == .threaten && isPast(tree, token)
    guard !factuality.negated, planned || threat || !factuality.open else { return false }
    if context.speech(sentence, token)?.kind == .direct, !planned { return false }
    let time = context.verbTime(sentence, token)
    var draft = draft(rule, kind, sentence, token)
    draft.figures = figures(sentence, around: token)
    draft.participants = participants(rule, sentence, token)
    if kind == .consult, let partner = context.looseObject(sentence, token) {
      draft.participants += actors(sentence, partner).map { Event.Participant(.recipient, $0) }
    }
    draft.status = planned ? .planned : .occurred
    if time == nil {
      guard !planned, tree.sentence.kind != .caption, isNewsOfTheDay(draft, sentence, token) else {
        if kind == .assault, !planned, draft.figures.isEmpty, draft.place != nil {
          ledger.await(draft, at: TokenPosition(sentence: sentence, token: token))
        }
        return false
      }
    }
    draft.date = time?.edtf ?? context.published
    draft.label = verbLabel(sentence, token, draft, subject: subjectToken(sentence, token))
    let isNamed = !draft.participants.isEmpty || !draft.figures.isEmpty || tree.isPassive(token)
    guard draft.label.contains(" "), isNamed || tree.child(token, "nsubj").map({ tree[$0].upos != "PRON" }) ?? false
    else { return false }
    draft.id = Identifier.slug("\(draft.label) \(context.document.source.id)")
    draft.listed = true
    _ = ledger.add(draft, at: TokenPosition(sentence: sentence, token: token))
    return true
  }

  /// Whether an undated past verb tells what the document reports as new: it heads its sentence or gives a number, and
  /// no vague time ("in the first year", "since then") puts it elsewhere.
  private func isNewsOfTheDay(_ draft: EventDraft, _ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    guard isPast(tree, token), !draft.participants.isEmpty || !draft.figures.isEmpty else { return false }
    let vague = context.clauseTokens(tree, token).contains {
      words("period-noun").contains(tree.lemmas[$0]) && ["obl", "nmod"].contains(tree.relations[$0])
        || ["since", "ever", "previously", "once", "initially", "originally"].contains(tree.lemmas[$0])
    }
    if vague { return false }
    if draft.kind == .assault { return !draft.figures.isEmpty }
    return tree.relations[token] == "root" || !draft.figures.isEmpty
  }

  /// Verbs that are acts only with the right company: "agreed to the plan", "spoke to the council".
  private func isAct(_ rule: Rule, _ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    let phrases = tree.children(token, "obl").compactMap { tree.preposition($0) }
    switch tree.lemmas[token] {
    case "agree", "conclude":
      return tree.child(token, "obj") != nil || phrases.contains { ["to", "on", "with", "upon"].contains($0) }
    case "speak": return phrases.contains { ["to", "with", "before", "at"].contains($0) }
    case "strike", "reach", "lift", "shut", "storm": return tree.child(token, "obj") != nil || tree.isPassive(token)
    case "release", "free":
      guard rule.coding == .event(.concede), let object = context.patient(sentence, token) else { return true }
      return !words("document-noun").contains(tree.lemmas[object])
    case "say", "warn", "tell", "declare":
      guard rule.name == "event-statement", let subject = tree.child(token, "nsubj"),
        context.time(on: token, sentence) != nil
      else { return rule.name != "event-statement" }
      let speakers = actors(sentence, subject)
      let isSpeech = ["say", "tell"].contains(tree.lemmas[token])
      return !isSpeech
        && speakers.contains { context.actors[$0]?.kind != .person && context.actors[$0]?.kind != .media }
        || !speakers.isEmpty && place(sentence, token) != nil
    default: return true
    }
  }

  private func subjectToken(_ sentence: Int, _ token: Int) -> Int? {
    if let subject = trees[sentence].child(token, "nsubj") { return subject }
    if case .tokens(let subjects) = context.subject(sentence, token, depth: 0) { return subjects.first }
    return nil
  }

  private func isFinite(_ tree: SentenceTree, _ token: Int) -> Bool {
    switch tree[token].xpos {
    case "VBD", "VBZ", "VBP": return true
    case "VBN":
      // Taggers take "killed nine" for a participle after "said" without "that".
      return tree.children(token, "aux").isEmpty == false || tree.relations[token] == "acl"
        || tree.relations[token] == "ccomp" && tree.child(token, "nsubj") != nil
    case "VB", "VBG":
      return tree.children(token, "aux").contains { ["will", "'ll", "be", "to"].contains(tree.lemmas[$0]) }
        || isPlanned(tree, token)
    default: return false
    }
  }

  private func isPast(_ tree: SentenceTree, _ token: Int) -> Bool {
    if ["VBD", "VBN"].contains(tree[token].xpos) {
      return !tree.children(token, "aux").contains {
        ["will", "be", "'ll"].contains(tree.lemmas[$0]) && isModal(tree, token)
      }
    }
    return tree[token].xpos == "VBZ" && tree.sentence.kind == .headline
  }

  private func isModal(_ tree: SentenceTree, _ token: Int) -> Bool {
    tree.children(token, "aux").contains { tree[$0].xpos == "MD" }
      || tree.children(token, "mark").contains { tree.lemmas[$0] == "to" }
  }

  /// "is to meet", "is due to meet", "plans to meet", "is expected to meet".
  private func isPlanned(_ tree: SentenceTree, _ token: Int) -> Bool {
    if tree.children(token, "mark").contains(where: { tree.lemmas[$0] == "to" }),
      tree.children(token, "aux", "cop").contains(where: { ["is", "are"].contains(tree[$0].form.lowercased()) })
    {
      return true
    }
    let head = tree.head(token)
    guard head >= 0, ["xcomp", "ccomp", "csubj"].contains(tree.relations[token]) else { return false }
    return words("planning-word").contains(tree.lemmas[head])
  }

  // MARK: Nouns

  private mutating func nounEvent(_ rule: Rule, _ kind: Event.Kind, _ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    let position = TokenPosition(sentence: sentence, token: token)
    guard tree.relations[token] != "compound", tree.relations[token] != "amod" else { return false }
    var draft = draft(rule, kind, sentence, token)
    draft.figures = figures(sentence, around: token)
    draft.participants = participants(rule, sentence, token)
    if draft.isViolent, let verb = violentVerb(sentence, token) {
      ledger.point(position, to: verb)
      ledger.complete(verb, from: draft)
      return true
    }
    let own = context.nounTime(sentence, token)
    let factuality = context.factuality(sentence, token)
    let time = own ?? (factuality.open || factuality.negated ? nil : context.inheritedTime(sentence, token))
    let presupposed = own != nil && isDefinite(tree, token)
    if rule.conditions.contains(.dated), time == nil { return false }
    if let time, presupposed || !factuality.open && !factuality.negated {
      draft.date = time.edtf
      if let first = time.edtf?.earliestDay, let last = context.published.latestDay, first > last {
        draft.status = .planned
      }
    } else if !factuality.open, !factuality.negated, tree.sentence.kind == .body, !draft.isViolent,
      isHappening(sentence, token), !draft.participants.isEmpty || draft.place != nil
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
    draft.label = nounLabel(sentence, token, draft)
    draft.id = Identifier.slug("\(draft.label) \(context.document.source.id)")
    _ = ledger.add(draft, at: position)
    return true
  }

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

  /// "the massacre", "their talks", "Friday's attack", a bare plural: nothing that the text introduces as new.
  private func isDefinite(_ tree: SentenceTree, _ token: Int) -> Bool {
    if tree.children[token].contains(where: { tree[$0].deprel == "nmod:poss" }) { return true }
    guard let determiner = tree.child(token, "det") else {
      return tree.children(token, "amod").allSatisfy { tree[$0].xpos != "JJS" }
    }
    return ["the", "this", "that", "these", "those"].contains(tree.lemmas[determiner])
  }

  private func hasDefiniteArticle(_ tree: SentenceTree, _ token: Int) -> Bool {
    guard let determiner = tree.child(token, "det") else { return false }
    return ["the", "this", "that", "these", "those"].contains(tree.lemmas[determiner])
  }

  /// Whether an undated noun can mean an event told elsewhere: "the attack", "the killings in Klow", "Klow massacre",
  /// and not "bombings", "their attacks" or "rule by murder".
  private func repeats(_ draft: EventDraft, _ tree: SentenceTree, _ token: Int) -> Bool {
    if tree.children[token].contains(where: { tree[$0].deprel == "nmod:poss" && draft.place == nil }) { return false }
    return hasDefiniteArticle(tree, token) || draft.isViolent && draft.place != nil
      || draft.group == "massacre" && (tree.sentence.kind == .headline || tree.child(token, "compound") != nil)
  }

  /// Whether the clause says that the noun's event took place: "after talks with …", "held talks", "died in clashes".
  private func isHappening(_ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    let head = tree.head(token)
    guard head >= 0 else { return tree.sentence.kind == .headline }
    switch tree.relations[token] {
    case "obl", "nmod":
      guard ["after", "during", "at", "following", "in", "before"].contains(tree.preposition(token) ?? "") else {
        return false
      }
      guard let verb = verbAbove(tree, token) else { return false }
      if tree[verb].xpos == "VBG", tree.relations[verb] == "advcl" {
        return tree[max(tree.head(verb), 0)].xpos == "VBD"
      }
      return tree[verb].xpos == "VBD"
    case "obj": return words("holding-verb").contains(tree.lemmas[head]) && isPast(tree, head)
    case "nsubj": return tree[head].xpos == "VBD" && words("happening-verb").contains(tree.lemmas[head])
    default: return false
    }
  }

  /// The verb of the clause, past nouns that the parser may have put between: "told reporters after talks".
  private func verbAbove(_ tree: SentenceTree, _ token: Int) -> Int? {
    var current = tree.head(token)
    for _ in 0..<3 where current >= 0 && !tree.isVerb(current) {
      guard ["obj", "iobj", "obl", "nmod"].contains(tree.relations[current]) else { return nil }
      current = tree.head(current)
    }
    return current >= 0 && tree.isVerb(current) ? current : nil
  }

  // MARK: Parts

  private func eventConditions(_ rule: Rule, _ sentence: Int, _ token: Int) -> Bool {
    for condition in rule.conditions {
      switch condition {
      case .dated: if trees[sentence].isVerb(token), context.verbTime(sentence, token) == nil { return false }
      case .issue:
        let objects = trees[sentence].children(token, "obj") + [context.patient(sentence, token)].compactMap { $0 }
        guard objects.contains(where: { words.issues.contains(trees[sentence].lemmas[$0]) }) else { return false }
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
    let place = place(sentence, token)
    var draft = EventDraft(
      id: "", label: "", kind: kind, date: nil, status: .occurred, place: place, group: group,
      participants: [], figures: [],
      evidence: [Evidence(in: context.document.source, span: position, sentence: sentence, rule: rule.name)],
      listed: false)
    draft.isCountryWide = context.actors.values.contains { $0.kind == .state && $0.name == place }
    return draft
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
      if case .event(.consult) = rule.coding, let verb = verbAbove(tree, token) {
        if agents.isEmpty, case .tokens(let found) = context.agent(sentence, verb) { agents = found }
        agents += tree.subtree(token).filter { tree.hasPreposition($0, "with") && !agents.contains($0) }
      }
    }
    // Numbers of people are figures, not actors.
    let isCounted: (Int) -> Bool = { one in
      words("counted-noun").contains(tree.lemmas[one]) && tree.child(one, "nummod") != nil
        && actors(sentence, one).count < 2
    }
    for agent in agents where !isCounted(agent) {
      found += actors(sentence, agent).map { Event.Participant(.actor, $0) }
    }
    for slot in rule.target {
      for recipient in slotTokens(slot, sentence, token) where !agents.contains(recipient) && !isCounted(recipient) {
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
      if isTime(sentence, child) { continue }
      let name =
        [child]
        + tree.children[child].filter {
          ["flat", "compound"].contains(tree.relations[$0]) && tree[$0].upos == "PROPN" && !isTime(sentence, $0)
        }
      return IssueName.text(tree, name.sorted())
    }
    if tree.isVerb(token) { return words("kill-word").contains(tree.lemmas[token]) ? nextPlace(sentence, token) : nil }
    return nextPlace(sentence, token) ?? compoundPlace(sentence, token)
  }

  /// "the Klow massacre", where the text says "in Klow" elsewhere.
  private func compoundPlace(_ sentence: Int, _ token: Int) -> String? {
    let tree = trees[sentence]
    guard let name = tree.children(token, "compound").last(where: { tree[$0].upos == "PROPN" }) else { return nil }
    let form = tree[name].form
    let isPlace = trees.contains { other in
      (1..<max(1, other.count)).contains {
        other[$0].form == form && ["in", "at", "near"].contains(other[$0 - 1].form.lowercased())
      }
    }
    return isPlace ? form : nil
  }

  /// "killings of fishermen in X": the first "in" and name close after the noun, wherever the parser hung it.
  private func nextPlace(_ sentence: Int, _ token: Int) -> String? {
    let tree = trees[sentence]
    let reach = tree.isVerb(token) ? 10 : 7
    for next in (token + 1)..<max(token + 1, min(token + reach, tree.count - 1)) {
      if tree.isVerb(next) && tree[next].xpos != "VBG" || tree[next].upos == "PUNCT" { return nil }
      guard ["in", "at", "near"].contains(tree[next].form.lowercased()) else { continue }
      var name = next + 1
      while name < tree.count - 1, ["DET", "ADJ"].contains(tree[name].upos) { name += 1 }
      if words("place-noun").contains(tree.lemmas[name]), name + 2 < tree.count, tree.lemmas[name + 1] == "of" {
        name += 2
      }
      if tree.isVerb(token), tree[name].upos != "PROPN" || isTime(sentence, name) { continue }
      return tree[name].upos == "PROPN" && !isTime(sentence, name) ? tree[name].form : nil
    }
    return nil
  }

  /// The event that a noun of violence means as a target: told at this place, told before, or new.
  mutating func eventTarget(_ sentence: Int, _ token: Int) -> Reference? {
    let position = TokenPosition(sentence: sentence, token: token)
    if let index = ledger.byToken[position] { return .event(ledger.drafts[index].id) }
    let tree = trees[sentence]
    var draft = EventDraft(
      id: "", label: "", kind: .assault, date: context.nounTime(sentence, token)?.edtf,
      status: .occurred, place: place(sentence, token), group: violence(tree.lemmas[token]) ?? tree.lemmas[token],
      participants: [], figures: [],
      evidence: [Evidence(in: context.document.source, span: tree.sentence.span, sentence: sentence, rule: "target")],
      listed: false)
    draft.label = nounLabel(sentence, token, draft)
    draft.id = Identifier.slug("\(draft.label) \(context.document.source.id)")
    let index = ledger.add(draft, at: position)
    return .event(ledger.drafts[index].id)
  }

  /// Mentions without own date become evidence of the dated event that they repeat.
  private mutating func resolveEchoes() {
    for echo in ledger.echoes {
      guard let known = ledger.repeated(by: echo) else { continue }
      ledger.point(echo.position, to: known)
      for evidence in echo.draft.evidence { ledger.addEvidence(evidence, to: known) }
      guard echo.draft.isViolent, ledger.locate(known, at: echo.draft) else { continue }
      var named = echo.draft
      named.figures = ledger.drafts[known].figures
      ledger.rename(known, nounLabel(echo.position.sentence, echo.position.token, named))
    }
  }
}
