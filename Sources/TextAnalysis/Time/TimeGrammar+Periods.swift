/// Parts of years and months: quarters, halves, seasons, nth weekdays, holidays, and "early", "late", "the end of".
extension TimeGrammar {
  func partOfPeriod(at start: Int) -> TimeMatch? {
    let candidates = [
      modified(at: start), edge(at: start), weekdayOfMonth(at: start), holiday(at: start), base(at: start),
      edgeWeek(at: start),
    ]
    return candidates.compactMap { $0 }.max { $0.tokens.upperBound < $1.tokens.upperBound }
  }

  /// Quarters, halves, seasons and years, which a modifier may stand before.
  private func base(at start: Int) -> TimeMatch? {
    let candidates = [quarterOrHalf(at: start), season(at: start), yearExpression(at: start)]
    return candidates.compactMap { $0 }.max { $0.tokens.upperBound < $1.tokens.upperBound }
  }

  // MARK: Modifiers

  /// "early December", "mid-1996", "the late '80s", "late Monday", "earlier this month".
  private func modified(at start: Int) -> TimeMatch? {
    let first = skip("the", at: start)
    let name = text(first)
    guard let modifier = TimeLexicon.modifiers[name] else { return nil }
    var next = isHyphen(first + 1) ? first + 2 : first + 1
    if name == "earlier" || name == "later" || name == "early" || name == "late" || name == "sometime" {
      if text(next) == "in" || text(next) == "on", name != "early", name != "late" { next += 1 }
      if next > first + 1, text(next) == "the", text(next + 1) == "day", text(next + 2) != "of" {
        return match(start, next + 2, .unit(.day, .same), "modified-the-day", modifier: modifier)
      }
      if let found = relative(at: next), found.modifier == nil, isDated(found.form) {
        return match(start, found.tokens.upperBound, found.form, "modified-" + found.rule, modifier: modifier)
      }
    }
    guard name != "earlier", name != "later", name != "sometime" else { return nil }
    guard let found = modifiable(at: next) else { return nil }
    return match(start, found.tokens.upperBound, found.form, "modified-" + found.rule, modifier: modifier)
  }

  private func isDated(_ form: TimeForm) -> Bool {
    switch form {
    case .unit, .named, .dayOffset, .clock: true
    default: false
    }
  }

  private func modifiable(at index: Int) -> TimeMatch? {
    if let found = base(at: index) { return found }
    if let offset = word(index)?.dayOffset {
      return relative(at: index) ?? match(index, index + 1, .dayOffset(offset), "day")
    }
    let found = dates(at: index)
    if found.count == 1 { return found[0] }
    if let found = weekendOf(at: index) { return found }
    if word(index)?.part != nil, text(index) != "noon" { return nil }
    return nil
  }

  private func weekendOf(at index: Int) -> TimeMatch? {
    text(index) == "weekend" ? match(index, index + 1, .unit(.weekend, .plain), "weekend") : nil
  }

  /// "the end of 2012", "the beginning of the year", "the turn of the century", "year end".
  private func edge(at start: Int) -> TimeMatch? {
    if text(start) == "year", text(start + 1) == "end" || (isHyphen(start + 1) && text(start + 2) == "end") {
      let end = text(start + 1) == "end" ? start + 2 : start + 3
      return match(start, end, .unit(.year, .this), "year-end", modifier: "END")
    }
    if let unit = word(start)?.unit, unit == .year || unit == .month || unit == .week, text(start + 1) == "'s",
      text(start + 2) == "end"
    {
      return match(start, start + 3, .unit(unit, .this), "year-end", modifier: "END")
    }
    let first = skip("the", at: start)
    guard let modifier = TimeLexicon.edges[text(first)], text(first + 1) == "of" else { return nil }
    let next = first + 2
    if let found = modifiable(at: next) ?? relative(at: next) ?? partOfPeriod(at: next), found.form.isPeriodLike {
      let later = found.modifier.map { _ in modifier } ?? modifier
      return match(start, found.tokens.upperBound, found.form, "edge-of-" + found.rule, modifier: later)
    }
    if text(next) == "the", let unit = word(next + 1)?.unit, unit == .year || unit == .month || unit == .week,
      !isHyphen(next + 2), word(next + 1)?.plural == false
    {
      return match(start, next + 2, .unit(unit, .plain), "edge-of-unit", modifier: modifier)
    }
    if text(next) == "the", text(next + 1) == "century", text(first) == "turn" {
      return match(next, next + 2, .period(.century(19)), "turn-of-century", modifier: modifier)
    }
    return nil
  }

