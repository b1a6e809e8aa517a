import DossierModel
import Ground

/// Finds actors described by nouns: "the Peruvian government", "Norway's Foreign Ministry", "armed rebels", "critics".
struct GroupFinder {
  func find(in context: inout LinkingContext) {
    for sentence in context.sentences.indices {
      for token in context.sentences[sentence].tokens.indices {
        if let phrase = NounPhrase(at: token, in: sentence, of: context) { take(phrase, &context) }
      }
    }
    ShortFormFinder().find(in: &context)
  }

  private func take(_ phrase: NounPhrase, _ context: inout LinkingContext) {
    if isWanted(phrase, context) { return }
    if phrase.isPair || phrase.modifiers.contains(where: { ["former", "ex"].contains($0) }) { return }
    if let person = apposed(phrase, context) {
      return add(phrase, [person], rule: "apposition", &context)
    }
    if phrase.isLoyal { return addGroup(phrase, kind: .armedGroup, &context) }
    let isAgainst = phrase.modifiers.contains { ActorWords.oppositionModifiers.contains($0) }
    if phrase.classes.contains(.opposition)
      || (isAgainst && !phrase.classes.isDisjoint(with: [.organ, .group, .role, .solo]))
    {
      return addConflictGroup(
        phrase, isArmed: phrase.modifiers.contains { ActorWords.rebelModifiers.contains($0) }, &context)
    }
    if phrase.classes.contains(.rebel) { return addConflictGroup(phrase, isArmed: true, &context) }
    if phrase.classes.contains(.state) { return addState(phrase, &context) }
    if phrase.classes.contains(.organ), addOrgan(phrase, &context) { return }
    if phrase.classes.contains(.role), addRole(phrase, &context) { return }
    if phrase.classes.contains(.population) { return addGroup(phrase, kind: .population, &context) }
    if let igo = phrase.possessor, context.actors[igo]?.actor.kind == .igo, phrase.classes.contains(.group),
      !ActorWords.memberNouns.contains(phrase.nounLemma)
    {
      return add(phrase, [igo], rule: "body", &context)
    }
    if phrase.nounLemma == "member", phrase.modifiers.allSatisfy(ActorWords.quantities.contains) { return }
    if phrase.classes.contains(.group), phrase.isPlural || (phrase.isCollective && !phrase.modifiers.isEmpty) {
      addGroup(phrase, kind: .group, &context)
    }
  }

  /// "more troops" are asked for, not there.
  private func isWanted(_ phrase: NounPhrase, _ context: LinkingContext) -> Bool {
    if phrase.classes.isDisjoint(with: [.organ, .rebel]) { return false }
    let all = context.sentences[phrase.sentence].tokens
    let start = phrase.tokens.lowerBound
    return (max(0, start - 1)...start).contains { all[$0].form.lowercased() == "more" }
  }

  func add(_ phrase: NounPhrase, _ ids: [String], rule: String, _ context: inout LinkingContext) {
    for id in ids {
      context.meet(id)
      // "the leaders of A and B" is no other name of A, nor "its ambassador".
      if ids.count == 1, !["body", "office", "apposition"].contains(rule) {
        context.note(surface: phrase.bareText, of: id)
      }
    }
    let head = context.head(of: phrase.tokens, in: phrase.sentence)
    context.add(
      .init(
        sentence: phrase.sentence, tokens: phrase.tokens, head: phrase.tokens.contains(head) ? head : phrase.noun,
        referents: ids.map(Reference.actor), form: .nominal, rule: rule))
  }

  /// The person right before a comma: "X, an opposition activist".
  private func apposed(_ phrase: NounPhrase, _ context: LinkingContext) -> String? {
    guard !phrase.isPlural else { return nil }
    let all = context.sentences[phrase.sentence].tokens
    if let person = apposed(behind: phrase, all, context) { return person }
    guard phrase.tokens.lowerBound > 1, all[phrase.tokens.lowerBound - 1].form == ",",
      !phrase.classes.isDisjoint(with: [.role, .solo])
    else { return nil }
    let index = context.nameDraft[phrase.sentence][phrase.tokens.lowerBound - 2]
    guard index >= 0, let id = context.drafts[index].referents.first?.id else { return nil }
    return context.actors[id]?.actor.kind == .person ? id : nil
  }
}

