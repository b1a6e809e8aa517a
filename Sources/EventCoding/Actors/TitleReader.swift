import DossierModel
import Ground

/// Reads what a text says of a person's function: before the name ("Chinese Foreign Ministry spokesman X"), after it
/// ("X, an expert with Y,") or in front with a comma ("The speaker of the parliament, X,").
struct TitleReader {
  struct Title {
    /// Tokens that belong to the name's phrase.
    var start: Int
    var role: String
    var affiliation: String?
    var country: String?
    var isFormer = false
    var gender: Codebook.Gender?
  }

  static let honorifics = WordTable(ActorWords.honorifics, of: "m, f or -") { text -> Codebook.Gender?? in
    if text == "-" { return .some(nil) }
    return Codebook.Gender(rawValue: text).map { .some($0) }
  }
  /// What ends an apposition: "Lagos, Nigeria – The president …" is a dateline.
  private static let ends: Set<String> = [
    ",", ")", ".", ";", ":", "\"", "\u{201C}", "--", "\u{2013}", "\u{2014}",
  ]

  /// The title before a name that starts at `name`.
  func title(before name: Int, in sentence: Int, of context: LinkingContext) -> Title? {
    let all = context.sentences[sentence].tokens
    var start = name
    while start > 0, name - start < 12, belongsToTitle(start - 1, all, context) { start -= 1 }
    guard start < name else { return nil }
    let window = start..<name
    if let gender = TitleReader.honorifics.values[all[name - 1].form.lowercased()] {
      var title = Title(start: name - 1, role: all[name - 1].form.lowercased())
      title.gender = gender
      return title
    }
    guard let role = window.last(where: { isRole(all[$0], context) }),
      role == name - 1 || (role + 1 < name && all[role + 1].form == "of")
    else { return nil }
    return read(window, role: role, behind: state(behind: name, in: sentence, context), in: sentence, of: context)
  }

  /// "Prime Minister X of Chad": the state named right behind the name.
  private func state(behind name: Int, in sentence: Int, _ context: LinkingContext) -> String? {
    let all = context.sentences[sentence].tokens
    var end = name
    while end < all.count, end - name < 6,
      all[end].upos == "PROPN" || ActorWords.nameParticles.contains(all[end].form.lowercased())
    {
      end += 1
    }
    guard end > name, end + 1 < all.count, all[end].form == "of" else { return nil }
    let start = all[end + 1].upos == "DET" ? end + 2 : end + 1
    guard let mark = context.countryMarks[sentence].first(where: { $0.tokens.lowerBound == start }) else { return nil }
    let next = mark.tokens.upperBound
    // "X of Chad's army" and "X of the Chadian army" are the army's.
    let goesOn = next < all.count && (CapitalReading.isPossessive(all[next]) || all[next - 1].upos == "ADJ")
    return goesOn ? nil : mark.state
  }

  /// The apposition after a name that ends before `end`.
  func title(after end: Int, in sentence: Int, of context: LinkingContext) -> Title? {
    let all = context.sentences[sentence].tokens
    guard end + 1 < all.count, all[end].form == "," || all[end].form == "(" else { return nil }
    var stop = end + 1
    while stop < all.count, stop - end < 20, !TitleReader.ends.contains(all[stop].form) {
      if ["VBD", "VBZ", "VBP", "MD", "WP"].contains(all[stop].xpos) { break }
      stop += 1
    }
    let first = all[end + 1]
    guard first.upos != "VERB", first.upos != "AUX", first.upos != "CCONJ", first.upos != "PRON" || first.form == "one"
    else { return nil }
    let window = (end + 1)..<stop
    guard let role = window.first(where: { isRole(all[$0], context) && !isModifier($0, all, context) }) else {
      return nil
    }
    return read(window, role: role, in: sentence, of: context)
  }

  /// A role phrase that ends with a comma right before a name.
  func title(beforeComma comma: Int, in sentence: Int, of context: LinkingContext) -> Title? {
    let all = context.sentences[sentence].tokens
    guard comma > 1, all[comma].form == "," else { return nil }
    var start = comma
    while start > 0, comma - start < 12 {
      let token = all[start - 1]
      if ["VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"].contains(token.upos) { break }
      start -= 1
    }
    guard start < comma,
      all[start].upos == "DET" || context.countryMarks[sentence].contains(where: { $0.tokens.lowerBound == start })
    else { return nil }
    guard let role = (start..<comma).first(where: { isRole(all[$0], context) }) else { return nil }
    return read(start..<comma, role: role, in: sentence, of: context)
  }

  private func isRole(_ token: Token, _ context: LinkingContext) -> Bool {
    guard token.upos == "NOUN" || token.upos == "PROPN" || token.upos == "_" || token.upos == "ADJ" else {
      return false
    }
    let form = token.form.lowercased()
    // Plurals name several people, not the one whose name follows: "deputies" after "one of" does.
    return !context.lexicon.classes(of: token).isDisjoint(with: [.role, .solo])
      && (form == "deputies" || form == ActorLexicon.singular(form) || form.hasSuffix("ss"))
  }