  // MARK: Quarters, halves, seasons

  /// "the third quarter", "third-quarter", "Q3 2012", "the second half of 2008".
  private func quarterOrHalf(at start: Int) -> TimeMatch? {
    if text(start) == "q", isCapitalized(start), let quarter = number(start + 1), (1...4).contains(quarter),
      isGlued(start + 1)
    {
      return withYear(start, start + 2, .quarter(quarter), "quarter")
    }
    if let quarter = number(start), (1...4).contains(quarter), text(start + 1) == "q", isGlued(start + 1),
      isCapitalized(start + 1)
    {
      return withYear(start, start + 2, .quarter(quarter), "quarter")
    }
    var first = skip("the", at: start)
    if let year = number(first), digits(first) == 4, let found = yearQuarter(year, at: first, from: start) {
      return found
    }
    if text(first) == "fiscal" { first += 1 }
    guard let part = partNumber(at: first) else { return nil }
    let isHyphenated = isHyphen(part.end)
    let unitIndex = isHyphenated ? part.end + 1 : part.end
    if text(unitIndex) == "quarter" || text(unitIndex) == "qtr", (1...4).contains(part.number) {
      if text(unitIndex + 1) == "of", text(unitIndex + 2) == "a" || word(unitIndex + 2)?.unit == .century { return nil }
      return withYear(start, unitIndex + 1, .quarter(part.number), "quarter")
    }
    guard text(unitIndex) == "half" || text(unitIndex) == "semester", part.number <= 2 else { return nil }
    return half(start, unitIndex + 1, part.number, isHyphenated)
  }

  /// "the 1988 third quarter".
  private func yearQuarter(_ year: Int, at index: Int, from start: Int) -> TimeMatch? {
    guard (1900..<2100).contains(year), let part = ordinal(at: index + 1), (1...4).contains(part.number) else {
      return nil
    }
    let unit = isHyphen(part.end) ? part.end + 1 : part.end
    if text(unit) == "half", part.number <= 2 {
      return match(start, unit + 1, .period(.half(year, part.number)), "year-half")
    }
    guard text(unit) == "quarter" else { return nil }
    return match(start, unit + 1, .period(.quarter(year, part.number)), "year-quarter")
  }

  /// "half" is of a year only where the text says so; matches have halves, too.
  private func half(_ start: Int, _ end: Int, _ number: Int, _ isHyphenated: Bool) -> TimeMatch? {
    let form = NamedPeriod.half(number)
    if let year = explicitYear(at: end) {
      return match(start, year.end, .period(.half(year.number, number)), "half-year")
    }
    if let tail = yearTail(at: end) {
      return match(start, tail.end, .within(.named(form, .plain), tail.form), "half-year")
    }
    if text(end) == "of", text(end + 1) == "the", text(end + 2) == "year" {
      return match(start, end + 3, .named(form, .plain), "half-year")
    }
    if text(end) == "of", let century = centuryForm(at: end + 1) {
      return match(
        start, century.tokens.upperBound, century.form, "half-century", modifier: number == 1 ? "START" : "END")
    }
    return isHyphenated && TimeWords.earnings.contains(text(end))
      ? match(start, end, .named(form, .plain), "half-year") : nil
  }

  private func centuryForm(at index: Int) -> TimeMatch? {
    guard let found = yearExpression(at: index), found.rule == "century" || found.rule == "decade" else { return nil }
    return found
  }

  private func partNumber(at index: Int) -> (number: Int, end: Int)? {
    if text(index) == "final" || text(index) == "latest" { return nil }
    return ordinal(at: index)
  }

  private func withYear(_ start: Int, _ end: Int, _ named: NamedPeriod, _ rule: String) -> TimeMatch {
    if let year = explicitYear(at: end) {
      return match(start, year.end, .within(.named(named, .plain), .period(.year(year.number))), rule + "-year")
    }
    if text(end) == "of" || text(end) == "in", text(end + 1) == "fiscal", let year = explicitYear(at: end + 2) {
      return match(start, year.end, .within(.named(named, .plain), .period(.year(year.number))), rule + "-year")
    }
    if let tail = yearTail(at: end) {
      return match(start, tail.end, .within(.named(named, .plain), tail.form), rule + "-of-year")
    }
    return match(start, end, .named(named, .plain), rule)
  }

