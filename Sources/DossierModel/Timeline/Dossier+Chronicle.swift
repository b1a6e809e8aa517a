/// The chronicle of a dossier.
extension Dossier {
  public func chronicle(_ options: ChronicleOptions = ChronicleOptions()) -> Chronicle {
    ChronicleBuilder(self, options).chronicle
  }
}

/// Sorts events and stances into days.
private struct ChronicleBuilder {
  private let dossier: Dossier
  private let options: ChronicleOptions
  /// By the id of an event that is told again, the event under which it stands.
  private let homes: [String: String]
  private let stances: [Stance]

  init(_ dossier: Dossier, _ options: ChronicleOptions) {
    self.dossier = dossier
    self.options = options
    homes = Retelling.homes(in: dossier.events)
    let days = options.window.map(DayWindow.init)
    stances =
      options.eventsOnly
      ? []
      : dossier.stances.filter { stance in
        (days.map { $0.membership(of: stance.date) != .outside } ?? true)
          && (options.stanceTypes?.contains(stance.kind) ?? true)
          && (options.actors.map { actors in
            actors.contains(stance.holder) || (stance.target.kind == .actor && actors.contains(stance.target.id))
          } ?? true)
      }
  }

  var chronicle: Chronicle {
    var about: [String: [Stance]] = [:]
    var others: [Stance] = []
    var known: [String: Int] = [:]
    for stance in dossier.stances { if let event = event(of: stance) { known[event, default: 0] += 1 } }
    let wanted = wantedEvents(weights: known)
    let shown = Set(wanted.events.map(\.event.id))
    for stance in stances {
      if let event = event(of: stance), shown.contains(event) {
        about[event, default: []].append(stance)
      } else {
        others.append(stance)
      }
    }
    var days: [String: Chronicle.Day] = [:]
    for var happening in wanted.events {
      let home = happening.event
      let ids = Set(([home] + happening.retold).map { Reference.event($0.id) })
      happening.reactions = reactions(about[home.id] ?? [], to: ids)
      let date = home.date.withoutTime
      days[date.description, default: Chronicle.Day(date: date, happenings: [], statements: [])].happenings
        .append(happening)
    }
    for (key, stances) in Dictionary(grouping: others, by: { $0.date.withoutTime.description }) {
      let date = stances[0].date.withoutTime
      days[key, default: Chronicle.Day(date: date, happenings: [], statements: [])].statements =
        reactions(stances, to: [])
    }
    let sorted = days.values.map(sorted).sorted { one, other in
      let (first, second) = (Timeline.position(of: one.date), Timeline.position(of: other.date))
      let (middle, otherMiddle) = (one.day?.number ?? .max, other.day?.number ?? .max)
      return middle != otherMiddle
        ? middle < otherMiddle : first != second ? first < second : one.date.description < other.date.description
    }
    return Chronicle(
      title: Timeline.title(during: options.window), days: sorted, names: ReferenceNames(dossier),
      omittedEvents: wanted.omitted, isSelection: options.isSelection)
  }

  /// The event that a stance is toward or about, or the one under which that stands.
  private func event(of stance: Stance) -> String? {
    let reference = stance.target.kind == .event ? stance.target : stance.regarding
    guard let reference, reference.kind == .event else { return nil }
    return homes[reference.id] ?? reference.id
  }

  private func wantedEvents(weights: [String: Int]) -> (events: [Chronicle.Happening], omitted: Int) {
    let retold = Dictionary(grouping: dossier.events.filter { homes[$0.id] != nil }) { homes[$0.id] ?? "" }
    let window = options.window.map(DayWindow.init)
    var happenings = dossier.events.filter { homes[$0.id] == nil }.compactMap { event -> Chronicle.Happening? in
      guard window.map({ $0.membership(of: event.date) != .outside }) ?? true else { return nil }
      guard options.eventTypes?.contains(event.kind) ?? true else { return nil }
      let people = Set(event.participants.map(\.actor))
      guard options.actors.map({ !$0.isDisjoint(with: people) || isDiscussed(event, by: $0) }) ?? true else {
        return nil
      }
      let again = retold[event.id] ?? []
      return Chronicle.Happening(
        event: event, retold: again, importance: EventImportance(of: event, reactions: weights[event.id] ?? 0),
        reactions: [], otherDates: Retelling.otherDates(of: event, retold: again))
    }
    guard let top = options.top, happenings.count > top else { return (happenings, 0) }
    let all = happenings.count
    happenings = Array(happenings.sorted(by: isWeightier).prefix(top))
    return (happenings, all - top)
  }

  /// Whether one of the actors has said something of the event.
  private func isDiscussed(_ event: Event, by actors: Set<String>) -> Bool {
    stances.contains { self.event(of: $0) == event.id && actors.contains($0.holder) }
  }

  private func isWeightier(_ one: Chronicle.Happening, _ other: Chronicle.Happening) -> Bool {
    one.importance != other.importance ? one.importance > other.importance : one.event.id < other.event.id
  }

  private func sorted(_ day: Chronicle.Day) -> Chronicle.Day {
    var day = day
    day.happenings.sort(by: isWeightier)
    return day
  }

  /// Stances that say the same of the same, together.
  private func reactions(_ stances: [Stance], to events: Set<Reference>) -> [Chronicle.Reaction] {
    var reactions: [String: Chronicle.Reaction] = [:]
    for stance in stances {
      let target = events.contains(stance.target) ? nil : stance.target
      let key = "\(target?.kind.rawValue ?? "") \(target?.id ?? "") \(stance.kind.rawValue) \(stance.negated)"
      reactions[
        key, default: Chronicle.Reaction(target: target, kind: stance.kind, negated: stance.negated, stances: [])
      ]
      .stances.append(stance)
    }
    return reactions.map { key, reaction in
      var reaction = reaction
      reaction.stances.sort { one, other in
        let (first, second) = (Timeline.position(of: one.date), Timeline.position(of: other.date))
        return first != second ? first < second : one.id < other.id
      }
      return (key, reaction)
    }
    .sorted { one, other in
      let (first, second) = (one.1, other.1)
      if (first.target == nil) != (second.target == nil) { return first.target == nil }
      return first.stances.count != second.stances.count
        ? first.stances.count > second.stances.count : one.0 < other.0
    }
    .map(\.1)
  }
}

extension EDTFDate {
  /// The date without a time of day.
  public var withoutTime: EDTFDate {
    guard case .moment(var moment) = form else { return self }
    moment.time = nil
    return EDTFDate(moment)
  }
}
