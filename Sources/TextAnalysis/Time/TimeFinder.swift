import DossierModel

/// Runs the grammar over a text, paragraph by paragraph, and joins what belongs together.
enum TimeFinder {
  static func matches(in tokens: [TimeToken]) -> [TimeMatch] {
    var grammar = TimeGrammar(
      tokens: tokens, limit: 0, hasEarlyYears: hasEarlyYears(tokens), isDayFirst: isDayFirst(tokens))
    var matches: [TimeMatch] = []
    var index = 0
    while index < tokens.count {
      if index >= grammar.limit { grammar.limit = paragraphEnd(tokens, from: index) }
      guard canStart(tokens[index]) else {
        index += 1
        continue
      }
      let found = grammar.matches(at: index)
      guard let last = found.last else {
        index += 1
        continue
      }
      matches += found.map { finished($0, tokens) }
      index = last.tokens.upperBound
    }
    shareYears(&matches, tokens)
    shareDays(&matches, tokens)
    return matches
  }

  /// "at 3:30 p.m. local time (1330 GMT) on Saturday": both times are of the day that is told last.
  private static func shareDays(_ matches: inout [TimeMatch], _ tokens: [TimeToken]) {
    guard matches.count > 1 else { return }
    for index in stride(from: matches.count - 2, through: 0, by: -1) {
      guard case .clock(let time, on: nil) = matches[index].form, let day = day(of: matches[index + 1].form) else {
        continue
      }
      let gap = matches[index].tokens.upperBound..<matches[index + 1].tokens.lowerBound
      guard gap.count <= 3, gap.allSatisfy({ ["(", ")", "on", ",", "or", "local"].contains(tokens[$0].text) }) else {
        continue
      }
      matches[index].form = .clock(time, on: day)
    }
  }

  private static func day(of form: TimeForm) -> TimeForm? {
    switch form {
    case .clock(_, on: .some(let day)): day
    case .dayOffset, .monthDay, .period(.day), .named(.weekday, _): form
    default: nil
    }
  }

  private static func canStart(_ token: TimeToken) -> Bool {
    token.word != nil || token.kind == .number || token.text == "'" || token.text == "["
  }

  /// "25/12/2029", and no "12/25/2029" beside it.
  private static func isDayFirst(_ tokens: [TimeToken]) -> Bool {
    var isFound = false
    for index in tokens.indices.dropFirst() where tokens[index].text == "/" && index + 3 < tokens.count {
      let (first, second) = (tokens[index - 1], tokens[index + 1])
      guard first.kind == .number, second.kind == .number, first.digits <= 2, second.digits <= 2,
        tokens[index + 2].text == "/", tokens[index + 3].kind == .number
      else { continue }
      if second.number > 12 { return false }
      if first.number > 12, first.number <= 31 { isFound = true }
    }
    return isFound
  }

  /// "30 September 420", "December of 384", "347 AD".
  private static func hasEarlyYears(_ tokens: [TimeToken]) -> Bool {
    for index in tokens.indices where tokens[index].kind == .number && tokens[index].digits == 3 {
      if index + 1 < tokens.count, ["ad", "ce", "bc", "bce"].contains(tokens[index + 1].text) { return true }
      let link = index > 1 && [",", "of"].contains(tokens[index - 1].text) ? index - 2 : index - 1
      guard link >= 1, let month = tokens[link].word?.month, month > 0, tokens[link].capitalized else { continue }
      let isDay = tokens[link - 1].kind == .number && tokens[link - 1].number <= 31
      let endsPhrase = index + 1 == tokens.count || tokens[index + 1].kind == .mark
      if isDay || tokens[index - 1].text == "of", endsPhrase { return true }
    }
    return tokens.indices.contains { isEarlyLife(tokens, at: $0) }
  }

