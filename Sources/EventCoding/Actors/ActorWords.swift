import Ground

/// The words by which actors are found and told apart, as `en/actors.txt` has them.
enum ActorWords: Int, WordList {
  /// Modifiers that say how many or which, and not what.
  case quantities
  /// State nouns that are actors only when they stand alone with an article.
  case vagueStateNouns
  /// Modifiers that leave an army its state's.
  case stateModifiers
  /// Modifiers of those who are against a government.
  case oppositionModifiers
  /// Of these, the modifiers of those who bear arms.
  case rebelModifiers
  /// CAMEO codes of the organs of a state; GOV for all others.
  case organCodes
  /// Singular nouns that are groups all the same.
  case collectives
  /// Nouns of which a text has "both" or "two".
  case pairNouns
  /// Nouns of a state's armed forces.
  case militaryNouns
  /// Small words inside the names of organisations.
  case nameConnectors
  /// Nouns in apposition to the name of an organisation, with the kind of actor.
  case classifiers
  /// Words in the names of bodies that every state has.
  case genericNameWords
  /// Last words in the names of organs of a state.
  case stateNouns
  /// Last words in the names of organisations, with the kind of actor; all others name organisations.
  case lastWords
  /// Small words inside the names of people.
  case nameParticles
  /// Capitalised words that are no names.
  case notNames
  /// Months that are given names or surnames as well.
  case monthNames
  /// Surnames of office holders that are also words.
  case wordSurnames
  /// Of somebody who has the office no more, or not yet.
  case formerWords
  /// Offices of those who speak for nobody when they mediate.
  case mediators
  /// Titles right before a name, with the gender: m, f or - where they tell none.
  case honorifics
  /// Parts of the names of offices that are a state's.
  case stateRoles
  /// What an office may be called instead, itself included.
  case roleSynonyms
  /// "both sides".
  case sides
  /// "the two leaders".
  case peopleInPairs
  /// "both countries".
  case statesInPairs
  /// In their own case: before the last words of a name, they make another one of it.
  case nameQualifiers
  /// "Brazilian-backed": what one does who is no party to it.
  case agentDeeds
  /// Before the name of a place.
  case placePrepositions
  /// Of these, the ones before a state that is only a place.
  case narrowPlacePrepositions
  /// Verbs behind an "it" that stands for nobody.
  case expletiveVerbs
  /// Auxiliaries behind an "it" that may stand for a clause.
  case expletiveAuxiliaries
  /// "its spokesman": who speaks for a body.
  case bodyRoles
  /// Modifiers that say nothing of the office.
  case passingModifiers
  /// In names: sides of a war that are not the government.
  case foes
  /// "the UN members": members of a body, who are not the body.
  case memberNouns
  /// Nouns of forces that may be a state's or somebody else's.
  case forceNouns
  /// "his spokesman": who speaks for a person's body.
  case personRoles
  /// Nouns for those who demonstrate.
  case protesters
  /// Nouns for those who fight a war, whom the name of their army introduces; "militants" may be anybody.
  case fighters
  /// Possessive pronouns.
  case possessives
  /// Determiners of what is known.
  case definiteDeterminers
  /// Next to a name: a person speaks.
  case sayingForms

  static let tables: Set<ActorWords> = [.organCodes, .classifiers, .lastWords, .honorifics, .roleSynonyms]
  static let lists = WordLists<ActorWords>(resource: "en/actors.txt", target: "EventCoding")

  /// Whether a word is in the list, or a phrase in the table.
  func contains(_ word: String) -> Bool { ActorWords.lists.sets[rawValue].contains(word) }
}
