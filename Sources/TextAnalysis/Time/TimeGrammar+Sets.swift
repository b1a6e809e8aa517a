/// What happens again and again: "every day", "each Thursday", "twice a month", "daily", "3% a year", "Mondays".
extension TimeGrammar {
  func repeated(at start: Int) -> TimeMatch? {
    if let found = every(at: start) { return found }
    if let found = times(at: start) { return found }
    if let value = word(start)?.frequency { return adverb(value, at: start) }
    if let found = perUnit(at: start) { return found }
    if let found = weekdayOfEach(at: start) { return found }
    if let day = word(start)?.weekday, day > 0, let part = word(start + 1), part.plural, part.part != nil {
      return weekdays(day, start, start + 1, "weekdays")
    }
    guard let word = word(start), word.weekday > 0, word.plural else {
      return text(start) == "weekends" ? match(start, start + 1, .set("XXXX-WXX-WE"), "weekdays") : nil
    }
    return match(start, start + 1, .set("XXXX-WXX-\(word.weekday)"), "weekdays")
  }

  /// With the part of the day behind it: "every Sunday morning".
  private func weekdays(_ weekday: Int, _ start: Int, _ end: Int, _ rule: String) -> TimeMatch {
    let value = "XXXX-WXX-\(weekday)"
    guard let part = word(end)?.part, part != .midday else { return match(start, end, .set(value), rule) }
    return match(start, end + 1, .set(value + "T" + part.rawValue), rule)
  }

  /// "the first Friday of each month".
  private func weekdayOfEach(at start: Int) -> TimeMatch? {
    let first = skip("the", at: start)
    let end = text(first) == "last" ? first + 1 : ordinal(at: first)?.end ?? first
    guard end > first, let day = word(end), day.weekday > 0, text(end + 1) == "of" || text(end + 1) == "in",
      text(end + 2) == "each" || text(end + 2) == "every", let unit = word(end + 3)?.unit
    else { return nil }
    return match(start, end + 4, .set(Amount(count: 1, unit: unit).value), "weekday-of-each")
  }

  private func adverb(_ value: String, at start: Int) -> TimeMatch? {
    if isCapitalized(start), isCapitalized(start - 1) || isCapitalized(start + 1) { return nil }
    return match(start, start + 1, .set(value), "frequency-adverb")
  }

  /// "every day", "each July", "every two weeks", "every other day", "every morning".
  private func every(at start: Int) -> TimeMatch? {
    guard text(start) == "every" || text(start) == "each" else { return nil }
    var next = start + 1
    if text(next) == "single" { next += 1 }
    let isOther = text(next) == "other" || text(next) == "second"
    if isOther, word(next + 1)?.unit != nil || (word(next + 1)?.weekday ?? 0) > 0 { next += 1 }
    guard let word = word(next) else { return everyAmount(start, next) }
    if word.weekday > 0 { return weekdays(word.weekday, start, next + 1, "every") }
    if word.month > 0, isCapitalized(next) {
      if let day = dayNumber(at: next + 1) {
        return match(start, day.end, .set("XXXX-\(padded(word.month, 2))-\(padded(day.number, 2))"), "every")
      }
      return match(start, next + 1, .set("XXXX-" + padded(word.month, 2)), "every")
    }
    if word.season > 0 {
      return match(start, next + 1, .set("XXXX-" + ["SP", "SU", "FA", "WI"][word.season - 1]), "every")
    }
    if let part = word.part { return match(start, next + 1, .set("XXXX-XX-XXT" + part.rawValue), "every") }
    guard let unit = word.unit, !word.plural else { return everyAmount(start, next) }
    if unit == .night { return match(start, next + 1, .set("XXXX-XX-XXTNI"), "every") }
    if unit == .weekend { return match(start, next + 1, .set("XXXX-WXX-WE"), "every") }
    return match(start, next + 1, .set(Amount(count: next > start + 1 && isOther ? 2 : 1, unit: unit).value), "every")
  }

  private func everyAmount(_ start: Int, _ next: Int) -> TimeMatch? {
    guard let found = amount(at: next) else { return nil }
    return match(start, found.end, .set(found.amount.value), "every")
  }

  /// "once a week", "twice a month", "three times a year".
  private func times(at start: Int) -> TimeMatch? {
    var next = start + 1
    if text(start) != "once", text(start) != "twice", text(start) != "thrice" {
      guard word(start)?.cardinal != nil || number(start) != nil || text(start) == "several", text(next) == "times"
      else { return nil }
      next += 1
    }
    if let value = word(next)?.frequency { return match(start, next + 1, .set(value), "times-a-unit") }
    guard ["a", "an", "per", "each", "every"].contains(text(next)), let unit = word(next + 1)?.unit else { return nil }
    return match(start, next + 2, .set(Amount(count: 1, unit: unit).value), "times-a-unit")
  }

  /// "a year" behind a rate, "per day".
  private func perUnit(at start: Int) -> TimeMatch? {
    guard text(start) == "a" || text(start) == "an" || text(start) == "per", let word = word(start + 1),
      let unit = word.unit,
      !word.plural, unit != .second, !isHyphen(start + 2)
    else { return nil }
    if TimeWords.notRates.contains(text(start + 2)), text(start) != "per" {
      return nil
    }
    if unit == .hour || unit == .minute || unit == .second, TimeWords.lengths.contains(text(start - 1)) { return nil }
    if text(start) == "per" { return match(start, start + 2, .set(Amount(count: 1, unit: unit).value), "per-unit") }
    let before = text(start - 1)
    let isRate = before == "%" || number(start - 1) != nil || TimeWords.rateNouns.contains(before)
    return isRate ? match(start, start + 2, .set(Amount(count: 1, unit: unit).value), "per-unit") : nil
  }
}
