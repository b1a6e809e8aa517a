/// Expressions that point from somewhere: "yesterday", "last week", "this past Friday", "the same day", "the weekend".
extension TimeGrammar {
  func relative(at start: Int) -> TimeMatch? {
    if let found = dayWord(at: start) { return found }
    if let found = aroundYesterday(at: start) { return found }
    if let found = yearEarlier(at: start) { return found }
    if let found = unitBefore(at: start) { return found }
    if let found = whichUnit(at: start) { return found }
    return plainUnit(at: start)
  }

  /// "today", "yesterday morning", "tomorrow at 5 p.m."
  private func dayWord(at start: Int) -> TimeMatch? {
    guard let offset = word(start)?.dayOffset else { return nil }
    let day = match(start, start + 1, .dayOffset(offset), "day-word")
    if isCapitalized(start - 1), text(start) == "today", text(start - 1) == "usa" { return nil }
    return withTime(day, at: start + 1) ?? day
  }

  /// "the year-earlier period", "a year-ago quarter", "year-earlier".
  private func yearEarlier(at start: Int) -> TimeMatch? {
    let first = text(start) == "the" || text(start) == "a" ? start + 1 : start
    guard text(first) == "year", isHyphen(first + 1), text(first + 2) == "earlier" || text(first + 2) == "ago" else {
      return nil
    }
    let end = ["period", "quarter"].contains(text(first + 3)) ? first + 4 : first + 3
    if text(first + 3) == "quarter" { return match(start, end, .quarterBefore, "year-earlier") }
    let year = Amount(count: 1, unit: .year)
    return match(start, end, .shifted(year, forward: false, from: .spoken), "year-earlier")
  }

  /// "the day before yesterday", "the day after tomorrow".
  private func aroundYesterday(at start: Int) -> TimeMatch? {
    let first = skip("the", at: start)
    guard text(first) == "day" else { return nil }
    if text(first + 1) == "before", text(first + 2) == "yesterday" {
      return match(start, first + 3, .dayOffset(-2), "day-before-yesterday")
    }
    if text(first + 1) == "after", text(first + 2) == "tomorrow" {
      return match(start, first + 3, .dayOffset(2), "day-after-tomorrow")
    }
    return nil
  }

  /// "the day before", "the year after": one unit from the date that the text speaks of.
  private func unitBefore(at start: Int) -> TimeMatch? {
    guard text(start) == "the", let word = word(start + 1), let unit = word.unit, !word.plural, unit != .second else {
      return nil
    }
    let link = text(start + 2)
    guard link == "before" || link == "after" || link == "earlier" || link == "later" else { return nil }
    if text(start + 3) == "last", link == "before" { return beforeLast(unit, from: start) }
    if self.word(start + 3)?.which == .this { return nil }
    if link == "before" || link == "after", let found = besideDate(unit, link == "after", from: start) { return found }
    let form = TimeForm.unit(unit, link == "before" || link == "earlier" ? .previous : .following)
    return match(start, start + 3, form, "unit-before")
  }

  /// "the week before last", "the night before last".
  private func beforeLast(_ unit: TimeUnit, from start: Int) -> TimeMatch {
    if unit == .night {
      return match(start, start + 4, .clock(TimeOfDay(part: .night), on: .dayOffset(-2)), "before-last")
    }
    let two = Amount(count: 2, unit: unit)
    return match(start, start + 4, .shifted(two, forward: false, from: .published), "before-last")
  }

  /// "the day after Christmas", "the day before the vote".
  private func besideDate(_ unit: TimeUnit, _ forward: Bool, from start: Int) -> TimeMatch? {
    let next = start + 3
    if unit == .day, let found = holiday(at: next) ?? dates(at: next).last, isDay(found.form) {
      let form = TimeForm.beside(unit, forward: forward, form: found.form, event: nil)
      return match(start, found.tokens.upperBound, form, "beside-date")
    }
    if ["he", "she", "it", "they", "we"].contains(text(next)), text(next + 1) != "had", isPlainWord(next + 1) {
      return match(start, start + 2, .beside(unit, forward: forward, form: nil, event: nil), "beside-event")
    }
    guard TimeWords.besideArticles.contains(text(next)),
      !(next..<next + 6).contains(where: { text($0) == "had" }), let noun = eventNoun(at: next)
    else { return nil }
    return match(start, start + 2, .beside(unit, forward: forward, form: nil, event: noun), "beside-event")
  }

  /// "last week", "this past Friday", "the following year", "next March", "that same day".
  private func whichUnit(at start: Int) -> TimeMatch? {
    let first = skip("the", at: start)
    guard var which = word(first)?.which else { return nil }
    var next = first + 1
    let head = text(first)
    if head == "that", first == start, text(first + 1) == "same" {
      next += 1
    } else if which == .this || text(first) == "very", let second = word(next)?.which, head == "this",
      second == .last || second == .next
    {
      which = second
      next += 1
    }
    if first > start {
      if head == "next", ["over", "within", "during", "for"].contains(text(start - 1)), text(next) != "quarter" {
        return nil
      }
      if head == "next" || head == "coming" { which = .following }
      if head == "past", text(next) != "weekend" { return nil }
      if head == "this" || head == "that" { return nil }
    } else if head == "past" || head == "following" || head == "same" || head == "prior" {
      return nil
    }
    if head == "very" { return nil }
    return completed(which, head, start, next)
  }

