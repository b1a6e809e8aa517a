/// Runs the grammar over a text, paragraph by paragraph, and joins what belongs together.
import DossierModel

enum TimeFinder {
  static func matches(in tokens: [TimeToken]) -> [TimeMatch] {
    var grammar = TimeGrammar(tokens: tokens, limit: 0)
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
    return matches
  }

  private static func canStart(_ token: TimeToken) -> Bool {
    token.word != nil || token.kind == .number || token.text == "'"
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
        ["to", "and", "through", "-", "or", "until", "till", "&"].contains(tokens[end].text),
        case .period(let period) = matches[index + 1].form, let last = lastMonth(period)
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

  private static func lastMonth(_ period: CalendarPeriod) -> (year: Int, month: Int)? {
    switch period {
    case .day(let day): (day.year, day.month)
    case .month(let year, let month): (year, month)
    default: nil
    }
  }
}
