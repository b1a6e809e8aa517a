/// One source's account of an event: what joining starts from and what a joined event keeps.
///
/// Joining decides between tellings and never between events already joined. So the outcome depends on the set of
/// tellings alone, and not on the order or the grouping in which dossiers were merged.
extension Event {
  public struct Telling: Hashable, Sendable {
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

    public init(
      label: String, kind: Kind, date: EDTFDate, status: Status = .occurred, place: String? = nil,
      participants: [Participant] = [], figures: [Figure] = [], evidence: [Evidence]
    ) {
      self.label = label
      self.kind = kind
      self.date = date
      self.status = status
      self.place = place
      self.participants = participants
      self.figures = figures
      self.evidence = evidence
    }

    /// What an event says, without its id.
    public init(_ event: Event) {
      self.init(
        label: event.label, kind: event.kind, date: event.date, status: event.status, place: event.place,
        participants: event.participants, figures: event.figures, evidence: event.evidence)
    }

    /// The same with its lists in order, each item once.
    var normalized: Telling {
      var telling = self
      telling.participants = participants.sortedUnique()
      telling.figures = figures.sortedUnique()
      telling.evidence = Evidence.union([evidence])
      return telling
    }
  }

  /// The tellings that the event stands on: its own content where it was told once.
  public var allTellings: [Telling] {
    (tellings.isEmpty ? [Telling(self)] : tellings).map(\.normalized)
  }
}

extension Event.Telling: Comparable {
  /// By place in the documents, then by everything else it says.
  public static func < (lhs: Event.Telling, rhs: Event.Telling) -> Bool {
    lhs.sortingTexts.lexicographicallyPrecedes(rhs.sortingTexts)
  }

  /// Everything in it as texts; equal only for equal tellings.
  var sortingTexts: [String] {
    let parts = participants.map { "\($0.role.rawValue) \($0.actor)" }
    let numbers = figures.map {
      "\($0.measure.rawValue) \($0.value) \($0.bound?.rawValue ?? "") \($0.of ?? "") \($0.document ?? "")"
    }
    return evidence.map(\.sortingText) + ["", label, kind.rawValue, date.description, status.rawValue, place ?? ""]
      + parts + [""] + numbers
  }
}
