import DossierModel

/// What a dossier must keep beyond its schema: unique ids, references that lead somewhere, quotes as long as their spans.
enum DossierChecks {
  /// Every breach, in the order of the file; at most `limit`.
  static func findings(in dossier: Dossier, limit: Int = .max) -> [DossierReadingError] {
    var checker = DossierChecker(limit: limit)
    checker.check(dossier)
    return checker.findings
  }
}

/// Checks a dossier list by list: what is referred to first, then the events and stances.
struct DossierChecker {
  private let limit: Int
  private(set) var findings: [DossierReadingError] = []
  private var documents: [String: Int] = [:]
  private var actors: Set<String> = []
  private var issues: Set<String> = []
  private var events: Set<String> = []

  init(limit: Int) {
    self.limit = limit
  }

  mutating func check(_ dossier: Dossier) {
    collectIDs(of: dossier)
    for (index, event) in dossier.events.enumerated() {
      if findings.count >= limit { return }
      check(event, at: index)
    }
    for (index, stance) in dossier.stances.enumerated() {
      if findings.count >= limit { return }
      check(stance, at: index)
    }
  }

  private mutating func collectIDs(of dossier: Dossier) {
    add(dossier.documents)
    add(dossier.actors)
    add(dossier.issues)
    events = unique(dossier.events.lazy.map(\.id), in: "events")
    _ = unique(dossier.stances.lazy.map(\.id), in: "stances")
  }

  mutating func add(_ documents: [DocumentRecord]) {
    for (index, document) in documents.enumerated() {
      if document.id.isEmpty { report("/documents/\(index)/id", "an empty id", "the id of a document") }
      if self.documents.updateValue(document.characters, forKey: document.id) != nil {
        reportRepeated("/documents/\(index)/id", document.id)
      }
    }
  }

  mutating func add(_ actors: [Actor]) {
    self.actors = unique(actors.lazy.map(\.id), in: "actors")
  }

  mutating func add(_ issues: [Issue]) {
    self.issues = unique(issues.lazy.map(\.id), in: "issues")
  }

  /// One more event that stances may be toward; that no other has its id is left to the caller.
  mutating func add(_ event: Event) {
    events.insert(event.id)
  }

  private mutating func unique(_ ids: some Sequence<String>, in list: String) -> Set<String> {
    var seen: Set<String> = []
    for (index, id) in ids.enumerated() where !seen.insert(id).inserted {
      reportRepeated("/\(list)/\(index)/id", id)
    }
    return seen
  }

  mutating func check(_ event: Event, at index: Int) {
    for (position, participant) in event.participants.enumerated() where !actors.contains(participant.actor) {
      report(
        "/events/\(index)/participants/\(position)/actor", "\"\(participant.actor)\" is no actor of the dossier",
        "the id of one")
    }
    for (position, figure) in event.figures.enumerated() {
      guard let document = figure.document, documents[document] == nil else { continue }
      report(
        "/events/\(index)/figures/\(position)/document", "\"\(document)\" is no document of the dossier",
        "the id of one")
    }
    check(event.evidence, of: "events", at: index)
  }

  mutating func check(_ stance: Stance, at index: Int) {
    if !actors.contains(stance.holder) {
      report("/stances/\(index)/holder", "\"\(stance.holder)\" is no actor of the dossier", "the id of one")
    }
    if let source = stance.attributedTo, !actors.contains(source) {
      report("/stances/\(index)/attributedTo", "\"\(source)\" is no actor of the dossier", "the id of one")
    }
    check(stance.target, "target", at: index)
    if let regarding = stance.regarding { check(regarding, "regarding", at: index) }
    check(stance.evidence, of: "stances", at: index)
  }

  private mutating func check(_ reference: Reference, _ key: String, at index: Int) {
    let exists =
      switch reference.kind {
      case .actor: actors.contains(reference.id)
      case .event: events.contains(reference.id)
      case .issue: issues.contains(reference.id)
      }
    if !exists {
      report(
        "/stances/\(index)/\(key)/id", "\"\(reference.id)\" is no \(reference.kind.rawValue) of the dossier",
        "the id of one")
    }
  }

  private mutating func check(_ evidence: [Evidence], of list: String, at index: Int) {
    for (position, piece) in evidence.enumerated() {
      guard let breach = breach(of: piece) else { continue }
      report("/\(list)/\(index)/evidence/\(position)\(breach.key)", breach.finding, breach.expectation)
    }
  }

  private func breach(of evidence: Evidence) -> (key: String, finding: String, expectation: String)? {
    guard let characters = documents[evidence.document] else {
      return ("/document", "\"\(evidence.document)\" is no document of the dossier", "the id of one")
    }
    let span = evidence.span
    if span.end < span.start { return ("/end", "end \(span.end) before start \(span.start)", "end after start") }
    if span.end > characters {
      return ("/end", "end \(span.end) in a document of \(characters) characters", "an end within it")
    }
    let length = evidence.quote.unicodeScalarCount
    if length != span.length {
      return ("/quote", "a quote of \(length) code points for a span of \(span.length)", "exactly the span's text")
    }
    return nil
  }

  private mutating func reportRepeated(_ pointer: String, _ id: String) {
    report(pointer, "id \"\(id)\" is repeated", "each id once")
  }

  private mutating func report(_ pointer: String, _ finding: String, _ expectation: String) {
    findings.append(DossierReadingError(place: .pointer(pointer), finding: finding, expectation: expectation))
  }
}

extension String {
  /// Code points, counted by bytes: those that continue a sequence do not count.
  var unicodeScalarCount: Int {
    var copy = self
    return copy.withUTF8 { utf8 in
      var continuing = 0
      for byte in utf8 where byte & 0xC0 == 0x80 { continuing += 1 }
      return utf8.count - continuing
    }
  }
}
