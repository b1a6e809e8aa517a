import DossierModel
import Ground

/// Resolves definite phrases without a name in them: "the government", "the envoy", "the council", "both sides".
struct DefiniteResolver {
  func resolve(at token: Int, in sentence: Int, of context: inout LinkingContext) {
    let all = context.sentences[sentence].tokens
    guard ["NOUN", "PROPN"].contains(all[token].upos), context.nameDraft[sentence][token] < 0 else { return }
    if all[token].form.lowercased() == "parties", all[token - 1 < 0 ? 0 : token - 1].form.lowercased() == "all",
      pair(at: token, in: sentence, context) == nil
    {
      return addAllParties(at: token, in: sentence, of: &context)
    }
    if let pair = pair(at: token, in: sentence, context) {
      add(pair.ids, pair.tokens, head: token, rule: pair.rule, sentence, &context)
      return
    }
    if let phrase = NounPhrase(at: token, in: sentence, of: context) {
      resolve(phrase, &context)
    } else {
      resolveShortName(at: token, in: sentence, of: &context)
    }
  }

  private func add(
    _ ids: [String], _ tokens: Range<Int>, head: Int, rule: String, _ sentence: Int, _ context: inout LinkingContext
  ) {
    for id in ids { context.meet(id) }
    let phraseHead = context.head(of: tokens, in: sentence)
    context.add(
      .init(
        sentence: sentence, tokens: tokens, head: tokens.contains(phraseHead) ? phraseHead : head,
        referents: ids.map(Reference.actor), form: .nominal, rule: rule))
  }

  /// "all parties" whose names the text does not give are a group.
  private func addAllParties(at token: Int, in sentence: Int, of context: inout LinkingContext) {
    let id = "all-parties"
    if context.actors[id] == nil {
      context.actors[id] = .init(actor: Actor(id: id, name: "all parties", kind: .group), isPlural: true)
    }
    context.note(surface: "parties", of: id)
    add([id], (token - 1)..<(token + 1), head: token, rule: "group", sentence, &context)
  }

  private func resolve(_ phrase: NounPhrase, _ context: inout LinkingContext) {
    var owner = phrase.possessor
    if let pronoun = phrase.possessivePronoun {
      owner = context.draft(at: pronoun, in: phrase.sentence)?.referents.first?.id
    }
    if phrase.classes.contains(.state) || phrase.classes.contains(.organ), owner == nil,
      phrase.possessivePronoun == nil,
      phrase.isDefinite
    {
      if resolveShortName(at: phrase.noun, in: phrase.sentence, of: &context) { return }
    }
    if phrase.classes.contains(.state), let state = state(phrase, owner: owner, context) {
      return add([state], phrase.tokens, head: phrase.noun, rule: "government", phrase.sentence, &context)
    }
    if phrase.classes.contains(.organ), !phrase.classes.contains(.role), let owner {
      let body = context.state(of: owner) ?? owner
      return add([body], phrase.tokens, head: phrase.noun, rule: "organ", phrase.sentence, &context)
    }
    if phrase.classes.contains(.organ), owner == nil, let state = OrganResolver().state(of: phrase, in: context),
      GroupFinder().addOrgan(phrase, of: state, &context)
    {
      return
    }
    if !phrase.isPlural, !phrase.classes.isDisjoint(with: [.role, .solo]), phrase.isDefinite,
      let person = person(phrase, context)
    {
      return add([person], phrase.tokens, head: phrase.noun, rule: "role", phrase.sentence, &context)
    }
    if !phrase.isPlural, phrase.classes.contains(.role), let state = phrase.state,
      !phrase.modifiers.contains(where: { ["former", "ex"].contains($0) })
    {
      return add([state], phrase.tokens, head: phrase.noun, rule: "body", phrase.sentence, &context)
    }
    if let owner, phrase.isCollective, phrase.modifiers.isEmpty, context.body(of: owner) != owner {
      return add(
        [context.body(of: owner)], phrase.tokens, head: phrase.noun, rule: "body", phrase.sentence, &context)
    }
    if let owner, context.actors[owner]?.actor.kind != .person,
      ActorWords.bodyRoles.contains(
        phrase.nounLemma)
    {
      add([owner], phrase.tokens, head: phrase.noun, rule: "body", phrase.sentence, &context)
    }
  }

