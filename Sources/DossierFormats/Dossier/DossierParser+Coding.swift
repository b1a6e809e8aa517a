import DossierModel

/// Events, stances and their evidence.
extension DossierParser {
  mutating func event() throws(JSONScanningError) -> Event {
    var event = Event(id: "", label: "", kind: .other, date: EDTFDate(year: 0), evidence: [])
    var state = try scanner.beginObject("an event, which is an object")
    while let key = try scanner.nextKey(&state) {
      switch key {
      case .id: event.id = try identifier()
      case .label: event.label = try scanner.string("a label")
      case .type: event.kind = try scanner.choice(Event.Kind.self, "a type of event")
      case .date: event.date = try scanner.date("a date")
      case .status: event.status = try scanner.choice(Event.Status.self, "a status")
      case .place: event.place = try scanner.string("a place")
      case .participants:
        event.participants = try list { parser throws(JSONScanningError) in try parser.participant() }
      case .figures: event.figures = try list { parser throws(JSONScanningError) in try parser.figure() }
      case .evidence: event.evidence = try evidenceList()
      case .tellings: event.tellings = try list { parser throws(JSONScanningError) in try parser.telling() }
      default: try scanner.skipValue()
      }
    }
    try scanner.require(DossierParser.eventKeys, in: state)
    return event
  }

  /// One source's account of a joined event: an event without id.
  private mutating func telling() throws(JSONScanningError) -> Event.Telling {
    var telling = Event.Telling(label: "", kind: .other, date: EDTFDate(year: 0), evidence: [])
    var state = try scanner.beginObject("a telling, which is an object")
    while let key = try scanner.nextKey(&state) {
      switch key {
      case .label: telling.label = try scanner.string("a label")
      case .type: telling.kind = try scanner.choice(Event.Kind.self, "a type of event")
      case .date: telling.date = try scanner.date("a date")
      case .status: telling.status = try scanner.choice(Event.Status.self, "a status")
      case .place: telling.place = try scanner.string("a place")
      case .participants:
        telling.participants = try list { parser throws(JSONScanningError) in try parser.participant() }
      case .figures: telling.figures = try list { parser throws(JSONScanningError) in try parser.figure() }
      case .evidence: telling.evidence = try evidenceList()
      default: try scanner.skipValue()
      }
    }
    try scanner.require(DossierParser.tellingKeys, in: state)
    return telling
  }

  mutating func stance() throws(JSONScanningError) -> Stance {
    var stance = Stance(
      id: "", holder: "", kind: .supports, target: .actor(""), date: EDTFDate(year: 0), evidence: [])
    var state = try scanner.beginObject("a stance, which is an object")
    while let key = try scanner.nextKey(&state) {
      switch key {
      case .id: stance.id = try identifier()
      case .holder: stance.holder = try identifier()
      case .type: stance.kind = try scanner.choice(Stance.Kind.self, "a type of stance")
      case .target: stance.target = try reference()
      case .regarding: stance.regarding = try reference()
      case .date: stance.date = try scanner.date("a date")
      case .negated: stance.negated = try scanner.boolean()
      case .hedged: stance.hedged = try scanner.boolean()
      case .attributedTo: stance.attributedTo = try identifier()
      case .confidence: stance.confidence = try confidence()
      case .evidence: stance.evidence = try evidenceList()
      default: try scanner.skipValue()
      }
    }
    try scanner.require(DossierParser.stanceKeys, in: state)
    return stance
  }

  private static let eventKeys = DossierKey.Group(.id, .label, .type, .date, .status, .evidence)
  private static let tellingKeys = DossierKey.Group(.label, .type, .date, .status, .evidence)
  private static let stanceKeys = DossierKey.Group(.id, .holder, .type, .target, .date, .negated, .evidence)
  private static let participantKeys = DossierKey.Group(.role, .actor)
  private static let figureKeys = DossierKey.Group(.measure, .value)
  private static let referenceKeys = DossierKey.Group(.kind, .id)
  private static let evidenceKeys = DossierKey.Group(.document, .quote, .start, .end)

  private mutating func participant() throws(JSONScanningError) -> Event.Participant {
    var participant = Event.Participant(.actor, "")
    var state = try scanner.beginObject("a participant, which is an object")
    while let key = try scanner.nextKey(&state) {
      switch key {
      case .role: participant.role = try scanner.choice(Event.Participant.Role.self, "a role")
      case .actor: participant.actor = try identifier()
      default: try scanner.skipValue()
      }
    }
    try scanner.require(DossierParser.participantKeys, in: state)
    return participant
  }

