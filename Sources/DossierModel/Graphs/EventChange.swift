/// An event that two dossiers know and tell differently.
public struct EventChange: Hashable, Sendable {
  /// What of an event may differ.
  public enum Aspect: String, Hashable, Sendable, CaseIterable {
    case date, label, type, status, place, participants, figures, evidence
  }

  public var before: Event
  public var after: Event

  public init(before: Event, after: Event) {
    self.before = before
    self.after = after
  }

  /// What differs, in the order of `Aspect`; empty where only the id does.
  public var aspects: [Aspect] {
    Aspect.allCases.filter { aspect in
      switch aspect {
      case .date: before.date != after.date
      case .label: before.label != after.label
      case .type: before.kind != after.kind
      case .status: before.status != after.status
      case .place: before.place != after.place
      case .participants: before.participants != after.participants
      case .figures: before.figures != after.figures
      case .evidence: Set(before.evidence.map(\.words)) != Set(after.evidence.map(\.words))
      }
    }
  }
}
