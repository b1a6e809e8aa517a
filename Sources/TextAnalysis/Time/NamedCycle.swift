import DossierModel

/// Which March, which Friday, which third quarter: the instances of a cycle around a day.
enum NamedCycle {
  enum Choice: Hashable {
    /// The latest that is over.
    case before
    /// The earliest that has not begun.
    case after
    /// The latest that has begun.
    case onOrBefore
    /// The earliest that is not over.
    case onOrAfter
    case nearest
    /// "this Friday", "this summer".
    case this(isPast: Bool)
  }

  static func period(_ named: NamedPeriod, _ choice: Choice, _ day: CalendarDay) -> CalendarPeriod? {
    let instances = instances(named, around: day)
    switch choice {
    case .before: return instances.last { $0.lastDay < day }
    case .after: return instances.first { $0.firstDay > day }
    case .onOrBefore: return instances.last { $0.firstDay <= day }
    case .onOrAfter: return instances.first { $0.lastDay >= day }
    case .nearest: return instances.min { distance($0, day) < distance($1, day) }
    case .this(let isPast):
      if case .weekday = named { return period(named, isPast ? .onOrBefore : .onOrAfter, day) }
      if case .season(4) = named { return period(named, isPast ? .onOrBefore : .onOrAfter, day) }
      guard let current = instances.first(where: { $0.year == day.year }) else { return nil }
      return isPast && current.firstDay > day ? current.shifted(byYears: -1) : current
    }
  }

  private static func distance(_ period: CalendarPeriod, _ day: CalendarDay) -> Int {
    max(0, max(period.firstDay - day, day - period.lastDay))
  }

  /// In order, from well before the day to well after it.
  private static func instances(_ named: NamedPeriod, around day: CalendarDay) -> [CalendarPeriod] {
    let years = (day.year - 2)...(day.year + 2)
    switch named {
    case .month(let month): return years.map { .month($0, month) }
    case .season(let season): return years.map { .season($0, season) }
    case .quarter(let quarter): return years.map { .quarter($0, quarter) }
    case .half(let half): return years.map { .half($0, half) }
    case .weekday(let weekday):
      let sameWeek = day + (weekday - day.weekday)
      return (-2...2).map { .day(sameWeek + 7 * $0) }
    }
  }
}

/// Puts a part into the whole that the text names: "March" into "last year".
enum TimePlacement {
  static func place(_ form: TimeForm, in whole: CalendarPeriod) -> CalendarPeriod? {
    let year = whole.year
    switch form {
    case .named(.month(let month), _): return .month(year, month)
    case .named(.weekday(let weekday), _):
      guard case .week(let monday) = whole else { return nil }
      return .day(monday + (weekday - 1))
    case .named(.season(let season), _): return .season(year, season)
    case .named(.quarter(let quarter), _): return .quarter(year, quarter)
    case .named(.half(let half), _): return .half(year, half)
    case .monthDay(let month, let day, _): return CalendarDay(year: year, month: month, day: day).map { .day($0) }
    case .dayOfMonth(let day):
      guard case .month(let year, let month) = whole else { return nil }
      return CalendarDay(year: year, month: month, day: day).map { .day($0) }
    default: return nil
    }
  }
}
