import DossierModel

/// Finds the names of the codebook: the longest match at each place, capitals respected, on the document's date.
struct CodebookNameFinder {
  func find(in context: inout LinkingContext) {
    for sentence in context.sentences.indices { find(in: sentence, of: &context) }
  }

  private func find(in sentence: Int, of context: inout LinkingContext) {
    let places = context.atoms[sentence]
    var position = 0
    while position < places.count {
      guard let match = longestMatch(at: position, places: places, sentence: sentence, context: context) else {
        position += 1
        continue
      }
      take(match, in: sentence, of: &context)
      position += match.length
    }
  }

  private struct Match {
    var tokens: Range<Int>
    var length: Int
    var entry: Int
    var use: Codebook.NameUse
  }

  private func longestMatch(
    at start: Int, places: [LinkingContext.AtomPlace], sentence: Int, context: LinkingContext
  ) -> Match? {
    let codebook = context.codebook
    guard let most = codebook.longest[places[start].atom.key] else { return nil }
    var key = ""
    var keys: [String] = []
    for index in start..<min(start + most, places.count) {
      if places[index].atom.key.isEmpty { break }
      key += key.isEmpty ? places[index].atom.key : " " + places[index].atom.key
      keys.append(key)
    }
    for (offset, key) in keys.enumerated().reversed() {
      guard let references = codebook.names[key], !codebook.ignored.contains(key) else { continue }
      let range = places[start...(start + offset)]
      let tokens = places[start].token..<(places[start + offset].token + 1)
      let fitting = references.filter { fits($0, range) && $0.use != .surname }
      if let best = choose(fitting, tokens: tokens, sentence: sentence, context: context) {
        return Match(tokens: tokens, length: offset + 1, entry: best.entry, use: best.use)
      }
    }
    return nil
  }

  private func fits(_ reference: Codebook.NameReference, _ places: ArraySlice<LinkingContext.AtomPlace>) -> Bool {
    for (index, place) in places.enumerated() where reference.capitals & (1 << UInt64(index)) != 0 {
      if !place.atom.startsUpper { return false }
    }
    return !reference.acronym || places.first?.atom.allUpper == true
  }

  /// One entry, or the one that holds office on the date, or none.
  private func choose(
    _ references: [Codebook.NameReference], tokens: Range<Int>, sentence: Int, context: LinkingContext
  ) -> Codebook.NameReference? {
    if references.count < 2 { return references.first }
    if let ofCorpus = references.first(where: { context.codebook.entries[$0.entry].isOfCorpus }) { return ofCorpus }
    let adjective = references.first { $0.use == .adjective }
    let name = references.first { $0.use == .name }
    // "US", "U.S.": both noun and adjective; what follows decides.
    if let adjective, let name, adjective.entry == name.entry {
      let next = tokens.upperBound
      let all = context.sentences[sentence].tokens
      let follows = next < all.count && ["NOUN", "ADJ", "PROPN"].contains(all[next].upos)
      return follows ? adjective : name
    }
    if let name { return name }
    return references.first
  }

  private func take(_ match: Match, in sentence: Int, of context: inout LinkingContext) {
    let entry = context.codebook.entries[match.entry]
    let all = context.sentences[sentence].tokens
    if match.use == .region || isOthersNamesake(match.tokens, of: entry, in: sentence, context) { return }
    let next = match.tokens.upperBound
    // "US$": money.
    if all[next - 1].form.contains("$") || (next < all.count && all[next].form == "$") { return }
    switch match.use {
    case .adjective:
      context.countryMarks[sentence].append(.init(tokens: match.tokens, state: entry.id))
      if isAgent(match.tokens, all) {
        context.meet(entry.id)
        context.add(
          .init(
            sentence: sentence, tokens: match.tokens, head: context.head(of: match.tokens, in: sentence),
            referents: [.actor(entry.id)], form: .name, rule: "codebook"))
      }
      if isNounUse(match.tokens, all) { addPeople(entry, match.tokens, sentence, &context) }
      return
    case .people:
      context.countryMarks[sentence].append(.init(tokens: match.tokens, state: entry.id))
      addPeople(entry, match.tokens, sentence, &context)
      return
    default: break
    }
    if entry.kind == .state {
      if isPartOfPersonName(match.tokens, all) { return }
      if match.tokens.count == 1, context.sentences[sentence].kind != .headline,
        CodebookNameFinder.isGivenName(match.tokens.lowerBound, all, context)
      {
        return
      }
      context.countryMarks[sentence].append(.init(tokens: match.tokens, state: entry.id))
      if match.use == .capital, !CapitalReading.isState(match.tokens, all) { return }
    }
    context.meet(entry.id)
    let isPlace = entry.kind == .state && CapitalReading.isPlace(match.tokens, all)
    let capitalised = context.text(of: match.tokens, in: sentence).unicodeScalars.first?.properties.isUppercase == true
    context.add(
      .init(
        sentence: sentence, tokens: match.tokens, head: context.head(of: match.tokens, in: sentence),
        referents: [.actor(entry.id)], form: capitalised ? .name : .nominal, rule: isPlace ? "place" : "codebook"))
  }

