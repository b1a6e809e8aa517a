import DossierModel

/// Years, decades and centuries: "2009", "'87", "nineteen ninety-one", "44 BC", "the late '80s", "the 20th century".
extension TimeGrammar {
  /// How sure the surroundings already make it that a number is a year.
  enum YearContext { case alone, afterMonth }

  /// A year and the token behind it.
  func year(at index: Int, context: YearContext) -> (number: Int, end: Int)? {
    let isModel = context == .alone && isCapitalized(index - 1) && word(index - 1) == nil
    if text(index) == "'", !isModel, digits(index + 1) == 2, isGlued(index + 1),
      !isGlued(index + 2) || tokens[index + 2].kind == .mark, let short = number(index + 1)
    {
      return (fullYear(short), index + 2)
    }
    if let year = number(index), digits(index) == 4, !tokens[index].grouped {
      return isYear(year, at: index, context) ? (year, index + 1) : nil
    }
    if digits(index) == 3, let year = number(index), year >= 100 {
      return isEarlyYear(at: index, context) ? (year, index + 1) : nil
    }
    return yearInWords(at: index)
  }

  /// Years of three digits: behind a month, or in a text that has such years for certain.
  private func isEarlyYear(at index: Int, _ context: YearContext) -> Bool {
    guard !tokens[index].grouped, !isGlued(index + 1) || tokens[index + 1].kind == .mark, !isPartOfNumber(index) else {
      return false
    }
    let after = text(index + 1)
    let endsPhrase = !isPlainWord(index + 1) || TimeWords.clauseWords.contains(after)
    guard endsPhrase, number(index + 1) == nil, after != "%", after != "$" else { return false }
    if context == .afterMonth { return true }
    let before = text(index - 1) == "." ? text(index - 2) : text(index - 1)
    return hasEarlyYears && TimeWords.earlyYearCues.contains(before)
  }

  /// "1914-18" is two years.
  func yearRange(at start: Int) -> [TimeMatch] {
    guard let first = year(at: start, context: .alone), number(start) == first.number, isHyphen(first.end),
      isGlued(first.end), isGlued(first.end + 1), digits(first.end + 1) == 2, let short = number(first.end + 1),
      short > first.number % 100, !isGlued(first.end + 2) || [",", ".", ")", ";"].contains(text(first.end + 2)),
      number(first.end + 3) == nil
    else { return [] }
    return [
      match(start, first.end, .period(.year(first.number)), "year"),
      match(first.end + 1, first.end + 2, .period(.year(first.number / 100 * 100 + short)), "year-short"),
    ]
  }

  private func isYear(_ year: Int, at index: Int, _ context: YearContext) -> Bool {
    guard year >= 1000, !isPartOfNumber(index) else { return false }
    if context == .afterMonth {
      return year <= 2100 || !isPlainWord(index + 1) || TimeWords.clauseWords.contains(text(index + 1))
    }
    guard year <= 2100 else { return false }
    let before = text(index - 1)
    let after = text(index + 1)
    if TimeWords.namesBeforeNumbers.contains(before) { return false }
    if isHouseNumber(index) { return false }
    if TimeWords.quantityCues.contains(before), !startsRange(year, at: index) { return false }
    if isGlued(index), index > 0, tokens[index - 1].kind == .word || before == "_" { return false }
    if TimeWords.countedNouns.contains(after), isGlued(index + 1) || isPlainWord(index + 1) { return false }
    if word(index + 1)?.unit != nil, word(index + 1)?.unit != .quarter { return false }
    if before == "than", isPlainWord(index + 1), !TimeWords.clauseWords.contains(after) { return false }
    if isPlainWord(index + 1), after.hasSuffix("s"), after.utf8.count > 3, !TimeWords.notPlurals.contains(after) {
      return false
    }
    return year >= 1900 && year < 2040 ? !looksLikeCount(index) : hasYearCue(index)
  }

  /// "1987 Main Street", "at 2001 West Oak Avenue".
  private func isHouseNumber(_ index: Int) -> Bool {
    var next = index + 1
    while next < index + 4, isCapitalized(next), tokens[next].kind == .word {
      if TimeWords.streets.contains(text(next)) { return next > index + 1 }
      next += 1
    }
    return false
  }

  /// "over 2000-2050".
  private func startsRange(_ year: Int, at index: Int) -> Bool {
    guard isHyphen(index + 1), digits(index + 2) == 4, let other = number(index + 2) else { return false }
    return other > year && other <= 2100 && text(index - 1) == "over"
  }

