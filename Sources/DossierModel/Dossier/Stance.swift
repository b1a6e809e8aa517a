/// One actor's position toward another actor, an event or an issue.
public struct Stance: Hashable, Sendable {
  /// The six types of the annotation guide.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case supports, condemns, blames, opposes, urges, denies

    /// +1 for support, -1 for condemning, blaming and opposing, 0 for urging and denying.
    public var sign: Int {
      switch self {
      case .supports: 1
      case .condemns, .blames, .opposes: -1
      case .urges, .denies: 0
      }
    }
  }

  public var id: String
  /// Id of the actor.
  public var holder: String
  public var kind: Kind
  public var target: Reference
  /// What a blame is about.
  public var regarding: Reference?
  /// The day on which it was expressed.
  public var date: EDTFDate
  public var negated: Bool
  public var hedged: Bool
  /// Id of the actor that reports the stance when neither the holder nor the article's narrator does.
  public var attributedTo: String?
  /// Probability that a reader would agree, 0 to 1; nil where nothing was calibrated.
  public var confidence: Double?
  /// Ascending, never empty.
  public var evidence: [Evidence]

  public init(
    id: String, holder: String, kind: Kind, target: Reference, regarding: Reference? = nil, date: EDTFDate,
    negated: Bool = false, hedged: Bool = false, attributedTo: String? = nil, confidence: Double? = nil,
    evidence: [Evidence]
  ) {
    self.id = id
    self.holder = holder
    self.kind = kind
    self.target = target
    self.regarding = regarding
    self.date = date
    self.negated = negated
    self.hedged = hedged
    self.attributedTo = attributedTo
    self.confidence = confidence
    self.evidence = evidence
  }

  /// The stance's sign, 0 where it is negated: "we don't support X" is no edge of the opposite kind.
  public var sign: Int { negated ? 0 : kind.sign }
}
