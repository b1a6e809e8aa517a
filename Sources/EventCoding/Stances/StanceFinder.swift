/// Reads a document's sentences for stances: every trigger against the rules it may set off.
import DossierModel

/// A rule that fits at a trigger, with who and what.
struct StanceMatch {
  var rule: Rule
  var kind: Stance.Kind
  var holders: [String]
  var targets: [Reference]
  var regarding: Reference?
  var factuality: Factuality
  var trigger: TokenPosition
}

extension DocumentCoder {
  package mutating func findStances() {
    for sentence in trees.indices {
      for token in 0..<trees[sentence].count {
        guard let match = bestMatch(sentence, token) else { continue }
        record(match)
      }
    }
  }

  /// The match of highest priority at a token, the first rule winning ties.
  private mutating func bestMatch(_ sentence: Int, _ token: Int) -> StanceMatch? {
    var best: StanceMatch?
    for index in candidates(sentence, token) {
      let rule = rules.rules[index]
      guard case .stance(let kind) = rule.coding, best.map({ $0.rule.priority < rule.priority }) ?? true,
        let match = match(rule, kind, sentence, token)
      else { continue }
      best = match
    }
    return best
  }

  /// Rules whose trigger, particle included, stands at a token.
  func candidates(_ sentence: Int, _ token: Int) -> [Int] {
    let tree = trees[sentence]
    let kinds: [Rule.Trigger.PartOfSpeech]
    switch tree[token].upos {
    case "VERB": kinds = tree[token].xpos == "VBN" || tree[token].xpos == "JJ" ? [.verb, .adjective] : [.verb]
    case "NOUN", "PROPN":
      kinds = tree[token].xpos.hasPrefix("NNP") && tree.relations[token] == "compound" ? [] : [.noun]
    case "ADJ": kinds = [.adjective]
    default: kinds = []
    }
    var found: [Int] = []
    for kind in kinds {
      let particle = kind == .verb ? tree.particle(token) : nil
      for lemma in Set([tree.lemmas[token], kind == .adjective ? tree[token].form.lowercased() : tree.lemmas[token]])
        .sorted()
      {
        for index in rules.candidates(lemma, kind) {
          let fits = rules.rules[index].triggers.contains {
            $0.lemma == lemma && $0.partOfSpeech == kind
              && ($0.particle == particle
                || $0.particle == nil && !words("separable-particle").contains(particle ?? ""))
          }
          if fits { found.append(index) }
        }
      }
      if kind == .verb { found += rules.candidates("*", .verb) }
    }
    return found.sorted()
  }

  private mutating func match(_ rule: Rule, _ kind: Stance.Kind, _ sentence: Int, _ token: Int) -> StanceMatch? {
    guard allows(rule, sentence, token) else { return nil }
    var factuality = context.factuality(sentence, token)
    if rule.conditions.contains(.obligation) { factuality.open = false }
    if rule.conditions.contains(.needed) { factuality = Factuality() }
    if factuality.conditional, kind != .urges { return nil }
    let speaks = rule.holder.contains(.speaker)
    if factuality.open || factuality.planned && !inOwnWords(sentence, token) { return nil }
    if factuality.negated, speaks || !words("deniable-stance").contains(kind.rawValue) { return nil }
    if isDisclaimed(sentence, token) { return nil }
    let holders = holders(rule, sentence, token)
    guard !holders.isEmpty else { return nil }
    guard let (coded, found) = target(rule, kind, sentence, token) else { return nil }
    var targets = found.filter { target in
      target.kind != .actor || !holders.contains { context.sameBody($0, target.id) }
    }
    if rule.conditions.contains(.thing) { targets.removeAll { $0.kind == .actor } }
    if rule.conditions.contains(.actor) || coded == .blames { targets.removeAll { $0.kind != .actor } }
    guard !targets.isEmpty else { return nil }
    return StanceMatch(
      rule: rule, kind: coded, holders: holders, targets: targets, regarding: regarding(rule, sentence, token),
      factuality: factuality, trigger: TokenPosition(sentence: sentence, token: token))
  }

