import DossierModel

/// Finds the happenings that belong on a timeline: verbs first, then nouns, then mentions that repeat what is known.
extension DocumentCoder {
  package mutating func findEvents() {
    placeNames = PlaceNames(trees)
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
      guard case .event(let kind) = rule.coding else { continue }
      if trees[sentence].isVerb(token)
        ? verbEvent(rule, kind, sentence, token) : nounEvent(rule, kind, sentence, token)
      {
        return
      }
    }
  }

  /// An event as far as its sentence alone tells it.
  func draft(_ rule: Rule, _ kind: Event.Kind, _ sentence: Int, _ token: Int) -> EventDraft {
    let tree = trees[sentence]
    let place = place(sentence, token, kind)
    let isDenial = isDenial(rule, sentence, token)
    var draft = EventDraft(
      id: "", label: "", kind: kind, date: nil, status: .occurred, place: place,
      group: isDenial ? "denial" : group(rule, kind, tree.lemmas[token]),
      participants: participants(rule, sentence, token), figures: [],
      evidence: [
        Evidence(in: context.document.source, span: tree.sentence.span, sentence: sentence, rule: rule.name)
      ],
      listed: false)
    draft.traits = isDenial ? [.speechAct] : rule.traits
    draft.isCountryWide = context.actors.values.contains { $0.kind == .state && $0.name == place }
    draft.figures = tollFigures(sentence, of: token)
    if draft.figures.isEmpty { draft.figures = figures(sentence, around: token) }
    return describing(draft, sentence, token)
  }

  /// The draft with what the words at its trigger say of it beside who, where and when.
  func describing(_ told: EventDraft, _ sentence: Int, _ token: Int) -> EventDraft {
    let tree = trees[sentence]
    var draft = told
    draft.isKnown = !tree.isVerb(token) && isDefinite(tree, token)
    if !tree.isVerb(token) {
      let compound = tree.children(token, "compound").filter { $0 == token - 1 }
      draft.nouns = [IssueName.text(tree, compound + [token]).lowercased()]
      draft.isJoint = tree.children(token, "amod").contains { tree.lemmas[$0] == "joint" }
    }
    let object = tree.isVerb(token) ? tree.child(token, "obj") ?? context.patient(sentence, token) : token
    draft.isAnother = object.map { tree.child($0, "det").map { tree.lemmas[$0] } == "another" } ?? false
    draft.hasPronoun = context.patient(sentence, token).map { tree[$0].upos == "PRON" } ?? false
    return draft
  }

  /// What kind of happening it is, for joining.
  private func group(_ rule: Rule, _ kind: Event.Kind, _ lemma: String) -> String {
    if rule.traits.contains(.statement) { return "statement" }
    switch kind {
    case .assault: return violence(lemma) ?? rule.name
    case .consult:
      if words(.journeyWord).contains(lemma) { return "journey" }
      return ["phone", "telephone", "call"].contains(lemma) ? "call" : rule.name
    default: return rule.name
    }
  }

  /// "issued a denial": the stance that it tells.
  private func isDenial(_ rule: Rule, _ sentence: Int, _ token: Int) -> Bool {
    guard rule.traits.contains(.announcement), let object = context.patient(sentence, token) else { return false }
    return words.claims.contains(trees[sentence].lemmas[object])
  }

  func violence(_ lemma: String) -> String? {
    if words(.massacreWord).contains(lemma) { return "massacre" }
    if words(.attackWord).contains(lemma) { return "attack" }
    return words(.killWord).contains(lemma) ? "kill" : nil
  }

  /// Mentions without own date become evidence of the dated event that they repeat: those that name a place first,
  /// since they say where others happened.
  private mutating func resolveEchoes() {
    let echoes = ledger.echoes.sorted { ($0.draft.date == nil ? 1 : 0) < ($1.draft.date == nil ? 1 : 0) }
    for echo in echoes.filter({ $0.draft.place != nil }) + echoes.filter({ $0.draft.place == nil }) {
      guard let known = ledger.repeated(by: echo) else {
        if echo.draft.date != nil { _ = ledger.add(echo.draft, at: echo.position) }
        continue
      }
      ledger.point(echo.position, to: known)
      ledger.absorb(echo.draft, into: known)
    }
    ledger.settle()
  }

  /// Labels with everything that the mentions of an event gave.
  package mutating func completeLabels() {
    let coder = self
    ledger.rename { coder.fullLabel($0) }
  }
}
