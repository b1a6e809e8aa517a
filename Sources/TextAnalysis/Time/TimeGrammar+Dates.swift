import DossierModel

/// Dates by name and number: "Friday, March 22, 2013", "22 March", "July 1997", "November 19-20".
extension TimeGrammar {
  /// A date with an optional weekday before it, and a time or part of the day behind it.
  func dates(at start: Int) -> [TimeMatch] {
    if let weekday = weekdayWord(at: start) {
      return weekdayDates(at: start, weekday)
    }
    if var found = bareDates(at: start, weekday: nil), let last = found.last {
      let end = last.tokens.upperBound
      if last.rule == "numeric-date", let stamp = stampTime(at: end) {
        return [match(start, stamp.end, .clock(stamp.time, on: last.form), "numeric-date-clock")]
      }
      if found.count == 1, let timed = withTime(last, at: end) { found = [timed] }
      return found
    }
    return []
  }

  /// A weekday's number and the token behind it; short forms need a date behind them.
  func weekdayWord(at index: Int) -> (number: Int, end: Int)? {
    guard let word = word(index), word.weekday > 0, !word.plural, isCapitalized(index) || text(index).count > 5 else {
      return nil
    }
    let isFull = text(index).hasSuffix("day")
    if isName(at: index) || followsTitle(index) { return nil }
    if isFull { return (word.weekday, index + 1) }
    let end = skip(".", at: index + 1)
    let next = skip(",", at: end)
    let isDayFirst = dayNumber(at: next).map { (self.word($0.end)?.month ?? 0) > 0 } ?? false
    guard (self.word(next)?.month ?? 0) > 0 || (number(next) != nil && end < next) || isDayFirst else { return nil }
    return (word.weekday, end)
  }

  /// "Mr. March", "Judge Friday".
  private func followsTitle(_ index: Int) -> Bool {
    let before = text(index - 1) == "." ? index - 2 : index - 1
    return isCapitalized(before) && isCapitalized(index) && TimeWords.titles.contains(text(before))
  }

  /// "Black Friday", "Super Tuesday", "the Sunday Times".
  private func isName(at index: Int) -> Bool {
    TimeWords.namedDays.contains(text(index - 1)) && isCapitalized(index - 1)
      || TimeWords.paperNames.contains(text(index + 1)) && isCapitalized(index + 1)
  }

  private func weekdayDates(at start: Int, _ weekday: (number: Int, end: Int)) -> [TimeMatch] {
    var next = skip(",", at: weekday.end)
    if text(next) == "the" { next += 1 }
    if let found = bareDates(at: next, weekday: weekday.number), var first = found.first {
      if case .named = first.form { return [weekdayAlone(at: start, weekday)] }
      if case .period(.day) = first.form {
      } else if case .monthDay = first.form {
      } else {
        return [weekdayAlone(at: start, weekday)]
      }
      first.tokens = start..<first.tokens.upperBound
      if found.count == 1, let timed = withTime(first, at: first.tokens.upperBound) { return [timed] }
      return [first] + found.dropFirst()
    }
    return [weekdayAlone(at: start, weekday)]
  }

  private func weekdayAlone(at start: Int, _ weekday: (number: Int, end: Int)) -> TimeMatch {
    if let tail = weekTail(at: weekday.end, weekday.number) {
      let found = match(start, tail.end, tail.form, "weekday-of-week")
      return withTime(found, at: tail.end) ?? found
    }
    let found = match(start, weekday.end, .named(.weekday(weekday.number), .plain), "weekday")
    return withTime(found, at: weekday.end) ?? found
  }

