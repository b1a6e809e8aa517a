/// How far actors are taken together with the body that they speak for.
public enum RollUpLevel: String, Hashable, Sendable, CaseIterable {
  /// Everybody stands alone.
  case person
  /// People stand for the organisation, party, government or state that they speak for.
  case organization
  /// People and organs stand for their state or government; who speaks for none stays as at `organization`.
  case country
}

/// Takes actors to the body that they speak for at a date, along their affiliations and nothing else: rebels of a
/// country share its `country` code and never become its government.
public struct RollUp: Sendable {
  public let level: RollUpLevel
  private let actors: [String: Actor]
  /// Outcomes that hold at every date.
  private var constant: [String: String] = [:]

  public init(_ actors: [Actor], level: RollUpLevel) {
    self.level = level
    self.actors = Dictionary(actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    guard level != .person else { return }
    for actor in actors where !dependsOnDate(actor.id) {
      constant[actor.id] = climb(from: actor.id, at: nil)
    }
  }

  /// The id of the body that an actor stands for at a date; its own id where there is none.
  public func callAsFunction(_ actor: String, at date: EDTFDate) -> String {
    if level == .person { return actor }
    return constant[actor] ?? climb(from: actor, at: date)
  }

  /// The same where it holds at every date; nil where it depends on the date.
  func atAnyDate(_ actor: String) -> String? {
    if level == .person || actors[actor] == nil { return actor }
    return constant[actor]
  }

  private func climb(from id: String, at date: EDTFDate?) -> String {
    let organization = organization(of: id, at: date)
    if level == .organization { return organization }
    return country(of: id, at: date) ?? organization
  }

  /// The nearest body on the way up that is no person.
  private func organization(of id: String, at date: EDTFDate?) -> String {
    var current = id
    var seen: Set<String> = []
    while let actor = actors[current], actor.kind == .person, seen.count < RollUp.reach, seen.insert(current).inserted,
      let next = bodies(of: actor, at: date).first
    {
      current = next
    }
    return actors[current]?.kind == .person ? id : current
  }

  /// Actors looked at on the ways up from one, at most: affiliations lead up a few steps, and only invented ones go on
  /// for ever.
  static let reach = 200

  /// The state or government farthest up, where a way up leads to one: depth first, each body once.
  private func country(of id: String, at date: EDTFDate?) -> String? {
    var seen: Set<String> = []
    // What is still to be looked at, the last first. A body that has none above it stands for itself if it governs.
    var waiting: [(id: String, isLookedAt: Bool)] = [(id, false)]
    while let (id, isLookedAt) = waiting.popLast() {
      guard let actor = actors[id] else { continue }
      if isLookedAt {
        if actor.kind == .government { return id }
        continue
      }
      guard seen.count < RollUp.reach, seen.insert(id).inserted else { continue }
      if actor.kind == .state { return id }
      if RollUp.apart.contains(actor.kind) { continue }
      waiting.append((id, true))
      waiting += bodies(of: actor, at: date).reversed().map { ($0, false) }
    }
    return nil
  }

  /// Never part of a state or its government, whatever their affiliations say.
  private static let apart: Set<Actor.Kind> = [.armedGroup, .group, .party, .population, .igo, .media]

  /// The bodies an actor speaks for at a date, most specific first: those certain at the date, else those possible.
  private func bodies(of actor: Actor, at date: EDTFDate?) -> [String] {
    var certain: [String] = []
    var possible: [String] = []
    for affiliation in actor.affiliations where actors[affiliation.to] != nil {
      switch affiliation.holds(at: date) {
      case .inside: certain.append(affiliation.to)
      case .undecided: possible.append(affiliation.to)
      case .outside: break
      }
    }
    let bodies = certain.isEmpty ? possible : certain
    guard bodies.count > 1 else { return bodies }
    // United affiliations may have lost their order: what others in the list belong to comes after them.
    let parents = Set(bodies.flatMap { ancestors(of: $0) })
    return bodies.filter { !parents.contains($0) } + bodies.filter { parents.contains($0) }
  }

  /// Everything above an actor, without itself.
  private func ancestors(of id: String) -> Set<String> {
    var above = above(id) { _ in false }.found
    above.remove(id)
    return above
  }

  private func dependsOnDate(_ id: String) -> Bool {
    let search = above(id) { $0.valid != nil }
    // Where the ways up go on beyond reach, nobody knows.
    return search.isStopped || search.found.count >= RollUp.reach
  }

  /// The actors above one, as far as reach goes, or until an affiliation is as wanted.
  private func above(
    _ id: String, until isWanted: (Actor.Affiliation) -> Bool
  ) -> (found: Set<String>, isStopped: Bool) {
    var found: Set<String> = []
    var waiting = [id]
    while let current = waiting.popLast() {
      for affiliation in actors[current]?.affiliations ?? [] {
        if isWanted(affiliation) { return (found, true) }
        if found.count < RollUp.reach, found.insert(affiliation.to).inserted { waiting.append(affiliation.to) }
      }
    }
    return (found, false)
  }
}

extension Actor.Affiliation {
  fileprivate func holds(at date: EDTFDate?) -> DayWindow.Membership {
    guard let valid, let date else { return .inside }
    return DayWindow(valid).membership(of: date)
  }
}