  /// "the government" is the one last spoken of; "his government" that of its owner.
  private func state(_ phrase: NounPhrase, owner: String?, _ context: LinkingContext) -> String? {
    if let owner { return context.state(of: owner) }
    if phrase.possessivePronoun != nil || phrase.isPlural && phrase.nounLemma != "authority" { return nil }
    guard ["government", "regime", "authority", "administration"].contains(phrase.nounLemma), phrase.isDefinite else {
      return nil
    }
    let isRegime = phrase.nounLemma == "regime"
    let last = context.drafts(before: phrase.noun, in: phrase.sentence, within: isRegime ? 15 : 4).first { draft in
      let distance = phrase.sentence - draft.sentence
      if draft.rule == "government" {
        return !isRegime || context.text(of: draft.tokens, in: draft.sentence).lowercased().contains("regime")
      }
      // A ministry in the same sentence is its government's.
      guard distance == 0, !isRegime, let id = draft.referents.first?.id else { return false }
      return draft.rule == "organ" || (draft.rule == "codebook" && context.actors[id]?.actor.kind == .government)
    }
    return last?.referents.first.flatMap { context.state(of: $0.id) } ?? context.soleGovernment ?? context.theme
  }

  /// The last person whose function the phrase names, compatible with its country.
  private func person(_ phrase: NounPhrase, _ context: LinkingContext) -> String? {
    let words =
      phrase.modifiers.filter { !ActorWords.passingModifiers.contains($0) } + [
        phrase.nounLemma
      ]
    let earlier = context.drafts(before: phrase.noun, in: phrase.sentence, within: 30)
    for draft in earlier {
      guard draft.referents.count == 1, let id = draft.referents.first?.id, let local = context.actors[id],
        local.actor.kind == .person
      else { continue }
      if let state = phrase.state, context.state(of: id) != state { continue }
      if local.roles.contains(where: { plays($0, words, phrase) }) { return id }
    }
    return nil
  }

  private func plays(_ role: String, _ words: [String], _ phrase: NounPhrase) -> Bool {
    let roleWords = role.split(whereSeparator: { $0 == " " || $0 == "-" }).map { String($0) }
    guard let noun = words.last else { return false }
    let synonyms = DefiniteResolver.synonyms[noun] ?? [noun]
    guard !Set(roleWords).isDisjoint(with: synonyms) else {
      // Whoever speaks for a state abroad may be called its envoy.
      return noun == "envoy" && phrase.state != nil && roleWords.contains("minister")
    }
    return words.dropLast().allSatisfy {
      roleWords.contains($0) || !["foreign", "prime", "defence", "defense"].contains($0)
    }
  }

  private static let synonyms = ActorWords.roleSynonyms.entries.reduce(into: [String: Set<String>]()) {
    $0[$1.phrase] = Set($1.value.split(separator: " ").map(String.init))
  }
  /// "the commission" after "European Commission": the last name that ends with the word.
  @discardableResult
  private func resolveShortName(at token: Int, in sentence: Int, of context: inout LinkingContext) -> Bool {
    let all = context.sentences[sentence].tokens
    guard token > 0, ["the", "this", "that"].contains(all[token - 1].form.lowercased()) else { return false }
    let word = all[token].form.lowercased()
    let isName = all[token].upos == "PROPN" && NounPhrase.isCapitalised(all[token])
    let isNoun = ActorLexicon.shared.nouns[word]?.contains(.organization) == true || word == "league"
    guard isNoun || isName else { return false }
    if !isNoun, token + 1 < all.count, all[token + 1].upos == "PROPN" { return false }
    if token + 1 < all.count, ["of", "for"].contains(all[token + 1].form), all.indices.contains(token + 2),
      all[token + 2].upos == "PROPN"
    {
      return false
    }
    for draft in context.drafts(before: token, in: sentence, within: 20) where draft.form == .name {
      guard let id = draft.referents.first?.id, let local = context.actors[id] else { continue }
      if ![.igo, .organization, .government, .party, .armedGroup, .company].contains(local.actor.kind) { continue }
      let names = [local.actor.name] + local.surfaces
      guard names.contains(where: { isShort(word, for: $0, byNoun: isNoun) }) else { continue }
      add([id], (token - 1)..<(token + 1), head: token, rule: "short-name", sentence, &context)
      return true
    }
    return false
  }
}

