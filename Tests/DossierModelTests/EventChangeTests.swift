import DossierModel
import TestSupport
import Testing

/// Events in the difference of two dossiers, and what their ids and dates do to it.
@Suite struct EventChangeTests {
  private let dossier = SampleDossier.dossier

  private func edited(_ edit: (inout Event) -> Void) -> Dossier {
    var dossier = dossier
    edit(&dossier.events[0])
    return dossier
  }

  @Test func aDeletedEventIsGone() {
    var newer = dossier
    let gone = newer.events.removeFirst()
    newer.stances.removeAll { $0.target == .event(gone.id) || $0.regarding == .event(gone.id) }
    let diff = newer.difference(from: dossier)
    #expect(!diff.isEmpty && diff.eventsRemoved == [gone] && diff.eventsAdded.isEmpty && diff.eventsChanged.isEmpty)
    #expect(dossier.difference(from: newer).eventsAdded == [gone])
  }

  @Test func whatDiffersIsNamed() {
    let edits: [(EventChange.Aspect, (inout Event) -> Void)] = [
      (.date, { $0.date = SampleDossier.date("2031-02-27") }), (.label, { $0.label = "Another name" }),
      (.type, { $0.kind = .other }), (.status, { $0.status = .planned }), (.place, { $0.place = "Szohôd" }),
      (.participants, { $0.participants = [] }), (.figures, { $0.figures = [Event.Figure(.killed, 5)] }),
      (.evidence, { $0.evidence[0].quote += "!" }),
    ]
    for (aspect, edit) in edits {
      let diff = edited(edit).difference(from: dossier)
      #expect(diff.eventsChanged.map(\.aspects) == [[aspect]], "\(aspect)")
      #expect(diff.eventsAdded.isEmpty && diff.eventsRemoved.isEmpty && !diff.isEmpty)
    }
  }

  @Test func anEventWithAnotherIDIsKnownByItsWords() {
    let newer = edited {
      $0.id = "moved"
      $0.date = SampleDossier.date("2031-02-27")
    }
    var renamed = newer
    let old = Reference.event(dossier.events[0].id)
    for index in renamed.stances.indices {
      if renamed.stances[index].target == old { renamed.stances[index].target = .event("moved") }
      if renamed.stances[index].regarding == old { renamed.stances[index].regarding = .event("moved") }
    }
    let diff = renamed.difference(from: dossier)
    #expect(diff.eventsChanged.map(\.aspects) == [[.date]])
    #expect(diff.added.isEmpty && diff.removed.isEmpty, "stances toward it are the same stances")
  }

  @Test func datesWithinTheToleranceAreEqual() {
    var newer = edited { $0.date = SampleDossier.date("2031-03-02") }
    for index in newer.stances.indices where newer.stances[index].date == SampleDossier.date("2031-03-05") {
      newer.stances[index].date = SampleDossier.date("2031-03-06")
      newer.stances[index].id += "-later"
    }
    #expect(!newer.difference(from: dossier).isEmpty)
    #expect(newer.difference(from: dossier, tolerance: 1).isEmpty)
    #expect(!newer.difference(from: dossier, tolerance: 0).isEmpty)
  }

  @Test func filtersKeepTheEventsOfTheirActors() {
    var newer = dossier
    newer.events.removeAll()
    let options = SnapshotOptions(actors: ["vlak-front"])
    #expect(newer.difference(from: dossier, options: options).eventsRemoved.isEmpty)
    #expect(newer.difference(from: dossier).eventsRemoved.count == dossier.events.count)
  }
}
