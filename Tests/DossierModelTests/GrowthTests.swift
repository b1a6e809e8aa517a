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
