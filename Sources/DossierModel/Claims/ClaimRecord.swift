/// A claim as it comes from outside, before it is checked against its document: words may be given without their place.
public struct ClaimRecord: Hashable, Sendable {
  /// Words of a text, by themselves, by their place, or by both, which must then agree.
  public struct Words: Hashable, Sendable {
    public var text: String?
    public var span: TextSpan?

    public init(text: String? = nil, span: TextSpan? = nil) {
      self.text = text
      self.span = span
    }
  }

  /// Who or what has a role: words, what they refer to, a name.
  public struct Part: Hashable, Sendable {
    public var role: Claim.Part.Role
    public var words: Words?
    public var reference: Reference?
    public var name: String?

    public init(_ role: Claim.Part.Role, words: Words? = nil, reference: Reference? = nil, name: String? = nil) {
      self.role = role
      self.words = words
      self.reference = reference
      self.name = name
    }
  }

  /// Where it stands: `claims.jsonl:4`.
  public var place: String
  public var quote: Words
  public var cue: Words?
  public var parts: [Part]
  /// The words that give the date.
  public var dateWords: Words?
  /// Everything else; its spans and parts are empty.
  public var claim: Claim

  public init(
    place: String, quote: Words, cue: Words? = nil, parts: [Part] = [], dateWords: Words? = nil, claim: Claim
  ) {
    self.place = place
    self.quote = quote
    self.cue = cue
    self.parts = parts
    self.dateWords = dateWords
    self.claim = claim
  }
}

/// Why a claim from outside is left out: place, finding, expectation.
public struct ClaimRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  public var place: String
  public var finding: String
  public var expectation: String

  public init(place: String, finding: String, expectation: String) {
    self.place = place
    self.finding = finding
    self.expectation = expectation
  }

  /// One line.
  public var description: String {
    let text = "\(place): \(finding); expected \(expectation)"
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}
