import DossierModel
import Ground

/// Finds people whom the codebook does not have, by titles, appositions and given names, and links surnames.
struct PersonFinder {
  let titles = TitleReader()
  func find(in context: inout LinkingContext) {
    extendKnown(in: &context)
    for sentence in context.sentences.indices { findRuns(in: sentence, of: &context) }
    var known = surnames(context)
    var people = context.actors.count
    for sentence in context.sentences.indices {
      if people != context.actors.count {
        people = context.actors.count
        known = surnames(context)
      }
      linkSurnames(known, in: sentence, of: &context)
    }
    // Now that all names stand, "one of X's deputies" can be read.
    extendKnown(in: &context)
  }

  /// Known people take their titles into the mention, and their functions for later reference.
  private func extendKnown(in context: inout LinkingContext) {
    for index in context.drafts.indices {
      let draft = context.drafts[index]
      let sentence = draft.sentence
      guard draft.form == .name, let id = draft.referents.first?.id, context.actors[id]?.actor.kind == .person else {
        continue
      }
      learn(id, at: draft.tokens, in: sentence, of: &context)
      widen(index, in: sentence, of: &context)
    }
  }

  private func widen(_ index: Int, in sentence: Int, of context: inout LinkingContext) {
    let draft = context.drafts[index]
    guard let title = titles.title(before: draft.tokens.lowerBound, in: sentence, of: context) else { return }
    let tokens = title.start..<draft.tokens.upperBound
    let head = context.head(of: tokens, in: sentence)
    if head != draft.head, context.headDraft[sentence][head] < 0 {
      context.headDraft[sentence][head] = index
      context.drafts[index].head = head
    }
    context.drafts[index].tokens = tokens
    for token in tokens where context.nameDraft[sentence][token] < 0 { context.nameDraft[sentence][token] = index }
  }

  /// Takes roles and, where the codebook has none, the affiliation from the text.
  func learn(_ id: String, at tokens: Range<Int>, in sentence: Int, of context: inout LinkingContext) {
    let found = [
      titles.title(before: tokens.lowerBound, in: sentence, of: context),
      titles.title(after: tokens.upperBound, in: sentence, of: context),
      tokens.lowerBound > 1
        ? titles.title(beforeComma: tokens.lowerBound - 1, in: sentence, of: context) : nil,
    ].compactMap { $0 }
    for title in found {
      context.actors[id]?.roles.append(title.role)
      if context.actors[id]?.gender == nil { context.actors[id]?.gender = title.gender }
      if context.actors[id]?.actor.country == nil { context.actors[id]?.actor.country = title.country }
      guard let to = title.affiliation, context.actors[id]?.actor.affiliations.isEmpty == true else { continue }
      let entry = context.codebook.entry(id)
      if entry?.terms.contains(where: { context.isInForce($0.valid) }) == true { continue }
      if to.hasSuffix("-opposition") { GroupFinder.meetOpposition(to, in: &context) }
      context.meet(to)
      context.actors[id]?.actor.affiliations = [.init(to: to, role: title.role)]
    }
  }

  private func findRuns(in sentence: Int, of context: inout LinkingContext) {
    let all = context.sentences[sentence].tokens
    var start = 0
    while start < all.count {
      let end = runEnd(from: start, in: sentence, all, context)
      if end > start { consider(start..<end, in: sentence, of: &context) }
      start = max(end, start + 1)
    }
  }

