/// A dossier to be read through: its events and stances are in memory, or stay in a file from which each is read when it
/// is asked for, so that a dossier larger than memory can be searched and written in other formats.
///
/// Of every stance there is a head in memory: who, toward whom, what and when. A snapshot needs nothing else until an
/// edge is written with its evidence.
public struct DossierRecords: Sendable {
  public let generator: Dossier.Generator?
  public let documents: [DocumentRecord]
  public let actors: [Actor]
  public let issues: [Issue]
  /// Ascending by id.
  public let events: any RecordList<Event>
  /// Ascending by id.
  public let stances: any RecordList<Stance>
  public let diagnostics: [Diagnostic]
  let ends: StanceEnds
  /// By event.
  let eventDates: [EDTFDate]
  /// By stance.
  let heads: [StanceHead]

  /// `shell` has everything but the events and stances; `eventDates` and `heads` have one element for each of these, in
  /// their order, and `heads` the numbers of `ends`.
  package init(
    shell: Dossier, events: some RecordList<Event>, eventDates: [EDTFDate], stances: some RecordList<Stance>,
    heads: [StanceHead], ends: StanceEnds
  ) {
    generator = shell.generator
    documents = shell.documents
    actors = shell.actors
    issues = shell.issues
    diagnostics = shell.diagnostics
    self.events = events
    self.eventDates = eventDates
    self.stances = stances
    self.heads = heads
    self.ends = ends
  }

  /// A dossier that is in memory.
  public init(_ dossier: Dossier) {
    let events = dossier.events.ascending(by: \.id)
    let stances = dossier.stances.ascending(by: \.id)
    let ends = StanceEnds(dossier)
    self.init(
      shell: dossier, events: RecordsInMemory(records: events), eventDates: events.map(\.date),
      stances: RecordsInMemory(records: stances), heads: stances.map { StanceHead($0, ends) }, ends: ends)
  }

  /// The whole dossier in memory.
  public var dossier: Dossier {
    var dossier = Dossier(
      generator: generator, documents: documents, actors: actors, issues: issues, diagnostics: diagnostics)
    dossier.events = events.reading { event in (0..<events.count).map(event) }
    dossier.stances = stances.reading { stance in (0..<stances.count).map(stance) }
    return dossier
  }
}

extension Array {
  /// The elements in the order of a key; the array itself where they are in it already.
  fileprivate func ascending(by key: (Element) -> String) -> [Element] {
    for index in indices.dropFirst() where key(self[index]) < key(self[index - 1]) {
      return sorted { key($0) < key($1) }
    }
    return self
  }
}
