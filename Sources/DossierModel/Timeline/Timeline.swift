/// A dossier's events and stances in date order.
public struct Timeline: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      case event, stance
    }

    public var date: EDTFDate
    public var kind: Kind
    /// Id of the event or stance in the dossier.
    public var id: String
    /// An event's label; a stance as a sentence: "Syldavia condemns Borduria over Shelling of Klow market".
    public var label: String
    /// The event's type or the stance's type, as the dossier writes it: `ASSAULT`, `condemns`.
    public var type: String
    /// Ids of the actors concerned: a stance's holder first, then its target; an event's participants, each once.
    public var participants: [String]
    /// For events.
    public var status: Event.Status?
    /// For events.
    public var place: String?
    /// For stances: what it is toward.
    public var target: Reference?
    public var negated: Bool
    public var evidence: [Evidence]

    public init(
      date: EDTFDate, kind: Kind, id: String, label: String, type: String, participants: [String] = [],
      status: Event.Status? = nil, place: String? = nil, target: Reference? = nil, negated: Bool = false,
      evidence: [Evidence] = []
    ) {
      self.date = date
      self.kind = kind
      self.id = id
      self.label = label
      self.type = type
      self.participants = participants
      self.status = status
      self.place = place
      self.target = target
      self.negated = negated
      self.evidence = evidence
    }
  }

  public var title: String
  /// By first day, then last day, events before stances, then id. A date without a first day stands at its last.
  public var entries: [Entry]

  public init(title: String = "Timeline", entries: [Entry] = []) {
    self.title = title
    self.entries = entries
  }
}
