/// The publication date of a document that comes without one, worked out from its text: approximate, and never silent.
public import DossierModel

/// The likely publication date (marked `~`) and how it was found; nil where the text does not allow one.
public func inferPublicationDate(of source: SourceDocument) -> (date: EDTFDate, explanation: String)? {
  PublicationDateInference(source).result
}

struct PublicationDateInference {
  let source: SourceDocument
  let tokens: [TimeToken]
  let matches: [TimeMatch]

  init(_ source: SourceDocument) {
    self.source = source
    tokens = TimeToken.tokens(of: source.text.scalars)
    matches = TimeFinder.matches(in: tokens)
  }

  var result: (date: EDTFDate, explanation: String)? {
    fromURL ?? fromStamp ?? fromDateline ?? fromOwnLine ?? fromDurations ?? fromCluster
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
      guard let stamp = before.last(where: { TimeLexicon.stamps.contains($0.text) }) else { continue }
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

  /// "began in March 2011" and "15 months ago" of the same thing.
  private var fromDurations: (EDTFDate, String)? {
    let sentences = TimeSentences.ranges(of: tokens)
    for match in matches {
      guard let amount = pastAmount(match.form), amount.unit == .month || amount.unit == .year else { continue }
      let nouns = nounKeys(in: sentences[match.tokens.lowerBound], near: match.tokens)
      for other in matches {
        guard case .period(let period) = other.form, isMonthOrYear(period, amount.unit) else { continue }
        let sentence = sentences[other.tokens.lowerBound]
        guard tokens[sentence].contains(where: { TimeLexicon.beginnings.contains($0.text) }) else { continue }
        guard !nouns.isDisjoint(with: nounKeys(in: sentence, near: sentence)),
          let day = amount.shift(period.firstDay, forward: true)
        else { continue }
        let date = CalendarPeriod(amount.unit, holding: day).edtf.qualified(.approximate)
        return (date, "\"\(text(match))\" and \"\(text(other))\" speak of the same beginning")
      }
    }
    return nil
  }

  private func pastAmount(_ form: TimeForm) -> Amount? {
    switch form {
    case .shifted(let amount, false, .published), .age(let amount): amount.count == nil ? nil : amount
    default: nil
    }
  }

  private func isMonthOrYear(_ period: CalendarPeriod, _ unit: TimeUnit) -> Bool {
    switch period {
    case .month, .day: true
    case .year: unit == .year
    default: false
    }
  }

  private func nounKeys(in sentence: Range<Int>, near range: Range<Int>) -> Set<String> {
    let window = max(sentence.lowerBound, range.lowerBound - 8)..<min(sentence.upperBound, range.upperBound + 4)
    return Set(tokens[window].filter { TimeLexicon.eventsWithAge.contains($0.text) }.map { $0.text })
  }

  /// The last of at least two full dates that lie within two weeks of each other.
  private var fromCluster: (EDTFDate, String)? {
    let days = matches.compactMap { explicitDay($0.form) }.sorted()
    guard days.count > 1, let last = days.last, last - days[days.count - 2] <= 14 else { return nil }
    return (
      EDTFDate(last, .approximate),
      "the latest of \(days.count) full dates in the text is \(CalendarPeriod.day(last).value)"
    )
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

extension TimeLexicon {
  /// Words before the date on which a text appeared.
  static let stamps: Set<String> = ["updated", "published", "posted", "modified", "issued", "date", "dated"]

  /// Verbs and nouns of beginning.
  static let beginnings: Set<String> = [
    "began", "begun", "started", "start", "beginning", "erupted", "broke", "launched", "since", "outbreak", "founded",
  ]
}
