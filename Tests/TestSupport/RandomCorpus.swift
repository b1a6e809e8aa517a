package import DossierModel

/// Random coded documents for property tests: few actors, targets, words and days, so that records meet.
package struct RandomCorpus {
  private var generator: SeededGenerator

  package init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  package mutating func documents(_ count: Int) -> [CodedDocument] {
    (0..<count).map { document("document-\($0)") }
  }

  /// As many stances as asked for, in one dossier, over as many actors.
  package mutating func dossier(stances count: Int, actors: Int) -> Dossier {
    let ids = (0..<actors).map { "actor-\($0)" }
    var dossier = Dossier(actors: ids.sorted().map { Actor(id: $0, name: $0, kind: .state) })
    for number in 0..<count {
      let evidence = Evidence(document: "document-\(number / 20)", span: TextSpan(0, 20), quote: "These are its words.")
      dossier.stances.append(
        Stance(
          id: "stance-\(number)", holder: pick(ids), kind: pick(Stance.Kind.allCases), target: .actor(pick(ids)),
          date: EDTFDate(CalendarDay(number: 15_000 + Int.random(in: 0..<1000, using: &generator))),
          negated: chance(10), evidence: [evidence]))
    }
    dossier.stances.sort { $0.id < $1.id }
    return dossier
  }

  private mutating func document(_ id: String) -> CodedDocument {
    let events = (0..<3).map { event("event-\($0)", in: id) }
    let stances = (0..<6).map { stance("stance-\($0)", in: id, events: events) }
    return CodedDocument(
      record: DocumentRecord(
        id: id, title: id, published: EDTFDate(year: 2031), characters: 1000,
        sha256: String(repeating: "0", count: 64)),
      actors: actors(), issues: [Issue(id: "plan", name: pick(["Plan", "The plan"]), kind: pick([.plan, .other]))],
      events: events, stances: stances,
      diagnostics: chance(50) ? [Diagnostic(.note, pick(["one", "two"]), document: id)] : [])
  }

  private mutating func actors() -> [Actor] {
    let names = ["Ann": "ann", "Ben": "ben", "Cas": "cas"]
    let people = names.sorted { $0.value < $1.value }.map { name, id in
      Actor(
        id: id, name: pick([name, "Dr \(name)"]), kind: .person, aliases: chance(50) ? ["\(name) Orr"] : [],
        country: chance(50) ? "XBO" : nil,
        affiliations: chance(70) ? [Actor.Affiliation(to: pick(["east", "west"]), valid: pick([nil, dates[0]]))] : [])
    }
    return people + [Actor(id: "east", name: "East", kind: .state), Actor(id: "west", name: "West", kind: .state)]
  }

  private mutating func event(_ id: String, in document: String) -> Event {
    Event(
      id: id, label: pick(["Attack on the mill", "Shelling of the mill", "Talks on the river", "Attack"]),
      kind: pick([.assault, .coerce, .consult]), date: pick(dates), status: pick(Event.Status.allCases),
      place: pick([nil, "Mill", "Mill, Easton", "River"]),
      participants: chance(50) ? [Event.Participant(.actor, pick(["ann", "east"]))] : [],
      figures: chance(50) ? [Event.Figure(.killed, pick([3, 5, 40]))] : [], evidence: [evidence(in: document)])
  }

  private mutating func stance(_ id: String, in document: String, events: [Event]) -> Stance {
    let event = Reference.event(pick(events).id)
    return Stance(
      id: id, holder: pick(["ann", "ben", "cas", "east", "west"]), kind: pick(Stance.Kind.allCases),
      target: pick([.actor("east"), .actor("west"), .issue("plan"), event]), regarding: chance(20) ? event : nil,
      date: pick(dates), negated: chance(20), hedged: chance(30), attributedTo: chance(20) ? "cas" : nil,
      confidence: chance(50) ? pick([0.25, 0.5, 0.75]) : nil, evidence: [evidence(in: document)])
  }

  private mutating func evidence(in document: String) -> Evidence {
    let start = Int.random(in: 0..<900, using: &generator)
    return Evidence(
      document: document, span: TextSpan(start, start + 4), quote: "text", prefix: chance(50) ? "a " : nil,
      sentence: chance(50) ? start / 100 : nil, rule: chance(50) ? "rule" : nil)
  }

  private let dates = ["2031-03-01", "2031-03-02", "2031-03-04", "2031-03-02~", "2031-03", "2031-02-28/2031-03-01"]
    .map(SampleDossier.date)

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &generator)]
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }
}
