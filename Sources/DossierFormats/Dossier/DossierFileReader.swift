public import DossierModel

/// A dossier file whose events and stances stay where they are: it is read through and checked once, and each record is
/// read again when an exporter asks for it. Memory grows by some hundred bytes a stance, whatever it quotes.
public struct DossierFileReader: Sendable {
  public let records: DossierRecords
  /// Control characters in names and quotes, which most formats write as U+FFFD.
  public let replacedCharacters: Int
  private let damage: FileDamage
  private let file: MappedFile

  /// Whether the file is as it was when it was opened: false where another program has written to it since, so that
  /// what was read later may not fit what was read first.
  public var isIntact: Bool { !damage.exists && file.isUnchanged }

  /// Opens a file that is in the order in which Stanceline writes: documents, actors and issues before events, events
  /// before stances, both ascending by id. Nil for any other file, and for one with an error: `DossierJSON.read` reads these as a whole and
  /// says what is wrong.
  public init?(path: String) {
    guard let file = MappedFile(path: path) else { return nil }
    var index = DossierIndex(file)
    do throws(JSONScanningError) {
      guard try index.read() else { return nil }
    } catch {
      return nil
    }
    damage = FileDamage()
    self.file = file
    replacedCharacters = index.replacedCharacters
    records = index.records(damage)
  }
}

/// Where the events and stances of a dossier file stand, and what they are about.
private struct DossierIndex {
  private let file: MappedFile
  private var parser: DossierParser
  private var pages: PageKeeper
  private var checker = DossierChecker(limit: 1)
  private var shell = Dossier()
  private var eventOffsets: [Int] = []
  private var eventNodes: [StanceGraph.Node] = []
  private var stanceOffsets: [Int] = []
  private var heads: [StanceHead] = []
  private var ends: StanceEnds?
  private var seen: Set<DossierKey> = []
  private(set) var replacedCharacters = 0

  init(_ file: MappedFile) {
    self.file = file
    parser = DossierParser(file.bytes)
    pages = PageKeeper(file)
  }

  /// Whether the file is sound and in order.
  mutating func read() throws(JSONScanningError) -> Bool {
    var state = try parser.scanner.beginObject("a dossier")
    while let key = try parser.scanner.nextKey(&state) {
      guard try read(key), checker.findings.isEmpty else { return false }
    }
    guard DossierIndex.required.isSubset(of: seen) else { return false }
    try parser.scanner.expectEnd()
    file.release()
    return true
  }

  func records(_ damage: FileDamage) -> DossierRecords {
    DossierRecords(
      shell: shell,
      events: RecordsInFile(
        file: file, offsets: eventOffsets,
        parse: { parser throws(JSONScanningError) in try parser.event() },
        missing: Event(id: "", label: "", kind: .other, date: EDTFDate(year: 0), evidence: []), damage: damage),
      eventDates: eventNodes.map { $0.date ?? EDTFDate(year: 0) },
      stances: RecordsInFile(
        file: file, offsets: stanceOffsets,
        parse: { parser throws(JSONScanningError) in try parser.stance() },
        missing: Stance(id: "", holder: "", kind: .urges, target: .actor(""), date: EDTFDate(year: 0), evidence: []),
        damage: damage),
      heads: heads, ends: ends ?? StanceEnds(actors: [], events: [], issues: []))
  }

  /// Reads one list or value; whether it is sound and may come now.
  private mutating func read(_ key: DossierKey) throws(JSONScanningError) -> Bool {
    defer { seen.insert(key) }
    switch key {
    case .format: try parser.constant("stanceline-dossier")
    case .version: try parser.versionOne()
    case .generator: shell.generator = try parser.generator()
    case .documents:
      shell.documents = try parser.list { parser throws(JSONScanningError) in try parser.document() }
      checker.add(shell.documents)
    case .actors:
      shell.actors = try parser.list { parser throws(JSONScanningError) in try parser.actor() }
      checker.add(shell.actors)
    case .issues:
      shell.issues = try parser.list { parser throws(JSONScanningError) in try parser.issue() }
      checker.add(shell.issues)
    case .events:
      guard DossierIndex.beforeEvents.isSubset(of: seen) else { return false }
      return try readEvents()
    case .stances:
      guard seen.contains(.events) else { return false }
      return try readStances()
    case .diagnostics:
      shell.diagnostics = try parser.list { parser throws(JSONScanningError) in try parser.diagnostic() }
    default: try parser.scanner.skipValue()
    }
    return true
  }

  private static let beforeEvents: Set<DossierKey> = [.documents, .actors, .issues]
  private static let required: Set<DossierKey> = [.format, .version, .stances]

  private mutating func readEvents() throws(JSONScanningError) -> Bool {
    let offsets = try readRecords { (index, place) throws(JSONScanningError) in
      let event = try index.parser.event()
      index.checker.add(event)
      index.checker.check(event, at: place)
      index.eventNodes.append(event.node)
      index.replacedCharacters += TextCleaning.count(in: event)
      return event.id
    }
    eventOffsets = offsets ?? []
    return offsets != nil
  }

  private mutating func readStances() throws(JSONScanningError) -> Bool {
    let ends = StanceEnds(actors: shell.actors, events: eventNodes, issues: shell.issues)
    self.ends = ends
    replacedCharacters += TextCleaning.count(in: shell.actors, shell.issues)
    let offsets = try readRecords { (index, place) throws(JSONScanningError) in
      let stance = try index.parser.stance()
      index.checker.check(stance, at: place)
      index.heads.append(StanceHead(stance, ends))
      index.replacedCharacters += TextCleaning.count(in: stance)
      return stance.id
    }
    stanceOffsets = offsets ?? []
    return offsets != nil
  }

  /// Goes through a list whose records stay in the file: where each begins, or nil where one is unsound or out of the
  /// order of the ids that `readRecord` gives.
  private mutating func readRecords(
    _ readRecord: (inout DossierIndex, _ place: Int) throws(JSONScanningError) -> String
  ) throws(JSONScanningError) -> [Int]? {
    var offsets: [Int] = []
    var last = ""
    try parser.scanner.beginArray("a list")
    while try parser.scanner.nextElement(offsets.count) {
      let offset = parser.scanner.offset
      pages.willRead(at: offset)
      let id = try readRecord(&self, offsets.count)
      guard last < id, checker.findings.isEmpty else { return nil }
      last = id
      offsets.append(offset)
    }
    return offsets
  }
}
