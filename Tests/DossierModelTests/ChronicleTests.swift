import DossierModel
import TestSupport
import Testing

@Suite struct EventImportanceTests {
  private func event(
    _ kind: Event.Kind, killed: Double? = nil, participants: Double? = nil, documents: Int = 1, tellings: Int = 0
  ) -> Event {
    let evidence = (0..<documents).map { Evidence(document: "d\($0)", span: TextSpan(0, 1), quote: "a") }
    var event = Event(id: "e", label: "E", kind: kind, date: SampleDossier.date("2031-05-01"), evidence: evidence)
    if let killed { event.figures.append(Event.Figure(.killed, killed)) }
    if let participants { event.figures.append(Event.Figure(.participants, participants)) }
    event.tellings = (0..<tellings).map { _ in Event.Telling(event) }
    return event
  }

  @Test func countsWhatTheTableSays() {
    #expect(EventImportance(of: event(.other), reactions: 0).points == 0)
    #expect(EventImportance(of: event(.assault), reactions: 0).points == 3)
    #expect(EventImportance(of: event(.assault, killed: 1), reactions: 0).points == 4)
    #expect(EventImportance(of: event(.assault, killed: 108), reactions: 0).points == 10)
    #expect(EventImportance(of: event(.protest, participants: 200_000), reactions: 0).points == 8)
    #expect(EventImportance(of: event(.other, documents: 2), reactions: 0).points == 2)
    #expect(EventImportance(of: event(.other, documents: 4), reactions: 0).points == 4)
    #expect(EventImportance(of: event(.other, tellings: 2), reactions: 0).points == 1)
    #expect(EventImportance(of: event(.other), reactions: 8).points == 4)
  }

  @Test func aMassacreLeadsAndAWordToReportersDoesNot() {
    #expect(EventImportance(of: event(.assault, killed: 108), reactions: 9).rank == .leading)
    #expect(EventImportance(of: event(.protest), reactions: 0).rank == .notable)
    #expect(EventImportance(of: event(.other), reactions: 0).rank == .minor)
  }

  @Test func noNumberOverflows() {
    #expect(EventImportance(of: event(.other, killed: 1e300), reactions: 0).points == 50)
    #expect(EventImportance(of: event(.other, killed: -5), reactions: 0).points == 0)
  }
}

@Suite struct ChronicleTests {
  private func evidence(_ document: String) -> [Evidence] {
    [Evidence(document: document, span: TextSpan(0, 4), quote: "text")]
  }

  private func killings(_ id: String, _ date: String, place: String?, killed: Double, _ document: String) -> Event {
    Event(
      id: id, label: id, kind: .assault, date: SampleDossier.date(date), place: place,
      figures: [Event.Figure(.killed, killed)], evidence: evidence(document))
  }

  private func stance(
    _ id: String, _ holder: String, _ kind: Stance.Kind, _ target: Reference, over event: String? = nil,
    _ date: String
  ) -> Stance {
    Stance(
      id: id, holder: holder, kind: kind, target: target, regarding: event.map(Reference.event),
      date: SampleDossier.date(date), evidence: evidence("post"))
  }

  @Test func whatIsSaidOfAnEventStandsUnderIt() throws {
    let dossier = Dossier(
      events: [killings("raid", "2031-05-01", place: "Brisk", killed: 40, "post")],
      stances: [
        stance("a", "zeta", .condemns, .event("raid"), "2031-05-02"),
        stance("b", "alpha", .condemns, .event("raid"), "2031-05-03"),
        stance("c", "zeta", .blames, .actor("omega"), over: "raid", "2031-05-03"),
        stance("d", "alpha", .supports, .issue("plan"), "2031-05-03"),
      ])
    let chronicle = dossier.chronicle()
    #expect(chronicle.days.map { "\($0.date)" } == ["2031-05-01", "2031-05-03"])
    let raid = try #require(chronicle.days[0].happenings.first)
    #expect(raid.reactions.map { $0.stances.map(\.id) } == [["a", "b"], ["c"]], "in date order, not by name")
    #expect(raid.reactions.map(\.target) == [nil, .actor("omega")])
    #expect(chronicle.days[1].statements.map { $0.stances.map(\.id) } == [["d"]])
  }

