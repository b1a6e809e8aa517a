import DossierModel

/// Dossiers of any size: people who speak for organs of states, toward each other, over some years.
struct Invention: RandomNumberGenerator {
  private var state: UInt64 = 1

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func dossier(stances count: Int, actors: Int) -> Dossier {
    let states = max(actors / 100, 2)
    var dossier = Dossier()
    for number in 0..<actors {
      let isState = number < states
      dossier.actors.append(
        Actor(
          id: "actor-\(number)", name: "Actor \(number)", kind: isState ? .state : .person,
          affiliations: isState ? [] : [Actor.Affiliation(to: "actor-\(number % states)")]))
    }
    dossier.actors.sort { $0.id < $1.id }
    for number in 0..<count {
      let start = Int.random(in: 0..<4000, using: &self)
      let evidence = Evidence(
        document: "document-\(number / 10)", span: TextSpan(start, start + 60),
        quote: "These are the words of statement number \(number), as they stand.", sentence: start / 100,
        rule: "condemn.verb")
      let holder = "actor-\(Int.random(in: 0..<actors, using: &self))"
      let target = "actor-\(Int.random(in: 0..<states, using: &self))"
      let kinds = Stance.Kind.allCases
      dossier.stances.append(
        Stance(
          id: "\(holder)-\(number)", holder: holder, kind: kinds[Int.random(in: 0..<kinds.count, using: &self)],
          target: .actor(target),
          date: EDTFDate(CalendarDay(number: 15_000 + Int.random(in: 0..<1000, using: &self))),
          negated: Int.random(in: 0..<20, using: &self) == 0, confidence: 0.8, evidence: [evidence]))
    }
    return dossier
  }

  /// Attacks on a few hundred places over some years, each told several times.
  mutating func events(_ count: Int) -> [Event] {
    (0..<count).map { number in
      let place = "Place \(Int.random(in: 0..<300, using: &self))"
      return Event(
        id: "event-\(number)", label: "Attack on \(place)", kind: .assault,
        date: EDTFDate(CalendarDay(number: 15_000 + Int.random(in: 0..<1000, using: &self))), place: place,
        evidence: [
          Evidence(document: "document-\(number / 10)", span: TextSpan(number, number + 9), quote: "The quote")
        ])
    }
  }
}
