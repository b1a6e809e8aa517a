import DossierModel

/// Which Friday, which March, which Easter: dates that come round again, and the year that a story is in.
extension TimeResolver {
  func named(_ named: NamedPeriod, _ which: Which, _ tense: ClauseTense, _ token: Int) -> Found? {
    if which == .same, case .year? = spoken?.period, let spoken,
      let placed = TimePlacement.place(.named(named, .plain), in: spoken.period)
    {
      return (placed, spokenAnchor(spoken.period))
    }
    if which == .previous || which == .following || which == .same {
      guard let base = spokenBase(for: .day) ?? spokenBase(for: .year) else { return nil }
      let choice: NamedCycle.Choice = which == .previous ? .before : which == .following ? .after : .nearest
      return NamedCycle.period(named, choice, base.day).map { ($0, base.anchor) }
    }
    if which == .plain, let year = narrativeYear(token),
      let placed = TimePlacement.place(.named(named, .plain), in: year.period)
    {
      return (placed, year.anchor)
    }
    guard let day = reference.day(for: named.unit) else { return nil }
    let choice: NamedCycle.Choice
    switch which {
    case .last: choice = .before
    case .next: choice = .after
    case .this: choice = .this(isPast: tense == .past)
    default: choice = tense == .future ? .onOrAfter : .onOrBefore
    }
    return NamedCycle.period(named, choice, day).map { ($0, "published") }
  }

  /// The year that a story of the past is in: given a little before, and another than that of the publication.
  func narrativeYear(_ token: Int) -> Found? {
    guard let explicit, isNarrative || token - explicit.token < 15 else { return nil }
    let year = explicit.period.year
    if let published = reference.day?.year ?? reference.coarse?.year, abs(published - year) < 1 { return nil }
    return (.year(year), spokenAnchor(explicit.period))
  }

  func monthDay(_ month: Int, _ day: Int, _ weekday: Int?, _ tense: ClauseTense, _ token: Int) -> Found? {
    if weekday == nil, let year = narrativeYear(token),
      let date = CalendarDay(year: year.period.year, month: month, day: day)
    {
      return (.day(date), year.anchor)
    }
    guard let published = reference.day ?? reference.day(for: .year) else { return nil }
    let days = (-8...8).compactMap { CalendarDay(year: published.year + $0, month: month, day: day) }
    let fitting = days.filter { weekday == nil || $0.weekday == weekday }
    let pool = fitting.contains { abs($0 - published) < 400 } ? fitting : days
    guard var best = pool.min(by: { abs($0 - published) < abs($1 - published) }) else { return nil }
    if weekday != nil, fitting.contains(best) { return (.day(best), "published") }
    if tense == .past, best - published > 14, let earlier = pool.last(where: { $0 <= published }) { best = earlier }
    if tense == .future, published - best > 60, let later = pool.first(where: { $0 >= published }) { best = later }
    return (.day(best), "published")
  }

  /// In a story the letter is of the date told last, else of the publication's.
  func ultimo(_ day: Int, _ month: TimeForm, _ tense: ClauseTense, _ token: Int) -> Found? {
    var whole = period(of: month, tense, token)
    if isNarrative, let explicit, case .named(let named, let which) = month {
      let choice: NamedCycle.Choice = which == .last ? .before : .after
      whole = NamedCycle.period(named, choice, explicit.period.lastDay).map { ($0, spokenAnchor(explicit.period)) }
    }
    guard let whole, let placed = TimePlacement.place(.dayOfMonth(day), in: whole.period) else { return nil }
    return (placed, whole.anchor)
  }

  func dayOfMonth(_ day: Int, _ tense: ClauseTense) -> Found? {
    let base = spokenDay?.day ?? spoken?.period.firstDay ?? reference.day
    guard let base else { return nil }
    let (year, month, _) = base.components
    guard let date = CalendarDay(year: year, month: month, day: day) else { return nil }
    if spoken == nil, let published = reference.day, tense == .past, date > published {
      return (.day(date.shifted(byMonths: -1)), "published")
    }
    return (.day(date), spoken.map { spokenAnchor($0.period) } ?? "published")
  }

  func holiday(
    _ holiday: Holiday, _ year: TimeForm?, _ which: Which, _ tense: ClauseTense, _ token: Int
  ) -> Found? {
    if let year {
      guard let year = period(of: year, tense, token) else { return nil }
      return holiday.day(in: year.period.year).map { (.day($0), year.anchor) }
    }
    guard let published = reference.day else { return nil }
    let days = (-1...1).compactMap { holiday.day(in: published.year + $0) }
    let day: CalendarDay?
    switch which {
    case .last: day = days.last { $0 < published }
    case .next: day = days.first { $0 > published }
    case .this: day = holiday.day(in: published.year)
    default:
      switch tense {
      case .past: day = days.last { $0 <= published }
      case .future: day = days.first { $0 >= published }
      case .unknown: day = days.min { abs($0 - published) < abs($1 - published) }
      }
    }
    return day.map { (.day($0), "published") }
  }
}

extension NamedPeriod {
  var unit: TimeUnit {
    switch self {
    case .month: .month
    case .weekday: .day
    case .season, .quarter, .half: .month
    }
  }
}
