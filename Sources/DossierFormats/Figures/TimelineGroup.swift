import DossierModel

/// A heading of a timeline with what stands under it: a day, or a week, month, quarter or year of which only statements
/// are told, where days would be too many.
struct TimelineGroup {
  enum Unit: Int, CaseIterable { case day, week, month, quarter, year }

  var heading: String
  /// Of the heading, for telling which statements are of another day; nil where the heading has several days.
  var date: EDTFDate?
  /// Nil where no day is known.
  var first: CalendarDay?
  var last: CalendarDay?
  var isExact: Bool
  var happenings: [Chronicle.Happening] = []
  var statements: [Chronicle.Reaction] = []

  /// More headings than this are no longer read day by day.
  static let most = 60

  /// Days with events stay days; the others are taken together by the smallest unit that leaves few enough headings.
  static func groups(of days: [Chronicle.Day]) -> [TimelineGroup] {
    var groups: [TimelineGroup] = []
    for unit in Unit.allCases {
      groups = TimelineGroup.groups(of: days, by: unit)
      if groups.count <= most { break }
    }
    return groups
  }

  private static func groups(of days: [Chronicle.Day], by unit: Unit) -> [TimelineGroup] {
    var groups: [TimelineGroup] = []
    var lastKey = ""
    for day in days {
      let middle = day.day
      let key = day.happenings.isEmpty ? middle.map { unit.key(of: $0) } ?? "" : ""
      if unit != .day, !key.isEmpty, key == lastKey, let middle, var group = groups.popLast() {
        group.last = max(group.last ?? middle, middle)
        group.date = nil
        group.heading = unit.heading(of: middle)
        group.statements = merged(group.statements + day.statements)
        groups.append(group)
        continue
      }
      lastKey = key
      groups.append(
        TimelineGroup(
          heading: heading(of: day.date), date: day.date, first: day.date.earliestDay ?? middle,
          last: day.date.latestDay ?? middle,
          isExact: day.date.exactDay != nil, happenings: day.happenings, statements: day.statements))
    }
    return groups
  }

  private static func heading(of date: EDTFDate) -> String {
    guard let day = date.exactDay else { return date.words.prefix(1).uppercased() + date.words.dropFirst() }
    return "\(DateWords.longWeekdays[day.weekday - 1]) \(DateWords.words(day))"
  }

  /// Reactions that say the same of the same, together; most said first.
  private static func merged(_ reactions: [Chronicle.Reaction]) -> [Chronicle.Reaction] {
    var merged: [Chronicle.Reaction] = []
    var index: [String: Int] = [:]
    for reaction in reactions {
      let key = "\(reaction.target?.key ?? "") \(reaction.kind.rawValue) \(reaction.negated)"
      if let known = index[key] {
        merged[known].stances += reaction.stances
      } else {
        index[key] = merged.count
        merged.append(reaction)
      }
    }
    return merged.enumerated().sorted { one, other in
      one.element.stances.count != other.element.stances.count
        ? one.element.stances.count > other.element.stances.count : one.offset < other.offset
    }.map(\.element)
  }
}

extension TimelineGroup.Unit {
  fileprivate func key(of day: CalendarDay) -> String {
    switch self {
    case .day: "\(day.number)"
    case .week: "\(day.week.year)-\(day.week.week)"
    case .month: "\(day.year)-\(day.month)"
    case .quarter: "\(day.year)-\((day.month - 1) / 3)"
    case .year: "\(day.year)"
    }
  }

  fileprivate func heading(of day: CalendarDay) -> String {
    switch self {
    case .day: DateWords.words(day)
    case .week: "Week of \(DateWords.words(CalendarDay(number: day.number - day.weekday + 1)))"
    case .month: "\(DateWords.months[day.month - 1]) \(day.year)"
    case .quarter:
      "\(DateWords.months[(day.month - 1) / 3 * 3]) to \(DateWords.months[(day.month - 1) / 3 * 3 + 2]) \(day.year)"
    case .year: String(day.year)
    }
  }
}
