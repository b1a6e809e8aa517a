/// Which events of two dossiers are the same happening.
///
/// An id is made of label and date, so an event that was redated or relabelled has another one: the same id is one
/// event where anything particular agrees; of the others, those are one that stand on the same words and have type or
/// label in common, or that have label and date in common.
struct EventMatching {
  /// By index of the newer events, the index of the older one.
  private(set) var matches: [Int: Int] = [:]
  private let older: [Event]
  private let newer: [Event]

  init(_ older: [Event], _ newer: [Event]) {
    self.older = older
    self.newer = newer
    let byID = Dictionary(older.indices.map { (older[$0].id, $0) }) { first, _ in first }
    var taken: Set<Int> = []
    for index in newer.indices {
      guard let match = byID[newer[index].id], agreement(match, index) > 0, taken.insert(match).inserted else {
        continue
      }
      matches[index] = match
    }
    matchRest(taken)
  }

  /// Older events that no newer one is.
  var unmatched: [Event] {
    let matched = Set(matches.values)
    return older.indices.filter { !matched.contains($0) }.map { older[$0] }
  }

  private mutating func matchRest(_ taken: Set<Int>) {
    var byTrait: [String: [Int]] = [:]
    for index in older.indices where !taken.contains(index) {
      for trait in Set(traits(older[index])) { byTrait[trait, default: []].append(index) }
    }
    var pairs: [(old: Int, new: Int, score: Int)] = []
    for index in newer.indices where matches[index] == nil {
      for match in Set(traits(newer[index]).flatMap { byTrait[$0] ?? [] }) {
        let score = score(match, index)
        if score > 0 { pairs.append((match, index, score)) }
      }
    }
    pairs.sort { ($1.score, older[$0.old].id, newer[$0.new].id) < ($0.score, older[$1.old].id, newer[$1.new].id) }
    var taken = taken
    for pair in pairs where matches[pair.new] == nil && taken.insert(pair.old).inserted { matches[pair.new] = pair.old }
  }

  /// How much two events of different ids have in common; 0 where they are two.
  private func score(_ old: Int, _ new: Int) -> Int {
    let (before, after) = (older[old], newer[new])
    let isAlike = sharesWords(before, after) && (before.kind == after.kind || before.label == after.label)
    guard isAlike || before.label == after.label && before.date == after.date else { return 0 }
    return agreement(old, new)
  }

  private func agreement(_ old: Int, _ new: Int) -> Int {
    let (before, after) = (older[old], newer[new])
    return (sharesWords(before, after) ? 8 : 0) + (before.label == after.label ? 4 : 0)
      + (before.date == after.date ? 2 : 0) + (before.kind == after.kind && before.place == after.place ? 1 : 0)
  }

  private func sharesWords(_ before: Event, _ after: Event) -> Bool {
    !Set(before.evidence.map(EventMatching.place)).isDisjoint(with: after.evidence.map(EventMatching.place))
  }

  private func traits(_ event: Event) -> [String] {
    event.evidence.map { "quote " + EventMatching.place($0) } + ["label " + event.label]
  }

  private static func place(_ evidence: Evidence) -> String { evidence.document + " " + evidence.quote }
}

extension Dossier {
  /// This dossier with the ids that a newer one has for the same events, and with its dates of events and stances where
  /// these are at most so many days apart: what then differs is worth naming.
  func aligned(to newer: Dossier, tolerance: Int) -> Dossier {
    var aligned = self
    let matching = EventMatching(events, newer.events)
    let taken = Set(matching.unmatched.map(\.id))
    var ids: [Reference: Reference] = [:]
    for (new, old) in matching.matches {
      let (before, after) = (events[old], newer.events[new])
      if before.id != after.id, !taken.contains(after.id) {
        ids[.event(before.id)] = .event(after.id)
        aligned.events[old].id = after.id
      }
      if before.date.isWithin(tolerance, of: after.date) { aligned.events[old].date = after.date }
    }
    guard tolerance > 0 || !ids.isEmpty else { return aligned }
    func renamed(_ reference: Reference) -> Reference { ids[reference] ?? reference }
    for index in stances.indices {
      aligned.stances[index].target = renamed(stances[index].target)
      aligned.stances[index].regarding = stances[index].regarding.map(renamed)
    }
    aligned.alignStances(to: newer.stances, tolerance: tolerance)
    return aligned
  }

  /// Gives stances on the same words the newer ids and dates.
  private mutating func alignStances(to newer: [Stance], tolerance: Int) {
    var byWords: [StanceWords: [Stance]] = [:]
    for stance in newer { byWords[StanceWords(stance), default: []].append(stance) }
    for index in stances.indices {
      let match = byWords[StanceWords(stances[index])]?.first {
        stances[index].date.isWithin(tolerance, of: $0.date)
      }
      if let match { (stances[index].id, stances[index].date) = (match.id, match.date) }
    }
  }
}

/// What a stance says and the words that say it, without its date.
private struct StanceWords: Hashable {
  let holder: String
  let kind: Stance.Kind
  let target: Reference
  let regarding: Reference?
  let negated: Bool
  let evidence: [Evidence.Words]

  init(_ stance: Stance) {
    holder = stance.holder
    kind = stance.kind
    target = stance.target
    regarding = stance.regarding
    negated = stance.negated
    evidence = stance.evidence.map(\.words)
  }
}

extension EDTFDate {
  /// Whether first and last days are at most so many days from those of another date; a date equals itself.
  fileprivate func isWithin(_ days: Int, of other: EDTFDate) -> Bool {
    if self == other { return true }
    guard days > 0, let first = earliestDay, let last = latestDay, let otherFirst = other.earliestDay,
      let otherLast = other.latestDay
    else { return false }
    return abs(first.number - otherFirst.number) <= days && abs(last.number - otherLast.number) <= days
  }
}
