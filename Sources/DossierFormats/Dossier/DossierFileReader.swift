public import DossierModel

/// A dossier file whose events and stances stay where they are: it is read through and checked once, and each record is
/// read again when an exporter asks for it. Memory grows by some hundred bytes a stance, whatever it quotes.
public struct DossierFileReader: Sendable {
  public let records: DossierRecords
  /// Control characters in names and quotes, which most formats write as U+FFFD.
  public let replacedCharacters: Int
  private let damage: FileDamage

  /// Whether every record that was read again was as it was when the file was opened. Where one was not, another
  /// program has written to the file, and what was made of it is not to be kept. A file that was replaced by a new one,
  /// moved or removed meanwhile is still there for who has it open.
  public var isIntact: Bool { !damage.exists }

  /// Opens a file that is in the order in which Stanceline writes: documents, actors and issues before events, events
  /// before stances, both ascending by id. Nil for any other file, and for one with an error: `DossierJSON.read` reads
  /// these as a whole and says what is wrong.
  public init?(path: String) {
    guard let file = ReadableFile(path: path) else { return nil }
    var index = DossierIndex()
    guard index.read(file) else { return nil }
    damage = FileDamage()
    replacedCharacters = index.replacedCharacters
    records = index.records(in: file, damage)
  }
}

/// Where the events and stances of a dossier file stand, and what they are about.
private struct DossierIndex {
  private var shell = Dossier()
  private var checker = DossierChecker(limit: 1)
  private var eventPlaces: [DossierStream.Place] = []
  private var eventNodes: [StanceGraph.Node] = []
  private var stancePlaces: [DossierStream.Place] = []
  private var heads: [StanceHead] = []
  private var ends: StanceEnds?
  private var lastEvent = ""
  private var lastStance = ""
  private(set) var replacedCharacters = 0

  /// Whether what is referred to comes before what refers to it.
  private static func isOrdered(_ keys: [DossierKey]) -> Bool {
    guard let events = keys.firstIndex(of: .events) else { return false }
    return Set([.documents, .actors, .issues]).isSubset(of: keys[..<events])
      && !keys[..<events].contains(.stances)
  }

  /// Whether the file is sound and in order.
  mutating func read(_ file: ReadableFile) -> Bool {
    var stream = DossierStream(file)
    do throws(JSONScanningError) {
      let isSound = try stream.read(
        event: { stream, place, event in add(event, at: place, stream) },
        stance: { stream, place, stance in add(stance, at: place, stream) })
      guard isSound, DossierIndex.isOrdered(stream.keys) else { return false }
    } catch {
      return false
    }
    shell = stream.shell
    // A dossier without records has not been looked at yet.
    if eventPlaces.isEmpty, stancePlaces.isEmpty { begin(stream) }
    replacedCharacters += TextCleaning.count(in: shell.actors, shell.issues)
    return checker.findings.isEmpty
  }

  func records(in file: ReadableFile, _ damage: FileDamage) -> DossierRecords {
    DossierRecords(
      shell: shell,
      events: RecordsInFile(
        file: file, places: eventPlaces,
        parse: { parser throws(JSONScanningError) in try parser.event() },
        missing: Event(id: "", label: "", kind: .other, date: EDTFDate(year: 0), evidence: []), damage: damage),
      eventDates: eventNodes.map { $0.date ?? EDTFDate(year: 0) },
      stances: RecordsInFile(
        file: file, places: stancePlaces,
        parse: { parser throws(JSONScanningError) in try parser.stance() },
        missing: Stance(id: "", holder: "", kind: .urges, target: .actor(""), date: EDTFDate(year: 0), evidence: []),
        damage: damage),
      heads: heads, ends: ends ?? StanceEnds(actors: shell.actors, events: eventNodes, issues: shell.issues))
  }

  private mutating func begin(_ stream: DossierStream) {
    checker.add(stream.shell.documents)
    checker.add(stream.shell.actors)
    checker.add(stream.shell.issues)
  }

  private mutating func add(_ event: Event, at place: DossierStream.Place, _ stream: DossierStream) -> Bool {
    if eventPlaces.isEmpty {
      guard DossierIndex.isOrdered(stream.keys) else { return false }
      begin(stream)
    }
    checker.add(event)
    checker.check(event, at: eventPlaces.count)
    guard lastEvent < event.id, checker.findings.isEmpty else { return false }
    lastEvent = event.id
    eventPlaces.append(place)
    eventNodes.append(event.node)
    replacedCharacters += TextCleaning.count(in: event)
    return true
  }

  private mutating func add(_ stance: Stance, at place: DossierStream.Place, _ stream: DossierStream) -> Bool {
    if stancePlaces.isEmpty {
      guard DossierIndex.isOrdered(stream.keys) else { return false }
      if eventPlaces.isEmpty { begin(stream) }
      ends = StanceEnds(actors: stream.shell.actors, events: eventNodes, issues: stream.shell.issues)
    }
    let ends = ends ?? StanceEnds(actors: [], events: [], issues: [])
    checker.check(stance, at: stancePlaces.count)
    guard lastStance < stance.id, checker.findings.isEmpty else { return false }
    lastStance = stance.id
    stancePlaces.append(place)
    heads.append(StanceHead(stance, ends))
    replacedCharacters += TextCleaning.count(in: stance)
    return true
  }
}
