import DossierModel
import TestSupport
import Testing

/// Signs of negated stances, and stances toward what somebody said, which are toward the one only by roll-up.
@Suite struct StandingTests {
  @Test func refusedSupportCountsAgainst() {
    let signs = Stance.Kind.allCases.map { $0.sign(negated: true) }
    #expect(signs == Stance.Kind.allCases.map { $0 == .supports ? -1 : 0 })
    #expect(Stance.Kind.denies.sign(negated: false) == 0 && Stance.Kind.urges.sign(negated: false) == 0)
  }

  private static func stance(_ date: String, _ kind: Stance.Kind, over: Bool = false, holder: String = "ministry")
    -> Stance
  {
    Stance(
      id: "\(holder)-\(kind.rawValue)-\(date)", holder: holder, kind: kind, target: .actor("chad"),
      regarding: over ? .issue("chad-claim") : nil, date: SampleDossier.date(date),
      evidence: [Evidence(document: "d", span: TextSpan(0, 4), quote: date)])
  }

  private func dossier(_ stances: [Stance]) -> Dossier {
    Dossier(
      actors: [
        Actor(id: "chad", name: "Chad", kind: .state),
        Actor(id: "ministry", name: "Ministry", kind: .organization, affiliations: [.init(to: "mali")]),
        Actor(id: "mali", name: "Mali", kind: .state),
      ], issues: [Issue(id: "chad-claim", name: "claim by Chad")], stances: stances.sorted { $0.id < $1.id })
  }

  private let mixed = [
    stance("2031-03-01", .blames, holder: "mali"), stance("2031-03-05", .supports, over: true),
  ]

  @Test func aBackedClaimIsWhatTheStanceIsToward() {
    let edges = dossier(mixed).stanceGraph().edges
    #expect(edges.map(\.target) == [.actor("chad"), .issue("chad-claim")])
    #expect(edges.flatMap(\.over).isEmpty)
  }

  @Test func rolledUpItSaysOverWhat() {
    let edges = dossier(mixed).stanceGraph(options: SnapshotOptions(level: .country)).edges
    #expect(
      edges.map { "\($0.holder.id) \($0.kind) \($0.target.id) \($0.over)" } == [
        "mali blames chad []", "mali supports chad [\"claim by Chad\"]",
      ])
  }

  @Test func backingAClaimReversesNoBlame() throws {
    let (first, last) = (
      try #require(CalendarDay(year: 2031, month: 3, day: 1)), try #require(CalendarDay(year: 2031, month: 3, day: 9))
    )
    let options = SnapshotOptions(level: .country)
    let diff = dossier(mixed).difference(from: first, to: last, options: options)
    #expect(diff.reversed.isEmpty && diff.added.map(\.over) == [["claim by Chad"]] && diff.unchanged.count == 1)
    #expect(diff.contradictions.count == 1, "both are shown")
    let windows = dossier(mixed).difference(
      during: SampleDossier.date("2031-03-01"), and: SampleDossier.date("2031-03-05"), options: options)
    #expect(windows.reversed.isEmpty && windows.added.count == 1 && windows.removed.count == 1)
  }

  @Test func ownSupportDoesReverseIt() throws {
    let (first, last) = (
      try #require(CalendarDay(year: 2031, month: 3, day: 1)), try #require(CalendarDay(year: 2031, month: 3, day: 9))
    )
    let stances = [
      Self.stance("2031-03-01", .blames, holder: "mali"), Self.stance("2031-03-05", .supports),
    ]
    let diff = dossier(stances).difference(from: first, to: last, options: SnapshotOptions(level: .country))
    #expect(diff.reversed.count == 1 && diff.contradictions.isEmpty)
  }

  @Test(
    "several do what one does",
    arguments: [
      ("Lawmakers", "group", "Lawmakers urge Chad"), ("residents of Klow", "population", "residents of Klow urge Chad"),
      ("United States", "state", "United States urges Chad"), ("Vlak Front", "armed-group", "Vlak Front urges Chad"),
    ]) func verbsAgree(name: String, category: String, sentence: String) throws
  {
    let kind = try #require(Actor.Kind(rawValue: category))
    let dossier = Dossier(actors: [
      Actor(id: "a", name: name, kind: kind), Actor(id: "chad", name: "Chad", kind: .state),
    ])
    let stance = Stance(
      id: "s", holder: "a", kind: .urges, target: .actor("chad"), date: .unknown,
      evidence: [Evidence(document: "d", span: TextSpan(0, 1), quote: "q")])
    #expect(ReferenceNames(dossier).sentence(of: stance) == sentence)
  }
}