  /// "opposition leader": the first of two nouns is no role of its own.
  private func isModifier(_ position: Int, _ all: [Token], _ context: LinkingContext) -> Bool {
    position + 1 < all.count && ["NOUN", "PROPN"].contains(all[position + 1].upos) && isRole(all[position + 1], context)
  }

  private func belongsToTitle(_ position: Int, _ all: [Token], _ context: LinkingContext) -> Bool {
    let token = all[position]
    if ActorWords.notNames.contains(token.form.lowercased()) { return false }
    if ["ADJ", "NOUN", "PROPN"].contains(token.upos) { return true }
    if CapitalReading.isPossessive(token), position > 0 { return true }
    if ["of", "for", "the"].contains(token.form) {
      // "Secretary of State X", but not "the support of President X".
      guard token.form == "of", position > 0, position + 1 < all.count else { return false }
      return ["State", "Defense", "Defence", "Staff"].contains(all[position + 1].form)
        && isRole(all[position - 1], context)
    }
    return (token.form == "-" && position > 0 && all[position - 1].upos != "PUNCT") || token.form == "/"
      || token.form.lowercased() == "then"
      || TitleReader.honorifics.values[token.form.lowercased()] != nil
  }

  private func read(
    _ window: Range<Int>, role: Int, behind: String? = nil, in sentence: Int, of context: LinkingContext
  ) -> Title {
    let all = context.sentences[sentence].tokens
    var title = Title(start: window.lowerBound, role: roleText(window, role: role, all, sentence, context))
    title.isFormer = window.contains { ActorWords.formerWords.contains(all[$0].form.lowercased()) }
    let roleWord = all[role].form.lowercased()
    if ["spokesman", "king", "prince", "businessman", "congressman"].contains(roleWord) { title.gender = .male }
    if ["spokeswoman", "queen", "princess", "businesswoman"].contains(roleWord) { title.gender = .female }
    let state = context.countryMarks[sentence].first { window.contains($0.tokens.lowerBound) }?.state ?? behind
    title.country = state.flatMap { context.codebook.entry($0)?.country }
    if title.isFormer { return title }
    let isMediator = ActorWords.mediators.contains(roleWord)
    if let body = body(in: window, sentence, context) {
      if context.actors[body]?.actor.kind != .igo || !isMediator { title.affiliation = body }
      return title
    }
    let classes = context.lexicon.classes(of: all[role])
    if window.contains(where: {
      ["opposition", "rebel", "insurgent", "separatist"].contains(all[$0].form.lowercased())
    }) {
      if let state { title.affiliation = state + "-opposition" }
      return title
    }
    guard classes.contains(.role) else { return title }
    if let state {
      title.affiliation = state
    } else if isOfState(title.role), !isOfUnknown(window, all) {
      title.affiliation = focus(at: window, in: sentence, context)
    }
    return title
  }

  /// "president of Sarnland": of something that nobody knows, and of no state that is spoken of.
  private func isOfUnknown(_ window: Range<Int>, _ all: [Token]) -> Bool {
    window.dropLast().contains { all[$0].form == "of" && all[$0 + 1].upos == "PROPN" }
  }

  /// The state in focus, unless the text speaks of it only afterwards as of what somebody acts upon: "Prime Minister X
  /// condemned Chad".
  private func focus(at window: Range<Int>, in sentence: Int, _ context: LinkingContext) -> String? {
    guard let state = context.stateInFocus(at: sentence) else { return nil }
    let all = context.sentences[sentence].tokens
    let isActedUpon = context.drafts(in: sentence).contains { draft in
      draft.tokens.lowerBound >= window.upperBound && all[draft.head].relation == "obj"
        && draft.referents.contains(.actor(state))
    }
    return isActedUpon ? nil : state
  }

  private func isOfState(_ role: String) -> Bool {
    ActorWords.stateRoles.words.contains { role.contains($0) }
  }

  /// An organisation named in the window; a person's own body for "one of X's deputies".
  private func body(in window: Range<Int>, _ sentence: Int, _ context: LinkingContext) -> String? {
    for token in window {
      let index = context.nameDraft[sentence][token]
      guard index >= 0, let id = context.drafts[index].referents.first?.id, let local = context.actors[id] else {
        continue
      }
      switch local.actor.kind {
      case .person: if let own = local.actor.affiliations.first?.to { return own }
      case .state, .population: continue
      default: return id
      }
    }
    return nil
  }

  private func roleText(
    _ window: Range<Int>, role: Int, _ all: [Token], _ sentence: Int, _ context: LinkingContext
  ) -> String {
    var start = role
    while start > window.lowerBound, ["NOUN", "PROPN", "ADJ"].contains(all[start - 1].upos) {
      if context.countryMarks[sentence].contains(where: { $0.tokens.contains(start - 1) }) { break }
      start -= 1
    }
    return context.text(of: start..<(role + 1), in: sentence).lowercased()
  }
}
