import DossierModel

/// Finds the state that a story is mostly about, so that "the rebels" have a country.
struct ThemeFinder {
  func find(in context: inout LinkingContext) {
    var counts: [String: Int] = [:]
    var firstSeen: [String: Int] = [:]
    for sentence in context.sentences.indices {
      let weight = context.sentences[sentence].kind == .headline ? 3 : 1
      for mark in context.countryMarks[sentence] {
        counts[mark.state, default: 0] += weight
        if firstSeen[mark.state] == nil { firstSeen[mark.state] = sentence }
      }
    }
    for atom in Set(NameAtoms.split(context.document.source.title).map(\.key)) {
      guard let entry = context.codebook.names[atom]?.first(where: { $0.use != .surname })?.entry else { continue }
      let state = context.codebook.entries[entry]
      if state.kind == .state, counts[state.id] != nil { counts[state.id, default: 0] += 3 }
    }
    context.theme = counts.keys.sorted().max { lhs, rhs in
      (counts[lhs]!, -firstSeen[lhs]!) < (counts[rhs]!, -firstSeen[rhs]!)
    }
  }
}

extension LinkingContext {
  /// The state that a phrase without a country means: the last one that acted nearby, else the theme.
  func stateInFocus(at sentence: Int) -> String? {
    for earlier in stride(from: sentence, through: max(0, sentence - 1), by: -1) {
      for draft in drafts(in: earlier).reversed() where draft.rule != "place" {
        guard isSubject(draft), let id = draft.referents.first?.id else { continue }
        if actors[id]?.actor.kind == .state { return id }
      }
    }
    return theme
  }

  /// Whether a mention is the subject of a verb; without a parse, whether it stands before the first verb.
  func isSubject(_ draft: Draft) -> Bool {
    let all = sentences[draft.sentence].tokens
    let head = all[draft.head]
    if head.deprel == "_" {
      return !all[..<draft.tokens.lowerBound].contains { $0.upos == "VERB" }
    }
    if head.relation == "nsubj" { return true }
    if head.relation == "conj", head.head >= 0, all[head.head].relation == "nsubj" { return true }
    return false
  }

  /// The state or body that an actor speaks for; itself if it speaks for nobody else.
  func body(of id: String) -> String {
    guard let local = actors[id] else { return id }
    if local.actor.kind == .state { return id }
    return local.actor.affiliations.first?.to ?? id
  }

  /// The state that a person or body belongs to.
  func state(of id: String) -> String? {
    guard let local = actors[id] else { return nil }
    if local.actor.kind == .state { return id }
    for affiliation in local.actor.affiliations {
      if let state = state(of: affiliation.to) { return state }
    }
    return nil
  }
}
