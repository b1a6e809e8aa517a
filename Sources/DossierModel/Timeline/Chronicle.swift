/// A dossier told day by day: events lead, by their weight, and what was said stands under the event or with the actor
/// or plan that it is about.
public struct Chronicle: Hashable, Sendable {
  /// What was said in one way toward one target: "condemned by China, Annan".
  public struct Reaction: Hashable, Sendable {
    /// What it is toward; nil for the event under which it stands.
    public var target: Reference?
    public var kind: Stance.Kind
    public var negated: Bool
    /// In date order.
    public var stances: [Stance]

    public init(target: Reference?, kind: Stance.Kind, negated: Bool, stances: [Stance]) {
      self.target = target
      self.kind = kind
      self.negated = negated
      self.stances = stances
    }
  }

  /// A date that some documents give an event and its own date is not.
  public struct OtherDate: Hashable, Sendable {
    public var date: EDTFDate
    /// Ids, ascending.
    public var documents: [String]
  }

  public struct Happening: Hashable, Sendable {
    public var event: Event
    /// Accounts of the same happening that the dossier keeps as events of their own.
    public var retold: [Event]
    public var importance: EventImportance
    /// Toward the event first, then by number of stances.
    public var reactions: [Reaction]
    public var otherDates: [OtherDate]
  }

  public struct Day: Hashable, Sendable {
    /// Without a time of day; days that are not known exactly stand by themselves.
    public var date: EDTFDate
    /// Weightiest first.
    public var happenings: [Happening]
    /// What was said on the day of anything but an event, most said first.
    public var statements: [Reaction]

    /// The middle of the days that it may be; nil where nothing is known.
    public var day: CalendarDay? { Chronicle.middle(of: date) }
  }

  public var title: String
  /// In date order, those without a known day last.
  public var days: [Day]
  public var names: ReferenceNames
  /// Events left out by `top`.
  public var omittedEvents: Int
  /// Whether more than dates was asked for: then time without an entry is not time in which nothing happened.
  public var isSelection: Bool

  public var events: [Event] { days.flatMap(\.happenings).flatMap { [$0.event] + $0.retold } }

  public var stances: [Stance] {
    days.flatMap { $0.happenings.flatMap(\.reactions) + $0.statements }.flatMap(\.stances)
  }

  /// The day at which a date stands: the middle of the days that it may mean.
  public static func middle(of date: EDTFDate) -> CalendarDay? {
    guard let first = date.earliestDay ?? date.latestDay, let last = date.latestDay ?? date.earliestDay else {
      return nil
    }
    return CalendarDay(number: first.number + (last.number - first.number) / 2)
  }
}

/// What a chronicle tells.
public struct ChronicleOptions: Hashable, Sendable {
  /// Only what may lie in this date.
  public var window: EDTFDate?
  /// Ids of actors that take part, hold the stance or are its target; nil for all.
  public var actors: Set<String>?
  /// Types of events (`ASSAULT`) and of stances (`condemns`); nil for all. Naming types of one sort leaves the other
  /// whole.
  public var eventTypes: Set<Event.Kind>?
  public var stanceTypes: Set<Stance.Kind>?
  /// Without what was said.
  public var eventsOnly = false
  /// Only the weightiest events; nil for all.
  public var top: Int?

  public init() {}

  var isSelection: Bool {
    actors != nil || eventTypes != nil || stanceTypes != nil || eventsOnly || top != nil
  }
}