  /// "National Security Council", "Chad's General Assembly": a short name with something before it is another body's.
  private func isOthersNamesake(
    _ tokens: Range<Int>, of entry: Codebook.Entry, in sentence: Int, _ context: LinkingContext
  ) -> Bool {
    if isOtherStates(tokens, entry, in: sentence, context) { return true }
    let text = context.text(of: tokens, in: sentence)
    guard entry.kind != .person, entry.kind != .state, tokens.lowerBound > 0, entry.name.hasSuffix(" " + text) else {
      return false
    }
    let before = context.sentences[sentence].tokens[tokens.lowerBound - 1]
    if CapitalReading.isPossessive(before) { return true }
    return ActorWords.nameQualifiers.contains(before.form)
      || context.countryMarks[sentence].contains { $0.tokens.upperBound == tokens.lowerBound }
  }

  /// "Chad's Ministry of Defence", "the State Department of Chad": a name of one state's body with another state's.
  private func isOtherStates(
    _ tokens: Range<Int>, _ entry: Codebook.Entry, in sentence: Int, _ context: LinkingContext
  ) -> Bool {
    guard entry.kind == .government, let own = entry.terms.first?.to else { return false }
    let all = context.sentences[sentence].tokens
    var before = tokens.lowerBound
    if before > 1, CapitalReading.isPossessive(all[before - 1]) { before -= 1 }
    if let mark = context.countryMarks[sentence].last(where: { $0.tokens.upperBound == before }) {
      return mark.state != own
    }
    guard tokens.upperBound + 1 < all.count, all[tokens.upperBound].form == "of" else { return false }
    let other = context.codebook.names[NameAtoms.key(all[tokens.upperBound + 1].form)]?.first { $0.use == .name }
    return other.map { context.codebook.entries[$0.entry] }.map { $0.kind == .state && $0.id != own } ?? false
  }

  /// "the Brazilian-backed plan" is backed by Brazil.
  private func isAgent(_ tokens: Range<Int>, _ all: [Token]) -> Bool {
    let next = tokens.upperBound
    guard next + 1 < all.count, all[next].form == "-" else { return false }
    return ActorWords.agentDeeds.contains(all[next + 1].form.lowercased())
  }

  /// "the Chinese", "the French" as a people: an adjective that heads its phrase.
  private func isNounUse(_ tokens: Range<Int>, _ all: [Token]) -> Bool {
    guard tokens.count == 1, tokens.lowerBound > 0 else { return false }
    let token = all[tokens.lowerBound]
    return all[tokens.lowerBound - 1].form.lowercased() == "the"
      && ["nsubj", "obj", "obl", "nmod", "conj"].contains(String(token.relation))
      && !(tokens.upperBound < all.count
        && (["NOUN", "PROPN", "ADJ"].contains(all[tokens.upperBound].upos) || all[tokens.upperBound].form == "-"))
  }

  private func addPeople(
    _ entry: Codebook.Entry, _ tokens: Range<Int>, _ sentence: Int, _ context: inout LinkingContext
  ) {
    let id = entry.id + "-people"
    let text = context.text(of: tokens, in: sentence)
    if context.actors[id] == nil {
      let actor = Actor(id: id, name: text, kind: .population, country: entry.country)
      context.actors[id] = .init(actor: actor, isPlural: true)
    }
    context.note(surface: text, of: id)
    context.add(
      .init(
        sentence: sentence, tokens: tokens, head: context.head(of: tokens, in: sentence), referents: [.actor(id)],
        form: .nominal, rule: "people"))
  }

