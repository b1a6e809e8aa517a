import DossierModel

/// The records of a dossier as JSON objects, with the keys in the order of the schema.
extension OutputBuffer {
  /// A key, with the comma or brace before it, and a list.
  mutating func list<Element>(
    _ elements: [Element], _ key: StaticString, element: (inout OutputBuffer, Element) -> Void
  ) {
    raw(key)
    raw("[")
    for (index, value) in elements.enumerated() {
      if index > 0 { raw(",") }
      element(&self, value)
    }
    raw("]")
  }

  /// A key, with the comma or brace before it, and a text, where there is one.
  mutating func field(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    raw(key)
    exactJSON(text)
  }

  mutating func field(_ key: StaticString, _ date: EDTFDate) {
    raw(key)
    raw("\"")
    edtf(date)
    raw("\"")
  }

  mutating func record(_ document: DocumentRecord) {
    field("{\"id\":", document.id)
    field(",\"title\":", document.title)
    field(",\"published\":", document.published)
    field(",\"publisher\":", document.publisher)
    field(",\"url\":", document.url)
    field(",\"language\":", document.language)
    field(",\"path\":", document.path)
    raw(",\"characters\":")
    integer(document.characters)
    field(",\"sha256\":", document.sha256)
    field(",\"parser\":", document.parser)
    field(",\"publishedFrom\":", document.publishedFrom)
    if !document.alsoPublishedBy.isEmpty {
      list(document.alsoPublishedBy, ",\"alsoPublishedBy\":") { $0.exactJSON($1) }
    }
    raw("}")
  }

  mutating func record(_ actor: Actor) {
    field("{\"id\":", actor.id)
    field(",\"name\":", actor.name)
    field(",\"kind\":", actor.kind.rawValue)
    if !actor.aliases.isEmpty { list(actor.aliases, ",\"aliases\":") { $0.exactJSON($1) } }
    field(",\"country\":", actor.country)
    if !actor.affiliations.isEmpty { list(actor.affiliations, ",\"affiliations\":") { $0.record($1) } }
    if !actor.codes.isEmpty {
      raw(",\"codes\":{")
      for (index, code) in actor.codes.sorted(by: { $0.key < $1.key }).enumerated() {
        if index > 0 { raw(",") }
        exactJSON(code.key)
        raw(":")
        exactJSON(code.value)
      }
      raw("}")
    }
    raw("}")
  }

  mutating func record(_ affiliation: Actor.Affiliation) {
    field("{\"to\":", affiliation.to)
    field(",\"role\":", affiliation.role)
    if let valid = affiliation.valid { field(",\"valid\":", valid) }
    raw("}")
  }

  mutating func record(_ issue: Issue) {
    field("{\"id\":", issue.id)
    field(",\"name\":", issue.name)
    field(",\"kind\":", issue.kind.rawValue)
    if !issue.aliases.isEmpty { list(issue.aliases, ",\"aliases\":") { $0.exactJSON($1) } }
    raw("}")
  }

  mutating func record(_ event: Event) {
    field("{\"id\":", event.id)
    field(",\"label\":", event.label)
    content(Event.Telling(event))
    if !event.tellings.isEmpty {
      list(event.tellings, ",\"tellings\":") { out, telling in
        out.field("{\"label\":", telling.label)
        out.content(telling)
        out.raw("}")
      }
    }
    raw("}")
  }

  /// What an event and each telling of it have alike, after the label.
  private mutating func content(_ telling: Event.Telling) {
    field(",\"type\":", telling.kind.rawValue)
    field(",\"date\":", telling.date)
    field(",\"status\":", telling.status.rawValue)
    field(",\"place\":", telling.place)
    if !telling.participants.isEmpty {
      list(telling.participants, ",\"participants\":") { out, participant in
        out.field("{\"role\":", participant.role.rawValue)
        out.field(",\"actor\":", participant.actor)
        out.raw("}")
      }
    }
    if !telling.figures.isEmpty { list(telling.figures, ",\"figures\":") { $0.record($1) } }
    list(telling.evidence, ",\"evidence\":") { $0.record($1) }
  }

  mutating func record(_ figure: Event.Figure) {
    field("{\"measure\":", figure.measure.rawValue)
    raw(",\"value\":")
    number(figure.value)
    field(",\"bound\":", figure.bound?.rawValue)
    field(",\"of\":", figure.of)
    field(",\"document\":", figure.document)
    raw("}")
  }

  mutating func record(_ stance: Stance) {
    field("{\"id\":", stance.id)
    field(",\"holder\":", stance.holder)
    field(",\"type\":", stance.kind.rawValue)
    record(stance.target, ",\"target\":")
    if let regarding = stance.regarding { record(regarding, ",\"regarding\":") }
    field(",\"date\":", stance.date)
    raw(",\"negated\":")
    boolean(stance.negated)
    if stance.hedged { raw(",\"hedged\":true") }
    field(",\"attributedTo\":", stance.attributedTo)
    if let confidence = stance.confidence {
      raw(",\"confidence\":")
      number(confidence)
    }
    list(stance.evidence, ",\"evidence\":") { $0.record($1) }
    raw("}")
  }

  mutating func record(_ reference: Reference, _ key: StaticString) {
    raw(key)
    field("{\"kind\":", reference.kind.rawValue)
    field(",\"id\":", reference.id)
    raw("}")
  }

  mutating func record(_ evidence: Evidence) {
    field("{\"document\":", evidence.document)
    field(",\"quote\":", evidence.quote)
    field(",\"prefix\":", evidence.prefix)
    field(",\"suffix\":", evidence.suffix)
    raw(",\"start\":")
    integer(evidence.span.start)
    raw(",\"end\":")
    integer(evidence.span.end)
    if let sentence = evidence.sentence {
      raw(",\"sentence\":")
      integer(sentence)
    }
    field(",\"rule\":", evidence.rule)
    span(evidence.holder, ",\"holder\":")
    span(evidence.target, ",\"target\":")
    span(evidence.cue, ",\"cue\":")
    field(",\"coder\":", evidence.coder?.description)
    field(",\"model\":", evidence.model)
    if let score = evidence.score {
      raw(",\"score\":")
      number(score)
    }
    raw("}")
  }

  /// A span as `[start,end]`, where there is one.
  mutating func span(_ span: TextSpan?, _ key: StaticString) {
    guard let span else { return }
    raw(key)
    raw("[")
    integer(span.start)
    raw(",")
    integer(span.end)
    raw("]")
  }

  mutating func record(_ diagnostic: Diagnostic) {
    field("{\"severity\":", diagnostic.severity.rawValue)
    field(",\"message\":", diagnostic.message)
    field(",\"document\":", diagnostic.document)
    raw("}")
  }
}