  /// "12.2005", "2005%", "1,2005", "2005.5", "-2005" glued to letters.
  private func isPartOfNumber(_ index: Int) -> Bool {
    let after = text(index + 1)
    if isGlued(index + 1) {
      if after == ":", isGlued(index + 2) { return true }
      if after == "%" || after == "°" || after == "$" || after == "€" || after == "_" { return true }
      if after == "." || after == "," || after == "/", isGlued(index + 2), number(index + 2) != nil { return true }
      if after == "-", digits(index + 2) == 3 || digits(index + 2) > 4 { return true }
    }
    guard index > 0, isGlued(index) else { return false }
    let before = text(index - 1)
    if before == "-", isGlued(index - 1), index > 1 {
      return digits(index - 2) == 3
        || (tokens[index - 2].kind == .word && tokens[index - 2].text != "mid"
          && (tokens[index - 2].word?.month ?? 0) == 0
          && !["early", "late", "pre", "post"].contains(tokens[index - 2].text))
    }
    return before == "." && index > 1 && (number(index - 2) != nil || isGlued(index - 1))
      || before == "@" || before == "%" || before == "="
  }

  private func looksLikeCount(_ index: Int) -> Bool {
    guard isPlainWord(index + 1), !hasYearCue(index) else { return false }
    let after = text(index + 1)
    return after == "of" && !tokens[index].startsLine
  }

  private func hasYearCue(_ index: Int) -> Bool {
    let before = text(index - 1) == "." ? text(index - 2) : text(index - 1)
    if TimeWords.yearCues.contains(before) { return before != "a" && before != "to" || number(index) ?? 0 >= 1500 }
    if before == "," { return isCapitalized(index - 2) || digits(index - 2) == 4 || text(index - 2) == "." }
    if isHyphen(index + 1), digits(index + 2) == 4 { return true }
    if tokens[index].startsLine || index == 0 { return true }
    if text(index + 1) == ")" || text(index + 1) == "," { return true }
    return isCapitalized(index - 1) && !isPlainWord(index + 1)
  }

  /// "nineteen ninety-one", "twenty sixteen", "two thousand and eight".
  private func yearInWords(at index: Int) -> (number: Int, end: Int)? {
    guard let first = word(index)?.cardinal else { return nil }
    if first == 2, text(index + 1) == "thousand" {
      let next = skip("and", at: index + 2)
      guard let rest = smallNumber(at: next), rest.number < 30, word(rest.end)?.unit == nil, !isPlainWord(rest.end)
      else {
        return nil
      }
      return (2000 + rest.number, rest.end)
    }
    guard (15...20).contains(first), let rest = smallNumber(at: index + 1), rest.number >= 10,
      word(rest.end)?.unit == nil
    else { return nil }
    if first == 20, rest.number > 40 { return nil }
    return (first * 100 + rest.number, rest.end)
  }

  /// A number in words below a hundred.
  func smallNumber(at index: Int) -> (number: Int, end: Int)? {
    guard let first = word(index)?.cardinal else { return nil }
    if first >= 20 {
      let next = isHyphen(index + 1) ? index + 2 : index + 1
      if let unit = word(next)?.cardinal, (1...9).contains(unit) { return (first + unit, next + 1) }
    }
    return (first, index + 1)
  }

  /// "last year", "this year", "that year" with or without "of", "in" or a comma before.
  func yearTail(at index: Int) -> (form: TimeForm, end: Int)? {
    var next = ["of", "in", ","].contains(text(index)) ? index + 1 : index
    let hasLink = next > index
    if text(next) == "the", word(next + 1)?.which != nil { next += 1 }
    if let which = word(next)?.which, text(next + 1) == "year", !isHyphen(next + 2), text(next) != "past" {
      if text(index) == ",", which != .last, which != .this, which != .next { return nil }
      return (.unit(.year, which), next + 2)
    }
    if text(next) == "the", text(next + 1) == "year", text(next + 2) == "before", !hasLink || text(index) == "of" {
      return (.unit(.year, .previous), next + 3)
    }
    return nil
  }

  // MARK: Years, decades and centuries as expressions of their own

  func yearExpression(at start: Int) -> TimeMatch? {
    if let found = era(at: start) { return found }
    if let found = fiscalYear(at: start) { return found }
    if let found = decade(at: start) { return found }
    if let found = century(at: start) { return found }
    if let found = sharedCentury(at: start) { return found }
    if text(start) == "the", text(start + 1) == "year", digits(start + 2) == 4,
      let year = year(at: start + 2, context: .afterMonth)
    {
      return match(start, year.end, .period(.year(year.number)), "year-named")
    }
    guard let year = year(at: start, context: .alone) else { return nil }
    if isGlued(year.end), text(year.end) == "s" || text(year.end) == "'s", number(year.end - 1) != nil,
      year.number % 10 == 0, text(year.end) == "s"
    {
      return nil
    }
    return match(start, year.end, .period(.year(year.number)), "year")
  }

