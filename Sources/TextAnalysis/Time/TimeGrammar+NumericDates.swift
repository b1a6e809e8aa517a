import DossierModel

/// Dates in numbers only: 2010-01-29, 10/26/89, 26.10.1989, 9/11, and the times of stamps behind them.
extension TimeGrammar {
  /// The "08:05:00" of "02/13/1998 08:05:00".
  func stampTime(at index: Int) -> (time: TimeOfDay, end: Int)? {
    guard let hour = number(index), hour < 24, text(index + 1) == ":", let minute = number(index + 2), minute < 60,
      digits(index + 2) == 2, isGlued(index + 1), isGlued(index + 2)
    else { return nil }
    var time = TimeOfDay(hour: hour, minute: minute)
    guard text(index + 3) == ":", isGlued(index + 3), digits(index + 4) == 2 else {
      return clockTime(at: index) ?? (time, index + 3)
    }
    time.second = number(index + 4)
    return (time, index + 5)
  }

  /// 2010-01-29, 10/26/89, 26.10.1989, 9/11.
  func numericDate(at start: Int) -> TimeMatch? {
    let mark = text(start + 1)
    guard mark == "-" || mark == "/" || mark == ".", isGlued(start + 1), isGlued(start + 2),
      !isGluedToWord(start), let first = number(start), let second = number(start + 2), digits(start + 2) <= 2
    else { return nil }
    guard text(start + 3) == mark, isGlued(start + 3), isGlued(start + 4), let third = number(start + 4) else {
      let goesOn = isGlued(start + 3) && (number(start + 4) != nil || text(start + 3) == "%")
      let isAttack = mark == "/" && first == 9 && second == 11 && !goesOn
      return isAttack ? match(start, start + 3, dayForm(9, 11, 2001, nil), "nine-eleven") : nil
    }
    let date: CalendarDay?
    if digits(start) == 4 {
      date = CalendarDay(year: first, month: second, day: third)
    } else if digits(start + 4) == 4 || digits(start + 4) == 2, mark != "-" || digits(start + 4) == 4 {
      let year = digits(start + 4) == 4 ? third : fullYear(third)
      let dayFirst = mark == "." || first > 12 || (mark == "/" && isDayFirst && second <= 12)
      date = CalendarDay(year: year, month: dayFirst ? second : first, day: dayFirst ? first : second)
    } else {
      date = nil
    }
    guard let date, date.year >= 1000 else { return nil }
    var end = start + 5
    if mark == "-", text(end) == "t", digits(end + 1) == 2, text(end + 2) == ":" { end += 4 }
    return match(start, end, .period(.day(date)), "numeric-date")
  }

  private func isGluedToWord(_ index: Int) -> Bool {
    guard index > 0, isGlued(index) else { return false }
    return tokens[index - 1].kind != .mark || ["$", "/", "-", ".", "#"].contains(text(index - 1))
  }

  /// Two-digit years: 70 to 99 are of the last century, the others of this one.
  func fullYear(_ number: Int) -> Int {
    number >= 100 ? number : number >= 50 ? 1900 + number : 2000 + number
  }
}
