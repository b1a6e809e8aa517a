/// Accounts of one happening that differ too much to be joined into one event and too little to be told as two.
///
/// Joining events (`EventJoining`) must never make one of two. In a timeline the same killings told with two dates
/// read as two massacres, so an account is shown with another event where
/// it names no place, gives a number of dead that the other gives too, is of the same type, is at most
/// three days apart, and no second event fits as well. Both stay events of their own in the dossier.
enum Retelling {
  static let daysApart = 3
  /// A number of dead smaller than this is no mark of a happening.
  static let leastDeaths = 10.0

  /// By the id of an account, the event that it tells again.
  static func homes(in events: [Event]) -> [String: String] {
    let deadly = events.filter { !deaths(of: $0).isEmpty && $0.status != .planned }
    var homes: [String: String] = [:]
    for account in deadly where account.place == nil && account.tellings.isEmpty {
      let candidates = deadly.filter { $0.id != account.id && tells(account, again: $0) }
      if candidates.count == 1 { homes[account.id] = candidates[0].id }
    }
    // An account of an account would have no home.
    return homes.filter { homes[$0.value] == nil }
  }

  private static func tells(_ account: Event, again event: Event) -> Bool {
    guard event.place != nil, account.kind == event.kind, !deaths(of: account).isDisjoint(with: deaths(of: event)),
      let first = account.date.earliestDay, let last = account.date.latestDay,
      let start = event.date.earliestDay, let end = event.date.latestDay
    else { return false }
    return first - end <= daysApart && start - last <= daysApart
  }

  private static func deaths(of event: Event) -> Set<Double> {
    Set(event.figures.filter { $0.measure == .killed && $0.value >= leastDeaths }.map(\.value))
  }

  /// The dates that tellings of an event have and the event has not, each with the documents that give it.
  static func otherDates(of event: Event, retold: [Event]) -> [Chronicle.OtherDate] {
    var documents: [EDTFDate: Set<String>] = [:]
    for telling in event.tellings + retold.flatMap(\.allTellings) {
      let date = telling.date.withoutTime
      // A coarser date that holds the event's day is no other date.
      guard date.compare(to: event.date) == .earlier || date.compare(to: event.date) == .later else { continue }
      documents[date, default: []].formUnion(telling.evidence.map(\.document))
    }
    return documents.map { Chronicle.OtherDate(date: $0.key, documents: $0.value.sorted()) }
      .sorted { one, other in
        let (first, second) = (Timeline.position(of: one.date), Timeline.position(of: other.date))
        return first != second ? first < second : one.date.description < other.date.description
      }
  }
}