  /// What says of which week a weekday is: "Monday last week", "Monday of the previous week", "Saturday a week ago", "the
  /// Friday before last", "Tuesday week".
  private func weekTail(at index: Int, _ weekday: Int) -> (form: TimeForm, end: Int)? {
    let day = TimeForm.named(.weekday(weekday), .plain)
    let week = Amount(count: 1, unit: .week)
    if text(index) == "a", text(index + 1) == "week", text(index + 2) == "ago" {
      return (.agoFrom(week, day), index + 3)
    }
    if text(index) == "before", text(index + 1) == "last", !isPlainWord(index + 2) || isClauseWord(index + 2) {
      return (.agoFrom(week, .named(.weekday(weekday), .last)), index + 2)
    }
    if text(index) == "week", !isHyphen(index + 1), !isPlainWord(index + 1) || isClauseWord(index + 1) {
      return (.weeksFrom(week, .named(.weekday(weekday), .next)), index + 1)
    }
    let next = skip("the", at: text(index) == "of" ? index + 1 : index)
    guard let which = word(next)?.which, text(next + 1) == "week", !isHyphen(next + 2), text(next) != "past" else {
      return nil
    }
    return (.within(day, .unit(.week, which)), next + 2)
  }

  private func isClauseWord(_ index: Int) -> Bool { TimeWords.clauseWords.contains(text(index)) }

  /// A date without weekday.
  func bareDates(at start: Int, weekday: Int?) -> [TimeMatch]? {
    if number(start) != nil {
      if let found = numericDate(at: start) { return [found] }
      if let found = dayFirst(at: start, weekday: weekday) { return found }
    }
    if let month = monthWord(at: start) { return monthFirst(at: start, month, weekday: weekday) }
    if text(start) == "the" || word(start)?.ordinal != nil, let found = dayFirst(at: start, weekday: weekday) {
      return found
    }
    return nil
  }

  // MARK: Month first

  /// A month's number and the token behind it (and its full stop).
  func monthWord(at index: Int) -> (number: Int, end: Int)? {
    guard let word = word(index), word.month > 0 else { return nil }
    let name = text(index)
    if TimeWords.namedDays.contains(text(index - 1)), isCapitalized(index - 1) { return nil }
    if followsTitle(index) { return nil }
    let isFull = TimeLexicon.months[word.month - 1][0] == name
    let end = isFull ? index + 1 : skip(".", at: index + 1)
    let hasDay = number(end).map { $0 >= 1 && $0 <= 2100 } ?? false
    if !isCapitalized(index) {
      return isFull && name != "may" && name != "march" && name != "august" ? (word.month, end) : nil
    }
    let dayBefore = number(index - 1).map { (1...31).contains($0) } ?? false
    let isHyphenated = isHyphen(index - 1) && isHyphen(index + 1) && digits(index + 2) > 0
    if hasDay || (dayBefore && name != "may" && name != "mar") || isHyphenated { return (word.month, end) }
    if !isFull, end == index + 1, !(text(index + 1) == "," && number(index + 2) != nil) {
      return name == "sept" || name == "aug" || name == "oct" || name == "nov" ? (word.month, end) : nil
    }
    return isMonthName(at: index) ? (word.month, end) : nil
  }

  /// Tells a bare month from a first name, a modal or a march.
  private func isMonthName(at index: Int) -> Bool {
    let name = text(index)
    let before = text(index - 1)
    if TimeWords.monthCues.contains(before) || (word(index - 1)?.month ?? 0) > 0 { return true }
    if before == "-", text(index - 2) == "mid" { return true }
    if let day = number(index - 1), (1...31).contains(day), digits(index - 1) <= 2 { return !isPlainNoun(index + 1) }
    let isAmbiguous = name == "may" || name == "march" || name == "april" || name == "june" || name == "august"
    guard isAmbiguous else { return true }
    let after = text(index + 1)
    if after == "," && number(index + 2) != nil && digits(index + 2) == 4 { return true }
    if after == "of" && digits(index + 2) == 4 { return true }
    if ["to", "and", "or", "-"].contains(before), name != "march", index + 1 >= limit || tokens[index + 1].kind == .mark
    {
      return after != "'"
    }
    if name == "may" { return index > 0 && (before == "the" || before == "a") && isPlainWord(index + 1) }
    if name == "march", TimeWords.marchFollowers.contains(after) { return false }
    return !isCapitalized(index + 1) && !isCapitalized(index - 1)
  }

