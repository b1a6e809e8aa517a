// Checks claims from outside against their documents: the one place that decides what the text bears out.

public import DossierModel

/// A claim passes where its quote stands in the document, its cue and the words for its roles in the quote, the words of
/// its date in the document, and where its references and names mean somebody. White space and the shape of quotation
/// marks do not count. Words with a given span may stand outside the quote: who is meant by "he" is named before.
public struct ClaimCheck: Sendable {
  private let linker: ActorLinker

  public init(linker: ActorLinker) {
    self.linker = linker
  }

  /// The claims that pass, in the order of their records, and why the others do not.
  public func claims(
    _ records: [ClaimRecord], in document: LinkedDocument
  ) -> (claims: [Claim], refusals: [ClaimRefusal]) {
    if records.isEmpty { return ([], []) }
    let text = ComparableText(document.source.text)
    var (claims, refusals): ([Claim], [ClaimRefusal]) = ([], [])
    var places: [String] = []
    for record in records {
      do throws(ClaimRefusal) {
        claims.append(try claim(record, in: document, text))
        places.append(record.place)
      } catch {
        refusals.append(error)
      }
    }
    // A stance about an event that was refused, or that nobody told, is about nothing.
    let told = Set(claims.compactMap { claim in claim.event.map { EventKey(claim.coder, $0) } })
    var kept: [Claim] = []
    for (claim, place) in zip(claims, places) {
      let missing = claim.parts.compactMap { part in
        part.reference.flatMap { $0.kind == .event && !told.contains(EventKey(claim.coder, $0.id)) ? $0.id : nil }
      }
      if let key = missing.first {
        refusals.append(
          ClaimRefusal(
            place: place, finding: "no event of \(claim.coder) has the key \"\(key)\"",
            expectation: "a claim of the event with this key"))
      } else {
        kept.append(claim)
      }
    }
    return (kept, refusals)
  }

  private struct EventKey: Hashable {
    var coder: CoderName
    var key: String

    init(_ coder: CoderName, _ key: String) {
      self.coder = coder
      self.key = key
    }
  }

  private func claim(
    _ record: ClaimRecord, in document: LinkedDocument, _ text: ComparableText
  ) throws(ClaimRefusal) -> Claim {
    var claim = record.claim
    let whole = TextSpan(0, document.source.text.count)
    claim.quote = try place(of: record.quote, called: "quote", in: whole, text, record)
    if let cue = record.cue {
      claim.cue = try place(of: cue, called: "cue", in: claim.quote, text, record)
      guard let found = claim.cue, claim.quote.contains(found) else {
        throw refusal(record, "the cue \(quoted(cue)) stands outside the quote", "words of the quote")
      }
    }
    if let words = record.dateWords {
      let near = words.span == nil ? words.text.flatMap { text.first($0, in: claim.quote) } : nil
      if let near {
        claim.dateWords = near
      } else {
        claim.dateWords = try place(of: words, called: "dateWords", in: whole, text, record)
      }
    }
    for part in record.parts { claim.parts.append(try self.part(part, of: record, claim.quote, in: document, text)) }
    return claim
  }

  private func part(
    _ part: ClaimRecord.Part, of record: ClaimRecord, _ quote: TextSpan, in document: LinkedDocument,
    _ text: ComparableText
  ) throws(ClaimRefusal) -> Claim.Part {
    var checked = Claim.Part(part.role, reference: part.reference, name: part.name)
    if let words = part.words {
      checked.span = try place(of: words, called: part.role.rawValue, in: quote, text, record)
    }
    if let reference = part.reference, !isKnown(reference, named: part.name, in: document) {
      throw refusal(
        record, "\(part.role.rawValue): no \(reference.kind.rawValue) has the id \"\(reference.id)\"",
        "an id of the document or the codebook, or words or a name")
    }
    if let name = part.name, part.reference == nil, checked.span == nil, !isNamed(name, in: document, text) {
      throw refusal(
        record, "\(part.role.rawValue): \"\(name)\" is named nowhere in \(document.source.id)",
        "words of the quote, or a name that the document uses")
    }
    return checked
  }

  /// Where words stand: at the span given, else at their first place in a part of the text.
  private func place(
    of words: ClaimRecord.Words, called role: String, in part: TextSpan, _ text: ComparableText, _ record: ClaimRecord
  ) throws(ClaimRefusal) -> TextSpan {
    if let span = words.span {
      guard span.end <= text.count else {
        throw refusal(
          record, "\(role): the span ends at \(span.end), \(record.claim.document) at \(text.count)", "a span within it"
        )
      }
      if let given = words.text, !text.spells(given, at: span) {
        throw refusal(record, "\(role): \(quoted(words)) does not stand at [\(span.start), \(span.end))", "its place")
      }
      return span
    }
    guard let given = words.text, let found = text.first(given, in: part) else {
      let whole = part.length == text.count ? record.claim.document : "the quote"
      throw refusal(record, "\(role): \(quoted(words)) does not stand in \(whole)", "words of it")
    }
    return found
  }

  private func isKnown(_ reference: Reference, named name: String?, in document: LinkedDocument) -> Bool {
    switch reference.kind {
    case .event: return true
    case .actor:
      return document.actors.contains { $0.id == reference.id }
        || !linker.actors(withID: reference.id, in: document).isEmpty
    case .issue:
      return name != nil && Identifier.isValid(reference.id) || document.issues.contains { $0.id == reference.id }
    }
  }

  /// Whether the document speaks of what bears a name, or has the name itself.
  private func isNamed(_ name: String, in document: LinkedDocument, _ text: ComparableText) -> Bool {
    let key = NameAtoms.key(name)
    if document.actors.contains(where: { ([$0.name] + $0.aliases).contains { NameAtoms.key($0) == key } }) {
      return true
    }
    if document.issues.contains(where: { ([$0.name] + $0.aliases).contains { NameAtoms.key($0) == key } }) {
      return true
    }
    return text.first(name, in: TextSpan(0, text.count)) != nil
  }

  private func refusal(_ record: ClaimRecord, _ finding: String, _ expectation: String) -> ClaimRefusal {
    ClaimRefusal(place: record.place, finding: finding, expectation: expectation)
  }

  private func quoted(_ words: ClaimRecord.Words) -> String {
    let text = words.text ?? ""
    return "\"" + (text.count > 60 ? text.prefix(60) + "…" : text) + "\""
  }
}
