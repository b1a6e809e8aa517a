import DossierModel

/// Publication dates that a document tells outright: in its address, a stamp, a dateline, a line of its own.
struct PublicationDateInference {
  let source: SourceDocument
  let tokens: [TimeToken]
  let matches: [TimeMatch]

  init(_ source: SourceDocument) {
    self.source = source
    tokens = TimeToken.tokens(of: source.text.scalars)
    matches = TimeFinder.matches(in: tokens)
  }

  /// The day that the document tells as its own.
  var exact: (date: EDTFDate, explanation: String)? {
    fromURL ?? fromStamp ?? fromDateline ?? fromOwnLine
  }

  /// "https://news.example/2012/05/28/story".
  private var fromURL: (EDTFDate, String)? {
    guard let url = source.url else { return nil }
    let tokens = TimeToken.tokens(of: Array(url.unicodeScalars))
    let numbers = tokens.indices.filter { tokens[$0].kind == .number }
    for index in numbers where index + 4 < tokens.count && tokens[index].digits == 4 {
      let mark = tokens[index + 1].text
      guard mark == "/" || mark == "-", tokens[index + 3].text == mark, tokens[index + 4].kind == .number,
        let day = CalendarDay(
          year: tokens[index].number, month: tokens[index + 2].number, day: tokens[index + 4].number)
      else { continue }
      return (EDTFDate(day, .approximate), "the address says \(CalendarPeriod.day(day).value)")
    }
    return nil
  }

  /// "Updated at 3:34 p.m. ET, May 28, 2012", "Published: 28 May 2012".
  private var fromStamp: (EDTFDate, String)? {
    for match in matches {
      guard let day = explicitDay(match.form) else { continue }
      let start = match.tokens.lowerBound
      let before = tokens[max(0, start - 8)..<start]
      guard let stamp = before.last(where: { TimeWords.stamps.contains($0.text) }) else { continue }
      let isNear = !tokens[stampIndex(stamp, before: start)..<start].dropFirst().contains {
        $0.text == "." && $0.spaced
      }
      if isNear, isLineHead(stampIndex(stamp, before: start)) {
        return (EDTFDate(day, .approximate), "the text says \"\(stamp.text) \(text(match))\"")
      }
    }
    return nil
  }

  private func stampIndex(_ stamp: TimeToken, before index: Int) -> Int {
    tokens[..<index].lastIndex { $0.start == stamp.start } ?? index
  }

  private func isLineHead(_ index: Int) -> Bool {
    (max(0, index - 2)...index).contains { tokens[$0].startsLine }
  }

  /// "OSLO, March 21, 2013 (Agency) -".
  private var fromDateline: (EDTFDate, String)? {
    for match in matches.prefix(6) {
      guard let day = explicitDay(match.form) else { continue }
      let start = match.tokens.lowerBound
      let end = match.tokens.upperBound
      guard start > 0, [",", "("].contains(tokens[start - 1].text), end < tokens.count else { continue }
      let line = tokens[..<start].lastIndex { $0.startsLine } ?? 0
      let place = tokens[line..<start].filter { $0.kind == .word }
      let isPlace = !place.isEmpty && place.count <= 4 && place.allSatisfy { $0.capitalized }
      let hasDash = tokens[end..<min(end + 6, tokens.count)].contains { $0.text == "-" && $0.spaced }
      if isPlace, hasDash { return (EDTFDate(day, .approximate), "the dateline says \(text(match))") }
    }
    return nil
  }

  /// A full date on a line of its own near the top.
  private var fromOwnLine: (EDTFDate, String)? {
    for match in matches.prefix(8) {
      guard let day = explicitDay(match.form) else { continue }
      let start = match.tokens.lowerBound
      let end = match.tokens.upperBound
      guard start < 150, tokens[start].startsLine, end == tokens.count || tokens[end].startsLine else { continue }
      return (EDTFDate(day, .approximate), "a line of its own says \(text(match))")
    }
    return nil
  }

  /// At least three dates, to the month or day, within a year: the text appeared within six weeks of the last.
  var fromCluster: (days: [CalendarDay], explanation: String)? {
    let tenses = TenseFinder(tokens: tokens)
    let sentences = TimeSentences.ranges(of: tokens)
    var told: Set<CalendarPeriod> = []
    for match in matches where match.rule != "nine-eleven" {
      guard case .period(let period) = match.form, isMonthOrDay(period) else { continue }
      if tenses.tense(around: match.tokens, sentence: sentences[match.tokens.lowerBound]) != .future {
        told.insert(period)
      }
    }
    guard let last = told.max(by: { $0.lastDay < $1.lastDay }) else { return nil }
    let near = told.filter { last.firstDay - $0.firstDay < 400 }
    guard near.count > 2 else { return nil }
    let days = (0...(last.lastDay - last.firstDay + 45)).map { last.firstDay + $0 }
    return (days, "the latest of \(near.count) dates within a year is \(last.value)")
  }

  private func isMonthOrDay(_ period: CalendarPeriod) -> Bool {
    switch period {
    case .day, .month: true
    default: false
    }
  }

  private func explicitDay(_ form: TimeForm) -> CalendarDay? {
    switch form {
    case .period(.day(let day)): day
    case .clock(_, on: .some(.period(.day(let day)))): day
    default: nil
    }
  }

  private func text(_ match: TimeMatch) -> String {
    source.text[TextSpan(tokens[match.tokens.lowerBound].start, tokens[match.tokens.upperBound - 1].end)]
  }
}