  /// "44 BC", "AD 842", "500 CE", "in the year 71".
  private func era(at start: Int) -> TimeMatch? {
    if let year = number(start), !tokens[start].grouped || year < 20_000, year > 0 {
      let next = start + 1
      switch text(next) {
      case "bc", "bce": return match(start, next + 1, .period(.year(1 - year)), "year-era")
      case "ad", "ce": return year < 2100 ? match(start, next + 1, .period(.year(year)), "year-era") : nil
      case "b" where text(next + 1) == "." && text(next + 2) == "c":
        return match(
          start, text(next + 3) == "." && text(next + 4) != "e" ? next + 4 : next + 3, .period(.year(1 - year)),
          "year-era")
      default: break
      }
    }
    if text(start) == "ad", isCapitalized(start), let year = number(start + 1), year < 2100, year > 0 {
      return match(start, start + 2, .period(.year(year)), "year-era")
    }
    if text(start - 1) == "year", let year = number(start), digits(start) < 4, year > 30, text(start - 2) == "the" {
      return match(start, start + 1, .period(.year(year)), "year-named")
    }
    return nil
  }

  /// "fiscal 1989", "fiscal year 2013", "FY2012".
  private func fiscalYear(at start: Int) -> TimeMatch? {
    let first = text(start)
    guard first == "fiscal" || (first == "fy" && isCapitalized(start)) else { return nil }
    let next = first == "fiscal" ? skip("year", at: start + 1) : start + 1
    if let year = year(at: next, context: .afterMonth) {
      return match(start, year.end, .period(.year(year.number)), "fiscal-year")
    }
    return nil
  }

  /// "1990s", "1990's", "'80s", "80s", "seventies", with "the" before.
  private func decade(at start: Int) -> TimeMatch? {
    if isAge(start) { return nil }
    let first = skip("the", at: start)
    if let decade = word(first)?.decade, first > start || ["early", "late", "mid", "-"].contains(text(start - 1)) {
      return match(start, first + 1, .period(.decade(decade / 10)), "decade")
    }
    if text(first) == "nineteen" || text(first) == "eighteen", let decade = word(first + 1)?.decade {
      let century = text(first) == "nineteen" ? 190 : 180
      return match(start, first + 2, .period(.decade(century + decade % 100 / 10)), "decade")
    }
    let numberIndex = text(first) == "'" ? first + 1 : first
    guard let number = number(numberIndex), number % 10 == 0, !tokens[numberIndex].grouped else { return nil }
    let suffix = numberIndex + 1
    guard isGlued(suffix), text(suffix) == "s" || (text(suffix) == "'s" && (first > start || endsPhrase(suffix + 1)))
    else { return nil }
    if digits(numberIndex) == 4, (1000...2090).contains(number) {
      let period: CalendarPeriod = number % 100 == 0 && number < 2000 ? .century(number / 100) : .decade(number / 10)
      return match(start, suffix + 1, .period(period), "decade")
    }
    guard digits(numberIndex) == 2, number >= 10 else { return nil }
    let hasCue = numberIndex > first || first > start || ["early", "late", "mid", "-"].contains(text(start - 1))
    guard hasCue else { return nil }
    return match(start, suffix + 1, .period(.decade(190 + number / 10)), "decade")
  }

  /// "in his 50s", "in her early 40s", "in their mid-30s".
  private func isAge(_ start: Int) -> Bool {
    var before = isHyphen(start - 1) ? start - 2 : start - 1
    if ["early", "mid", "late"].contains(text(before)) { before -= 1 }
    if text(before) == "to", ["early", "mid"].contains(text(before - 1)) { before -= 2 }
    return TimeWords.agePossessives.contains(text(before))
  }

  private func endsPhrase(_ index: Int) -> Bool {
    index >= limit || (tokens[index].kind == .mark && !isGlued(index + 1))
      || TimeWords.clauseWords.contains(text(index))
  }

  /// "the 20th century", "17th-century", "the first century BC", "the turn of the century".
  private func century(at start: Int) -> TimeMatch? {
    let first = skip("the", at: start)
    guard let ordinal = ordinal(at: first), ordinal.number <= 30, ordinal.number > 0 else { return nil }
    let unit = isHyphen(ordinal.end) ? ordinal.end + 1 : ordinal.end
    guard word(unit)?.unit == .century else { return nil }
    if ["bc", "bce"].contains(text(unit + 1)) {
      return match(start, unit + 2, .period(.year(1 - ordinal.number * 100)), "century")
    }
    return match(start, unit + 1, .period(.century(ordinal.number - 1)), "century")
  }

  /// The "15th" of "the 15th to the 19th century", the "18th" of "18th and 19th centuries".
  private func sharedCentury(at start: Int) -> TimeMatch? {
    let first = skip("the", at: start)
    guard let ordinal = ordinal(at: first), ordinal.number <= 30,
      ["to", "and", "or", "-", "through"].contains(text(ordinal.end))
    else { return nil }
    let next = skip("the", at: ordinal.end + 1)
    guard let other = self.ordinal(at: next) else { return nil }
    let unit = isHyphen(other.end) ? other.end + 1 : other.end
    guard word(unit)?.unit == .century else { return nil }
    return match(start, ordinal.end, .period(.century(ordinal.number - 1)), "century")
  }
}