  private mutating func figure() throws(JSONScanningError) -> Event.Figure {
    var figure = Event.Figure(.other, 0)
    var state = try scanner.beginObject("a figure, which is an object")
    while let key = try scanner.nextKey(&state) {
      switch key {
      case .measure: figure.measure = try scanner.choice(Event.Figure.Measure.self, "a measure")
      case .value: figure.value = try scanner.number("a number")
      case .bound: figure.bound = try scanner.choice(Event.Figure.Bound.self, "a bound")
      case .of: figure.of = try scanner.string("what is counted")
      case .document: figure.document = try scanner.commonString("the id of a document")
      default: try scanner.skipValue()
      }
    }
    try scanner.require(DossierParser.figureKeys, in: state)
    return figure
  }

  private mutating func reference() throws(JSONScanningError) -> Reference {
    var reference = Reference.actor("")
    var state = try scanner.beginObject("a reference with kind and id")
    while let key = try scanner.nextKey(&state) {
      switch key {
      case .kind: reference.kind = try scanner.choice(Reference.Kind.self, "a kind of reference")
      case .id: reference.id = try identifier()
      default: try scanner.skipValue()
      }
    }
    try scanner.require(DossierParser.referenceKeys, in: state)
    return reference
  }

  private mutating func confidence() throws(JSONScanningError) -> Double {
    _ = scanner.peek()
    let start = scanner.offset
    let confidence = try scanner.number("a number from 0 to 1")
    guard confidence >= 0, confidence <= 1 else {
      throw JSONScanningError(
        offset: start, finding: "confidence \(confidence)", expectation: "a number from 0 to 1", isValue: true)
    }
    return confidence
  }

  /// `[start, end]`, the end not included.
  private mutating func span() throws(JSONScanningError) -> TextSpan {
    _ = scanner.peek()
    let start = scanner.offset
    let ends = try list { parser throws(JSONScanningError) in try parser.scanner.count("an offset, 0 or more") }
    guard ends.count == 2, ends[0] < ends[1] else {
      throw JSONScanningError(
        offset: start, finding: "no span", expectation: "[start, end) as two ascending offsets", isValue: true)
    }
    return TextSpan(ends[0], ends[1])
  }

  private mutating func coder() throws(JSONScanningError) -> CoderName {
    _ = scanner.peek()
    let start = scanner.offset
    let text = try scanner.commonString("a coder")
    guard let name = try? CoderName(parsing: text) else {
      throw JSONScanningError(
        offset: start, finding: "\"\(text)\" is no coder",
        expectation: "rules, learned, imported:NAME or person:NAME", isValue: true)
    }
    return name
  }

  private mutating func evidenceList() throws(JSONScanningError) -> [Evidence] {
    _ = scanner.peek()
    let start = scanner.offset
    let evidence = try list { parser throws(JSONScanningError) in try parser.evidence() }
    guard !evidence.isEmpty else {
      throw JSONScanningError(
        offset: start, finding: "no evidence", expectation: "one quote or more", isValue: true)
    }
    return evidence
  }

  private mutating func evidence() throws(JSONScanningError) -> Evidence {
    var evidence = Evidence(document: "", span: TextSpan(0, 0), quote: "")
    var state = try scanner.beginObject("a piece of evidence, which is an object")
    while let key = try scanner.nextKey(&state) {
      switch key {
      case .document: evidence.document = try scanner.commonString("the id of a document")
      case .quote: evidence.quote = try scanner.string("a quote")
      case .prefix: evidence.prefix = try scanner.string("the text before the quote")
      case .suffix: evidence.suffix = try scanner.string("the text after the quote")
      case .start: evidence.span.start = try scanner.count("an offset, 0 or more")
      case .end: evidence.span.end = try scanner.count("an offset, 0 or more")
      case .sentence: evidence.sentence = try scanner.count("the number of a sentence, from 0")
      case .rule: evidence.rule = try scanner.commonString("the name of a rule")
      case .holder: evidence.holder = try span()
      case .target: evidence.target = try span()
      case .cue: evidence.cue = try span()
      case .coder: evidence.coder = try coder()
      case .model: evidence.model = try scanner.commonString("the version of a model")
      case .score: evidence.score = try confidence()
      default: try scanner.skipValue()
      }
    }
    try scanner.require(DossierParser.evidenceKeys, in: state)
    return evidence
  }
}
