import DossierModel
import Ground

/// Finds names of organisations that the codebook does not have: capitalised names around a noun such as "Center",
/// names in apposition to "company", and short forms given in parentheses.
struct OrganizationFinder {
  static let classifiers = WordTable(ActorWords.classifiers, of: "a kind of actor") { Actor.Kind(rawValue: $0) }
  /// Kinds by the last word of a name.
  static let kinds = WordTable(ActorWords.lastWords, of: "a kind of actor") { Actor.Kind(rawValue: $0) }
  func find(in context: inout LinkingContext) {
    for sentence in context.sentences.indices where context.sentences[sentence].kind != .headline {
      findRuns(in: sentence, of: &context)
    }
    for sentence in context.sentences.indices { findClassified(in: sentence, of: &context) }
    ShortFormFinder().find(in: &context)
  }

  private func findRuns(in sentence: Int, of context: inout LinkingContext) {
    let all = context.sentences[sentence].tokens
    var start = 0
    while start < all.count {
      let end = runEnd(from: start, all)
      if end > start, let noun = organizationNoun(in: start..<end, all, context) {
        let tokens = trimmed(start..<end, noun: noun, all)
        if tokens.count > 1, tokens.contains(noun), !isKnown(tokens, sentence, context),
          !isOrganOfState(tokens, noun: noun, sentence, context)
        {
          add(tokens, noun: noun, sentence: sentence, of: &context)
        }
      }
      start = max(end, start + 1)
    }
  }

  /// Where a run of capitalised words with "of", "for", "and" between them ends; `start` itself when none begins.
  private func runEnd(from start: Int, _ all: [Token]) -> Int {
    guard isNameWord(all[start], initial: start == 0) else { return start }
    var end = start + 1
    while end < all.count {
      if isNameWord(all[end], initial: false) || (all[end].form == "-" && end + 1 < all.count) {
        end += 1
      } else if let next = afterConnectors(end, all) {
        end = next
      } else {
        break
      }
    }
    while end > start, all[end - 1].form == "-" { end -= 1 }
    return end
  }

  private func afterConnectors(_ position: Int, _ all: [Token]) -> Int? {
    var next = position
    while next < all.count, next - position < 3, ActorWords.nameConnectors.contains(all[next].form) { next += 1 }
    guard next > position, next < all.count, isNameWord(all[next], initial: false) else { return nil }
    // "the River Front on Monday": a day is no part of a name.
    if ActorWords.notNames.contains(all[next].form.lowercased()) { return nil }
    return next + 1
  }

  private func isNameWord(_ token: Token, initial: Bool) -> Bool {
    guard token.form.unicodeScalars.first?.properties.isUppercase == true else { return false }
    if token.upos == "PROPN" { return true }
    return !initial && ["NOUN", "ADJ"].contains(token.upos)
  }

  private func organizationNoun(in run: Range<Int>, _ all: [Token], _ context: LinkingContext) -> Int? {
    run.first { context.lexicon.classes(of: all[$0]).contains(.organization) }
  }

  /// "and" joins two names more often than it stands in one: keep it only after "of", "for", "on".
  private func trimmed(_ run: Range<Int>, noun: Int, _ all: [Token]) -> Range<Int> {
    var start = run.lowerBound
    var end = noun + 1
    if let join = (start..<noun).last(where: { ActorWords.nameConnectors.contains(all[$0].form) }) {
      start = join + 1
    }
    if end < run.upperBound, ["of", "for", "on"].contains(all[end].form) {
      end = run.upperBound
      if let join = ((noun + 2)..<end).first(where: { all[$0].form == "in" || all[$0].form == "to" }) { end = join }
    }
    return start..<end
  }

  /// "Foreign Ministry", "Supreme Court": every state has one.
  private func isOrganOfState(_ tokens: Range<Int>, noun: Int, _ sentence: Int, _ context: LinkingContext) -> Bool {
    let all = context.sentences[sentence].tokens
    let before = tokens.lowerBound - 1
    // "Norway's Ministry of …": whose it is stands before.
    if before > 0, CapitalReading.isPossessive(all[before]),
      ["ministry", "department"].contains(all[noun].form.lowercased()),
      context.countryMarks[sentence].contains(where: { $0.tokens.upperBound == before })
    {
      return true
    }
    return tokens.allSatisfy { token in
      let word = all[token].form.lowercased()
      return ActorWords.stateNouns.contains(word) || ActorWords.genericNameWords.contains(word)
        || context.countryMarks[sentence].contains { $0.tokens.contains(token) }
    }
  }

  private func isKnown(_ tokens: Range<Int>, _ sentence: Int, _ context: LinkingContext) -> Bool {
    guard let index = tokens.map({ context.nameDraft[sentence][$0] }).first(where: { $0 >= 0 }) else { return false }
    let known = context.drafts[index]
    if let last = context.drafts(in: sentence).last(where: { $0.tokens.upperBound == tokens.upperBound }),
      let id = last.referents.first?.id, context.actors[id]?.actor.kind == .igo
    {
      // "UN-Arab League" is two.
      return true
    }
    if known.tokens.lowerBound <= tokens.lowerBound, known.tokens.upperBound >= tokens.upperBound { return true }
    // A state's name at the beginning belongs to the longer name.
    guard let id = known.referents.first?.id else { return false }
    return context.actors[id]?.actor.kind != .state && known.tokens.count > 1
  }

