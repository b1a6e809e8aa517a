extension Claim {
  /// Who or what has a role in a claim: words of the text, what they refer to, or both.
  ///
  /// With a reference nothing is left to find out. A span alone is looked up: the mention at it, else an event that is
  /// told at its head, else (as a target) an issue that its words name. A name, with or without a span, stands for the
  /// actor or issue that bears it, and for a new one where nothing does.
  public struct Part: Hashable, Sendable {
    public enum Role: String, Hashable, Sendable, CaseIterable {
      /// Of stances.
      case holder, target, regarding, speaker
      /// Of events.
      case actor, recipient, mediator, participant, place
    }

    public var role: Role
    public var span: TextSpan?
    /// An event is referred to by `Claim.event`, the key that its claims share.
    public var reference: Reference?
    public var name: String?

    public init(_ role: Role, span: TextSpan? = nil, reference: Reference? = nil, name: String? = nil) {
      self.role = role
      self.span = span
      self.reference = reference
      self.name = name
    }
  }
}

extension Event.Participant.Role {
  /// The role in a claim.
  public var partRole: Claim.Part.Role {
    switch self {
    case .actor: .actor
    case .recipient: .recipient
    case .mediator: .mediator
    case .participant: .participant
    }
  }
}

extension Claim.Part.Role {
  /// The role in an event; nil for those of stances and for the place.
  public var participantRole: Event.Participant.Role? {
    switch self {
    case .actor: .actor
    case .recipient: .recipient
    case .mediator: .mediator
    case .participant: .participant
    case .holder, .target, .regarding, .speaker, .place: nil
    }
  }
}