  /// "Jordan Smith", "Michael Jordan".
  private func isPartOfPersonName(_ tokens: Range<Int>, _ all: [Token]) -> Bool {
    guard tokens.count == 1 else { return false }
    let at = tokens.lowerBound
    if at > 0, all[at - 1].upos == "PROPN", all[at].relation == "flat", all[at].head == at - 1 {
      // A heading run into the sentence is no given name.
      let given = all[at - 1].form.lowercased()
      let lexicon = ActorLexicon.shared
      return all[at - 1].entity?.hasSuffix("person") == true || lexicon.maleNames.contains(given)
        || lexicon.femaleNames.contains(given)
    }
    let next = at + 1
    return next < all.count && all[next].upos == "PROPN" && all[next].relation == "flat" && all[next].head == at
      && all[at].entity?.hasSuffix("person") == true
  }
}

extension CodebookNameFinder {
  /// "India Reyes": a state's or a town's name that a surname follows. What the codebook knows, titles, and nouns of
  /// organisations and places that follow are no surnames: "Chad President X", "Kenya Airways".
  static func isGivenName(_ at: Int, _ all: [Token], _ context: LinkingContext) -> Bool {
    let next = at + 1
    guard next < all.count, all[next].upos == "PROPN", isCapitalised(all[at]), isCapitalised(all[next]),
      all[next].form.unicodeScalars.dropFirst().contains(where: \.properties.isLowercase),
      context.lexicon.classes(of: all[next]).isEmpty,
      !ActorWords.notNames.contains(all[next].form.lowercased()),
      context.codebook.names[NameAtoms.key(all[at].form)]?.contains(where: {
        context.codebook.entries[$0.entry].kind == .state && $0.use != .adjective && $0.use != .people
      }) == true,
      context.codebook.names[NameAtoms.key(all[next].form)]?.contains(where: { $0.use != .surname }) != true
    else { return false }
    if next + 1 < all.count, all[next + 1].upos == "PROPN" || all[next + 1].upos == "NOUN" || all[next + 1].form == "-"
    {
      return false
    }
    if all[next].relation == "flat", all[next].head == at { return true }
    return all[at].relation == "compound" && all[at].head == next
      && ["nsubj", "conj", "obj"].contains(all[next].relation) && (at == 0 || all[at - 1].upos != "DET")
  }

  private static func isCapitalised(_ token: Token) -> Bool {
    token.form.unicodeScalars.first?.properties.isUppercase == true
  }
}

/// When a capital stands for its state ("Oslo said"), and when a state is only a place ("in Chad").
enum CapitalReading {
  static func isPlace(_ tokens: Range<Int>, _ all: [Token]) -> Bool {
    guard let before = wordBefore(tokens, all) else { return false }
    return ActorWords.narrowPlacePrepositions.contains(before)
      && !(tokens.upperBound < all.count && isPossessive(all[tokens.upperBound]))
  }

  static func isState(_ tokens: Range<Int>, _ all: [Token]) -> Bool {
    if let before = wordBefore(tokens, all) {
      if isListedPlace(tokens, all) || ActorWords.placePrepositions.contains(before) || before == "of"
        || before == "capital"
        || before == "city"
      {
        return false
      }
    }
    let next = tokens.upperBound
    if next < all.count {
      if isPossessive(all[next]) { return true }
      // "OSLO -- …" and "LIMA (Agency) -" are datelines, "Lima, Peru" is a place.
      if ["--", "-", "\u{2014}", "\u{2013}", "("].contains(all[next].form) { return false }
      if all[next].upos == "PROPN", all[next].head == tokens.lowerBound { return false }
    }
    let head = all[tokens.upperBound - 1]
    return ["nsubj", "obj", "iobj", "conj", "obl", "nmod", "root", "_"].contains(String(head.relation))
  }

  /// "in New York or Madrid": a member of a list of places.
  private static func isListedPlace(_ tokens: Range<Int>, _ all: [Token]) -> Bool {
    var at = tokens.lowerBound - 1
    guard at > 0, all[tokens.lowerBound].relation != "nsubj", ["and", "or", ","].contains(all[at].form.lowercased())
    else { return false }
    while at > 0, ["and", "or", ","].contains(all[at].form.lowercased()) || all[at].upos == "PROPN" { at -= 1 }
    return ["in", "at", "near", "from"].contains(all[at].form.lowercased())
  }

  static func isPossessive(_ token: Token) -> Bool {
    guard let mark = token.form.unicodeScalars.first, NameAtoms.isApostrophe(mark) else { return false }
    let rest = token.form.unicodeScalars.dropFirst()
    return rest.isEmpty || rest.elementsEqual("s".unicodeScalars)
  }

  private static func wordBefore(_ tokens: Range<Int>, _ all: [Token]) -> String? {
    var at = tokens.lowerBound - 1
    while at >= 0, all[at].upos == "DET" { at -= 1 }
    return at >= 0 ? all[at].form.lowercased() : nil
  }
}
