import DossierModel
import Ground

/// Says whose rebels, opposition or protesters a text means, by its words alone: an adjective or possessive, "in" with
/// a country, or a group of the kind that it has named before. Whoever speaks of them gives them no country.
struct GroupNation {
  enum Family {
    case armed, opposition, protest
  }

  /// A group that a phrase has introduced.
  struct Antecedent {
    var id: String
    var family: Family
    /// Groups with one noun, or with nouns that say the same, may be one.
    var noun: String
    /// Nil where no word said it.
    var state: String?
  }

  let family: Family
  let noun: String
  private let phrase: NounPhrase

  init(_ phrase: NounPhrase, isArmed: Bool) {
    self.phrase = phrase
    let isProtest = ActorWords.protesters.contains(phrase.nounLemma)
    family = isProtest ? .protest : isArmed ? .armed : .opposition
    let isOfFighters = !ActorWords.fighters.words.isDisjoint(with: phrase.modifiers + [phrase.nounLemma])
    noun = isProtest ? "protester" : isOfFighters ? "rebel" : phrase.nounLemma
  }

  /// The state that the phrase itself or what was said before gives; nil where nothing does.
  func state(in context: LinkingContext) -> String? {
    if let own = phrase.state ?? phrase.possessor.flatMap({ context.state(of: $0) }) { return own }
    if phrase.place != nil || hasNameOfPeople(context) { return nil }
    let known = Set(context.groups.filter { $0.family == family && $0.noun == noun }.map(\.state))
    if family == .opposition, let beside = government(beside: phrase, context) { return beside }
    if !known.isEmpty, known != [nil] { return known.count == 1 ? known.first ?? nil : nil }
    return family == .armed && noun == "rebel" ? stateOfNamedArmy(context) : nil
  }

  /// The group without a country that the text has spoken of and now means again.
  func sameAsBefore(in context: LinkingContext) -> String? {
    guard phrase.place == nil, phrase.modifiers.allSatisfy(ActorWords.quantities.contains) else { return nil }
    let known = Set(context.groups.filter { $0.family == family && $0.noun == noun }.map(\.id))
    return known.count == 1 ? known.first : nil
  }

  /// "the Chadian government and the opposition".
  private func government(beside phrase: NounPhrase, _ context: LinkingContext) -> String? {
    let all = context.sentences[phrase.sentence].tokens
    let join = phrase.tokens.lowerBound - 1
    guard join > 0, all[join].form == "and" else { return nil }
    let government = context.drafts(in: phrase.sentence).first {
      $0.rule == "government" && $0.tokens.upperBound == join
    }
    return government?.referents.first?.id
  }

  /// The country of the armed groups named so far, if they all have one.
  private func stateOfNamedArmy(_ context: LinkingContext) -> String? {
    var countries: Set<String?> = []
    for draft in context.drafts where draft.form == .name {
      guard (draft.sentence, draft.head) < (phrase.sentence, phrase.noun), let id = draft.referents.first?.id,
        let actor = context.actors[id]?.actor, actor.kind == .armedGroup
      else { continue }
      countries.insert(actor.country)
    }
    guard countries.count == 1, let code = countries.first ?? nil else { return nil }
    return context.codebook.state(ofCountry: code)?.id
  }

  /// "Kurdish protesters", "pro-Tuareg fighters": a people that is no state's; capitals at the beginning of a sentence
  /// and in headlines say nothing.
  private func hasNameOfPeople(_ context: LinkingContext) -> Bool {
    if context.sentences[phrase.sentence].kind == .headline { return false }
    let all = context.sentences[phrase.sentence].tokens
    return phrase.tokens.contains { token in
      token > 0 && token != phrase.noun && ["ADJ", "PROPN"].contains(all[token].upos)
        && NounPhrase.isCapitalised(all[token]) && context.nameDraft[phrase.sentence][token] < 0
    }
  }
}

extension LinkingContext {
  /// An id for a group that the text names by a common noun alone: this document's, and no other's.
  func ownID(_ id: String) -> String {
    id + "-in-" + Identifier.slug(document.source.id)
  }

  /// The one state whose government the text speaks of by words.
  var soleGovernment: String? {
    let states = Set(drafts.filter { $0.rule == "government" }.flatMap(\.referents).map(\.id))
    return states.count == 1 ? states.first : nil
  }
}
