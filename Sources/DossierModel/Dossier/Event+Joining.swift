/// The event that several tellings make together.
extension Event {
  /// Joins tellings of one event: the most precise date, `disputed` before `occurred` before `planned`, the most common
  /// wording, and everything that any of them gives. The id is still empty.
  init(joining tellings: [Telling]) {
    let sorted = tellings.sorted()
    let statuses = Set(sorted.map(\.status))
    self.init(
      id: "", label: commonest(sorted.map(\.label)) ?? "", kind: Event.commonestKind(sorted),
      date: Event.mostPreciseDate(sorted),
      status: statuses.contains(.disputed) ? .disputed : statuses.contains(.occurred) ? .occurred : .planned,
      place: commonest(sorted.compactMap(\.place)),
      participants: sorted.flatMap(\.participants).sortedUnique(),
      figures: sorted.flatMap(\.figures).sortedUnique(), evidence: Evidence.union(sorted.map(\.evidence)),
      tellings: sorted.count > 1 ? sorted : [])
  }

  private static func commonestKind(_ tellings: [Telling]) -> Kind {
    commonest(tellings.map(\.kind.rawValue)).flatMap(Kind.init(rawValue:)) ?? .other
  }

  /// Fewest days, then no qualification, then the most common, then the earliest text.
  private static func mostPreciseDate(_ tellings: [Telling]) -> EDTFDate {
    var counts: [EDTFDate: Int] = [:]
    for telling in tellings { counts[telling.date, default: 0] += 1 }
    var best = tellings[0].date
    for telling in tellings where telling.date.isPreferred(to: best, counts) { best = telling.date }
    return best
  }

  /// The id that the event would have if no other wanted it: `shelling-of-klow-market-2031-03-01`.
  var readableID: String {
    var slug = Identifier.slug(label)
    if slug.utf8.count > 60 {
      slug = String(slug.prefix(60))
      if let hyphen = slug.lastIndex(of: "-") { slug = String(slug[..<hyphen]) }
    }
    return Identifier.joined([slug, date.identifier])
  }

  /// Gives every event its readable id; events that would share one are told apart by place, then by a hash.
  static func identify(_ events: inout [Event]) {
    var ids = events.map(\.readableID)
    let first = Identifier.repeated(ids)
    for index in events.indices where first.contains(ids[index]) {
      guard let place = events[index].place else { continue }
      ids[index] = Identifier.joined([ids[index], Identifier.slug(place)])
    }
    let second = Identifier.repeated(ids)
    for index in events.indices {
      events[index].id = ids[index]
      guard second.contains(ids[index]) else { continue }
      let texts = events[index].allTellings.flatMap(\.sortingTexts)
      events[index].id += "-" + Identifier.hash(texts.joined(separator: "\u{1F}"))
    }
  }
}

extension EDTFDate {
  /// Days that the date may mean; `Int.max` where an end is open or unknown.
  var width: Int {
    guard let earliestDay, let latestDay else { return Int.max }
    return latestDay - earliestDay + 1
  }

  fileprivate func isPreferred(to other: EDTFDate, _ counts: [EDTFDate: Int]) -> Bool {
    if width != other.width { return width < other.width }
    let (mine, theirs) = (isApproximate || isUncertain, other.isApproximate || other.isUncertain)
    if mine != theirs { return theirs }
    let (often, oftenOther) = (counts[self] ?? 0, counts[other] ?? 0)
    if often != oftenOther { return often > oftenOther }
    return description < other.description
  }
}

/// The text that occurs most often; of several the longest, of those the first in the alphabet.
private func commonest(_ texts: [String]) -> String? {
  var counts: [String: Int] = [:]
  for text in texts { counts[text, default: 0] += 1 }
  return counts.min { one, other in
    if one.value != other.value { return one.value > other.value }
    let (first, second) = (one.key.utf8.count, other.key.utf8.count)
    return first != second ? first > second : one.key < other.key
  }?.key
}