  /// "the winter of 1994", "summer 2012", "the summer", "winter"; "fall" and "spring" want an article or a year.
  private func season(at start: Int) -> TimeMatch? {
    let first = skip("the", at: start)
    guard let season = word(first)?.season, season > 0 else { return nil }
    let name = text(first)
    if name == "fall" || name == "spring", first == start, !TimeWords.seasonCues.contains(text(start - 1)) {
      return nil
    }
    let found = withYear(start, first + 1, .season(season), "season")
    let end = found.tokens.upperBound
    if end > first + 1 {
      if isHyphen(end), digits(end + 1) == 2 { return match(start, end + 2, found.form, found.rule) }
      return found
    }
    if isCapitalized(first), isCapitalized(first + 1) || isCapitalized(first - 1) { return nil }
    if first > start {
      if TimeWords.theSeasonCues.contains(
        text(start - 1)),
        text(first + 1) != "of", name != "fall" || text(start - 1) == "in" || text(start - 1) == "during"
      {
        return found
      }
      return nil
    }
    let isSafe = name == "summer" || name == "winter" || name == "autumn" || name.hasSuffix("time")
    let isBounded = name == "spring" && ["by", "until", "since", "through", "during"].contains(text(first - 1))
    return TimeWords.bareSeasonCues.contains(text(first - 1))
      && (isSafe || isBounded || text(first - 1) == "in" || text(first - 1) == "early" || text(first - 1) == "late")
      ? found : nil
  }

  // MARK: Days by rule

  /// "the last week of May", "the first days of 2012": the whole with its end.
  private func edgeWeek(at start: Int) -> TimeMatch? {
    let first = skip("the", at: start)
    let count = ["last", "final", "closing"].contains(text(first)) ? -1 : ordinal(at: first)?.number ?? 0
    guard count != 0, count <= 5 else { return nil }
    let unit = count < 0 ? first + 1 : ordinal(at: first)?.end ?? first + 1
    guard ["week", "weeks", "days", "weekend"].contains(text(unit)), ["of", "in"].contains(text(unit + 1)) else {
      return nil
    }
    let whole =
      monthWord(at: unit + 2) != nil ? bareDates(at: unit + 2, weekday: nil)?.last : yearExpression(at: unit + 2)
    guard let whole, whole.rule.hasPrefix("month") || whole.rule == "year" else { return nil }
    let modifier = count == 1 ? "START" : count < 0 ? "END" : nil
    return match(start, whole.tokens.upperBound, whole.form, "week-of-" + whole.rule, modifier: modifier)
  }

  /// "the first Monday in October 2014", "last Friday of March".
  private func weekdayOfMonth(at start: Int) -> TimeMatch? {
    let first = skip("the", at: start)
    let count = text(first) == "last" ? -1 : ordinal(at: first)?.number ?? 0
    guard count != 0, count <= 5 else { return nil }
    let index = count < 0 ? first + 1 : ordinal(at: first)?.end ?? first + 1
    guard let weekday = word(index)?.weekday, weekday > 0, ["in", "of"].contains(text(index + 1)),
      monthWord(at: index + 2) != nil, let month = bareDates(at: index + 2, weekday: nil)?.first
    else { return nil }
    return match(
      start, month.tokens.upperBound, .weekdayOfMonth(count, weekday: weekday, of: month.form), "weekday-of-month")
  }

  /// "Christmas", "Thanksgiving Day", "New Year's Eve 1999", "last Easter".
  func holiday(at start: Int) -> TimeMatch? {
    var first = skip("the", at: start)
    var which = Which.plain
    if let word = word(first)?.which, word == .last || word == .this || word == .next {
      which = word
      first += 1
    }
    guard isCapitalized(first), let found = Holiday.named(in: self, at: first) else { return nil }
    if which == .plain, first > start { return nil }
    if start > 0, isCapitalized(start - 1), word(start - 1) == nil, !tokens[start].startsLine { return nil }
    let inYear = text(found.end) == "in" ? year(at: found.end + 1, context: .afterMonth) : nil
    if let year = explicitYear(at: found.end) ?? inYear {
      return match(start, year.end, .holiday(found.holiday, .period(.year(year.number)), .plain), "holiday-year")
    }
    if let tail = yearTail(at: found.end) {
      return match(start, tail.end, .holiday(found.holiday, tail.form, .plain), "holiday-of-year")
    }
    return match(start, found.end, .holiday(found.holiday, nil, which), "holiday")
  }
}

extension TimeForm {
  /// Whether the form is a stretch of time that has a beginning and an end worth telling.
  var isPeriodLike: Bool {
    switch self {
    case .period, .named, .unit, .within: true
    default: false
    }
  }
}
