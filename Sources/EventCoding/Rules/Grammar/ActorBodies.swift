package import DossierModel

/// For whom the actors of a document speak on the day of its publication.
package struct ActorBodies: Sendable {
  /// The document's actors by id.
  package let actors: [String: Actor]
  private let published: EDTFDate
  private let words: WordClasses

  package init(_ document: LinkedDocument, words: WordClasses) {
    self.init(document.actors, published: document.published, words: words)
  }

  package init(_ actors: [Actor], published: EDTFDate, words: WordClasses) {
    self.actors = Dictionary(actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.published = published
    self.words = words
  }

  /// The body that an actor speaks for, itself where it speaks for none.
  package func body(of actor: String) -> String {
    var current = actor
    for _ in 0..<6 {
      guard let link = actors[current]?.affiliations.first(where: { holds($0) }) else { break }
      current = link.to
    }
    return current
  }

  /// Whether two actors speak for the same body.
  package func same(_ one: String, _ other: String) -> Bool {
    if one == other || body(of: one) == body(of: other) { return true }
    guard let first = actors[body(of: one)], let second = actors[body(of: other)], let country = first.country else {
      return false
    }
    return country == second.country && isOfficial(first) && isOfficial(second)
  }

  private func isOfficial(_ actor: Actor) -> Bool {
    actor.kind == .state || actor.kind == .government
      || actor.kind == .organization && words.bodies.contains(where: actor.name.lowercased().hasSuffix)
  }

  private func holds(_ affiliation: Actor.Affiliation) -> Bool {
    guard let valid = affiliation.valid else { return true }
    if let first = valid.earliestDay, let last = published.latestDay, first > last { return false }
    if let last = valid.latestDay, let first = published.earliestDay, last < first { return false }
    return true
  }
}
