/// A dated happening.
public struct Event: Hashable, Sendable {
  /// PLOVER's 16 event types, and `OTHER`.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case agree = "AGREE"
    case consult = "CONSULT"
    case support = "SUPPORT"
    case concede = "CONCEDE"
    case cooperate = "COOPERATE"
    case aid = "AID"
    case retreat = "RETREAT"
    case request = "REQUEST"
    case accuse = "ACCUSE"
    case reject = "REJECT"
    case threaten = "THREATEN"
    case protest = "PROTEST"
    case sanction = "SANCTION"
    case mobilize = "MOBILIZE"
    case coerce = "COERCE"
    case assault = "ASSAULT"
    case other = "OTHER"
  }

  /// `disputed` when sources contradict each other on who did it or whether it happened.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case occurred, planned, disputed
  }

  /// An actor's part in an event.
  public struct Participant: Hashable, Comparable, Sendable {
    public enum Role: String, Hashable, Sendable, CaseIterable {
      case actor, recipient, mediator, participant
    }

    public var role: Role
    /// Id of the actor.
    public var actor: String

    public init(_ role: Role, _ actor: String) {
      self.role = role
      self.actor = actor
    }

    public static func < (lhs: Participant, rhs: Participant) -> Bool {
      (lhs.role.rawValue, lhs.actor) < (rhs.role.rawValue, rhs.actor)
    }
  }

  /// A number that the text gives.
  public struct Figure: Hashable, Comparable, Sendable {
    public enum Measure: String, Hashable, Sendable, CaseIterable {
      case killed, wounded, detained, displaced, participants, votes, amount, other
    }

    public enum Bound: String, Hashable, Sendable, CaseIterable {
      case exact
      case atLeast = "at-least"
      case atMost = "at-most"
      case about
    }

    public var measure: Measure
    public var value: Double
    public var bound: Bound?
    /// What is counted: "children".
    public var of: String?
    /// Id of the document that gives the number.
    public var document: String?

    public init(_ measure: Measure, _ value: Double, bound: Bound? = nil, of: String? = nil, document: String? = nil) {
      self.measure = measure
      self.value = value
      self.bound = bound
      self.of = of
      self.document = document
    }

    public static func < (lhs: Figure, rhs: Figure) -> Bool {
      if lhs.measure != rhs.measure { return lhs.measure.rawValue < rhs.measure.rawValue }
      if lhs.value != rhs.value { return lhs.value < rhs.value }
      return (lhs.bound?.rawValue ?? "", lhs.of ?? "", lhs.document ?? "")
        < (rhs.bound?.rawValue ?? "", rhs.of ?? "", rhs.document ?? "")
    }
  }

  public var id: String
  /// A short name a reader would give it: "Shelling of Klow".
  public var label: String
  public var kind: Kind
  public var date: EDTFDate
  public var status: Status
  public var place: String?
  /// Ascending.
  public var participants: [Participant]
  /// Ascending.
  public var figures: [Figure]
  /// Ascending, never empty.
  public var evidence: [Evidence]
  /// How each source told it, ascending, where the event was joined from several tellings; else empty.
  public var tellings: [Telling]

  public init(
    id: String, label: String, kind: Kind, date: EDTFDate, status: Status = .occurred, place: String? = nil,
    participants: [Participant] = [], figures: [Figure] = [], evidence: [Evidence], tellings: [Telling] = []
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.date = date
    self.status = status
    self.place = place
    self.participants = participants
    self.figures = figures
    self.evidence = evidence
    self.tellings = tellings
  }
}
