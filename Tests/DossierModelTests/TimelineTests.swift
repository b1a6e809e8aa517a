import DossierModel
import TestSupport
import Testing

@Suite struct TimelineTests {
  @Test func tellsTheStoryInOrder() {
    let timeline = SampleDossier.dossier.timeline()
    #expect(
      timeline.entries.map { "\($0.date) \($0.label)" } == [
        "2031-03-01 Shelling of Klow market",
        "2031-03~ Vlak Front condemns Borduria",
        "2031-03-02 Mira Kovač blames Borduria over Shelling of Klow market",
        "2031-03-02 Regional League condemns Shelling of Klow market",
        "2031-03-02 Syldavia supports Klow ceasefire plan",
        "2031-03-05 Anton Vesely denies Shelling of Klow market",
        "2031-03-05 Bordurian Foreign Ministry opposes Klow ceasefire plan",
        "2031-03-05 Dana Roth does not support Borduria",
        "2031-03-10 Syldavia supports Borduria",
        "2031-03-15/2031-03-16 Talks in Szohôd",
      ])
    #expect(timeline.entries.allSatisfy { !$0.evidence.isEmpty })
  }

  @Test func windowsKeepWhatMayLieInThem() {
    let window = SampleDossier.dossier.timeline(during: SampleDossier.date("2031-03-10/2031-03-15"))
    #expect(
      window.entries.map(\.id) == [
        "vlak-front-condemns-borduria-2031-03-approximate", "syldavia-supports-borduria-2031-03-10",
        "talks-in-szohod-2031-03-15-to-2031-03-16",
      ])
  }

  @Test func actorsTakePartAsParticipantHolderOrTarget() {
    let timeline = SampleDossier.dossier.timeline(actors: ["mira-kovac", "dana-roth"])
    #expect(timeline.entries.map(\.kind) == [.stance, .stance])
  }

  @Test func historyTurns() {
    let history = SampleDossier.dossier.history(actor: "syldavia", options: SnapshotOptions(level: .country))
    #expect(history.strands.map(\.targetName) == ["Borduria", "Klow ceasefire plan"])
    #expect(history.strands[0].entries.map(\.turn) == [.first, .reverses])
    #expect(SampleDossier.dossier.history(actor: "syldavia").strands[0].entries.map(\.turn) == [.first])
  }

  @Test func timesAreInTheOrderOfTheirInstants() throws {
    let dates = [
      "2031-03-05T01:00:00+05:00", "2031-03-04T22:00:00Z", "2031-03-04", "XXXX", "2031-03-05T08:00:00-03:00",
      "2031-03-05T10:00:00Z",
    ]
    let events = dates.map { text in
      Event(
        id: text, label: text, kind: .other, date: SampleDossier.date(text),
        evidence: [Evidence(document: "d", span: TextSpan(0, 1), quote: "q")])
    }
    #expect(
      Dossier(events: events).timeline().entries.map(\.id) == [
        "2031-03-04", "2031-03-05T01:00:00+05:00", "2031-03-04T22:00:00Z", "2031-03-05T10:00:00Z",
        "2031-03-05T08:00:00-03:00", "XXXX",
      ])
  }
}