  private func monthFirst(at start: Int, _ month: (number: Int, end: Int), weekday: Int?) -> [TimeMatch] {
    let dayIndex = skip("the", at: month.end)
    if let day = dayNumber(at: dayIndex), !isClock(at: dayIndex) {
      return monthDay(at: start, month.number, day, weekday: weekday)
    }
    let yearIndex = ["of", ",", "in"].contains(text(month.end)) ? month.end + 1 : month.end
    if let year = year(at: yearIndex, context: .afterMonth) {
      return [match(start, year.end, .period(.month(year.number, month.number)), "month-year")]
    }
    if let tail = yearTail(at: month.end) {
      return [match(start, tail.end, .within(.named(.month(month.number), .plain), tail.form), "month-of-year")]
    }
    // "that January day in 2011"
    if ["day", "morning", "afternoon", "evening", "night"].contains(text(month.end)), text(month.end + 1) == "in",
      let year = year(at: month.end + 2, context: .afterMonth)
    {
      return [match(start, year.end, .period(.month(year.number, month.number)), "month-day-in-year")]
    }
    return [match(start, month.end, .named(.month(month.number), .plain), "month")]
  }

  private func monthDay(at start: Int, _ month: Int, _ day: (number: Int, end: Int), weekday: Int?) -> [TimeMatch] {
    if let other = secondDay(at: day.end) {
      let tail = explicitYear(at: other.end)
      let first = dayForm(month, day.number, tail?.number, weekday)
      let second = dayForm(month, other.number, tail?.number, nil)
      let isRange = isHyphen(day.end) || text(day.end) == "to" || text(day.end) == "through"
      let pair = rangeForms(first, second, isRange: isRange && other.number > day.number)
      return [
        match(start, day.end, pair.0, "month-day-range"),
        match(other.start, tail?.end ?? other.end, pair.1, "month-day-range"),
      ]
    }
    if let tail = explicitYear(at: day.end) {
      let form = dayForm(month, day.number, tail.number, weekday)
      return [match(start, tail.end, form, "month-day-year")]
    }
    if let tail = yearTail(at: day.end) {
      return [match(start, tail.end, .within(dayForm(month, day.number, nil, weekday), tail.form), "month-day-of-year")]
    }
    if month == 9, day.number == 11, TimeWords.attackWords.contains(text(day.end)) {
      return [match(start, day.end, dayForm(9, 11, 2001, nil), "nine-eleven")]
    }
    return [match(start, day.end, dayForm(month, day.number, nil, weekday), "month-day")]
  }

  func rangeForms(_ first: TimeForm, _ second: TimeForm, isRange: Bool) -> (TimeForm, TimeForm) {
    guard isRange else { return (first, second) }
    return (
      .dayRange(first, other: second, isFirst: true), .dayRange(second, other: first, isFirst: false)
    )
  }

  func dayForm(_ month: Int, _ day: Int, _ year: Int?, _ weekday: Int?) -> TimeForm {
    // A day that is none, such as 31 April, leaves its month.
    if let year {
      return .period(CalendarDay(year: year, month: month, day: day).map { .day($0) } ?? .month(year, month))
    }
    return .monthDay(month: month, day: day, weekday: weekday)
  }

  /// A day of the month with or without "st", "nd", "rd", "th"; not the start of a larger number.
  func dayNumber(at index: Int) -> (number: Int, end: Int)? {
    if let ordinal = ordinal(at: index), ordinal.number <= 31 { return ordinal }
    guard let number = number(index), (1...31).contains(number), digits(index) <= 2 else { return nil }
    let next = index + 1
    if isGlued(next) {
      let after = text(next)
      if after == "%" || after == "/" || after == ":" || (after == "." && digits(next + 1) > 0 && isGlued(next + 1)) {
        return nil
      }
      if next < limit, tokens[next].kind == .word { return nil }
    }
    return (number, next)
  }

  /// "1st", "22nd", "fifth", "twenty-first".
  func ordinal(at index: Int) -> (number: Int, end: Int)? {
    if let number = number(index), isGlued(index + 1), ["st", "nd", "rd", "th"].contains(text(index + 1)) {
      return (number, index + 2)
    }
    guard let word = word(index) else { return nil }
    if let ordinal = word.ordinal { return (ordinal, index + 1) }
    if let tens = word.cardinal, tens >= 20, tens < 100, isHyphen(index + 1), let unit = self.word(index + 2)?.ordinal,
      unit < 10
    {
      return (tens + unit, index + 3)
    }
    return nil
  }

