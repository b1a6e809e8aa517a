/// The timeline of a dossier.
extension Dossier {
  /// Events and stances in date order; with a window, those whose date may lie in it; with actors, those that take part
  /// in the event, hold the stance or are its target.
  public func timeline(during window: EDTFDate? = nil, actors: Set<String>? = nil) -> Timeline {
    var timeline = DossierRecords(self).timeline(during: window).timeline
    if let actors { timeline.entries.removeAll { actors.isDisjoint(with: $0.participants) } }
    return timeline
  }
}

extension Timeline.Entry {
  init(_ event: Event) {
    var participants: [String] = []
    for participant in event.participants where !participants.contains(participant.actor) {
      participants.append(participant.actor)
    }
    self.init(
      date: event.date, kind: .event, id: event.id, label: event.label, type: event.kind.rawValue,
      participants: participants, status: event.status, place: event.place, evidence: event.evidence)
  }

  init(_ stance: Stance, names: ReferenceNames) {
    var participants = [stance.holder]
    if stance.target.kind == .actor, stance.target.id != stance.holder { participants.append(stance.target.id) }
    self.init(
      date: stance.date, kind: .stance, id: stance.id, label: names.sentence(of: stance), type: stance.kind.rawValue,
      participants: participants, target: stance.target, negated: stance.negated, evidence: stance.evidence)
  }
}

extension Timeline {
  static func title(during window: EDTFDate?) -> String {
    window.map { "Timeline: \($0.words)" } ?? "Timeline"
  }

  /// First and last minute as one comparable value: a day's minutes, or those of a time in its zone, which may be of the
  /// day before or after in Greenwich. What has no known day comes last.
  static func position(of date: EDTFDate) -> Position {
    let minutesADay = 1440
    if case .moment(let moment) = date.form, let time = moment.time, let day = date.earliestDay {
      let minute = day.number * minutesADay + time.minuteInGreenwich
      return Position(first: minute, last: minute)
    }
    let (first, last) = (date.earliestDay?.number, date.latestDay?.number)
    let end = last.map { $0 * minutesADay + minutesADay - 1 }
    return Position(first: (first ?? last).map { $0 * minutesADay } ?? .max, last: end ?? .max)
  }

  struct Position: Hashable, Comparable {
    var first: Int
    var last: Int

    static func < (lhs: Position, rhs: Position) -> Bool {
      (lhs.first, lhs.last) < (rhs.first, rhs.last)
    }
  }
}

extension EDTFDate.ClockTime {
  /// Minutes from the start of its day, less those by which its zone is ahead of Greenwich; below 0 on the day before.
  fileprivate var minuteInGreenwich: Int {
    let digits = zone.utf8.compactMap { (48...57).contains($0) ? Int($0) - 48 : nil }
    let offset =
      digits.count == 4
      ? (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
      : digits.count == 2 ? (digits[0] * 10 + digits[1]) * 60 : 0
    return hour * 60 + minute - (zone.hasPrefix("-") ? -offset : offset)
  }
}