  /// Whether the words stand in the first person of a quotation: "we will oppose it" is a stance, not a forecast.
  private func inOwnWords(_ sentence: Int, _ token: Int) -> Bool {
    guard let speech = context.speech(sentence, token) else { return false }
    return !speech.speakers.isEmpty
  }

  /// "denied claims that …", "dismissed the charge that …": the words are somebody else's.
  private func isDisclaimed(_ sentence: Int, _ token: Int) -> Bool {
    guard let cue = context.speech(sentence, token)?.cue else { return false }
    let tree = trees[cue.sentence]
    let disclaiming = words("disclaiming-verb")
    if disclaiming.contains(tree.lemmas[cue.token]) { return true }
    let head = tree.head(cue.token)
    return head >= 0 && !tree.isVerb(cue.token) && disclaiming.contains(tree.lemmas[head])
  }

  // MARK: Conditions

  private func allows(_ rule: Rule, _ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    for condition in rule.conditions {
      let holds: Bool
      switch condition {
      case .predicate: holds = predicated(sentence, token) != nil
      case .passive: holds = tree.isPassive(token)
      case .light: holds = true
      case .violence:
        holds = context.patient(sentence, token).map { words.violence.contains(tree.lemmas[$0]) } ?? false
      case .issue: holds = context.patient(sentence, token).map { words.issues.contains(tree.lemmas[$0]) } ?? false
      case .thing, .actor: holds = true
      case .dated: holds = context.governingTime(sentence, token) != nil
      case .obligation: holds = isObliged(tree, token)
      case .success:
        holds = infinitive(tree, token).map { words("success-verb").contains(tree.lemmas[$0]) } ?? false
      case .needed: holds = isNeeded(tree, token)
      case .intransitive: holds = tree.child(token, "obj") == nil
      case .infinitive:
        holds = infinitive(tree, token).map { tree.child($0, "mark").map { tree.lemmas[$0] } == "to" } ?? false
      }
      if !holds { return false }
    }
    return true
  }

  /// "without the departure of", "the removal of … is necessary".
  private func isNeeded(_ tree: SentenceTree, _ token: Int) -> Bool {
    if tree.hasPreposition(token, "without") { return true }
    let head = tree.head(token)
    return head >= 0 && ["nsubj", "obj", "obl"].contains(tree.relations[token])
      && ["necessary", "essential", "inevitable", "require", "need", "involve", "vital", "mean"].contains(
        tree.lemmas[head])
  }

