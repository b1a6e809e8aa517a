import DossierModel
import Foundation
import TestSupport
import Testing

/// What once took the square of a size, or its cube, at sizes where that would take minutes.
@Suite struct GrowthTests {
  @Test(.timeLimit(.minutes(1))) func chainsAndCyclesOfAffiliations() {
    for isCycle in [false, true] {
      let count = 20_000
      let actors = (0..<count).map { index in
        var actor = Actor(id: "a\(index)", name: "A", kind: .person)
        if index + 1 < count || isCycle { actor.affiliations = [.init(to: "a\((index + 1) % count)")] }
        return actor
      }
      let rollUp = RollUp(actors, level: .country)
      #expect(rollUp("a5", at: EDTFDate(year: 2012)) == "a5")
    }
  }

  @Test func governmentsStandForThemselvesAtTheTopOnly() {
    var actors = [
      Actor(id: "minister", name: "M", kind: .person), Actor(id: "cabinet", name: "C", kind: .government),
      Actor(id: "crown", name: "K", kind: .government), Actor(id: "club", name: "L", kind: .organization),
    ]
    actors[0].affiliations = [.init(to: "club"), .init(to: "cabinet")]
    actors[1].affiliations = [.init(to: "crown")]
    let rollUp = RollUp(actors, level: .country)
    #expect(rollUp("minister", at: EDTFDate(year: 2012)) == "crown")
    #expect(rollUp("club", at: EDTFDate(year: 2012)) == "club")
  }

  @Test(.timeLimit(.minutes(1))) func manyTellingsOfOneEvent() throws {
    let day = try EDTFDate(parsing: "2012-05-28")
    let events = (0..<8_000).map { index in
      Event(
        id: "e\(index)", label: "Talks \(index)", kind: .consult, date: day,
        participants: [Event.Participant(.actor, "a")],
        evidence: [Evidence(document: "d", span: TextSpan(index, index + 1), quote: "q")])
    }
    let merged = Dossier(events: events).merged(with: Dossier(events: events))
    #expect(merged.events.count == 1)
    #expect(merged.events[0].tellings.count == 8_000)
  }

  /// Same day, same words, and yet an event each: told twice by town, or by who met whom.
  @Test(.timeLimit(.minutes(1))) func manyEventsThatDiffer() throws {
    let day = try EDTFDate(parsing: "2012-05-28")
    func event(_ index: Int, _ kind: Event.Kind, place: String, actors: [String]) -> Event {
      Event(
        id: "e\(index)", label: "Border affair", kind: kind, date: day, place: place,
        participants: actors.map { Event.Participant(.participant, $0) },
        evidence: [Evidence(document: "d", span: TextSpan(index, index + 1), quote: "q")])
    }
    let attacks = (0..<8_000).map { event($0, .assault, place: "Town\($0 / 2)", actors: ["army"]) }
    #expect(Dossier(events: attacks).merged(with: Dossier()).events.map(\.tellings.count).allSatisfy { $0 == 2 })
    let meetings = (0..<8_000).map { event($0, .consult, place: "Klow", actors: ["a\($0 / 2)", "b\($0 / 2)"]) }
    let met = Dossier(events: meetings).merged(with: Dossier()).events
    #expect(met.count == 4_000)
    #expect(met.allSatisfy { $0.tellings.count == 2 })
  }

  @Test(.timeLimit(.minutes(1))) func manyRecordsOfOneStance() {
    let stances = (0..<20_000).map { index in
      Stance(
        id: "s\(index)", holder: "a", kind: .condemns, target: .actor("b"), date: EDTFDate(year: 2012),
        evidence: [Evidence(document: "d", span: TextSpan(index, index + 1), quote: "q")])
    }
    let merged = Dossier(stances: stances).merged(with: Dossier(stances: stances))
    #expect(merged.stances.count == 1)
    #expect(merged.stances[0].evidence.count == 20_000)
  }
}
