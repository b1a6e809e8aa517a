import DossierModel

/// Weeks, months, years and the like, from the publication or from what the text spoke of last.
extension TimeResolver {
  /// A day within the stretch that the text spoke of last, else the publication date.
  func spokenBase(for unit: TimeUnit) -> (day: CalendarDay, anchor: String)? {
    if unit == .day, let spokenDay { return (spokenDay.day, spokenAnchor(.day(spokenDay.day))) }
    if let spoken, unit != .day || spoken.period.firstDay == spoken.period.lastDay {
      return (spoken.period.firstDay, spokenAnchor(spoken.period))
    }
    return reference.day(for: unit).map { ($0, "published") }
  }

  func unit(_ unit: TimeUnit, _ which: Which, _ tense: ClauseTense) -> Found? {
    switch which {
    case .following where spoken == nil && tense == .past: return nil
    case .same, .previous, .following:
      guard let base = spokenBase(for: unit) else { return nil }
      let period = CalendarPeriod(unit, holding: base.day)
      return (period.shifted(by: which == .same ? 0 : which == .previous ? -1 : 1), base.anchor)
    case .plain where unit == .year && isNarrative && spoken != nil:
      return spoken.map { (.year($0.period.year), spokenAnchor($0.period)) }
    case .this, .last, .next, .plain:
      guard let day = reference.day(for: unit) else { return nil }
      return (published(unit, which, day, tense), "published")
    }
  }

  func published(_ unit: TimeUnit, _ which: Which, _ day: CalendarDay, _ tense: ClauseTense) -> CalendarPeriod {
    let current = CalendarPeriod(unit, holding: day)
    if unit == .weekend { return weekend(current, which, day, tense) }
    switch which {
    case .last: return current.shifted(by: -1)
    case .next: return current.shifted(by: 1)
    default: return current
    }
  }

  /// A weekend is over or ahead from Monday to Friday, and running on its two days.
  func weekend(_ current: CalendarPeriod, _ which: Which, _ day: CalendarDay, _ tense: ClauseTense)
    -> CalendarPeriod
  {
    switch which {
    case .last: return current.shifted(by: -1)
    case .next: return current.shifted(by: day.weekday >= 5 ? 1 : 0)
    case .this: return tense == .past && day.weekday <= 4 ? current.shifted(by: -1) : current
    default: return tense == .future || day.weekday >= 6 ? current : current.shifted(by: -1)
    }
  }
}