  /// "(c. 314 - 368)" and "the year 71".
  private static func isEarlyLife(_ tokens: [TimeToken], at index: Int) -> Bool {
    guard tokens[index].kind == .number, tokens[index].digits <= 3, index > 1, tokens[index].number > 30 else {
      return false
    }
    if tokens[index - 1].text == "year", tokens[index - 2].text == "the" { return true }
    guard tokens[index].digits == 3, index + 3 < tokens.count, tokens[index + 1].text == "-",
      tokens[index + 2].digits == 3, tokens[index + 2].number > tokens[index].number
    else { return false }
    let isAbout = tokens[index - 1].text == "." && ["c", "ca", "b"].contains(tokens[index - 2].text)
    return (tokens[index - 1].text == "(" || isAbout) && tokens[index + 3].text == ")"
  }

  private static func paragraphEnd(_ tokens: [TimeToken], from start: Int) -> Int {
    var index = start + 1
    while index < tokens.count, !tokens[index].startsParagraph { index += 1 }
    return index
  }

  private static func finished(_ match: TimeMatch, _ tokens: [TimeToken]) -> TimeMatch {
    var match = match
    let start = match.tokens.lowerBound
    let before = start > 0 ? tokens[start - 1].text : ""
    if isCalendarForm(match.form) {
      let beforeDot = before == "." && start > 1 ? tokens[start - 2].text : before
      match.approximate =
        ["around", "about", "circa", "approximately", "roughly"].contains(before)
        || ["c", "ca"].contains(beforeDot)
    }
    if case .dayOffset(0) = match.form, match.tokens.count == 1, meansNowadays(tokens, start) { match.form = .nowadays }
    return match
  }

  private static func isCalendarForm(_ form: TimeForm) -> Bool {
    switch form {
    case .period, .monthDay, .named: true
    default: false
    }
  }

  /// "anything that exists today", "than today".
  private static func meansNowadays(_ tokens: [TimeToken], _ index: Int) -> Bool {
    guard index > 1, tokens[index].text == "today" else { return false }
    let verb = tokens[index - 1]
    let isPresent = verb.text.hasSuffix("s") && !verb.text.hasSuffix("ss") || verb.text == "are" || verb.text == "exist"
    return ["that", "which", "who"].contains(tokens[index - 2].text) && isPresent
  }

  /// "from March to August 2011", "September 14 and October 3, 2010": the year is the last one's.
  private static func shareYears(_ matches: inout [TimeMatch], _ tokens: [TimeToken]) {
    guard matches.count > 1 else { return }
    for index in stride(from: matches.count - 2, through: 0, by: -1) {
      let end = matches[index].tokens.upperBound
      guard matches[index + 1].tokens.lowerBound == end + 1,
        TimeWords.seasonLinks.contains(tokens[end].text)
      else { continue }
      if case .named(let named, .plain) = matches[index].form, isSeasonal(named),
        case .within(.named, .period(let year)) = matches[index + 1].form
      {
        matches[index].form = .within(matches[index].form, .period(year))
      }
      guard case .period(let period) = matches[index + 1].form, let last = lastMonth(period)
      else { continue }
      let isRange = tokens[end].text != "and" && tokens[end].text != "or"
      if case .named(.month(let month), .plain) = matches[index].form {
        matches[index].form = .period(.month(month > last.month && isRange ? last.year - 1 : last.year, month))
      } else if case .monthDay(let month, let day, _) = matches[index].form,
        let date = CalendarDay(year: month > last.month && isRange ? last.year - 1 : last.year, month: month, day: day)
      {
        matches[index].form = .period(.day(date))
      }
    }
  }

  private static func isSeasonal(_ named: NamedPeriod) -> Bool {
    switch named {
    case .season, .quarter, .half: true
    default: false
    }
  }

  private static func lastMonth(_ period: CalendarPeriod) -> (year: Int, month: Int)? {
    switch period {
    case .day(let day): (day.year, day.month)
    case .month(let year, let month): (year, month)
    default: nil
    }
  }
}
