import DossierModel

/// Reads the records of a dossier from JSON, straight into the model. Keys it does not know are skipped.
struct DossierParser {
  var scanner: JSONScanner

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    scanner = JSONScanner(bytes)
  }

  // MARK: Whole files

  mutating func dossier() throws(JSONScanningError) -> Dossier {
    var dossier = Dossier()
    var state = try scanner.beginObject("a dossier, which is an object")
    while let key = try scanner.nextKey(&state) {
      switch key {
      case .format: try constant("stanceline-dossier")
      case .version: try versionOne()
      case .generator: dossier.generator = try generator()
      case .documents: dossier.documents = try list { parser throws(JSONScanningError) in try parser.document() }
      case .actors: dossier.actors = try list { parser throws(JSONScanningError) in try parser.actor() }
      case .issues: dossier.issues = try list { parser throws(JSONScanningError) in try parser.issue() }
      case .events: dossier.events = try list { parser throws(JSONScanningError) in try parser.event() }
      case .stances: dossier.stances = try list { parser throws(JSONScanningError) in try parser.stance() }
      case .diagnostics:
        dossier.diagnostics = try list { parser throws(JSONScanningError) in try parser.diagnostic() }
      default: try scanner.skipValue()
      }
    }
    try scanner.require(DossierParser.dossierKeys, in: state)
    try scanner.expectEnd()
    return dossier
  }

  mutating func codedDocument() throws(JSONScanningError) -> CodedDocument {
    var coded = CodedDocument(
      record: DocumentRecord(id: "", title: "", published: EDTFDate(year: 0), characters: 0, sha256: ""))
    var state = try scanner.beginObject("a coded document, which is an object")
    while let key = try scanner.nextKey(&state) {
      switch key {
      case .format: try constant("stanceline-document")
      case .version: try versionOne()
      case .document: coded.record = try document()
      case .actors: coded.actors = try list { parser throws(JSONScanningError) in try parser.actor() }
      case .issues: coded.issues = try list { parser throws(JSONScanningError) in try parser.issue() }
      case .events: coded.events = try list { parser throws(JSONScanningError) in try parser.event() }
      case .stances: coded.stances = try list { parser throws(JSONScanningError) in try parser.stance() }
      case .diagnostics:
        coded.diagnostics = try list { parser throws(JSONScanningError) in try parser.diagnostic() }
      default: try scanner.skipValue()
      }
    }
    try scanner.require(DossierParser.codedDocumentKeys, in: state)
    try scanner.expectEnd()
    return coded
  }

  private static let dossierKeys = DossierKey.Group(
    .format, .version, .documents, .actors, .issues, .events, .stances)
  private static let codedDocumentKeys = DossierKey.Group(
    .format, .version, .document, .actors, .issues, .events, .stances)

  // MARK: Parts

  /// A list of what `element` reads.
  mutating func list<Element>(
    _ element: (inout DossierParser) throws(JSONScanningError) -> Element
  ) throws(JSONScanningError) -> [Element] {
    var elements: [Element] = []
    try scanner.beginArray("a list")
    while try scanner.nextElement(elements.count) { elements.append(try element(&self)) }
    return elements
  }

  mutating func strings() throws(JSONScanningError) -> [String] {
    try list { parser throws(JSONScanningError) in try parser.scanner.string("a text") }
  }

  /// An id as actors, issues, events and stances have it.
  mutating func identifier() throws(JSONScanningError) -> String {
    _ = scanner.peek()
    let start = scanner.offset
    let id = try scanner.commonString("an id")
    guard Identifier.isValid(id) else {
      throw JSONScanningError(
        offset: start, finding: "\"\(id)\" is not an id",
        expectation: "lower-case letters and digits in words joined by hyphens", isValue: true)
    }
    return id
  }

  mutating func constant(_ constant: String) throws(JSONScanningError) {
    _ = scanner.peek()
    let start = scanner.offset
    let text = try scanner.string("the name of the format")
    guard text == constant else {
      throw JSONScanningError(
        offset: start, finding: "format \"\(text)\"", expectation: "\"\(constant)\"", isValue: true)
    }
  }

  mutating func versionOne() throws(JSONScanningError) {
    _ = scanner.peek()
    let start = scanner.offset
    let version = try scanner.count("a version number")
    guard version == 1 else {
      throw JSONScanningError(
        offset: start, finding: "version \(version)", expectation: "version 1", isValue: true)
    }
  }

  mutating func generator() throws(JSONScanningError) -> Dossier.Generator {
    var generator = Dossier.Generator(name: "", version: "")
    var state = try scanner.beginObject("a generator with name and version")
    while let key = try scanner.nextKey(&state) {
      switch key {
      case .name: generator.name = try scanner.string("a name")
      case .version: generator.version = try scanner.string("a version in quotes")
      default: try scanner.skipValue()
      }
    }
    try scanner.require(DossierKey.Group(.name, .version), in: state)
    return generator
  }
}
