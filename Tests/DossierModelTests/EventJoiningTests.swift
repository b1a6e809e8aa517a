import DossierModel
import TestSupport
import Testing

/// Which accounts are taken for one event, and what it is then. An account is written as
/// "date TYPE place; label; actors; killed".
@Suite struct EventJoiningTests {
  private func event(_ text: String, number: Int = 0) -> Event {
    let fields = text.split(separator: ";", omittingEmptySubsequences: false).map {
      String($0).trimmed
    }
    let head = fields[0].split(separator: " ", maxSplits: 2).map(String.init)
    let document = "d\(number)"
    return Event(
      id: "e\(number)", label: fields[1], kind: Event.Kind(rawValue: head[1]) ?? .other,
      date: SampleDossier.date(head[0]), place: head.count > 2 ? head[2] : nil,
      participants: fields[2].split(separator: " ").map { Event.Participant(.participant, String($0)) },
      figures: Double(fields[3]).map { [Event.Figure(.killed, $0, document: document)] } ?? [],
      evidence: [Evidence(document: document, span: TextSpan(0, 4), quote: "text")])
  }

  private func joined(_ texts: String...) -> [Event] {
    let documents = texts.enumerated().map { number, text in
      CodedDocument(
        record: DocumentRecord(
          id: "d\(number)", title: "", published: SampleDossier.date("2031-03-05"), characters: 4, sha256: ""),
        events: [event(text, number: number)])
    }
    return Dossier(merging: documents).events
  }

  @Test(arguments: [
    ("2031-03-01 ASSAULT Mill ; Attack on the mill ; ; 30", "2031-03-01 ASSAULT Mill ; Mill attacked ; ; 32"),
    ("2031-03-01 ASSAULT Mill ; Attack on the mill ; ; 30", "2031-03-01 COERCE Mill, Easton ; Deadly attack ; ; "),
    ("2031-03-01 ASSAULT Mill ; Killings at dawn ; ; 30", "2031-03-01 ASSAULT Mill ; Raid ; ; 30"),
    ("2031-03-01 ASSAULT Mill ; Massacre ; ; ", "2031-03-02~ ASSAULT Mill ; Massacre of villagers ; ; "),
    ("2031-03-01 ASSAULT ; Massacre in Mill ; ; ", "2031-03-01 ASSAULT Mill ; Massacre ; ; "),
    (
      "2031-03-01 ACCUSE ; Council condemns killings ; council ; ",
      "2031-03-01 ACCUSE ; Killing condemned by council ; council ; "
    ),
    ("2031-03-01 CONSULT Easton ; Talks in Easton ; ann ; ", "2031-03-01 CONSULT Easton ; Talks held ; ann ben ; "),
  ])
  func oneEvent(first: String, second: String) {
    #expect(joined(first, second).count == 1)
  }

  @Test(arguments: [
    ("2031-03-01 ASSAULT Mill ; Attack on the mill ; ; ", "2031-03-02 ASSAULT Mill ; Attack on the mill ; ; "),
    ("2031-03-01 ASSAULT Mill ; Attack ; ; ", "2031-03-01 ASSAULT River ; Attack ; ; "),
    ("2031-03-01 ASSAULT Mill ; Attack ; ; 3", "2031-03-01 ASSAULT Mill ; Attack ; ; 40"),
    ("2031-03-01 ASSAULT Mill ; Attack ; ; ", "2031-03 ASSAULT Mill ; Attack ; ; "),
    ("2031-03-01 ASSAULT Mill ; Attack ; ; ", "2031-03-01 PROTEST Mill ; Attack ; ; "),
    ("2031-03-01 ASSAULT ; Attack ; ; ", "2031-03-01 ASSAULT ; Attack ; ; "),
    ("2031-03-01 CONSULT Easton ; Talks in Easton ; ann ben ; ", "2031-03-01 CONSULT Easton ; Talks ; cas dan ; "),
    ("2031-03-01 CONSULT ; Talks with ann ; ann ben ; ", "2031-03-01 CONSULT ; Talks with ann ; ann cas ; "),
    (
      "2031-03-01 ACCUSE ; Council condemns killings ; council ; ",
      "2031-03-01 ACCUSE ; Council warns rebels ; council ; "
    ),
    ("2031-03-01 ASSAULT Mill ; Shelling ; ; ", "2031-03-01 ASSAULT Mill ; Stabbing ; ; "),
  ])
  func twoEvents(first: String, second: String) {
    #expect(joined(first, second).count == 2)
  }

  @Test func theMostPreciseDateAndAllFiguresAreKept() {
    let events = joined(
      "2031-02-28/2031-03-01 ASSAULT Mill ; Attack on the mill ; ann ; 30",
      "2031-03-01 ASSAULT Mill ; Attack ; ben ; 32",
      "2031-03-01~ ASSAULT Mill ; Attack on the mill ; ; ")
    #expect(events.map(\.id) == ["attack-on-the-mill-2031-03-01"])
    #expect(events[0].figures.map(\.value) == [30, 32] && events[0].figures.map(\.document) == ["d0", "d1"])
    #expect(events[0].participants.map(\.actor) == ["ann", "ben"])
    #expect(events[0].evidence.map(\.document) == ["d0", "d1", "d2"])
  }

  @Test func aMiddleAccountJoinsItsNeighbours() {
    let first = "2031-03-01 ASSAULT Mill ; Massacre ; ; 30"
    let last = "2031-03-01 ASSAULT Mill ; Shelling ; ; 35"
    #expect(joined(first, last).count == 2)
    #expect(joined(first, "2031-03-01 ASSAULT Mill ; Massacre after shelling ; ; 33", last).count == 1)
  }

  @Test func eventsOfOneNameStayApartById() {
    let events = joined("2031-03-01 ASSAULT Mill ; Attack ; ; ", "2031-03-01 ASSAULT River ; Attack ; ; ")
    #expect(events.map(\.id) == ["attack-2031-03-01-mill", "attack-2031-03-01-river"])
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
