import DossierModel
import Ground

/// Finds whose police, army or troops are meant where the phrase does not say it: those of the government or the army
/// just spoken of, the police of the place; in doubt nobody's.
struct OrganResolver {
  func state(of phrase: NounPhrase, in context: LinkingContext) -> String? {
    let isMilitary = ActorWords.militaryNouns.contains(phrase.nounLemma)
    guard isMilitary || phrase.nounLemma == "police", phrase.modifiers.allSatisfy(ActorWords.stateModifiers.contains)
    else {
      return nil
    }
    let ofGovernment = phrase.modifiers.contains("government") || phrase.modifiers.contains("security")
    if ofGovernment, let state = government(before: phrase, context) { return state }
    if !isMilitary, let state = place(of: phrase, context) { return state }
    if let state = organ(before: phrase, isMilitary: isMilitary, context) { return state }
    return phrase.isDefinite || ofGovernment ? institutions(near: phrase, context) : nil
  }

  /// The government last spoken of; the only one, if none was before.
  private func government(before phrase: NounPhrase, _ context: LinkingContext) -> String? {
    let last = context.drafts(before: phrase.noun, in: phrase.sentence, within: 15).first { $0.rule == "government" }
    return last?.referents.first?.id ?? context.soleGovernment
  }

  /// "In Oslo, police …": a state where the sentence takes place.
  private func place(of phrase: NounPhrase, _ context: LinkingContext) -> String? {
    let all = context.sentences[phrase.sentence].tokens
    let places = context.countryMarks[phrase.sentence].filter { mark in
      let before = mark.tokens.lowerBound - 1
      return before >= 0 && ["in", "near", "outside", "across", "around"].contains(all[before].form.lowercased())
    }
    let states = Set(places.map(\.state))
    return states.count == 1 ? states.first : nil
  }

  /// The army or police that the text has spoken of, if of one state only.
  private func organ(before phrase: NounPhrase, isMilitary: Bool, _ context: LinkingContext) -> String? {
    var states: Set<String> = []
    for draft in context.drafts(before: phrase.noun, in: phrase.sentence, within: phrase.isDefinite ? 30 : 4) {
      guard draft.rule == "organ" else { continue }
      let nouns = Set(
        draft.tokens.map { ActorLexicon.singular(context.sentences[draft.sentence].tokens[$0].form.lowercased()) })
      if isMilitary ? nouns.isDisjoint(with: ActorWords.militaryNouns.words) : !nouns.contains("police") { continue }
      states.formUnion(draft.referents.compactMap { context.state(of: $0.id) })
    }
    return states.count == 1 ? states.first : nil
  }

  /// The one state whose government, organs or people in office stand nearby; not those who only say something.
  private func institutions(near phrase: NounPhrase, _ context: LinkingContext) -> String? {
    var states: Set<String> = []
    for draft in context.drafts(before: phrase.noun, in: phrase.sentence, within: 3) where !speaks(draft, context) {
      for reference in draft.referents where reference.kind == .actor {
        guard let actor = context.actors[reference.id]?.actor, let state = context.state(of: reference.id) else {
          continue
        }
        if actor.kind == .government || actor.kind == .person || draft.rule == "government" { states.insert(state) }
      }
    }
    return states.count == 1 ? states.first : nil
  }

  private func speaks(_ draft: LinkingContext.Draft, _ context: LinkingContext) -> Bool {
    let all = context.sentences[draft.sentence].tokens
    guard context.isSubject(draft), all[draft.head].head >= 0 else { return false }
    return context.lexicon.speechVerbs.contains(all[all[draft.head].head].lemma.lowercased())
  }
}