  private func add(_ tokens: Range<Int>, noun: Int, sentence: Int, of context: inout LinkingContext) {
    let all = context.sentences[sentence].tokens
    let name = context.text(of: tokens, in: sentence)
    let state = owner(of: tokens, sentence, context)
    let nounWord = ActorLexicon.singular(all[noun].form.lowercased())
    let isStateOrgan = state != nil && ActorWords.stateNouns.contains(nounWord)
    let id = knownPrefix(of: name, context) ?? Identifier.slug(name)
    if context.actors[id] == nil {
      var actor = Actor(id: id, name: name, kind: kind(noun: nounWord, isStateOrgan: isStateOrgan))
      if let state { actor.country = context.codebook.entry(state.state)?.country }
      if isStateOrgan, let state {
        context.meet(state.state)
        actor.affiliations = [.init(to: state.state)]
      }
      context.actors[id] = .init(actor: actor)
    }
    replaceNames(inside: tokens, sentence, &context)
    context.note(surface: name, of: id)
    context.add(
      .init(
        sentence: sentence, tokens: tokens, head: context.head(of: tokens, in: sentence), referents: [.actor(id)],
        form: .name, rule: "organization"))
  }

  /// The state in an organisation's name, unless it is a town there, as in "OSCE Oslo Group": behind another body's
  /// name it says where that body met.
  private func owner(
    of tokens: Range<Int>, _ sentence: Int, _ context: LinkingContext
  ) -> LinkingContext.CountryMark? {
    let first = context.nameDraft[sentence][tokens.lowerBound]
    if first >= 0, let id = context.drafts[first].referents.first?.id, context.actors[id]?.actor.kind == .igo {
      return nil
    }
    return context.countryMarks[sentence].first { tokens.overlaps($0.tokens) }
  }

  private func kind(noun: String, isStateOrgan: Bool) -> Actor.Kind {
    if isStateOrgan { return .government }
    return OrganizationFinder.kinds.values[noun] ?? .organization
  }

  /// "Kenya National Commission" after "Kenyan National Commission on Human Rights".
  private func knownPrefix(of name: String, _ context: LinkingContext) -> String? {
    let atoms = canonical(name, context)
    guard atoms.count > 1 else { return nil }
    return context.actors.keys.sorted().first { id in
      guard let actor = context.actors[id]?.actor, actor.kind != .person, actor.kind != .state else { return false }
      let other = canonical(actor.name, context)
      let length = min(other.count, atoms.count)
      return length > 2 && Array(other.prefix(length)) == Array(atoms.prefix(length))
    }
  }

  /// Atoms with demonyms replaced by their states.
  private func canonical(_ name: String, _ context: LinkingContext) -> [String] {
    NameAtoms.split(name).map { atom in
      guard let reference = context.codebook.names[atom.key]?.first,
        reference.use == .adjective || reference.use == .name
      else { return atom.key }
      let entry = context.codebook.entries[reference.entry]
      return entry.kind == .state ? entry.id : atom.key
    }
  }

  /// A name found inside a longer one is no mention of its own.
  private func replaceNames(inside tokens: Range<Int>, _ sentence: Int, _ context: inout LinkingContext) {
    for token in tokens {
      let index = context.nameDraft[sentence][token]
      if index < 0 { continue }
      let head = context.drafts[index].head
      if context.headDraft[sentence][head] == index { context.headDraft[sentence][head] = -1 }
      for covered in context.drafts[index].tokens { context.nameDraft[sentence][covered] = -1 }
      context.drafts[index].referents = []
    }
    context.countryMarks[sentence].removeAll { tokens.overlaps($0.tokens) && $0.tokens.lowerBound > tokens.lowerBound }
  }
}

extension OrganizationFinder {
  /// "the mining company Xyz", "Xyz, a mining company".
  private func findClassified(in sentence: Int, of context: inout LinkingContext) {
    let all = context.sentences[sentence].tokens
    for noun in all.indices.dropLast() {
      guard let kind = OrganizationFinder.classifiers.values[all[noun].form] else { continue }
      var end = noun + 1
      while end < all.count, all[end].upos == "PROPN", context.nameDraft[sentence][end] < 0 { end += 1 }
      guard end > noun + 1 else { continue }
      let tokens = (noun + 1)..<end
      let name = context.text(of: tokens, in: sentence)
      let id = Identifier.slug(name)
      if context.actors[id] == nil { context.actors[id] = .init(actor: Actor(id: id, name: name, kind: kind)) }
      context.add(
        .init(
          sentence: sentence, tokens: tokens, head: context.head(of: tokens, in: sentence),
          referents: [.actor(id)], form: .name, rule: "apposition"))
    }
  }
}
