import DossierModel

/// A claim as one line of JSON, with the keys in the order of the schema.
extension OutputBuffer {
  mutating func record(_ claim: Claim, of text: CodePointText) {
    field("{\"document\":", claim.document)
    switch claim.kind {
    case .stance(let kind): field(",\"stance\":", kind.rawValue)
    case .event(let kind): field(",\"event\":", kind.rawValue)
    }
    field(",\"key\":", claim.event)
    words(claim.quote, ",\"quote\":", text)
    if let cue = claim.cue { words(cue, ",\"cue\":", text) }
    one(.holder, ",\"holder\":", claim, text)
    one(.target, ",\"target\":", claim, text)
    one(.regarding, ",\"regarding\":", claim, text)
    one(.speaker, ",\"speaker\":", claim, text)
    all(.actor, ",\"actors\":", claim, text)
    all(.recipient, ",\"recipients\":", claim, text)
    all(.mediator, ",\"mediators\":", claim, text)
    all(.participant, ",\"participants\":", claim, text)
    one(.place, ",\"place\":", claim, text)
    if claim.negated { raw(",\"negated\":true") }
    if claim.hedged { raw(",\"hedged\":true") }
    if case .event = claim.kind { field(",\"status\":", claim.status.rawValue) }
    if let date = claim.date { field(",\"date\":", date) }
    if let when = claim.dateWords { words(when, ",\"dateWords\":", text) }
    if !claim.figures.isEmpty { list(claim.figures, ",\"figures\":") { $0.record($1) } }
    field(",\"label\":", claim.label)
    field(",\"sort\":", claim.sort)
    if !claim.isTold { raw(",\"told\":false") }
    if claim.isSpeechAct { raw(",\"speechAct\":true") }
    field(",\"coder\":", claim.coder.description)
    field(",\"rule\":", claim.rule)
    field(",\"model\":", claim.model)
    share(claim.score, ",\"score\":")
    share(claim.confidence, ",\"confidence\":")
    raw("}\n")
  }

  private mutating func words(_ span: TextSpan, _ key: StaticString, _ text: CodePointText) {
    raw(key)
    field("{\"text\":", text[span])
    self.span(span, ",\"span\":")
    raw("}")
  }

  private mutating func one(_ role: Claim.Part.Role, _ key: StaticString, _ claim: Claim, _ text: CodePointText) {
    guard let part = claim.part(role) else { return }
    raw(key)
    self.part(part, text)
  }

  private mutating func all(_ role: Claim.Part.Role, _ key: StaticString, _ claim: Claim, _ text: CodePointText) {
    let parts = claim.parts.filter { $0.role == role }
    if !parts.isEmpty { list(parts, key) { $0.part($1, text) } }
  }

  private mutating func part(_ part: Claim.Part, _ text: CodePointText) {
    raw("{")
    var isFirst = true
    func comma(_ out: inout OutputBuffer) {
      if !isFirst { out.raw(",") }
      isFirst = false
    }
    if let span = part.span {
      comma(&self)
      field("\"text\":", text[span])
      self.span(span, ",\"span\":")
    }
    if let reference = part.reference {
      comma(&self)
      switch reference.kind {
      case .actor: field("\"actor\":", reference.id)
      case .issue: field("\"issue\":", reference.id)
      case .event: field("\"event\":", reference.id)
      }
    }
    if let name = part.name {
      comma(&self)
      field("\"name\":", name)
    }
    raw("}")
  }

  private mutating func share(_ value: Double?, _ key: StaticString) {
    guard let value else { return }
    raw(key)
    number(value)
  }
}
