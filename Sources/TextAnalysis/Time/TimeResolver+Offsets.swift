import DossierModel

/// "two weeks ago", "three days later", "the past year", "a week after a landslide": dates counted in units.
extension TimeResolver {
  /// "a year ago" in a sentence on a quarter is that quarter a year before.
  func isOfQuarter(_ amount: Amount, _ token: Int) -> Bool {
    guard amount.unit == .year, let spoken, token - spoken.token < 30, case .quarter = spoken.period else {
      return false
    }
    return true
  }

  func shifted(_ amount: Amount, _ forward: Bool, _ anchor: ShiftAnchor, _ tense: ClauseTense) -> TimeResolution {
    let unit = amount.unit
    let unresolved = TimeResolution(kind: .date, value: UnresolvedValue.value(of: unit))
    guard amount.count != nil else {
      return forward && anchor == .spoken ? unresolved : vague(forward ? .future : .past)
    }
    if anchor == .spoken, let spoken, unit.rawValue >= TimeUnit.year.rawValue,
      let kept = sameGrain(spoken.period, amount, forward)
    {
      return .date(kept, anchor: spokenAnchor(spoken.period))
    }
    let base =
      anchor == .spoken
      ? spokenBase(for: unit.rawValue <= TimeUnit.week.rawValue ? .day : unit)
      : reference.day(for: unit).map { ($0, "published") }
    guard let base, let day = amount.shift(base.day, forward: forward) else { return unresolved }
    if forward, anchor == .spoken, base.anchor == "published", tense == .past { return unresolved }
    guard day.year > -9000 else { return TimeResolution(kind: .date, value: VagueReference.past.rawValue) }
    var resolution = TimeResolution.date(CalendarPeriod(amount.grain, holding: day), anchor: base.anchor)
    if reference.isApproximate, base.anchor == "published" {
      resolution.edtf = resolution.edtf?.qualified(.approximate)
    }
    return resolution
  }

  /// "a year earlier" behind a quarter is that quarter a year before.
  func sameGrain(_ period: CalendarPeriod, _ amount: Amount, _ forward: Bool) -> CalendarPeriod? {
    guard let count = amount.count, count < 5000 else { return nil }
    let years = count * (amount.unit == .year ? 1 : Amount.code(of: amount.unit).scale) * (forward ? 1 : -1)
    switch period {
    case .quarter, .half: return period.shifted(byYears: years)
    default: return nil
    }
  }

  /// The quarter a year before the one that the text speaks of, or before the present one.
  func quarterBefore(_ token: Int) -> Found? {
    if let spoken, token - spoken.token < 60, case .quarter = spoken.period {
      return (spoken.period.shifted(byYears: -1), spokenAnchor(spoken.period))
    }
    return reference.day.map { (CalendarPeriod(.quarter, holding: $0).shifted(byYears: -1), "published") }
  }

  /// "For the next five years he served" in a story counts from the year that it has come to.
  private func narrated(_ amount: Amount, _ tense: ClauseTense) -> TimeResolution? {
    guard let spoken, let count = amount.count, amount.unit == .year, tense != .future else { return nil }
    guard let year = reference.day?.year, spoken.period.year < year, isNarrative || tense == .past else { return nil }
    var resolution = TimeResolution(kind: .duration, value: amount.value, anchor: spokenAnchor(spoken.period))
    let first = spoken.period.year
    resolution.edtf = EDTFDate(from: EDTFDate(year: first).start, through: EDTFDate(year: first + count).start)
    return resolution
  }

  func window(_ amount: Amount, _ forward: Bool, _ tense: ClauseTense) -> TimeResolution {
    if forward, let narrated = narrated(amount, tense) { return narrated }
    var resolution = TimeResolution(kind: .duration, value: amount.value, anchor: "published")
    guard let published = reference.day else { return TimeResolution(kind: .duration, value: amount.value) }
    let near = EDTFDate(published).start
    let far: EDTFDate.Endpoint = amount.shift(published, forward: forward).map { EDTFDate($0).start } ?? .unknown
    resolution.edtf = forward ? EDTFDate(from: near, through: far) : EDTFDate(from: far, through: near)
    return resolution
  }

  /// What is 14 months old began 14 months ago.
  func age(_ amount: Amount) -> TimeResolution {
    let start = shifted(amount, false, .published, .past)
    guard start.period != nil else { return TimeResolution(kind: .duration, value: amount.value) }
    return TimeResolution(kind: .duration, value: amount.value, edtf: start.edtf, anchor: "published")
  }

  /// Whether the words just before have gone to another time than the publication's, which the event would follow on.
  private func isElsewhere(_ token: Int) -> Bool {
    guard let spoken, token - spoken.token < 12, let published = reference.day else { return false }
    return spoken.period.lastDay < published - 14
  }

  /// "A week after the massacre": with the massacre's date, a week later; without it, the massacre was a week ago.
  func sinceEvent(_ amount: Amount, _ forward: Bool, _ event: String?, _ token: Int) -> TimeResolution {
    var resolution = TimeResolution(kind: .duration, value: amount.value)
    if let event, let day = events[TimeEvents.key(event)], let moved = amount.shift(day, forward: forward) {
      resolution.edtf = EDTFDate(moved)
      resolution.anchor = spokenAnchor(.day(day))
    } else if forward, !isElsewhere(token), let published = reference.day(for: amount.unit),
      let moved = amount.shift(published, forward: false)
    {
      let isShort = amount.unit.rawValue <= TimeUnit.fortnight.rawValue
      resolution.edtf = isShort ? EDTFDate(moved) : CalendarPeriod(amount.grain, holding: moved).edtf
      if reference.isApproximate { resolution.edtf = resolution.edtf?.qualified(.approximate) }
      resolution.anchor = "published"
    }
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
