/// Finds time expressions in light tokens: every rule is tried where it can start, and the longest match wins.
struct TimeMatch: Hashable, Sendable {
  var tokens: Range<Int>
  var form: TimeForm
  var rule: String
  /// TIMEX3 modifier.
  var modifier: String?
  /// Whether "around" or "about" stands before it and qualifies the date.
  var approximate = false
}

struct TimeGrammar {
  let tokens: [TimeToken]
  /// First token behind the paragraph that is being read: no expression crosses it.
  var limit: Int
  /// Whether the text has years of three digits for certain, with a month or an era.
  var hasEarlyYears = false
  /// Whether dates with slashes have the day first: another one in the text can be read no other way.
  var isDayFirst = false

  /// The matches that start at a token: one as a rule, several for a range of days; empty for none.
  func matches(at start: Int) -> [TimeMatch] {
    var best: [TimeMatch] = []
    func consider(_ found: [TimeMatch]) {
      guard let end = found.last?.tokens.upperBound, end > (best.last?.tokens.upperBound ?? 0) else { return }
      best = found
    }
    func consider(_ found: TimeMatch?) {
      if let found { consider([found]) }
    }
    consider(dates(at: start))
    consider(yearRange(at: start))
    consider(clock(at: start))
    consider(partOfPeriod(at: start))
    consider(relative(at: start))
    consider(amountExpression(at: start))
    consider(repeated(at: start))
    consider(vague(at: start))
    return best
  }

  // MARK: Looking at tokens

  func text(_ index: Int) -> String {
    index >= 0 && index < limit ? tokens[index].text : ""
  }

  func word(_ index: Int) -> TimeWord? {
    index >= 0 && index < limit ? tokens[index].word : nil
  }

  func number(_ index: Int) -> Int? {
    guard index >= 0, index < limit, tokens[index].kind == .number else { return nil }
    return tokens[index].number
  }

  func digits(_ index: Int) -> Int {
    number(index) == nil ? 0 : tokens[index].digits
  }

  func isCapitalized(_ index: Int) -> Bool {
    index >= 0 && index < limit && tokens[index].capitalized
  }

  /// Whether a token follows the one before it without white space.
  func isGlued(_ index: Int) -> Bool {
    index > 0 && index < limit && !tokens[index].spaced
  }

  func isHyphen(_ index: Int) -> Bool {
    text(index) == "-"
  }

  /// Whether the token is a word that starts in the lower case.
  func isPlainWord(_ index: Int) -> Bool {
    index >= 0 && index < limit && tokens[index].kind == .word && !tokens[index].capitalized
  }

  func match(
    _ start: Int, _ end: Int, _ form: TimeForm, _ rule: String, modifier: String? = nil
  ) -> TimeMatch {
    TimeMatch(tokens: start..<end, form: form, rule: rule, modifier: modifier)
  }

  /// Skips one token of the given text.
  func skip(_ text: String, at index: Int) -> Int {
    self.text(index) == text ? index + 1 : index
  }
}
