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

    /// The sign of a stance that may be negated: refusing support counts against, refusing to condemn for nobody.
    public func sign(negated: Bool) -> Int {
      guard negated else { return sign }
      return self == .supports ? -1 : 0
    }
  }

  public var id: String
  /// Id of the actor.
  public var holder: String
  public var kind: Kind
  public var target: Reference
  /// What a blame is about; what of the target's a support, condemnation or opposition is toward.
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

  /// The stance's sign: +1 for, -1 against, 0 for neither.
  public var sign: Int { kind.sign(negated: negated) }

  /// Whether it is toward something that its target said, plans or wants, and only thereby toward the target: "backed
  /// Chad's assertion". A blame and a call have a matter of their own.
  public var isOverIssue: Bool {
    switch kind {
    case .supports, .condemns, .opposes: target.kind == .actor && regarding?.kind == .issue
    case .blames, .urges, .denies: false
    }
  }
}
