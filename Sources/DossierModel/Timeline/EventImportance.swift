/// How much an event weighs beside others, in whole points and from its records alone: the same records give the same
/// points, whatever else is in the dossier.
///
/// | what | points |
/// | --- | --- |
/// | deaths | one for each doubling of the largest number killed: 1 for 1, 4 for 12, 7 for 100 |
/// | other figures (wounded, detained, displaced, participants) | a third of that, for the largest |
/// | documents that tell it | two for each doubling: none for 1, 2 for 2 and 3, 4 for 4 |
/// | tellings that were joined to it | one for each doubling |
/// | stances toward it, or over it | one for each doubling: 1 for 1, 2 for 2 and 3, 4 for 8 |
/// | type | 3 for assault and coercion; 2 for protest, sanction, mobilization, retreat, agreement and concession; 1 for other dealings; none for `OTHER` |
public struct EventImportance: Hashable, Comparable, Sendable {
  /// What an event is drawn as.
  public enum Rank: Int, Hashable, Comparable, Sendable, CaseIterable {
    case minor, notable, leading

    public static func < (lhs: Rank, rhs: Rank) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  public let points: Int

  /// `reactions` counts the stances toward the event or over it.
  public init(of event: Event, reactions: Int) {
    var points = EventImportance.points(of: event.kind)
    let killed = event.figures.filter { $0.measure == .killed }.map(\.value).max() ?? 0
    points += EventImportance.doublings(killed)
    let others = event.figures.filter { EventImportance.peopleOtherwise.contains($0.measure) }.map(\.value).max() ?? 0
    points += EventImportance.doublings(others) / 3
    points += 2 * max(0, EventImportance.doublings(Double(Set(event.evidence.map(\.document)).count)) - 1)
    points += max(0, EventImportance.doublings(Double(event.tellings.count)) - 1)
    points += EventImportance.doublings(Double(reactions))
    self.points = points
  }

  public var rank: Rank { points >= 7 ? .leading : points >= 2 ? .notable : .minor }

  public static func < (lhs: EventImportance, rhs: EventImportance) -> Bool { lhs.points < rhs.points }

  private static let peopleOtherwise: Set<Event.Figure.Measure> = [.wounded, .detained, .displaced, .participants]

  private static func points(of kind: Event.Kind) -> Int {
    switch kind {
    case .assault, .coerce: 3
    case .protest, .sanction, .mobilize, .retreat, .agree, .concede: 2
    case .consult, .support, .cooperate, .aid, .request, .accuse, .reject, .threaten: 1
    case .other: 0
    }
  }

  /// Binary digits of a number's whole part: 0 for 0, 1 for 1, 2 for 2 and 3.
  static func doublings(_ number: Double) -> Int {
    guard number >= 1, number < 1e15 else { return number >= 1e15 ? 50 : 0 }
    return Int.bitWidth - Int(number).leadingZeroBitCount
  }
}