  private func isObliged(_ tree: SentenceTree, _ token: Int) -> Bool {
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

  // MARK: Roles

  /// What a predicate is said of, and by whom when somebody calls it so: (subject, calling verb).
  func predicated(_ sentence: Int, _ token: Int) -> (subject: Int, caller: Int?)? {
    let tree = trees[sentence]
    var predicate = token
    if tree.relations[predicate] == "amod" || tree.relations[predicate] == "compound" {
      predicate = tree.head(predicate)
    }
    if tree.relations[predicate] == "conj", tree.child(predicate, "nsubj") == nil { predicate = tree.head(predicate) }
    if tree.relations[predicate] == "nmod" || tree.relations[predicate] == "obl" {
      let head = tree.head(predicate)
      // Parsers take the second noun of "called the deal a mistake" for a measure.
      let refused = head >= 0 && tree.head(head) >= 0 && words.negatingVerbs.contains(tree.lemmas[tree.head(head)])
      let isBare = tree.relations[predicate] == "obl" && tree.child(predicate, "case") == nil && !refused
      if head >= 0, words.callingVerbs.contains(tree.lemmas[head]), isBare || tree.hasPreposition(predicate, "as") {
        return context.patient(sentence, head).map { ($0, head) }
      }
      return nil
    }
    if let subject = tree.child(predicate, "nsubj") {
      if tree.child(predicate, "cop") != nil || tree.lemmas[predicate] != "be" && !tree.isVerb(predicate) {
        return (subject, nil)
      }
      return nil
    }
    let head = tree.head(predicate)
    guard head >= 0 else { return nil }
    if tree.relations[predicate] == "xcomp" || tree.relations[predicate] == "obj" && tree.child(head, "iobj") != nil {
      if words.callingVerbs.contains(tree.lemmas[head]) || ["hold", "make"].contains(tree.lemmas[head]) {
        return context.patient(sentence, head).map { ($0, head) }
      }
      if ["seem", "appear", "remain", "become", "be"].contains(tree.lemmas[head]),
        let subject = tree.child(head, "nsubj")
      {
        return (subject, nil)
      }
    }
    return nil
  }

  private func holders(_ rule: Rule, _ sentence: Int, _ token: Int) -> [String] {
    for slot in rule.holder {
      var found: [String]
      if slot == .speaker {
        if let caller = predicated(sentence, token)?.caller, rule.conditions.contains(.predicate) {
          found = agents(sentence, context.agent(sentence, caller))
        } else {
          found = context.speech(sentence, token)?.speakers ?? []
        }
      } else {
        found = ownHolders(rule, slot, sentence, token)
        found = found.filter { mayHold($0, sentence, token) }
      }
      found.removeAll { context.actors[$0]?.kind == .media }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Inside reported words only the speaker's own side holds stances: what others are said to hold is hearsay.
  private func mayHold(_ holder: String, _ sentence: Int, _ token: Int) -> Bool {
    guard let speech = context.speech(sentence, token) else { return true }
    let speakers = speech.speakers
    if speech.kind == .indirect, isNarrated(sentence, token) { return true }
    return speakers.contains { context.sameBody($0, holder) || context.actors[$0]?.kind == .media }
  }

  /// "… said it was shot at shortly after the Council condemned the raid": such clauses are taken for known.
  private func isNarrated(_ sentence: Int, _ token: Int) -> Bool {
    let tree = trees[sentence]
    guard tree.relations[token] == "advcl", tree[token].xpos == "VBD", let mark = tree.preposition(token) else {
      return false
    }
    return ["after", "before", "when", "as", "since", "while"].contains(mark)
  }

  private func agents(_ sentence: Int, _ agent: CodingContext.Agent?) -> [String] {
    switch agent {
    case .tokens(let tokens): tokens.flatMap { actors(sentence, $0) }
    case .speakers(let speakers): speakers
    case nil: []
    }
  }

  private func ownHolders(_ rule: Rule, _ slot: Rule.Slot, _ sentence: Int, _ token: Int) -> [String] {
    let tree = trees[sentence]
    switch tree[token].upos {
    case "VERB" where slot == .subject:
      let found = agents(sentence, context.agent(sentence, token))
      // "is opposed to", tagged as a passive.
      let adjective = rule.triggers.contains { $0.partOfSpeech == .adjective } && tree.isPassive(token)
      return found.isEmpty && adjective ? context.patient(sentence, token).map { actors(sentence, $0) } ?? [] : found
    case "NOUN", "PROPN": return nounHolders(rule, sentence, token)
    case "ADJ" where slot == .subject || slot == .object: return adjectiveHolders(sentence, token)
    default: return slotTokens(slot, sentence, token).flatMap { actors(sentence, $0) }
    }
  }

  private func adjectiveHolders(_ sentence: Int, _ token: Int) -> [String] {
    let tree = trees[sentence]
    if let subject = predicated(sentence, token)?.subject { return actors(sentence, subject) }
    if tree.relations[token] == "conj", tree.head(token) >= 0 { return adjectiveHolders(sentence, tree.head(token)) }
    if tree.relations[token] == "advcl" || tree.relations[token] == "xcomp" {
      return agents(sentence, context.subject(sentence, token, depth: 0))
    }
    return tree.relations[token] == "acl" ? actors(sentence, tree.head(token)) : []
  }

  private func nounHolders(_ rule: Rule, _ sentence: Int, _ token: Int) -> [String] {
    let tree = trees[sentence]
    if rule.conditions.contains(.predicate), let subject = predicated(sentence, token)?.subject {
      return actors(sentence, subject)
    }
    let below = tree.children(token, "nmod")
    if let by = (below + below.flatMap { tree.children($0, "nmod") }).first(where: {
      tree.hasPreposition($0, "by") || tree.hasPreposition($0, "from")
    }) {
      return actors(sentence, by)
    }
    let head = tree.head(token)
    let carrier =
      head >= 0 && tree.isVerb(head) && ["obj", "obl", "nsubj"].contains(tree.relations[token]) ? head : nil
    if let carrier, words.cancellingVerbs.contains(tree.lemmas[carrier]) { return [] }
    if let owner = tree.child(token, exactly: "nmod:poss") { return actors(sentence, owner) }
    guard let carrier, tree.relations[token] != "nsubj" else { return [] }
    if tree.relations[token] == "obl", !tree.hasPreposition(token, "in") { return [] }
    guard words.lightVerbs.contains(tree.lemmas[carrier]) || tree.relations[token] == "obl" else { return [] }
    return agents(sentence, context.agent(sentence, carrier))
  }

  /// The tokens that fill a slot of a trigger.
  func slotTokens(_ slot: Rule.Slot, _ sentence: Int, _ token: Int) -> [Int] {
    let tree = trees[sentence]
    let isVerb = tree.isVerb(token)
    switch slot {
    case .speaker: return []
    case .predicated: return predicated(sentence, token).map { [$0.subject] } ?? []
    case .subject:
      if isVerb {
        if case .tokens(let agents) = context.agent(sentence, token) { return agents }
        return []
      }
      return carrierSubject(sentence, token)
    case .object:
      if isVerb { return context.patient(sentence, token).map { [$0] } ?? [] }
      return tree.children(token, "nmod").filter { tree.hasPreposition($0, "of") }
    case .clause: return clauseSubject(sentence, token)
    case .preposition(let preposition): return prepositional(tree, token, preposition)
    }
  }

  private func carrierSubject(_ sentence: Int, _ noun: Int) -> [Int] {
    let tree = trees[sentence]
    let head = tree.head(noun)
    guard head >= 0, tree.relations[noun] == "obj", tree.isVerb(head),
      words("bearing-verb").contains(tree.lemmas[head]),
      case .tokens(let subjects) = context.agent(sentence, head)
    else { return [] }
    return subjects
  }

  private func clauseSubject(_ sentence: Int, _ token: Int) -> [Int] {
    let tree = trees[sentence]
    for clause in tree.children(token, "ccomp", "xcomp", "acl") {
      if let subject = tree.child(clause, "nsubj") { return [subject] }
    }
    return []
  }

  private func prepositional(_ tree: SentenceTree, _ token: Int, _ preposition: String) -> [Int] {
    var found = tree.children(token, "obl", "nmod").filter { tree.hasPreposition($0, preposition) }
    for carrier in tree.children(token, "obl") where tree.lemmas[carrier] == preposition {
      found += tree.children(carrier, "nmod").filter { tree.hasPreposition($0, "of") }
    }
    // Parsers hang "support … for the plan" on the carrying verb, and "voted against" on the object.
    let head = tree.head(token)
    if found.isEmpty, !tree.isVerb(token), head >= 0, tree.isVerb(head), tree.relations[token] != "nsubj" {
      found = tree.children(head, "obl").filter { $0 > token && tree.hasPreposition($0, preposition) }
    }
    if found.isEmpty, tree.isVerb(token), let object = tree.child(token, "obj") {
      found = tree.children(object, "nmod").filter { tree.hasPreposition($0, preposition) }
    }
    if found.isEmpty {
      found = tree.children(token, "advcl", "acl").filter { tree.hasPreposition($0, preposition) }
        .compactMap { tree.child($0, "nsubj") ?? (preposition == "for" ? nil : tree.child($0, "obj")) }
    }
    return found
  }

  // MARK: Targets

  private mutating func target(
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
  private mutating func reading(
    _ rule: Rule, _ kind: Stance.Kind, _ sentence: Int, _ token: Int, _ target: Int
  ) -> (Stance.Kind, [Reference])? {
    let tree = trees[sentence]
    let lemma = tree.lemmas[target]
    let calls = ["call", "demand", "seek", "press", "push", "appeal"].contains(tree.lemmas[token])
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

  /// What a denial is about: the event or issue named in it, else the actor that it is about.
  private mutating func denied(_ sentence: Int, _ token: Int) -> [Reference]? {
    let tree = trees[sentence]
    var content = tree.children(token, "obj", "obl", "ccomp", "xcomp", "acl", "nmod", "advcl").filter { $0 > token }
    if tree.isPassive(token), let subject = tree.child(token, "nsubj") { content.append(subject) }
    let tokens = content.flatMap { tree.subtree($0) }.sorted()
    let violent = tokens.filter { tree[$0].upos == "NOUN" && words.violence.contains(tree.lemmas[$0]) }
    for noun in violent { if let event = eventTarget(sentence, noun) { return [event] } }
    for noun in tokens where tree.isNominal(noun) {
      let named = context.mention(headedBy: noun, sentence)?.referents ?? []
      if let issue = named.first(where: { $0.kind == .issue }) { return [issue] }
      if named.isEmpty, words.issues.contains(tree.lemmas[noun]) { return [issue(sentence, noun)] }
    }
    for noun in tokens where tree[noun].upos == "PROPN" {
      if let known = ledger.drafts.last(where: { $0.kind == .assault && $0.place == tree[noun].form }) {
        return [.event(known.id)]
      }
    }
    let holders = agents(sentence, context.agent(sentence, token))
    for noun in tokens.reversed() where tree.isNominal(noun) {
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

  /// "efforts to implement the plan", "adoption of the treaty": the plan, the treaty.
  private mutating func realised(_ sentence: Int, _ noun: Int) -> [Reference]? {
    let tree = trees[sentence]
    var inner = tree.children(noun, "nmod").filter { tree.hasPreposition($0, "of") || tree.hasPreposition($0, "for") }
    for clause in tree.children(noun, "acl") { inner += tree.children(clause, "obj") }
    let found = inner.flatMap { targets(sentence, $0) }.filter { $0.kind == .issue }
    return found.isEmpty ? nil : found
  }

  private func isQuitting(_ tree: SentenceTree, _ verb: Int) -> Bool {
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

  private mutating func regarding(_ rule: Rule, _ sentence: Int, _ token: Int) -> Reference? {
    for slot in rule.regarding {
      for candidate in slotTokens(slot, sentence, token) {
        if let found = targets(sentence, candidate).first(where: { $0.kind != .actor }) { return found }
      }
    }
    return nil
  }

  // MARK: Recording

  private mutating func record(_ match: StanceMatch) {
    let sentence = match.trigger.sentence
    let span = trees[sentence].sentence.span
    let evidence = Evidence(in: context.document.source, span: span, sentence: sentence, rule: match.rule.name)
    let date = context.stanceDate(match.trigger)
    let reporter = context.speech(sentence, match.trigger.token)?.speakers.first {
      context.actors[$0]?.kind == .media
    }
    for holder in match.holders {
      for target in match.targets {
        let parts = [
          context.document.source.id, holder, match.factuality.negated ? "not" : "", match.kind.rawValue, target.id,
        ]
        add(
          Stance(
            id: Identifier.slug(parts.joined(separator: " ")), holder: holder, kind: match.kind, target: target,
            regarding: match.regarding == target ? nil : match.regarding, date: date, negated: match.factuality.negated,
            hedged: match.factuality.hedged, attributedTo: reporter, confidence: match.rule.confidence,
            evidence: [evidence]))
      }
    }
  }
}

extension CodingContext {
  /// The day on which a stance was expressed: from the clause, or from the words of saying around it.
  func stanceDate(_ trigger: TokenPosition) -> EDTFDate {
    let past: (TimeExpression) -> Bool = { time in
      guard let edtf = time.edtf, let first = edtf.earliestDay, let last = self.published.latestDay else {
        return false
      }
      return first <= last && (time.kind == .date || time.kind == .time)
    }
    let spoken = speech(trigger.sentence, trigger.token)
    if spoken == nil, let time = governingTime(trigger.sentence, trigger.token), past(time) {
      return time.edtf ?? published
    }
    if let cue = spoken?.cue, let time = governingTime(cue.sentence, cue.token), past(time) {
      return time.edtf ?? published
    }
    return published
  }
}