  /// Two dates for one massacre are no two massacres.
  @Test func oneHappeningIsToldOnceWithBothDates() throws {
    let told = killings("killings", "2031-05-25", place: "Brisk", killed: 108, "post")
    let again = killings("massacre", "2031-05-27", place: nil, killed: 108, "wire")
    let dossier = Dossier(
      events: [told, again], stances: [stance("a", "zeta", .condemns, .event("massacre"), "2031-05-28")])
    let day = try #require(dossier.chronicle().days.first)
    #expect(dossier.chronicle().days.count == 1)
    #expect(day.happenings.map(\.event.id) == ["killings"] && day.happenings[0].retold.map(\.id) == ["massacre"])
    #expect(day.happenings[0].otherDates.map { "\($0.date) \($0.documents)" } == ["2031-05-27 [\"wire\"]"])
    #expect(day.happenings[0].reactions.map(\.target) == [nil], "said of either account")
  }

  @Test func whatDiffersStaysApart() {
    let told = killings("killings", "2031-05-25", place: "Brisk", killed: 108, "post")
    let others = [
      killings("later", "2031-06-05", place: nil, killed: 108, "wire"),
      killings("elsewhere", "2031-05-27", place: "Korvath", killed: 108, "wire"),
      killings("fewer", "2031-05-27", place: nil, killed: 40, "wire"),
      killings("few", "2031-05-25", place: nil, killed: 3, "wire"),
    ]
    for other in others {
      #expect(Dossier(events: [told, other]).chronicle().days.flatMap(\.happenings).count == 2, "\(other.id)")
    }
    let twin = killings("twin", "2031-05-26", place: "Korvath", killed: 108, "wire")
    let account = killings("account", "2031-05-27", place: nil, killed: 108, "herald")
    #expect(Dossier(events: [told, twin, account]).chronicle().days.flatMap(\.happenings).count == 3, "of two, which?")
  }

  @Test func optionsChoose() {
    let dossier = Dossier(
      events: [
        killings("raid", "2031-05-01", place: "Brisk", killed: 40, "post"),
        Event(
          id: "talks", label: "Talks", kind: .consult, date: SampleDossier.date("2031-05-02"),
          participants: [Event.Participant(.participant, "alpha")], evidence: evidence("post")),
      ],
      stances: [
        stance("a", "zeta", .condemns, .event("raid"), "2031-05-02"),
        stance("d", "alpha", .supports, .issue("plan"), "2031-05-03"),
      ])
    var options = ChronicleOptions()
    options.top = 1
    #expect(dossier.chronicle(options).events.map(\.id) == ["raid"] && dossier.chronicle(options).omittedEvents == 1)
    options = ChronicleOptions()
    options.eventsOnly = true
    #expect(dossier.chronicle(options).stances.isEmpty && dossier.chronicle(options).events.count == 2)
    options = ChronicleOptions()
    options.actors = ["alpha"]
    #expect(dossier.chronicle(options).events.map(\.id) == ["talks"])
    #expect(dossier.chronicle(options).stances.map(\.id) == ["d"])
    options.actors = ["zeta"]
    #expect(dossier.chronicle(options).events.map(\.id) == ["raid"], "what the actor speaks of")
    options = ChronicleOptions()
    options.eventTypes = [.assault]
    options.stanceTypes = [.condemns]
    #expect(dossier.chronicle(options).events.map(\.id) == ["raid"] && dossier.chronicle(options).stances.count == 1)
    options = ChronicleOptions()
    options.window = SampleDossier.date("2031-05-03")
    #expect(dossier.chronicle(options).events.isEmpty && dossier.chronicle(options).stances.map(\.id) == ["d"])
  }

  @Test func nothingIsLost() {
    let dossier = SampleDossier.dossier
    #expect(Set(dossier.chronicle().events.map(\.id)) == Set(dossier.events.map(\.id)))
    #expect(Set(dossier.chronicle().stances.map(\.id)) == Set(dossier.stances.map(\.id)))
    #expect(dossier.chronicle() == dossier.chronicle())
  }
}

@Suite struct StanceMatrixTests {
  @Test func everyEdgeIsInOneCellNewestLast() throws {
    let graph = SampleDossier.dossier.stanceGraph(options: SnapshotOptions(level: .country))
    let matrix = StanceMatrix(graph)
    #expect(matrix.cells.flatMap(\.edges).map(\.id).sorted() == graph.edges.map(\.id).sorted())
    #expect(Set(matrix.rows.map(\.id)) == Set(graph.edges.map(\.holder)))
    #expect(Set(matrix.columns.map(\.id)) == Set(graph.edges.map(\.target)))
    let cell = try #require(matrix.cells.first { $0.holder == .actor("syldavia") && $0.target == .actor("borduria") })
    #expect(cell.edges.map(\.kind) == [.blames, .supports] && cell.isMixed && cell.newest.kind == .supports)
  }
}