extension GroupFinder {
  /// "The British prime minister, X, said": the office is that person's, whoever holds it today.
  private func apposed(behind phrase: NounPhrase, _ all: [Token], _ context: LinkingContext) -> String? {
    let comma = phrase.tokens.upperBound
    guard phrase.classes.contains(.role), comma + 1 < all.count, all[comma].form == "," else { return nil }
    let index = context.nameDraft[phrase.sentence][comma + 1]
    guard index >= 0, let id = context.drafts[index].referents.first?.id,
      context.actors[id]?.actor.kind == .person
    else { return nil }
    let draft = context.drafts[index]
    let end = draft.tokens.upperBound
    // "the president, X and Y" lists three.
    guard draft.tokens.lowerBound == comma + 1, end < all.count, [",", ".", ")"].contains(all[end].form) else {
      return nil
    }
    return id
  }

  private func addState(_ phrase: NounPhrase, _ context: inout LinkingContext) {
    if phrase.isPlural, ["country", "nation", "state"].contains(phrase.nounLemma) {
      // "countries" or "several nations" is nobody in particular.
      if phrase.modifiers.allSatisfy(ActorWords.quantities.contains) { return }
      return addGroup(phrase, kind: .group, &context)
    }
    if ActorWords.vagueStateNouns.contains(phrase.nounLemma) { return }
    if phrase.nounLemma == "authority", !phrase.isPlural { return }
    if let state = phrase.state ?? phrase.possessor.flatMap({ context.state(of: $0) }) {
      return add(phrase, [state], rule: "government", &context)
    }
    if phrase.isPlural, phrase.nounLemma != "authority" { addGroup(phrase, kind: .group, &context) }
  }

  /// An organ of a state; false where no state is known and the phrase waits for its antecedent.
  private func addOrgan(_ phrase: NounPhrase, _ context: inout LinkingContext) -> Bool {
    if ActorWords.vagueStateNouns.contains(phrase.nounLemma) { return false }
    let state = phrase.state ?? phrase.possessor.flatMap { context.state(of: $0) }
    if let possessor = phrase.possessor, state == nil || context.actors[possessor]?.actor.kind == .igo {
      // "UN diplomats", "NATO forces" speak for the body.
      if context.actors[possessor]?.actor.kind == .igo {
        add(phrase, [possessor], rule: "body", &context)
        return true
      }
    }
    let isForce = ActorWords.forceNouns.contains(phrase.nounLemma)
    let isGeneric = phrase.modifiers.allSatisfy { ActorWords.stateModifiers.contains($0) }
    if state == nil, isForce, !isGeneric {
      // "Eritrean and Amhara forces": a state's and somebody else's.
      guard let group = group(phrase, kind: .armedGroup, &context) else { return false }
      let organs = phrase.otherStates.compactMap { organ(phrase, of: $0, bare: phrase.nounText, &context) }
      add(phrase, [group] + organs, rule: "group", &context)
      return true
    }
    guard let state else { return false }
    return addOrgan(phrase, of: state, &context)
  }

  /// Whether a state is known whose organ the phrase may be.
  func addOrgan(_ phrase: NounPhrase, of state: String, _ context: inout LinkingContext) -> Bool {
    let bare = [phrase.modifierText, phrase.nounText, phrase.department].filter { !$0.isEmpty }.joined(separator: " ")
    let ids = ([state] + phrase.otherStates).compactMap { organ(phrase, of: $0, bare: bare, &context) }
    if ids.isEmpty { return false }
    add(phrase, ids, rule: "organ", &context)
    return true
  }

  private func organ(
    _ phrase: NounPhrase, of state: String, bare: String, _ context: inout LinkingContext
  ) -> String? {
    guard let entry = context.codebook.entry(state) else { return nil }
    context.meet(state)
    let id = state + "-" + Identifier.slug(bare)
    if context.actors[id] == nil {
      var actor = Actor(
        id: id, name: entry.name + " " + bare, kind: .government, country: entry.country,
        affiliations: [.init(to: state)])
      if let code = entry.country {
        actor.codes = ["cameo": code + (GroupFinder.organCodes.values[phrase.nounLemma] ?? "GOV")]
      }
      context.actors[id] = .init(actor: actor, isPlural: phrase.isPlural)
    }
    return id
  }