extension DefiniteResolver {
  /// A noun of the name, "commission" for "European Commission"; of other words only the one that the name is built
  /// on: "Falcons" for "Desert Falcons".
  private func isShort(_ word: String, for name: String, byNoun: Bool) -> Bool {
    let atoms = NameAtoms.split(name).prefix { byNoun || $0.key != "of" }
    return byNoun ? atoms.contains { $0.key == word } : atoms.count > 1 && atoms.last?.key == word
  }
}

extension DefiniteResolver {
  private struct Pair {
    var ids: [String]
    var tokens: Range<Int>
    var rule: String
  }

  /// "both sides", "the two men": two referents, or none where they cannot be told.
  private func pair(at token: Int, in sentence: Int, _ context: LinkingContext) -> Pair? {
    let all = context.sentences[sentence].tokens
    let noun = all[token].form.lowercased()
    guard token > 0 else { return nil }
    let before = all[token - 1].form.lowercased()
    let isAll = before == "all"
    guard ["both", "two"].contains(before) || isAll else { return nil }
    let start = token > 1 && all[token - 2].form.lowercased() == "the" ? token - 2 : token - 1
    switch noun {
    case _ where ActorWords.sides.contains(noun):
      let ids = sides(before: token, in: sentence, isAll: isAll, context)
      return ids.count > 1 ? Pair(ids: ids, tokens: start..<(token + 1), rule: "both-sides") : nil
    case _ where ActorWords.peopleInPairs.contains(noun):
      if isAll { return nil }
      let ids = people(before: token, in: sentence, context)
      return ids.count == 2 ? Pair(ids: ids, tokens: start..<(token + 1), rule: "two-people") : nil
    case _ where ActorWords.statesInPairs.contains(noun):
      if isAll { return nil }
      let ids = states(before: token, in: sentence, context)
      return ids.count == 2 ? Pair(ids: ids, tokens: start..<(token + 1), rule: "two-states") : nil
    default: return nil
    }
  }

  /// A government and those who fight it, where the story has both.
  private func sides(before token: Int, in sentence: Int, isAll: Bool, _ context: LinkingContext) -> [String] {
    guard let state = governed(context) else { return [] }
    var seen: [String: Int] = [:]
    for draft in context.drafts {
      for reference in draft.referents where reference.kind == .actor { seen[reference.id, default: 0] += 1 }
    }
    let country = context.codebook.entry(state)?.country
    let ownGroups = Set(context.groups.filter { $0.state == nil && $0.family != .protest }.map(\.id))
    let foes = seen.keys.sorted().filter { id in
      guard let actor = context.actors[id]?.actor, country != nil else { return false }
      return (actor.country == country || ownGroups.contains(id)) && isFoe(actor)
    }
    guard foes.reduce(0, { $0 + seen[$1]! }) > 2 else { return [] }
    guard let foe = foes.max(by: { (seen[$0]!, $1) < (seen[$1]!, $0) }) else { return [] }
    return [state, foe].sorted()
  }

  /// The state whose government and forces the text speaks of most.
  private func governed(_ context: LinkingContext) -> String? {
    var counts: [String: Int] = [:]
    for draft in context.drafts where ["government", "organ"].contains(draft.rule) {
      for reference in draft.referents {
        if let state = context.state(of: reference.id) { counts[state, default: 0] += 1 }
      }
    }
    return counts.keys.sorted().max { (counts[$0]!, $1) < (counts[$1]!, $0) } ?? context.theme
  }

  /// Rebels and opposition by code or name; demonstrators are no side of a war.
  private func isFoe(_ actor: Actor) -> Bool {
    if actor.codes["cameo"]?.contains("REB") == true { return true }
    return ([actor.name] + actor.aliases).contains { name in
      name.lowercased().split(separator: " ").contains { ActorWords.foes.contains(String($0)) }
    }
  }

  private func people(before token: Int, in sentence: Int, _ context: LinkingContext) -> [String] {
    var ids: [String] = []
    for draft in context.drafts(before: token, in: sentence, within: 3) {
      for reference in draft.referents where context.actors[reference.id]?.actor.kind == .person {
        if !ids.contains(reference.id), ids.count < 2 { ids.append(reference.id) }
      }
    }
    return ids.sorted()
  }

  private func states(before token: Int, in sentence: Int, _ context: LinkingContext) -> [String] {
    var ids: Set<String> = []
    for draft in context.drafts(before: token, in: sentence, within: 2) {
      for reference in draft.referents where context.actors[reference.id]?.actor.kind == .state {
        ids.insert(reference.id)
      }
    }
    return ids.count == 2 ? ids.sorted() : []
  }
}
