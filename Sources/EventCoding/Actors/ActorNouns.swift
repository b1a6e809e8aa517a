import Ground

/// Classes of nouns that head phrases for actors, as `en/nouns.txt` has them; one noun may be in several.
enum ActorNouns: Int, WordList {
  /// The state itself: "the Peruvian government".
  case state
  /// A part of the state: "the Russian army".
  case organ
  /// Who speaks for a body: "spokesman".
  case role
  /// Who speaks for nobody but himself: "expert".
  case solo
  /// Who bears arms against a government.
  case rebel
  /// Who is against a government without arms.
  case opposition
  /// Groups of people of one work or will.
  case group
  /// People, who say nothing as one.
  case population
  /// Ends of the names of organisations: "Center".
  case organization
  /// Ends of the names of places: "Reef".
  case place

  static let tables: Set<ActorNouns> = []
  static let lists = WordLists<ActorNouns>(resource: "en/nouns.txt", target: "EventCoding")

  /// Whether a word is in the list, or a phrase in the table.
  func contains(_ word: String) -> Bool { ActorNouns.lists.sets[rawValue].contains(word) }
}