  private func completed(_ which: Which, _ head: String, _ start: Int, _ next: Int) -> TimeMatch? {
    let adjectives = ["fiscal", "financial", "calendar"]
    let next = adjectives.contains(text(next)) && word(next + 1)?.unit != nil ? next + 1 : next
    guard let word = word(next), !word.plural else { return nil }
    if word.weekday > 0, text(next).hasSuffix("day") {
      if head == "that", text(start - 1) == "said" || text(start - 1) == "say" { return nil }
      let found = match(start, next + 1, .named(.weekday(word.weekday), which), "which-weekday")
      return withTime(found, at: next + 1) ?? found
    }
    if word.month > 0, isCapitalized(next), TimeLexicon.months[word.month - 1][0] == text(next) {
      if head == "that", text(next) == "may" { return nil }
      if let found = monthInYear(at: next, from: start) { return found }
      if let day = dayNumber(at: next + 1) {
        return match(
          start, day.end, .within(.dayOfMonth(day.number), .named(.month(word.month), which)), "which-month-day")
      }
      return match(start, next + 1, .named(.month(word.month), which), "which-month")
    }
    if word.season > 0, head != "that" || text(next) != "fall" {
      return match(start, next + 1, .named(.season(word.season), which), "which-season")
    }
    guard let unit = word.unit, isUnitToPoint(unit, head, next) else { return nil }
    return match(start, next + 1, .unit(unit, which), "which-unit")
  }

  /// "that January day in 2011".
  private func monthInYear(at index: Int, from start: Int) -> TimeMatch? {
    guard let found = bareDates(at: index, weekday: nil)?.first, found.rule == "month-day-in-year" else { return nil }
    return match(start, found.tokens.upperBound, found.form, found.rule)
  }

  private func isUnitToPoint(_ unit: TimeUnit, _ head: String, _ index: Int) -> Bool {
    switch unit {
    case .second, .minute, .hour, .night, .millennium: return false
    case .day:
      return TimeWords.dayHeads.contains(head) && !isHyphen(index + 1)
    case .century, .decade: return head != "same" || true
    case .quarter: return head != "that" || !isHyphen(index + 1)
    default: return !isHyphen(index + 1) || text(index + 2) == "long"
    }
  }

  /// "the weekend", "the year", "the quarter" where the words before say that a stretch of time is meant.
  private func plainUnit(at start: Int) -> TimeMatch? {
    guard text(start) == "the", let word = word(start + 1), let unit = word.unit, !word.plural, !isHyphen(start + 2)
    else {
      return nil
    }
    let before = text(start - 1)
    let after = text(start + 2)
    if unit == .weekend { return after == "of" ? nil : match(start, start + 2, .unit(.weekend, .plain), "the-weekend") }
    guard unit == .year || unit == .quarter || unit == .month || unit == .week, after != "of", after != "when",
      after != "that"
    else { return nil }
    guard !isCapitalized(start + 2) || unit == .year, self.word(start + 2)?.unit == nil else { return nil }
    guard TimeWords.theUnitCues.contains(before) else { return nil }
    if before == "of" || before == "over", unit != .year || ["man", "person", "player"].contains(text(start - 2)) {
      return nil
    }
    return match(start, start + 2, .unit(unit, .plain), "the-unit")
  }

  // MARK: Vague

  /// "now", "recently", "in recent weeks", "the past", "at the moment", "these days".
  func vague(at start: Int) -> TimeMatch? {
    if let reference = word(start)?.reference {
      guard !isHyphen(start + 1), isVagueUse(start) else { return nil }
      return match(start, start + 1, .reference(reference), "vague-adverb")
    }
    for (phrase, reference) in TimeLexicon.vaguePhrases where phrase[0] == text(start) {
      let matches = phrase.enumerated().allSatisfy { text(start + $0.offset) == $0.element }
      if matches, !(word(start + phrase.count)?.unit != nil), isVaguePhrase(start, phrase) {
        return match(start, start + phrase.count, .reference(reference), "vague-phrase")
      }
    }
    if text(start) == "recent", let word = word(start + 1), word.unit != nil, word.plural {
      return match(start, start + 2, .reference(.past), "recent-units")
    }
    return nil
  }

  private func isVaguePhrase(_ start: Int, _ phrase: [String]) -> Bool {
    switch phrase.last {
    case "moment": return text(start - 1) == "at" || text(start - 1) == "for"
    case "time", "point", "present": return text(start - 1) == "at" && phrase.count < 3 && phrase[0] != "the"
    default: break
    }
    guard phrase.count == 2, phrase[0] == "the" else { return true }
    return ["in", "of", "from", "for"].contains(text(start - 1)) && !isPlainNoun(start + 2)
  }

  func isPlainNoun(_ index: Int) -> Bool {
    isPlainWord(index) && !TimeWords.clauseWords.contains(text(index)) && tokens[index].word == nil
  }

  private func isVagueUse(_ start: Int) -> Bool {
    switch text(start) {
    case "now": return text(start + 1) != "that" || isPlainWord(start - 1)
    case "shortly": return !["after", "before"].contains(text(start + 1))
    case "soon": return text(start - 1) != "as" && text(start + 1) != "after" && text(start - 1) != "too"
    default: return true
    }
  }
}
