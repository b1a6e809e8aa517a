import DossierModel
import Ground

/// Links surnames to the people of the document and of the codebook.
extension PersonFinder {
  /// Surnames of the document's people, then of those whom the codebook has in office.
  func linkSurnames(_ known: [String: [String]], in sentence: Int, of context: inout LinkingContext) {
    let places = context.atoms[sentence]
    let all = context.sentences[sentence].tokens
    for (index, place) in places.enumerated() where place.atom.startsUpper {
      guard context.nameDraft[sentence][place.token] < 0, !isPlace(place.token, all) else { continue }
      var id = known[place.atom.key]?.first
      if (known[place.atom.key]?.count ?? 0) > 1 { id = mostRecent(known[place.atom.key]!, before: sentence, context) }
      if id == nil, mayStandAlone(place, at: index, all) { id = officeHolder(surname: place.atom.key, context) }
      if id != nil, isOfOtherGender(id, at: place.token, all, context) { id = nil }
      guard let id, !isGivenName(place.token, all, context, sentence) else { continue }
      addSurname(id, at: place.token, in: sentence, of: &context)
    }
  }

  /// "Mrs X" is not the man of that name.
  private func isOfOtherGender(_ id: String?, at token: Int, _ all: [Token], _ context: LinkingContext) -> Bool {
    guard token > 0, let said = TitleReader.honorifics.values[all[token - 1].form.lowercased()] ?? nil, let id else {
      return false
    }
    let known = context.actors[id]?.gender ?? context.codebook.entry(id)?.gender
    return known != nil && known != said
  }

  /// "in Lincoln": a town that somebody is named after.
  private func isPlace(_ token: Int, _ all: [Token]) -> Bool {
    var before = token - 1
    while before > 0, all[before].form == "-" || ActorWords.nameParticles.contains(all[before].form.lowercased()) {
      before -= 1
    }
    guard before >= 0, ["in", "near", "at"].contains(all[before].form.lowercased()) else { return false }
    return token + 1 >= all.count || !CapitalReading.isPossessive(all[token + 1])
  }

  private func addSurname(_ id: String, at token: Int, in sentence: Int, of context: inout LinkingContext) {
    let all = context.sentences[sentence].tokens
    context.meet(id)
    var start = token
    // "al - Karim" in several tokens.
    while start > 1, all[start - 1].form == "-", ActorWords.nameParticles.contains(all[start - 2].form.lowercased()) {
      start -= 2
    }
    if let title = titles.title(before: start, in: sentence, of: context) { start = title.start }
    let tokens = start..<(token + 1)
    context.note(surface: all[token].form, of: id)
    learn(id, at: tokens, in: sentence, of: &context)
    context.add(
      .init(
        sentence: sentence, tokens: tokens, head: context.head(of: tokens, in: sentence), referents: [.actor(id)],
        form: .name, rule: "surname"))
  }

  func surnames(_ context: LinkingContext) -> [String: [String]] {
    var result: [String: [String]] = [:]
    for id in context.actors.keys.sorted() {
      guard let local = context.actors[id], local.actor.kind == .person else { continue }
      let names = [local.surname ?? local.actor.name]
      for name in names {
        if let last = NameAtoms.split(name).last(where: { $0.key != "'s" }) { result[last.key, default: []].append(id) }
      }
    }
    return result
  }

  private func mostRecent(_ ids: [String], before sentence: Int, _ context: LinkingContext) -> String? {
    let earlier = context.drafts.last { draft in
      draft.sentence <= sentence && draft.referents.contains { ids.contains($0.id) }
    }
    return earlier?.referents.first { ids.contains($0.id) }?.id
  }

  private func mayStandAlone(_ place: LinkingContext.AtomPlace, at index: Int, _ all: [Token]) -> Bool {
    let token = all[place.token]
    guard token.upos == "PROPN" || token.upos == "_" else { return false }
    guard ActorWords.wordSurnames.contains(place.atom.key) else { return true }
    return place.token > 0 || (place.token + 1 < all.count && all[place.token + 1].upos != "NOUN")
  }

  /// "Clinton Smith", "Chelsea Clinton": part of somebody else's name.
  private func isGivenName(_ token: Int, _ all: [Token], _ context: LinkingContext, _ sentence: Int) -> Bool {
    if context.sentences[sentence].kind == .headline { return false }
    let next = token + 1
    if next < all.count, all[next].upos == "PROPN", all[next].relation == "flat", context.nameDraft[sentence][next] < 0
    {
      return true
    }
    guard token > 0, all[token - 1].upos == "PROPN", all[token].relation == "flat" else { return false }
    return context.lexicon.classes(of: all[token - 1]).isEmpty
      && TitleReader.honorifics.values[all[token - 1].form.lowercased()] == nil
  }

  /// The one person of that surname in office on the date; of several, the one whose state the document speaks of.
  func officeHolder(surname: String, _ context: LinkingContext) -> String? {
    let entries = (context.codebook.names[surname] ?? []).filter { $0.use == .surname }.map(\.entry)
    let holders = Set(entries).sorted().map { context.codebook.entries[$0] }.filter { entry in
      entry.terms.contains { context.isInForce($0.valid) }
    }
    if holders.count < 2 { return holders.first?.id }
    let states = Set(context.countryMarks.joined().map(\.state))
    let near = holders.filter { entry in
      entry.terms.contains { term in context.isInForce(term.valid) && term.to.map(states.contains) == true }
    }
    return near.count == 1 ? near[0].id : nil
  }
}
