public import DossierModel

/// Finds English time expressions and resolves them against a publication date.
///
/// Works on unparsed text; where a document is parsed, the tense of a clause comes from its verbs.
/// Values follow TIMEX3 as in TempEval-3, dates are EDTF as well.
public struct TimeTagger: Sendable {
  public init() {}

  /// Throws where the words of time expressions are missing or have a fault; without them nothing is found.
  public static func check() throws {
    try TimeLexicon.check()
  }

  /// The document with its time expressions, resolved against its publication date.
  public func date(_ document: ParsedDocument, published: EDTFDate) -> DatedDocument {
    DatedDocument(document, published: published, timeExpressions: expressions(in: document, published: published))
  }

  /// The expressions of a parsed document, in text order; its tags and dependencies tell the tense.
  public func expressions(in document: ParsedDocument, published: EDTFDate) -> [TimeExpression] {
    let tokens = TimeToken.tokens(of: document.source.text.scalars)
    let parsed = ParsedTense.tenses(of: tokens, in: document.sentences)
    return expressions(in: document.source.text, tokens, published: published, parsed: parsed)
  }

  /// The expressions of a text, in text order. Without a publication date what is relative to it stays open.
  public func expressions(in text: CodePointText, published: EDTFDate?) -> [TimeExpression] {
    expressions(in: text, TimeToken.tokens(of: text.scalars), published: published, parsed: [:])
  }

  /// Where the publication is known to a few days, what comes out the same for the first and the last is kept.
  private func expressions(
    in text: CodePointText, _ tokens: [TimeToken], published: EDTFDate?, parsed: [Int: ClauseTense]
  ) -> [TimeExpression] {
    guard let published, let first = published.earliestDay, let last = published.latestDay, first < last,
      last - first < 7
    else { return tagged(text, tokens, published: published, parsed: parsed) }
    let early = tagged(text, tokens, published: EDTFDate(first, .approximate), parsed: parsed)
    let late = tagged(text, tokens, published: EDTFDate(last, .approximate), parsed: parsed)
    let open = tagged(text, tokens, published: nil, parsed: parsed)
    return early.indices.map { early[$0] == late[$0] ? early[$0] : open[$0] }
  }

  private func tagged(
    _ text: CodePointText, _ tokens: [TimeToken], published: EDTFDate?, parsed: [Int: ClauseTense]
  ) -> [TimeExpression] {
    let matches = TimeFinder.matches(in: tokens)
    guard !matches.isEmpty else { return [] }
    let sentences = TimeSentences.ranges(of: tokens)
    let tenses = TenseFinder(tokens: tokens, parsed: parsed)
    var resolver = TimeResolver(published: published, matches: matches)
    var resolutions: [TimeResolution] = []
    for match in matches {
      let sentence = sentences[match.tokens.lowerBound]
      var tense = tenses.tense(around: match.tokens, sentence: sentence)
      if isAheadOf(match, tokens, resolver), tenses.relative(behind: match.tokens, sentence: sentence) != .past {
        tense = .future
      }
      if tense != .future, continuesFuture(match, resolutions.last, matches, resolutions.count, resolver) {
        tense = .future
      }
      var resolution = resolver.resolve(match, tense: tense)
      if let day = rangeEnd(match, resolutions.last, matches, resolutions.count, tokens) {
        resolution = .date(.day(day), anchor: resolution.anchor)
        if resolver.reference.isApproximate { resolution.edtf = resolution.edtf?.qualified(.approximate) }
      }
      resolver.remember(resolution, match)
      if case .day(let day)? = resolution.period {
        for noun in TimeEvents.nouns(around: match, in: tokens, sentence: sentence) { resolver.events[noun] = day }
      }
      resolutions.append(resolution)
    }
    return zip(matches.indices, matches).map { index, match in
      var resolution = resolutions[index]
      if case .sinceEvent = match.form { resolution = resolver.resolve(match, tense: .unknown) }
      return expression(match, bounded(resolution, match, tokens, resolver), tokens, text)
    }
  }

