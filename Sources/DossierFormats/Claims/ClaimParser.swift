import DossierModel

/// Reads a claim from one line of JSON. Every key must be known and stand once.
struct ClaimParser {
  private var scanner: JSONScanner
  private var record: ClaimRecord
  private var kind: Claim.Kind?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    scanner = JSONScanner(bytes)
    record = ClaimRecord(
      place: "", quote: .init(),
      claim: Claim(document: "", kind: .stance(.supports), quote: TextSpan(0, 0), coder: .imported("unknown")))
  }

  mutating func record(place: String) throws(JSONScanningError) -> ClaimRecord {
    record.place = place
    let keys = try object("a claim, which is an object") { (parser, key) throws(JSONScanningError) in
      try parser.member(key)
    }
    try scanner.expectEnd()
    for key in ["document", "quote", "coder"] where !keys.contains(key) {
      throw fault("no \"\(key)\"", "a claim with it")
    }
    guard let kind else { throw fault("neither \"stance\" nor \"event\"", "the type of one of them") }
    record.claim.kind = kind
    if case .stance = kind {
      for role in ["holder", "target"] where !keys.contains(role) { throw fault("no \"\(role)\"", "a stance with it") }
    }
    let others = keys.subtracting(kind.keys)
    if let key = others.min() { throw fault("\"\(key)\" of \"\(kind.text)\"", "a key that it may have") }
    return record
  }

  private mutating func member(_ key: String) throws(JSONScanningError) {
    switch key {
    case "document": record.claim.document = try scanner.string("the id of a document")
    case "stance": try take(.stance(try scanner.choice(Stance.Kind.self, "a type of stance")))
    case "event": try take(.event(try scanner.choice(Event.Kind.self, "a type of event")))
    case "key": record.claim.event = try scanner.string("a key for the event")
    case "quote": record.quote = try words()
    case "cue": record.cue = try words()
    case "dateWords": record.dateWords = try words()
    case "holder": record.parts.append(try part(.holder))
    case "target": record.parts.append(try part(.target))
    case "regarding": record.parts.append(try part(.regarding))
    case "speaker": record.parts.append(try part(.speaker))
    case "place": record.parts.append(try part(.place))
    case "actors": try parts(.actor)
    case "recipients": try parts(.recipient)
    case "mediators": try parts(.mediator)
    case "participants": try parts(.participant)
    case "negated": record.claim.negated = try scanner.boolean()
    case "hedged": record.claim.hedged = try scanner.boolean()
    case "status": record.claim.status = try scanner.choice(Event.Status.self, "a status")
    case "date": record.claim.date = try scanner.date("an EDTF date")
    case "label": record.claim.label = try scanner.string("a label")
    case "sort": record.claim.sort = try scanner.string("a sort of event")
    case "told": record.claim.isTold = try scanner.boolean()
    case "speechAct": record.claim.isSpeechAct = try scanner.boolean()
    case "figures": try figures()
    case "coder": try coder()
    case "rule": record.claim.rule = try scanner.string("the name of a rule")
    case "model": record.claim.model = try scanner.string("the version of a model")
    case "score": record.claim.score = try share()
    case "confidence": record.claim.confidence = try share()
    default: throw unknown(key, "a claim")
    }
  }

  private mutating func take(_ new: Claim.Kind) throws(JSONScanningError) {
    guard kind == nil else { throw fault("both \"stance\" and \"event\"", "one of them") }
    kind = new
  }

  /// A text, or an object with text and span.
  private mutating func words() throws(JSONScanningError) -> ClaimRecord.Words {
    if scanner.peek() == UInt8(ascii: "\"") { return .init(text: try scanner.string("words of the text")) }
    var words = ClaimRecord.Words()
    let keys = try object("words of the text, or an object with text and span") {
      (parser, key) throws(JSONScanningError) in
      switch key {
      case "text": words.text = try parser.scanner.string("words of the text")
      case "span": words.span = try parser.span()
      default: throw parser.unknown(key, "words of the text")
      }
    }
    if keys.isEmpty { throw fault("no words", "\"text\", \"span\" or both") }
    return words
  }

  /// A text, or an object with text, span, what is referred to, and name.
  private mutating func part(_ role: Claim.Part.Role) throws(JSONScanningError) -> ClaimRecord.Part {
    if scanner.peek() == UInt8(ascii: "\"") {
      return .init(role, words: .init(text: try scanner.string("words of the text")))
    }
    var part = ClaimRecord.Part(role)
    var words = ClaimRecord.Words()
    let keys = try object("words of the text, or an object with them") { (parser, key) throws(JSONScanningError) in
      switch key {
      case "text": words.text = try parser.scanner.string("words of the text")
      case "span": words.span = try parser.span()
      case "name": part.name = try parser.scanner.string("a name")
      case "actor": part.reference = .actor(try parser.scanner.string("the id of an actor"))
      case "issue" where role == .target || role == .regarding:
        part.reference = .issue(try parser.scanner.string("the id of an issue"))
      case "event" where role == .target || role == .regarding:
        part.reference = .event(try parser.scanner.string("the key of an event"))
      default: throw parser.unknown(key, "\"\(role.rawValue)\"")
      }
    }
    if keys.isDisjoint(with: ["text", "span", "actor", "issue", "event", "name"]) {
      throw fault("an empty \"\(role.rawValue)\"", "words, a reference or a name")
    }
    if keys.intersection(["actor", "issue", "event"]).count > 1 {
      throw fault("several references in \"\(role.rawValue)\"", "one of actor, issue and event")
    }
    if words != .init() { part.words = words }
    return part
  }

  private mutating func parts(_ role: Claim.Part.Role) throws(JSONScanningError) {
    var count = 0
    try scanner.beginArray("a list")
    while try scanner.nextElement(count) {
      record.parts.append(try part(role))
      count += 1
    }
  }

  private mutating func figures() throws(JSONScanningError) {
    try scanner.beginArray("a list of figures")
    while try scanner.nextElement(record.claim.figures.count) {
      var figure = Event.Figure(.other, 0)
      let keys = try object("a figure, which is an object") { (parser, key) throws(JSONScanningError) in
        switch key {
        case "measure": figure.measure = try parser.scanner.choice(Event.Figure.Measure.self, "a measure")
        case "value": figure.value = try parser.scanner.number("a number")
        case "bound": figure.bound = try parser.scanner.choice(Event.Figure.Bound.self, "a bound")
        case "of": figure.of = try parser.scanner.string("what is counted")
        case "document": figure.document = try parser.scanner.string("the id of a document")
        default: throw parser.unknown(key, "a figure")
        }
      }
      for key in ["measure", "value"] where !keys.contains(key) { throw fault("no \"\(key)\"", "a figure with it") }
      record.claim.figures.append(figure)
    }
  }

  private mutating func coder() throws(JSONScanningError) {
    let text = try scanner.string("a coder")
    do {
      record.claim.coder = try CoderName(parsing: text)
    } catch {
      throw fault("\"\(text)\" is no coder", "rules, learned, imported:NAME or person:NAME")
    }
  }

  private mutating func span() throws(JSONScanningError) -> TextSpan {
    var ends: [Int] = []
    try scanner.beginArray("[start, end)")
    while try scanner.nextElement(ends.count) { ends.append(try scanner.count("an offset, 0 or more")) }
    guard ends.count == 2, ends[0] < ends[1] else { throw fault("no span", "[start, end) as two ascending offsets") }
    return TextSpan(ends[0], ends[1])
  }

  private mutating func share() throws(JSONScanningError) -> Double {
    let value = try scanner.number("a number from 0 to 1")
    guard (0...1).contains(value) else { throw fault("\(value)", "a number from 0 to 1") }
    return value
  }

  /// Reads an object; its keys.
  private mutating func object(
    _ expectation: StaticString, member: (inout ClaimParser, String) throws(JSONScanningError) -> Void
  ) throws(JSONScanningError) -> Set<String> {
    _ = try scanner.beginObject(expectation)
    var keys: Set<String> = []
    while try !scanner.endOfEntries(keys.count) {
      let key = try scanner.string("a key")
      guard scanner.skip(UInt8(ascii: ":")) else { throw fault("no colon", "\":\" after a key") }
      guard keys.insert(key).inserted else { throw fault("\"\(key)\" is repeated", "each key once") }
      try member(&self, key)
    }
    return keys
  }

  private func fault(_ finding: String, _ expectation: String) -> JSONScanningError {
    JSONScanningError(offset: scanner.offset, finding: finding, expectation: expectation)
  }

  private func unknown(_ key: String, _ whole: String) -> JSONScanningError {
    fault("unknown key \"\(key)\" in \(whole)", "a key of claim.schema.json")
  }
}

extension Claim.Kind {
  /// The keys that a claim of this kind may have.
  fileprivate var keys: Set<String> {
    let common: Set<String> = [
      "document", "quote", "cue", "date", "dateWords", "coder", "rule", "model", "score", "confidence",
    ]
    switch self {
    case .stance: return common.union(["stance", "holder", "target", "regarding", "speaker", "negated", "hedged"])
    case .event:
      return common.union([
        "event", "key", "actors", "recipients", "mediators", "participants", "place", "status", "figures", "label",
        "sort", "told", "speechAct",
      ])
    }
  }
}
