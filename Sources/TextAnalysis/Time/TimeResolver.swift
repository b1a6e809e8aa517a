import DossierModel

/// Turns the forms of time expressions into calendar dates, one after the other in text order.
///
/// Keeps what the text spoke of last, since "two days later" and "that year" are counted from there.
struct TimeResolver {
  let reference: TimeReference
  /// The last stretch of the calendar that the text spoke of, and where.
  private(set) var spoken: (period: CalendarPeriod, token: Int)?
  /// The last day that it spoke of, and where.
  private(set) var spokenDay: (day: CalendarDay, token: Int)?
  /// The last date given with its year and at least its month.
  private(set) var explicit: (period: CalendarPeriod, token: Int)?
  /// Nouns of dated happenings and their days.
  var events: [String: CalendarDay] = [:]

  /// Stretches spoken of that are only as sure as an approximate publication date.
  private var approximate: Set<CalendarPeriod> = []

  /// Whether the text tells a story of another time than the publication's: then dates without a year are of the
  /// year told last, however far back it was told.
  let isNarrative: Bool

  init(published: EDTFDate?, matches: [TimeMatch] = []) {
    reference = TimeReference(published)
    isNarrative = TimeResolver.isNarrative(matches, reference)
  }

  /// At least four dates with year and month, and three in four of them not of the year of publication or the one before.
  private static func isNarrative(_ matches: [TimeMatch], _ reference: TimeReference) -> Bool {
    guard let year = reference.day?.year ?? reference.coarse?.year else { return false }
    let years = matches.compactMap { match -> Int? in
      guard case .period(let period) = match.form else { return nil }
      switch period {
      case .day, .month: return period.year
      default: return nil
      }
    }
    let far = years.filter { $0 != year && $0 != year - 1 }
    return years.count >= 4 && far.count * 4 >= years.count * 3
  }

  /// Remembers a date for the expressions to come.
  mutating func remember(_ resolution: TimeResolution, _ match: TimeMatch) {
    guard let period = resolution.period, resolution.kind == .date || resolution.kind == .time else { return }
    if isComparison(match) { return }
    let token = match.tokens.lowerBound
    if resolution.edtf?.isApproximate ?? false { approximate.insert(period) }
    switch period {
    case .decade, .century: return
    case .day(let day): spokenDay = (day, token)
    default: break
    }
    spoken = (period, token)
    guard case .period = match.form else { return }
    switch period {
    case .day, .month: explicit = (period, token)
    case .year where isNarrative: explicit = (period, token)
    default: break
    }
  }

  /// "a year earlier" compares: the text goes on where it was.
  private func isComparison(_ match: TimeMatch) -> Bool {
    switch match.form {
    case .quarterBefore: true
    case .shifted(let amount, false, .spoken): amount.unit == .year && amount.count == 1
    default: false
    }
  }

  /// What is counted from an approximate date is approximate as well.
  func resolve(_ match: TimeMatch, tense: ClauseTense) -> TimeResolution {
    var resolution = resolved(match, tense)
    if resolution.anchor.hasPrefix("text:"), resolution.anchor.hasSuffix("~") {
      resolution.edtf = resolution.edtf?.qualified(.approximate)
    }
    return resolution
  }

  func spokenAnchor(_ period: CalendarPeriod) -> String {
    "text:" + period.edtf.description + (approximate.contains(period) ? "~" : "")
  }

  private func resolved(_ match: TimeMatch, _ tense: ClauseTense) -> TimeResolution {
    let token = match.tokens.lowerBound
    switch match.form {
    case .period(let period): return .date(period)
    case .reference(let reference): return vague(reference)
    case .nowadays: return nowadays()
    case .duration(let amount): return TimeResolution(kind: .duration, value: amount.value)
    case .elapsed(let value): return TimeResolution(kind: .duration, value: value)
    case .set(let value): return TimeResolution(kind: .set, value: value)
    case .window(let amount, let forward): return window(amount, forward, tense)
    case .age(let amount): return age(amount)
    case .sinceEvent(let amount, let forward, let event): return sinceEvent(amount, forward, event, token)
    case .shifted(let amount, let forward, let anchor):
      return shifted(amount, forward, isOfQuarter(amount, token) ? .spoken : anchor, tense)
    case .clock(let time, let day): return clock(time, on: day, tense, token)
    case .dayRange(let first, let other, let isFirst): return dayRange(first, other, isFirst, tense, token)
    default: return dated(match.form, tense, token)
    }
  }

  func dated(_ form: TimeForm, _ tense: ClauseTense, _ token: Int) -> TimeResolution {
    guard let found = period(of: form, tense, token) else {
      return TimeResolution(kind: .date, value: UnresolvedValue.value(of: form), edtf: UnresolvedValue.edtf(of: form))
    }
    var resolution = TimeResolution.date(found.period, anchor: found.anchor)
    if found.anchor == "published", reference.isApproximate {
      resolution.edtf = resolution.edtf?.qualified(.approximate)
    }
    return resolution
  }

  typealias Found = (period: CalendarPeriod, anchor: String)

  func period(of form: TimeForm, _ tense: ClauseTense, _ token: Int) -> Found? {
    switch form {
    case .period(let period): return (period, "none")
    case .dayOffset(let offset):
      return reference.day.map { (.day($0 + offset), "published") }
    case .unit(let unit, let which): return self.unit(unit, which, tense)
    case .named(let named, let which): return self.named(named, which, tense, token)
    case .monthDay(let month, let day, let weekday):
      return monthDay(month, day, weekday, tense, token)
    case .dayOfMonth(let day): return dayOfMonth(day, tense)
    case .within(let inner, let outer):
      guard let outer = period(of: outer, tense, token), let placed = TimePlacement.place(inner, in: outer.period)
      else {
        return nil
      }
      return (placed, outer.anchor)
    case .holiday(let holiday, let year, let which): return self.holiday(holiday, year, which, tense, token)
    case .weekdayOfMonth(let count, let weekday, let month):
      guard let month = period(of: month, tense, token), case .month(let year, let number) = month.period,
        let day = CalendarDay.nth(count, weekday: weekday, month: number, year: year)
      else { return nil }
      return (.day(day), month.anchor)
    case .beside(let unit, let forward, let form, let event):
      let base = form.flatMap { period(of: $0, tense, token) } ?? self.event(event)
      return base.map { (CalendarPeriod(unit, holding: $0.period.firstDay).shifted(by: forward ? 1 : -1), $0.anchor) }
    case .agoFrom(let amount, let form):
      guard let base = period(of: form, .past, token) else { return nil }
      return amount.shift(base.period.firstDay, forward: false).map { (.day($0), base.anchor) }
    case .weeksFrom(let amount, let form):
      guard let base = period(of: form, .future, token) else { return nil }
      return amount.shift(base.period.firstDay, forward: true).map { (.day($0), base.anchor) }
    case .ultimo(let day, let month): return ultimo(day, month, tense, token)
    case .quarterBefore: return quarterBefore(token)
    default: return nil
    }
  }

  /// The day of a happening that the text has dated.
  private func event(_ noun: String?) -> Found? {
    guard let noun, let day = events[TimeEvents.key(noun)] else { return nil }
    return (.day(day), spokenAnchor(.day(day)))
  }
}
