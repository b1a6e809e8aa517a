/// Turns the forms of time expressions into calendar dates, one after the other in text order.
///
/// Keeps what the text spoke of last, since "two days later" and "that year" are counted from there.
import DossierModel

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
    let token = match.tokens.lowerBound
    switch period {
    case .decade, .century: return
    case .day(let day): spokenDay = (day, token)
    default: break
    }
    spoken = (period, token)
    guard case .period = match.form else { return }
    switch period {
    case .day, .month: explicit = (period, token)
    default: break
    }
  }

  func resolve(_ match: TimeMatch, tense: ClauseTense) -> TimeResolution {
    let token = match.tokens.lowerBound
    switch match.form {
    case .period(let period): return .date(period)
    case .reference(let reference): return vague(reference)
    case .nowadays: return nowadays()
    case .duration(let amount): return TimeResolution(kind: .duration, value: amount.value)
    case .elapsed(let value): return TimeResolution(kind: .duration, value: value)
    case .set(let value): return TimeResolution(kind: .set, value: value)
    case .window(let amount, let forward): return window(amount, forward)
    case .age(let amount): return age(amount)
    case .sinceEvent(let amount, let forward, let event): return sinceEvent(amount, forward, event)
    case .shifted(let amount, let forward, let anchor):
      return shifted(amount, forward, isOfQuarter(amount, token) ? .spoken : anchor)
    case .clock(let time, let day): return clock(time, on: day, tense, token)
    case .dayRange(let first, let other, let isFirst): return dayRange(first, other, isFirst, tense, token)
    default: return dated(match.form, tense, token)
    }
  }

  // MARK: Dates

  private func dated(_ form: TimeForm, _ tense: ClauseTense, _ token: Int) -> TimeResolution {
    guard let found = period(of: form, tense, token) else {
      return TimeResolution(kind: .date, value: UnresolvedValue.value(of: form), edtf: UnresolvedValue.edtf(of: form))
    }
    var resolution = TimeResolution.date(found.period, anchor: found.anchor)
    if found.anchor == "published", reference.isApproximate {
      resolution.edtf = resolution.edtf?.qualified(.approximate)
    }
    return resolution
  }

  private typealias Found = (period: CalendarPeriod, anchor: String)

  private func period(of form: TimeForm, _ tense: ClauseTense, _ token: Int) -> Found? {
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
    default: return nil
    }
  }

  private func spokenAnchor(_ period: CalendarPeriod) -> String { "text:" + period.edtf.description }

  /// A day within the stretch that the text spoke of last, else the publication date.
  private func spokenBase(for unit: TimeUnit) -> (day: CalendarDay, anchor: String)? {
    if unit == .day, let spokenDay { return (spokenDay.day, spokenAnchor(.day(spokenDay.day))) }
    if let spoken, unit != .day || spoken.period.firstDay == spoken.period.lastDay {
      return (spoken.period.firstDay, spokenAnchor(spoken.period))
    }
    return reference.day(for: unit).map { ($0, "published") }
  }

  private func unit(_ unit: TimeUnit, _ which: Which, _ tense: ClauseTense) -> Found? {
    switch which {
    case .same, .previous, .following:
      guard let base = spokenBase(for: unit) else { return nil }
      let period = CalendarPeriod(unit, holding: base.day)
      return (period.shifted(by: which == .same ? 0 : which == .previous ? -1 : 1), base.anchor)
    case .this, .last, .next, .plain:
      guard let day = reference.day(for: unit) else { return nil }
      return (published(unit, which, day, tense), "published")
    }
  }

  private func published(_ unit: TimeUnit, _ which: Which, _ day: CalendarDay, _ tense: ClauseTense) -> CalendarPeriod {
    let current = CalendarPeriod(unit, holding: day)
    if unit == .weekend { return weekend(current, which, day, tense) }
    switch which {
    case .last: return current.shifted(by: -1)
    case .next: return current.shifted(by: 1)
    default: return current
    }
  }

  /// A weekend is over or ahead from Monday to Friday, and running on its two days.
  private func weekend(_ current: CalendarPeriod, _ which: Which, _ day: CalendarDay, _ tense: ClauseTense)
    -> CalendarPeriod
  {
    switch which {
    case .last: return current.shifted(by: -1)
    case .next: return current.shifted(by: day.weekday >= 5 ? 1 : 0)
    case .this: return tense == .past && day.weekday <= 4 ? current.shifted(by: -1) : current
    default: return tense == .future || day.weekday >= 6 ? current : current.shifted(by: -1)
    }
  }

  // MARK: Named parts of a cycle

  private func named(_ named: NamedPeriod, _ which: Which, _ tense: ClauseTense, _ token: Int) -> Found? {
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
  private func narrativeYear(_ token: Int) -> Found? {
    guard let explicit, isNarrative || token - explicit.token < 15 else { return nil }
    let year = explicit.period.year
    if let published = reference.day?.year ?? reference.coarse?.year, abs(published - year) < 1 { return nil }
    return (.year(year), spokenAnchor(explicit.period))
  }

  private func monthDay(_ month: Int, _ day: Int, _ weekday: Int?, _ tense: ClauseTense, _ token: Int) -> Found? {
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
    if tense == .past, best - published > 100, let earlier = pool.last(where: { $0 <= published }) { best = earlier }
    if tense == .future, published - best > 60, let later = pool.first(where: { $0 >= published }) { best = later }
    return (.day(best), "published")
  }

  private func dayOfMonth(_ day: Int, _ tense: ClauseTense) -> Found? {
    let base = spokenDay?.day ?? spoken?.period.firstDay ?? reference.day
    guard let base else { return nil }
    let (year, month, _) = base.components
    guard let date = CalendarDay(year: year, month: month, day: day) else { return nil }
    if spoken == nil, let published = reference.day, tense == .past, date > published {
      return (.day(date.shifted(byMonths: -1)), "published")
    }
    return (.day(date), spoken.map { spokenAnchor($0.period) } ?? "published")
  }

  private func holiday(
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

  // MARK: Offsets

  /// "a year ago" in a sentence on a quarter is that quarter a year before.
  private func isOfQuarter(_ amount: Amount, _ token: Int) -> Bool {
    guard amount.unit == .year, let spoken, token - spoken.token < 30, case .quarter = spoken.period else {
      return false
    }
    return true
  }

  private func shifted(_ amount: Amount, _ forward: Bool, _ anchor: ShiftAnchor) -> TimeResolution {
    guard amount.count != nil else { return vague(forward ? .future : .past) }
    let unit = amount.unit
    if anchor == .spoken, let spoken, unit.rawValue >= TimeUnit.year.rawValue,
      let kept = sameGrain(spoken.period, amount, forward)
    {
      return .date(kept, anchor: spokenAnchor(spoken.period))
    }
    let base =
      anchor == .spoken
      ? spokenBase(for: unit.rawValue <= TimeUnit.week.rawValue ? .day : unit)
      : reference.day(for: unit).map { ($0, "published") }
    guard let base, let day = amount.shift(base.day, forward: forward) else {
      return TimeResolution(kind: .date, value: UnresolvedValue.value(of: unit))
    }
    guard day.year > -9000 else { return TimeResolution(kind: .date, value: VagueReference.past.rawValue) }
    var resolution = TimeResolution.date(CalendarPeriod(amount.grain, holding: day), anchor: base.anchor)
    if reference.isApproximate, base.anchor == "published" {
      resolution.edtf = resolution.edtf?.qualified(.approximate)
    }
    return resolution
  }

  /// "a year earlier" behind a quarter is that quarter a year before.
  private func sameGrain(_ period: CalendarPeriod, _ amount: Amount, _ forward: Bool) -> CalendarPeriod? {
    guard let count = amount.count, count < 5000 else { return nil }
    let years = count * (amount.unit == .year ? 1 : Amount.code(of: amount.unit).scale) * (forward ? 1 : -1)
    switch period {
    case .quarter, .half: return period.shifted(byYears: years)
    default: return nil
    }
  }

  private func window(_ amount: Amount, _ forward: Bool) -> TimeResolution {
    var resolution = TimeResolution(kind: .duration, value: amount.value, anchor: "published")
    guard let published = reference.day else { return TimeResolution(kind: .duration, value: amount.value) }
    let near = EDTFDate(published).start
    let far: EDTFDate.Endpoint = amount.shift(published, forward: forward).map { EDTFDate($0).start } ?? .unknown
    resolution.edtf = forward ? EDTFDate(from: near, through: far) : EDTFDate(from: far, through: near)
    return resolution
  }

  /// What is 14 months old began 14 months ago.
  private func age(_ amount: Amount) -> TimeResolution {
    let start = shifted(amount, false, .published)
    guard start.period != nil else { return TimeResolution(kind: .duration, value: amount.value) }
    return TimeResolution(kind: .duration, value: amount.value, edtf: start.edtf, anchor: "published")
  }

  /// "A week after the massacre": with the massacre's date, a week later; without it, the massacre was a week ago.
  private func sinceEvent(_ amount: Amount, _ forward: Bool, _ event: String?) -> TimeResolution {
    var resolution = TimeResolution(kind: .duration, value: amount.value)
    if let event, let day = events[TimeEvents.key(event)], let moved = amount.shift(day, forward: forward) {
      resolution.edtf = EDTFDate(moved)
      resolution.anchor = spokenAnchor(.day(day))
    } else if forward, let published = reference.day(for: amount.unit),
      let moved = amount.shift(published, forward: false)
    {
      let isShort = amount.unit.rawValue <= TimeUnit.fortnight.rawValue
      resolution.edtf = isShort ? EDTFDate(moved) : CalendarPeriod(amount.grain, holding: moved).edtf
      if reference.isApproximate { resolution.edtf = resolution.edtf?.qualified(.approximate) }
      resolution.anchor = "published"
    }
    return resolution
  }

  // MARK: Times, ranges, vague references

  private func clock(_ time: TimeOfDay, on form: TimeForm?, _ tense: ClauseTense, _ token: Int) -> TimeResolution {
    var found: Found?
    if let form {
      found = period(of: form, tense, token)
    } else if let spokenDay, token - spokenDay.token < 30 {
      found = (.day(spokenDay.day), spokenAnchor(.day(spokenDay.day)))
    } else {
      found = reference.day.map { (.day($0), "published") }
    }
    guard let found, case .day(let day) = found.period else {
      let date = form.map { UnresolvedValue.value(of: $0) } ?? "XXXX-XX-XX"
      return TimeResolution(kind: .time, value: date + time.value)
    }
    var resolution = TimeResolution.date(found.period, anchor: found.anchor)
    resolution.kind = .time
    resolution.value += time.value
    if let hour = time.hour, hour < 24, case .moment(var moment) = EDTFDate(day).form {
      moment.time = .init(hour: hour, minute: time.minute ?? 0, second: time.second ?? 0, zone: time.zone ?? "")
      resolution.edtf = EDTFDate(moment)
    }
    if found.anchor == "published", reference.isApproximate {
      resolution.edtf = resolution.edtf?.qualified(.approximate)
    }
    return resolution
  }

  private func dayRange(
    _ form: TimeForm, _ other: TimeForm, _ isFirst: Bool, _ tense: ClauseTense, _ token: Int
  ) -> TimeResolution {
    var resolution = dated(form, tense, token)
    if let edtf = resolution.edtf, let second = dated(other, tense, token).edtf, resolution.period != nil {
      let start = isFirst ? edtf : second
      let end = isFirst ? second : edtf
      resolution.edtf = EDTFDate(from: start.start, through: end.end)
    }
    return resolution
  }

  private func vague(_ vague: VagueReference) -> TimeResolution {
    var resolution = TimeResolution(kind: .date, value: vague.rawValue)
    guard let day = reference.day else { return resolution }
    let end = EDTFDate(day).start
    resolution.anchor = "published"
    switch vague {
    case .present: resolution.edtf = EDTFDate(day)
    case .past: resolution.edtf = EDTFDate(from: .open, through: end)
    case .future: resolution.edtf = EDTFDate(from: end, through: .open)
    }
    if reference.isApproximate { resolution.edtf = resolution.edtf?.qualified(.approximate) }
    return resolution
  }

  private func nowadays() -> TimeResolution {
    var resolution = TimeResolution(kind: .date, value: VagueReference.present.rawValue)
    resolution.edtf = reference.day(for: .year).map { EDTFDate(year: $0.year) }
    resolution.anchor = resolution.edtf == nil ? "none" : "published"
    return resolution
  }
}

extension Amount {
  /// The size of period that an offset of this amount lands on: days for days, years for decades.
  var grain: TimeUnit {
    switch unit {
    case .second, .minute, .hour, .day, .night: .day
    case .weekend: .weekend
    case .week, .fortnight: .week
    case .month: .month
    case .quarter: .quarter
    case .year, .decade, .century, .millennium: .year
    }
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