  /// The Sunday of "from Friday to Sunday" is the one behind the Friday.
  private func rangeEnd(
    _ match: TimeMatch, _ last: TimeResolution?, _ matches: [TimeMatch], _ index: Int, _ tokens: [TimeToken]
  ) -> CalendarDay? {
    guard case .named(.weekday(let weekday), .plain) = match.form, case .day(let first)? = last?.period, index > 0,
      case .named(.weekday, .plain) = matches[index - 1].form
    else { return nil }
    let end = matches[index - 1].tokens.upperBound
    guard match.tokens.lowerBound == end + 1, ["to", "through", "until", "till", "-"].contains(tokens[end].text) else {
      return nil
    }
    return first + (weekday - first.weekday + 7) % 7
  }

  /// "ahead of Friday's summit", where that Friday is nearer than the last one; a clause behind it decides before.
  private func isAheadOf(_ match: TimeMatch, _ tokens: [TimeToken], _ resolver: TimeResolver) -> Bool {
    guard case .named(.weekday(let weekday), .plain) = match.form, let day = resolver.reference.day,
      (weekday - day.weekday + 7) % 7 <= 3
    else { return false }
    let start = match.tokens.lowerBound
    let words = (max(0, start - 2)..<start).map { tokens[$0].text }
    return words == ["prior", "to"] || words == ["ahead", "of"]
  }

  /// In a list of months to come the next one comes after: "in December, Mexico in January".
  private func continuesFuture(
    _ match: TimeMatch, _ last: TimeResolution?, _ matches: [TimeMatch], _ index: Int, _ resolver: TimeResolver
  ) -> Bool {
    guard case .named(.month, .plain) = match.form, case .month? = last?.period, let day = resolver.reference.day,
      let period = last?.period, period.firstDay > day, index > 0
    else { return false }
    return match.tokens.lowerBound - matches[index - 1].tokens.upperBound < 15
  }

  /// Whether what "since" speaks of still goes on: not so behind "the first time" or "the worst flood".
  private func goesOn(_ since: Int, _ tokens: [TimeToken]) -> Bool {
    let before = tokens[max(0, since - 12)..<since]
    let isComparison = zip(before.indices, before).contains { index, token in
      token.word?.ordinal == 1
        || TimeWords.superlatives.contains(token.text) && (index == 0 || tokens[index - 1].text != "at")
    }
    return !isComparison
  }

  /// "has been ill since 2004" goes on, "until Saturday" has no known start, "around 1990" is approximate.
  private func bounded(
    _ resolution: TimeResolution, _ match: TimeMatch, _ tokens: [TimeToken], _ resolver: TimeResolver
  ) -> TimeResolution {
    var resolution = resolution
    let before = match.tokens.lowerBound - 1
    guard before >= 0, resolution.period != nil, let edtf = resolution.edtf else { return resolution }
    switch tokens[before].text {
    case "since" where resolution.kind == .date && goesOn(before, tokens):
      resolution.edtf = EDTFDate(from: edtf.start, through: .open)
    case "until", "till":
      let isAhead = edtf.latestDay.map { last in resolver.reference.day.map { last > $0 } ?? false } ?? false
      if resolution.kind == .date, isAhead { resolution.edtf = EDTFDate(from: .open, through: edtf.end) }
    default:
      if match.approximate { resolution.edtf = edtf.qualified(.approximate) }
    }
    return resolution
  }

  private func expression(
    _ match: TimeMatch, _ resolution: TimeResolution, _ tokens: [TimeToken], _ text: CodePointText
  ) -> TimeExpression {
    let span = TextSpan(tokens[match.tokens.lowerBound].start, tokens[match.tokens.upperBound - 1].end)
    return TimeExpression(
      span: span, text: text[span], kind: resolution.kind, value: resolution.value, edtf: resolution.edtf,
      anchor: resolution.anchor, rule: match.rule, modifier: match.modifier ?? (match.approximate ? "APPROX" : nil))
  }
}