  /// CAMEO's code for an organ.
  static let organCodes = WordTable(ActorWords.organCodes, of: "three capitals") { code in
    code.utf8.count == 3 && code.allSatisfy { $0.isUppercase } ? code : nil
  }

  /// Someone who speaks for a body; false where the phrase waits for its antecedent.
  private func addRole(_ phrase: NounPhrase, _ context: inout LinkingContext) -> Bool {
    let state = phrase.state
    if let possessor = phrase.possessor, let kind = context.actors[possessor]?.actor.kind, kind != .person,
      kind != .state
    {
      add(phrase, [possessor], rule: "body", &context)
      return true
    }
    if let person = phrase.possessor, context.actors[person]?.actor.kind == .person, isSpokesman(phrase) {
      add(phrase, [context.body(of: person)], rule: "body", &context)
      return true
    }
    guard let state else { return false }
    if phrase.isPlural {
      if phrase.otherStates.isEmpty {
        addGroup(phrase, kind: .group, affiliation: state, &context)
      } else {
        add(phrase, [state] + phrase.otherStates, rule: "body", &context)
      }
      return true
    }
    if let holder = holder(of: phrase, state: state, context) {
      add(phrase, [holder], rule: "office", &context)
      return true
    }
    if phrase.isDefinite, mentionedPerson(phrase, state: state, context) != nil { return false }
    add(phrase, [state], rule: "body", &context)
    return true
  }

  private func isSpokesman(_ phrase: NounPhrase) -> Bool {
    ActorWords.personRoles.contains(phrase.nounLemma)
  }

  /// "the Russian envoy" may be a person whom the text has named.
  private func mentionedPerson(_ phrase: NounPhrase, state: String, _ context: LinkingContext) -> String? {
    context.drafts.last { draft in
      guard draft.sentence <= phrase.sentence, let id = draft.referents.first?.id else { return false }
      return context.actors[id]?.actor.kind == .person && context.state(of: id) == state
    }?.referents.first?.id
  }

  /// Whoever holds the office on the date: "the Israeli prime minister".
  private func holder(of phrase: NounPhrase, state: String, _ context: LinkingContext) -> String? {
    let words = (phrase.modifiers + [phrase.nounLemma]).joined(separator: " ")
    let roles = words == "leader" ? ["leader", "supreme leader", "president"] : [words]
    for role in roles {
      let known = context.codebook.holders(of: role, state: state).filter { entry in
        entry.terms.contains { $0.to == state && $0.role.lowercased() == role && context.isInForce($0.valid) }
      }
      if known.count == 1 { return known[0].id }
    }
    return nil
  }
}

extension GroupFinder {
  private func addGroup(
    _ phrase: NounPhrase, kind: Actor.Kind, affiliation: String? = nil, _ context: inout LinkingContext
  ) {
    guard let id = group(phrase, kind: kind, affiliation: affiliation, &context) else { return }
    add(phrase, [id], rule: kind == .population ? "population" : "group", &context)
  }

  /// The actor that a phrase names by its own words.
  private func group(
    _ phrase: NounPhrase, kind: Actor.Kind, affiliation: String? = nil, _ context: inout LinkingContext
  ) -> String? {
    let modifiers = phrase.modifierWords.filter { !ActorWords.quantities.contains($0.lowercased()) }
    var words = modifiers + [phrase.nounText]
    if let state = phrase.state, let adjective = context.codebook.adjective(of: state) {
      words.insert(adjective, at: 0)
    }
    let name = words.joined(separator: " ")
    if context.codebook.ignored.contains(NameAtoms.key(name)) { return nil }
    let id = words.count == 1 && kind != .population ? context.ownID(Identifier.slug(name)) : Identifier.slug(name)
    if context.actors[id] == nil {
      if let affiliation { context.meet(affiliation) }
      let actor = Actor(
        id: id, name: name, kind: kind, country: phrase.state.flatMap { context.codebook.entry($0)?.country },
        affiliations: affiliation.map { [.init(to: $0)] } ?? [])
      context.actors[id] = .init(actor: actor, isPlural: phrase.isPlural)
    }
    return id
  }
}
