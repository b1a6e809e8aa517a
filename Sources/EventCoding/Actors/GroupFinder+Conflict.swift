import DossierModel

/// Enters those who stand against a government: rebels, opposition, protesters.
extension GroupFinder {
  /// "opposition to the war", "its opposition" is what somebody thinks.
  private func isAttitude(_ phrase: NounPhrase, _ context: LinkingContext) -> Bool {
    guard phrase.nounLemma == "opposition" else { return false }
    let all = context.sentences[phrase.sentence].tokens
    let next = phrase.noun + 1
    if phrase.possessivePronoun != nil { return true }
    guard next + 1 < all.count else { return false }
    let preposition = all[next].form.lowercased()
    // "urged the opposition to talk" is the group again.
    return preposition == "against" || preposition == "to" && !["VERB", "AUX"].contains(all[next + 1].upos)
  }

  /// Rebels and opposition belong to a country and never to its government.
  func addConflictGroup(_ phrase: NounPhrase, isArmed: Bool, _ context: inout LinkingContext) {
    if phrase.nounLemma == "uprising" || phrase.nounLemma == "rebellion" || isAttitude(phrase, context) { return }
    if !phrase.isPlural, !["opposition", "militia"].contains(phrase.nounLemma), !phrase.isCollective,
      !phrase.isCompound
    {
      return
    }
    let nation = GroupNation(phrase, isArmed: isArmed)
    let state = nation.state(in: context)
    let id = conflictGroup(phrase, nation, of: state, isArmed: isArmed, &context)
    context.groups.append(.init(id: id, family: nation.family, noun: nation.noun, state: state))
    add(phrase, [id], rule: "group", &context)
  }

  private func conflictGroup(
    _ phrase: NounPhrase, _ nation: GroupNation, of state: String?, isArmed: Bool, _ context: inout LinkingContext
  ) -> String {
    if state == nil, let known = nation.sameAsBefore(in: context) { return known }
    let noun = conflictNoun(phrase, hasState: state != nil)
    let plain = [noun, phrase.place.map { "in " + $0 }].compactMap { $0 }.joined(separator: " ")
    let isNameless = state == nil && phrase.place == nil
    let id =
      isNameless
      ? context.ownID(Identifier.slug(plain))
      : Identifier.slug([state, plain].compactMap { $0 }.joined(separator: "-"))
    if context.actors[id] == nil {
      let adjective = state.flatMap { context.codebook.adjective(of: $0) }
      var actor = Actor(
        id: id, name: [adjective, plain].compactMap { $0 }.joined(separator: " "), kind: isArmed ? .armedGroup : .group)
      actor.country = state.flatMap { context.codebook.entry($0)?.country }
      if let code = actor.country { actor.codes = ["cameo": code + (isArmed ? "REB" : "OPP")] }
      context.actors[id] = .init(actor: actor, isPlural: true)
    }
    return id
  }

  /// What the group is called behind its country: "rebels", "anti-government forces"; without one, as the text has it.
  private func conflictNoun(_ phrase: NounPhrase, hasState: Bool) -> String {
    let isForce = phrase.classes.isDisjoint(with: [.rebel, .opposition])
    let isOpposition = phrase.nounLemma == "opposition" || phrase.modifiers.contains("opposition")
    if isOpposition { return "opposition" }
    if isForce, phrase.modifiers.contains(where: { ActorWords.rebelModifiers.contains($0) }) { return "rebels" }
    let plural = (phrase.nounLemma + "s").replacingSuffix("mans", with: "men")
    if isForce { return (phrase.modifierText + " " + plural).lowercased() }
    if hasState { return plural }
    let words = phrase.modifierWords.filter { !ActorWords.quantities.contains($0.lowercased()) }
    return (words + [phrase.isCompound ? plural : phrase.nounText.lowercased()]).joined(
      separator: " ")
  }

  static func meetOpposition(_ id: String, in context: inout LinkingContext) {
    guard context.actors[id] == nil, context.codebook.entry(id) == nil, id.hasSuffix("-opposition") else { return }
    let state = String(id.dropLast("-opposition".count))
    let adjective = context.codebook.adjective(of: state) ?? state
    let country = context.codebook.entry(state)?.country
    context.actors[id] = .init(
      actor: Actor(
        id: id, name: adjective + " opposition", kind: .group, country: country,
        codes: country.map { ["cameo": $0 + "OPP"] } ?? [:]), isPlural: true)
  }
}

extension String {
  fileprivate func replacingSuffix(_ suffix: String, with other: String) -> String {
    hasSuffix(suffix) ? dropLast(suffix.count) + other : self
  }
}