  /// The "-20" of "19-20", the "and 18" of "14 and 18".
  private func secondDay(at index: Int) -> (start: Int, number: Int, end: Int)? {
    let link = text(index)
    guard link == "-" || link == "and" || link == "to" || link == "through" || link == "&",
      let day = dayNumber(at: index + 1), word(index + 1)?.ordinal == nil
    else { return nil }
    let after = text(day.end)
    if isPlainWord(day.end), word(day.end)?.unit != nil || (link == "and" && !TimeWords.clauseWords.contains(after)) {
      return nil
    }
    if isHyphen(day.end) || monthWord(at: day.end) != nil { return nil }
    return (index + 1, day.number, day.end)
  }

  /// ", 2013", "2013", ", '13" behind a day.
  func explicitYear(at index: Int) -> (number: Int, end: Int)? {
    let next = ["of", ","].contains(text(index)) ? index + 1 : index
    return year(at: next, context: .afterMonth)
  }

  // MARK: Day first

  private func dayFirst(at start: Int, weekday: Int?) -> [TimeMatch]? {
    let first = skip("the", at: start)
    guard let day = dayNumber(at: first) else { return nil }
    if let found = dayRangeFirst(at: start, day) { return found }
    var next = day.end
    if text(next) == "day", text(next + 1) == "of" { next += 1 }
    if text(next) == "of" || isHyphen(next) { next += 1 }
    guard let month = monthWord(at: next), isHyphen(next - 1) == false || digits(month.end + 1) > 0 else {
      return dayOfMonth(at: start, day)
    }
    if isHyphen(next - 1), let year = year(at: month.end + 1, context: .afterMonth), isHyphen(month.end) {
      return [match(start, year.end, dayForm(month.number, day.number, year.number, nil), "day-month-year")]
    }
    if let year = explicitYear(at: month.end) {
      return [match(start, year.end, dayForm(month.number, day.number, year.number, weekday), "day-month-year")]
    }
    let form = dayForm(month.number, day.number, nil, weekday)
    if let tail = yearTail(at: month.end) {
      return [match(start, tail.end, .within(form, tail.form), "day-month-of-year")]
    }
    if ["last", "next"].contains(text(month.end)),
      !isPlainWord(month.end + 1) || TimeWords.clauseWords.contains(text(month.end + 1))
    {
      let which: Which = text(month.end) == "last" ? .last : .next
      let month = TimeForm.named(.month(month.number), which)
      return [match(start, monthEnd(next) + 1, .ultimo(day.number, month), "day-month-last")]
    }
    return [match(start, month.end, form, "day-month")]
  }

  private func monthEnd(_ index: Int) -> Int { monthWord(at: index)?.end ?? index + 1 }

  /// "5-6 September 2019", "5 and 6 September".
  private func dayRangeFirst(at start: Int, _ day: (number: Int, end: Int)) -> [TimeMatch]? {
    let link = text(day.end)
    guard ["-", "and", "to", "&"].contains(link), let other = dayNumber(at: day.end + 1),
      let month = monthWord(at: skip("of", at: other.end))
    else { return nil }
    let year = explicitYear(at: month.end)
    let first = dayForm(month.number, day.number, year?.number, nil)
    let second = dayForm(month.number, other.number, year?.number, nil)
    let pair = rangeForms(first, second, isRange: (link == "-" || link == "to") && other.number > day.number)
    return [
      match(start, day.end, pair.0, "day-range-month"),
      match(day.end + 1, year?.end ?? month.end, pair.1, "day-range-month"),
    ]
  }

  /// "on the 14th": a day of the month that the text speaks of.
  private func dayOfMonth(at start: Int, _ day: (number: Int, end: Int)) -> [TimeMatch]? {
    guard text(start) == "the", TimeWords.dayPrepositions.contains(text(start - 1)),
      day.end > start + 2 || word(start + 1)?.ordinal != nil, (number(start + 1) ?? 5) > 3
    else { return nil }
    let after = text(day.end)
    let ends =
      day.end >= limit || TimeWords.dayEnders.contains(after)
    return ends ? [match(start, day.end, .dayOfMonth(day.number), "day-of-month")] : nil
  }
}
