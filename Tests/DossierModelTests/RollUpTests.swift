import DossierModel
import TestSupport
import Testing

@Suite struct RollUpTests {
  private func rolled(_ actor: String, _ level: RollUpLevel, at date: String = "2031-03-01") -> String {
    RollUp(SampleDossier.actors, level: level)(actor, at: SampleDossier.date(date))
  }

  @Test func peopleStandForTheirOrganThenForTheirCountry() {
    #expect(rolled("anton-vesely", .person) == "anton-vesely")
    #expect(rolled("anton-vesely", .organization) == "bordurian-foreign-ministry")
    #expect(rolled("anton-vesely", .country) == "borduria")
    #expect(rolled("bordurian-foreign-ministry", .organization) == "bordurian-foreign-ministry")
    #expect(rolled("bordurian-foreign-ministry", .country) == "borduria")
  }

  @Test func rebelsNeverBecomeTheGovernment() {
    #expect(rolled("dana-roth", .country) == "vlak-front")
    #expect(rolled("vlak-front", .country) == "vlak-front")
  }

  @Test func affiliationsCountWhenTheyWereValid() {
    #expect(rolled("mira-kovac", .country, at: "2027") == "regional-league")
    #expect(rolled("mira-kovac", .country, at: "2029-05") == "syldavia")
    #expect(rolled("anton-vesely", .country, at: "2029-10-31") == "anton-vesely")
    #expect(rolled("anton-vesely", .country, at: "2029-11-XX") == "borduria")
    #expect(rolled("anton-vesely", .country, at: "2029") == "borduria", "possible, and nothing else is")
    #expect(rolled("mira-kovac", .country, at: "2020") == "mira-kovac")
  }

  @Test func affiliationsOfRebelsToAStateAreNotFollowed() {
    let actors = [
      Actor(id: "front", name: "Front", kind: .armedGroup, affiliations: [Actor.Affiliation(to: "state")]),
      Actor(id: "party", name: "Party", kind: .party, affiliations: [Actor.Affiliation(to: "state")]),
      Actor(id: "people", name: "People", kind: .population, affiliations: [Actor.Affiliation(to: "state")]),
      Actor(id: "state", name: "State", kind: .state),
    ]
    let rollUp = RollUp(actors, level: .country)
    let date = SampleDossier.date("2031")
    #expect(actors.map { rollUp($0.id, at: date) } == ["front", "party", "people", "state"])
  }

  @Test func theMostSpecificComesFirstEvenWhereTheOrderWasLost() {
    let actors = [
      Actor(
        id: "ann", name: "Ann", kind: .person,
        affiliations: [Actor.Affiliation(to: "a-state"), Actor.Affiliation(to: "ministry")]),
      Actor(id: "ministry", name: "Ministry", kind: .organization, affiliations: [Actor.Affiliation(to: "a-state")]),
      Actor(id: "a-state", name: "State", kind: .state),
    ]
    #expect(RollUp(actors, level: .organization)("ann", at: SampleDossier.date("2031")) == "ministry")
    #expect(RollUp(actors, level: .country)("ann", at: SampleDossier.date("2031")) == "a-state")
  }

  @Test func circlesAndUnknownBodiesEnd() {
    let actors = [
      Actor(id: "a", name: "A", kind: .person, affiliations: [Actor.Affiliation(to: "b"), Actor.Affiliation(to: "x")]),
      Actor(id: "b", name: "B", kind: .person, affiliations: [Actor.Affiliation(to: "a")]),
    ]
    for level in RollUpLevel.allCases {
      #expect(RollUp(actors, level: level)("a", at: SampleDossier.date("2031")) == "a")
      #expect(RollUp(actors, level: level)("nobody", at: SampleDossier.date("2031")) == "nobody")
    }
  }

  @Test func aQuarrelWithinACountryIsNoStanceTowardItself() {
    let stance = Stance(
      id: "s", holder: "anton-vesely", kind: .condemns, target: .actor("bordurian-foreign-ministry"),
      date: SampleDossier.date("2031"), evidence: SampleDossier.stances[0].evidence)
    let dossier = Dossier(actors: SampleDossier.actors, stances: [stance])
    #expect(dossier.stanceGraph().edges.count == 1)
    #expect(dossier.stanceGraph(options: SnapshotOptions(level: .country)).edges.isEmpty)
  }
}
