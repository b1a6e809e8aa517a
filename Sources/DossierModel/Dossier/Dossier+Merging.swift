/// Merging: many coded documents or dossiers into one dossier.
///
/// The outcome depends on what is merged and not on order, grouping or repetition, so that shards can be coded
/// anywhere and merged in any tree. Actors, issues and documents are joined by id, stances by what they say
/// (`Stance.Key`), events by `EventJoining`; ids of events and stances are made anew from their content.
extension Dossier {
  /// The dossier of a corpus.
  public init(merging documents: some Sequence<CodedDocument>, generator: Generator? = nil) {
    self = Dossier.merge(documents.map(Dossier.init))
    self.generator = generator
  }

  /// Both dossiers as one.
  public func merged(with other: Dossier) -> Dossier {
    Dossier.merge([self, other])
  }

  /// One document's coding as a dossier; figures say which document gives them.
  private init(_ document: CodedDocument) {
    let events = document.events.map { event in
      var event = event
      for index in event.figures.indices where event.figures[index].document == nil {
        event.figures[index].document = document.record.id
      }
      return event
    }
    self.init(
      documents: [document.record], actors: document.actors, issues: document.issues, events: events,
      stances: document.stances, diagnostics: document.diagnostics)
  }

  static func merge(_ parts: [Dossier]) -> Dossier {
    var merged = Dossier()
    merged.generator = parts.compactMap(\.generator).max { ($0.name, $0.version) < ($1.name, $1.version) }
    merged.documents = unite(parts.lazy.map(\.documents), id: \.id) { $0.united(with: $1) }
    merged.actors = unite(parts.lazy.map(\.actors), id: \.id) { $0.united(with: $1) }
    merged.issues = unite(parts.lazy.map(\.issues), id: \.id) { $0.united(with: $1) }
    let (events, newIDs) = joinEvents(parts)
    merged.events = events
    merged.stances = joinStances(parts, eventIDs: newIDs)
    merged.diagnostics = (parts.flatMap(\.diagnostics) + duplicates(parts)).sortedUnique()
    return merged
  }

  private static func unite<Item: Equatable>(
    _ lists: some Sequence<[Item]>, id: KeyPath<Item, String>, uniting: (Item, Item) -> Item
  ) -> [Item] {
    var items: [String: Item] = [:]
    for item in lists.joined() {
      let key = item[keyPath: id]
      if let known = items[key] {
        if known != item { items[key] = uniting(known, item) }
      } else {
        items[key] = item
      }
    }
    return items.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Two texts under one document id are a fault in the corpus, and worth saying.
  private static func duplicates(_ parts: [Dossier]) -> [Diagnostic] {
    var hashes: [String: String] = [:]
    var findings: [Diagnostic] = []
    for record in parts.lazy.flatMap(\.documents) {
      guard let known = hashes.updateValue(record.sha256, forKey: record.id), known != record.sha256 else { continue }
      findings.append(
        Diagnostic(
          .warning, "\(record.id): two different texts have this id; expected one document per id",
          document: record.id))
    }
    return findings
  }
}

// MARK: Events and stances

extension Dossier {
  /// The joined events, and for each part the new ids of its events.
  private static func joinEvents(_ parts: [Dossier]) -> ([Event], [[String: String]]) {
    var positions: [Event.Telling: Int] = [:]
    var tellings: [Event.Telling] = []
    var sources: [[String: Int]] = []
    var alreadyJoined: [(Int, Int)] = []
    for part in parts {
      var source: [String: Int] = [:]
      for event in part.events {
        let own = event.allTellings.map { telling in
          if let known = positions[telling] { return known }
          positions[telling] = tellings.count
          tellings.append(telling)
          return tellings.count - 1
        }
        source[event.id] = own[0]
        alreadyJoined += own.dropFirst().map { (own[0], $0) }
      }
      sources.append(source)
    }
    var joining = EventJoining(tellings)
    for (one, other) in alreadyJoined { joining.join(one, other) }
    let sets = joining.sets()
    var events = sets.map { set in Event(joining: set.map { tellings[$0] }) }
    Event.identify(&events)
    var newIDs = [String](repeating: "", count: tellings.count)
    for (event, set) in zip(events, sets) {
      for position in set { newIDs[position] = event.id }
    }
    return (events.sorted { $0.id < $1.id }, sources.map { $0.mapValues { newIDs[$0] } })
  }

  private static func joinStances(_ parts: [Dossier], eventIDs: [[String: String]]) -> [Stance] {
    var positions: [Stance.Key: Int] = [:]
    var records: [[Stance]] = []
    for (part, newIDs) in zip(parts, eventIDs) {
      for original in part.stances {
        var stance = original
        stance.target = stance.target.pointed(to: newIDs)
        stance.regarding = stance.regarding?.pointed(to: newIDs)
        if let position = positions[stance.key] {
          records[position].append(stance)
        } else {
          positions[stance.key] = records.count
          records.append([stance])
        }
      }
    }
    var stances = records.map(Stance.joining)
    Stance.identify(&stances)
    return stances.sorted { $0.id < $1.id }
  }
}

extension Reference {
  fileprivate func pointed(to eventIDs: [String: String]) -> Reference {
    guard kind == .event, let newID = eventIDs[id] else { return self }
    return .event(newID)
  }
}
