import DossierModel

/// Which of a timeline's entries are shown: the weightiest first, and what is left out counted where it belongs.
struct TimelineSelection {
  private struct Entry {
    var group: Int
    /// Place among the group's happenings, or among its statements.
    var index: Int
    var isHappening: Bool
    var score: Int
    /// Entries of the same weight are taken from all over the time, not from its beginning.
    var tie: String
  }

  let groups: [TimelineGroup]
  /// What a silence is said to be without.
  private let nothing: String
  /// Weightiest first.
  private let entries: [Entry]

  /// `isSelection`: not all that happened is among the groups.
  init(_ groups: [TimelineGroup], isSelection: Bool) {
    self.groups = groups
    nothing = isSelection ? "anything of this selection" : "an event or statement"
    var entries: [Entry] = []
    for (number, group) in groups.enumerated() {
      for (index, happening) in group.happenings.enumerated() {
        entries.append(
          Entry(
            group: number, index: index, isHappening: true, score: 2 * happening.importance.points + 1,
            tie: Identifier.hash(happening.event.id)))
      }
      for (index, reaction) in group.statements.enumerated() {
        entries.append(
          Entry(
            group: number, index: index, isHappening: false, score: 2 * reaction.stances.count.bitWidthOfValue + 1,
            tie: Identifier.hash(reaction.stances.first?.id ?? "")))
      }
    }
    self.entries = entries.sorted { one, other in
      one.score != other.score
        ? one.score > other.score : (one.tie, one.group, one.index) < (other.tie, other.group, other.index)
    }
  }

  var count: Int { entries.count }

  /// The rows of the `kept` weightiest entries.
  func rows(kept: Int, setting: TimelineSetting) -> [TimelineRow] {
    var shown = groups.map { _ in (happenings: Set<Int>(), statements: Set<Int>()) }
    for entry in entries.prefix(kept) {
      if entry.isHappening {
        shown[entry.group].happenings.insert(entry.index)
      } else {
        shown[entry.group].statements.insert(entry.index)
      }
    }
    let longGap = longGap
    var rows: [TimelineRow] = []
    var skipped = Left()
    var last: CalendarDay?
    for (number, group) in groups.enumerated() {
      let (happenings, statements) = shown[number]
      if happenings.isEmpty, statements.isEmpty {
        skipped.add(group)
        continue
      }
      if skipped.headings > 0 {
        rows.append(setting.gap(skipped.words, group: number))
        skipped = Left()
      } else if let last, let first = group.first, first - last >= longGap {
        rows.append(setting.gap("\(DateWords.gap(days: first - last)) without \(nothing)", group: number))
      }
      let days = Double(zip2(last, group.first).map { max(0, $1 - $0) } ?? 0)
      rows.append(
        setting.heading(
          group.heading, isExact: group.isExact, group: number, space: 6 + min(12, days.squareRoot() * 2)))
      rows += content(of: group, number, happenings, statements, setting)
      last = group.last ?? last
    }
    if skipped.headings > 0 { rows.append(setting.gap(skipped.words, group: groups.count - 1)) }
    return rows
  }

  private func content(
    of group: TimelineGroup, _ number: Int, _ happenings: Set<Int>, _ statements: Set<Int>, _ setting: TimelineSetting
  ) -> [TimelineRow] {
    var rows: [TimelineRow] = []
    var left = Left()
    for (index, happening) in group.happenings.enumerated() {
      if happenings.contains(index) {
        rows += setting.rows(of: happening, group: number)
      } else {
        left.add(happening)
      }
    }
    for (index, reaction) in group.statements.enumerated() {
      if statements.contains(index) {
        rows.append(setting.row(of: reaction, date: group.date, group: number))
      } else {
        left.statements += reaction.stances.count
      }
    }
    if left.events + left.statements > 0 {
      rows.append(setting.remark("and \(left.counts) more", group: number))
    }
    return rows
  }

  /// Days from which on a silence is told: two weeks, or three times what is usual here.
  private var longGap: Int {
    let gaps = zip(groups, groups.dropFirst()).compactMap { one, other in zip2(one.last, other.first).map { $1 - $0 } }
      .sorted()
    // Of one gap or two, nothing is usual.
    return max(14, gaps.count < 3 ? 0 : 3 * gaps[(gaps.count - 1) / 2])
  }

  /// What was left out of consecutive headings.
  private struct Left {
    var headings = 0
    var events = 0
    var statements = 0
    private var first: CalendarDay?
    private var last: CalendarDay?
    private var heading = ""

    mutating func add(_ group: TimelineGroup) {
      headings += 1
      for happening in group.happenings { add(happening) }
      statements += group.statements.reduce(0) { $0 + $1.stances.count }
      heading = group.shortHeading
      if let start = group.first { first = min(first ?? start, start) }
      if let end = group.last { last = max(last ?? end, end) }
    }

    mutating func add(_ happening: Chronicle.Happening) {
      events += 1 + happening.retold.count
      statements += happening.reactions.reduce(0) { $0 + $1.stances.count }
    }

    var counts: String {
      [events > 0 ? counted(events, "event") : nil, statements > 0 ? counted(statements, "statement") : nil]
        .compactMap { $0 }.joined(separator: " and ")
    }

    var words: String {
      let days = headings == 1 ? heading : zip2(first, last).map { DateWords.words(from: $0, through: $1) } ?? heading
      return "\(days): \(counts) not shown"
    }
  }
}

extension TimelineGroup {
  /// Without the weekday.
  fileprivate var shortHeading: String { date?.words ?? heading }
}

extension Int {
  /// Binary digits: 0 for 0, 1 for 1, 2 for 2 and 3.
  fileprivate var bitWidthOfValue: Int { Int.bitWidth - leadingZeroBitCount }
}

/// Both, where there are both.
private func zip2<One, Other>(_ one: One?, _ other: Other?) -> (One, Other)? {
  guard let one, let other else { return nil }
  return (one, other)
}