  private func runEnd(from start: Int, in sentence: Int, _ all: [Token], _ context: LinkingContext) -> Int {
    guard isNameWord(start, all, context), context.nameDraft[sentence][start] < 0 else { return start }
    var end = start + 1
    while end < all.count, context.nameDraft[sentence][end] < 0 {
      if isNameWord(end, all, context) {
        end += 1
      } else if ActorWords.nameParticles.contains(all[end].form), end + 1 < all.count, isNameWord(end + 1, all, context)
      {
        end += 2
      } else if all[end].form == "-", end + 2 < all.count,
        ActorWords.nameParticles.contains(all[end + 1].form.lowercased())
      {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  private func isNameWord(_ position: Int, _ all: [Token], _ context: LinkingContext) -> Bool {
    let token = all[position]
    guard token.form.unicodeScalars.first?.properties.isUppercase == true else { return false }
    let followsRole =
      position > 0 && all[position - 1].form.unicodeScalars.first?.properties.isUppercase == true
      && context.lexicon.classes(of: all[position - 1]).contains(.role)
    // "Foreign Minister Grant X": a name that is also a noun.
    let isNoun = followsRole && token.upos == "NOUN" && context.lexicon.classes(of: token).isEmpty
    guard token.upos == "PROPN" || isNoun || token.entity?.hasSuffix("person") == true else { return false }
    let word = token.form.lowercased()
    guard ActorWords.notNames.contains(word) else { return true }
    guard ActorWords.monthNames.contains(word) else { return false }
    // "Minister June X", "Hope March": a month beside a name, and no date.
    let isAfterName =
      position > 0 && all[position - 1].upos == "PROPN" && all[position].relation == "flat"
      && context.lexicon.classes(of: all[position - 1]).isEmpty
    return followsRole || isAfterName
  }

  private func consider(_ run: Range<Int>, in sentence: Int, of context: inout LinkingContext) {
    let all = context.sentences[sentence].tokens
    var start = run.lowerBound
    // Capitalised titles and demonyms belong before the name.
    for token in run where token < run.upperBound - 1 {
      let isTitle =
        !context.lexicon.classes(of: all[token]).isDisjoint(with: [.role, .solo])
        || TitleReader.honorifics.values[all[token].form.lowercased()] != nil
      let isMark = context.countryMarks[sentence].contains { $0.tokens.contains(token) }
      if isTitle || isMark { start = token + 1 }
    }
    let name = start..<run.upperBound
    guard !name.isEmpty, isPerson(name, in: sentence, context) else { return }
    add(name, in: sentence, of: &context)
  }

  private func isPerson(_ name: Range<Int>, in sentence: Int, _ context: LinkingContext) -> Bool {
    let all = context.sentences[sentence].tokens
    if !context.lexicon.classes(at: name.upperBound - 1, in: all).isEmpty { return false }
    if name.contains(where: { NameAtoms.split(all[$0].form).first?.allUpper == true && all[$0].form.count > 2 }) {
      return false
    }
    let first = all[name.lowerBound].form.lowercased()
    let hasGivenName =
      name.count > 1
      && (context.lexicon.maleNames.contains(first) || context.lexicon.femaleNames.contains(first)
        || CodebookNameFinder.isGivenName(name.lowerBound, all, context))
    if context.sentences[sentence].kind == .headline { return hasGivenName && name.count == 2 }
    if titles.title(before: name.lowerBound, in: sentence, of: context) != nil { return true }
    guard name.count > 1, !isTown(name, in: sentence, context) else { return false }
    if hasGivenName || name.contains(where: { all[$0].entity?.hasSuffix("person") == true }) { return true }
    if titles.title(after: name.upperBound, in: sentence, of: context) != nil { return true }
    if name.lowerBound > 1, titles.title(beforeComma: name.lowerBound - 1, in: sentence, of: context) != nil {
      return true
    }
    return speaks(name, all, context)
  }

  /// "Porto Alegre, Brazil –": a place with the country that it lies in.
  private func isTown(_ name: Range<Int>, in sentence: Int, _ context: LinkingContext) -> Bool {
    let all = context.sentences[sentence].tokens
    guard name.upperBound + 1 < all.count, all[name.upperBound].form == ",",
      let mark = context.countryMarks[sentence].first(where: { $0.tokens.lowerBound == name.upperBound + 1 }),
      context.nameDraft[sentence][mark.tokens.lowerBound] >= 0
    else { return false }
    let end = mark.tokens.upperBound
    return end == all.count || all[end].upos == "PUNCT"
  }

  private func speaks(_ name: Range<Int>, _ all: [Token], _ context: LinkingContext) -> Bool {
    for neighbour in [name.upperBound, name.lowerBound - 1] where all.indices.contains(neighbour) {
      if ActorWords.sayingForms.contains(all[neighbour].form) { return true }
    }
    return false
  }

  private func add(_ name: Range<Int>, in sentence: Int, of context: inout LinkingContext) {
    let all = context.sentences[sentence].tokens
    let text = context.text(of: name, in: sentence)
    let surname = PersonFinder.surname(name.map { all[$0].form })
    let gender =
      name.lowerBound > 0 ? TitleReader.honorifics.values[all[name.lowerBound - 1].form.lowercased()] ?? nil : nil
    let id = knownPerson(text, count: name.count, gender: gender, context) ?? Identifier.slug(text)
    if context.actors[id] == nil, context.meet(id) == nil {
      let first = all[name.lowerBound].form.lowercased()
      var local = LinkingContext.LocalActor(actor: Actor(id: id, name: text, kind: .person), surname: surname)
      if name.count > 1, context.lexicon.maleNames.contains(first) { local.gender = .male }
      if name.count > 1, context.lexicon.femaleNames.contains(first) { local.gender = .female }
      context.actors[id] = local
    }
    context.note(surface: text, of: id)
    learn(id, at: name, in: sentence, of: &context)
    let start = titles.title(before: name.lowerBound, in: sentence, of: context)?.start ?? name.lowerBound
    let tokens = start..<name.upperBound
    context.add(
      .init(
        sentence: sentence, tokens: tokens, head: context.head(of: tokens, in: sentence), referents: [.actor(id)],
        form: .name, rule: start < name.lowerBound ? "title" : "name"))
  }

  /// A single name after a title ("Mr Omar") is the person with that surname, if the document has one.
  private func knownPerson(
    _ text: String, count: Int, gender: Codebook.Gender?, _ context: LinkingContext
  ) -> String? {
    let key = NameAtoms.key(text)
    for id in context.actors.keys.sorted() {
      guard let local = context.actors[id], local.actor.kind == .person else { continue }
      if NameAtoms.key(local.actor.name) == key { return id }
      if count == 1, let surname = local.surname, PersonFinder.isSurname(key, of: surname),
        gender == nil || local.gender == nil || gender == local.gender
      {
        return id
      }
    }
    guard count == 1 else { return nil }
    // "Mrs X" is not the man of that name in office.
    guard let holder = officeHolder(surname: key, context) else { return nil }
    let known = context.codebook.entry(holder)?.gender
    return gender == nil || known == nil || gender == known ? holder : nil
  }

  /// "Holm" as well as "van Holm" for van Holm.
  private static func isSurname(_ key: String, of surname: String) -> Bool {
    let words = surname.split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init)
    let bare = words.drop { ActorWords.nameParticles.contains($0.lowercased()) }
    return NameAtoms.key(surname) == key || NameAtoms.key(bare.joined(separator: " ")) == key
  }

  /// From the last particle on: "al-Karim", "van Holm"; else the last word.
  static func surname(_ words: [String]) -> String {
    guard let last = words.last else { return "" }
    return last
  }
}
