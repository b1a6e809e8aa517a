import DossierModel

/// Documents, actors, issues and diagnostics.
extension DossierParser {
  mutating func document() throws(JSONScanningError) -> DocumentRecord {
    var record = DocumentRecord(id: "", title: "", published: EDTFDate(year: 0), characters: 0, sha256: "")
    var state = try scanner.beginObject("a document, which is an object")
    while let key = try scanner.nextKey(&state) {
      switch key {
      case .id: record.id = try scanner.string("an id")
      case .title: record.title = try scanner.string("a title")
      case .published: record.published = try scanner.date("a date")
      case .publisher: record.publisher = try scanner.commonString("a name")
      case .url: record.url = try scanner.string("a URL")
      case .language: record.language = try scanner.commonString("a language tag")
      case .path: record.path = try scanner.string("a path")
      case .characters: record.characters = try scanner.count("a number of characters, 0 or more")
      case .sha256: record.sha256 = try digest()
      case .parser: record.parser = try scanner.commonString("a parser")
      case .publishedFrom: record.publishedFrom = try scanner.commonString("where the date was taken from")
      case .alsoPublishedBy: record.alsoPublishedBy = try strings()
      default: try scanner.skipValue()
      }
    }
    try scanner.require(DossierParser.documentKeys, in: state)
    return record
  }

  mutating func actor() throws(JSONScanningError) -> Actor {
    var actor = Actor(id: "", name: "", kind: .group)
    var state = try scanner.beginObject("an actor, which is an object")
    while let key = try scanner.nextKey(&state) {
      switch key {
      case .id: actor.id = try identifier()
      case .name: actor.name = try scanner.string("a name")
      case .kind: actor.kind = try scanner.choice(Actor.Kind.self, "a kind of actor")
      case .aliases: actor.aliases = try strings()
      case .country: actor.country = try scanner.commonString("a country code")
      case .affiliations:
        actor.affiliations = try list { parser throws(JSONScanningError) in try parser.affiliation() }
      case .codes: actor.codes = try codes()
      default: try scanner.skipValue()
      }
    }
    try scanner.require(DossierParser.actorKeys, in: state)
    return actor
  }

  mutating func issue() throws(JSONScanningError) -> Issue {
    var issue = Issue(id: "", name: "")
    var state = try scanner.beginObject("an issue, which is an object")
    while let key = try scanner.nextKey(&state) {
      switch key {
      case .id: issue.id = try identifier()
      case .name: issue.name = try scanner.string("a name")
      case .kind: issue.kind = try scanner.choice(Issue.Kind.self, "a kind of issue")
      case .aliases: issue.aliases = try strings()
      default: try scanner.skipValue()
      }
    }
    try scanner.require(DossierParser.issueKeys, in: state)
    return issue
  }

  mutating func diagnostic() throws(JSONScanningError) -> Diagnostic {
    var diagnostic = Diagnostic(.note, "")
    var state = try scanner.beginObject("a diagnostic, which is an object")
    while let key = try scanner.nextKey(&state) {
      switch key {
      case .severity: diagnostic.severity = try scanner.choice(Diagnostic.Severity.self, "a severity")
      case .message: diagnostic.message = try scanner.string("a message")
      case .document: diagnostic.document = try scanner.commonString("the id of a document")
      default: try scanner.skipValue()
      }
    }
    try scanner.require(DossierParser.diagnosticKeys, in: state)
    return diagnostic
  }

  private static let documentKeys = DossierKey.Group(.id, .title, .published, .characters, .sha256)
  private static let actorKeys = DossierKey.Group(.id, .name, .kind)
  private static let issueKeys = DossierKey.Group(.id, .name)
  private static let diagnosticKeys = DossierKey.Group(.severity, .message)
  private static let affiliationKeys = DossierKey.Group(.to)

  private mutating func affiliation() throws(JSONScanningError) -> Actor.Affiliation {
    var affiliation = Actor.Affiliation(to: "")
    var state = try scanner.beginObject("an affiliation, which is an object")
    while let key = try scanner.nextKey(&state) {
      switch key {
      case .to: affiliation.to = try identifier()
      case .role: affiliation.role = try scanner.string("a role")
      case .valid: affiliation.valid = try scanner.date("a date")
      default: try scanner.skipValue()
      }
    }
    try scanner.require(DossierParser.affiliationKeys, in: state)
    return affiliation
  }

  private mutating func codes() throws(JSONScanningError) -> [String: String] {
    var codes: [String: String] = [:]
    _ = try scanner.beginObject("codes by scheme")
    while try !scanner.endOfEntries(codes.count) {
      let scheme = try scanner.commonString("a scheme")
      guard scanner.skip(UInt8(ascii: ":")) else { throw scanner.syntax("\":\" after a key") }
      guard codes.updateValue(try scanner.string("a code"), forKey: scheme) == nil else {
        throw scanner.syntax("each scheme once")
      }
    }
    return codes
  }

  private mutating func digest() throws(JSONScanningError) -> String {
    _ = scanner.peek()
    let start = scanner.offset
    let digest = try scanner.string("a SHA-256 digest")
    let isHexadecimal = digest.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 &- 0x61 < 6 }
    guard digest.utf8.count == 64, isHexadecimal else {
      throw JSONScanningError(
        offset: start, finding: "\"\(digest)\" is not a SHA-256 digest",
        expectation: "64 lower-case hexadecimal digits", isValue: true)
    }
    return digest
  }
}
