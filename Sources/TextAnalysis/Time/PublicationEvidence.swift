import DossierModel

/// What one document says of the day it appeared on, as facts that can be compared with those of other documents.
struct PublicationEvidence {
  /// Something dated from the publication: "Friday's flood", "a week after the flood".
  struct Happening {
    enum Offset: Hashable {
      case weekday(Int)
      case lastWeekday(Int)
      case days(Int)
    }

    var offset: Offset
    /// Singular noun of what happened, where the words name one.
    var noun: String?
    /// Names in its sentence, and numbers so odd that they tell a happening: "108 people".
    var names: Set<String>
    var counts: Set<Int>
    var text: String

    /// Its day, for a text that appeared on a day.
    func day(for published: CalendarDay) -> CalendarDay {
      switch offset {
      case .weekday(let weekday): published - (published.weekday - weekday + 7) % 7
      case .lastWeekday(let weekday): published - ((published.weekday - weekday + 6) % 7 + 1)
      case .days(let days): published - days
      }
    }
  }

  /// "15 months ago", "14-month-old", with what has lasted so long.
  struct Age {
    var amount: Amount
    var nouns: Set<String>
    var text: String
  }

  /// "began in March 2011", with what began.
  struct Beginning {
    var period: CalendarPeriod
    var nouns: Set<String>
    var text: String
  }

  var id: String
  /// Given, or read off the document itself.
  var known: (days: ClosedRange<CalendarDay>, reason: String?)?
  var ages: [Age] = []
  var beginnings: [Beginning] = []
  var happenings: [Happening] = []
  /// Weekdays that it may have appeared on (none: any), and why.
  var weekdays: Set<Int> = []
  var weekdayReason = ""
  /// The last full date that it tells as past.
  var earliest: CalendarDay?
  var names: Set<String> = []
}

extension PublicationEvidence {
  init(_ source: SourceDocument) {
    var reader = PublicationEvidenceReader(source)
    self = reader.read()
  }
}

/// Collects the facts in one pass over the expressions.
private struct PublicationEvidenceReader {
  let source: SourceDocument
  let inference: PublicationDateInference
  let sentences: [Range<Int>]
  var evidence: PublicationEvidence
  /// Where the last happening was told.
  private var lastSentence: Range<Int>?
  private var tokens: [TimeToken] { inference.tokens }

  init(_ source: SourceDocument) {
    self.source = source
    inference = PublicationDateInference(source)
    sentences = TimeSentences.ranges(of: inference.tokens)
    evidence = PublicationEvidence(id: source.id)
  }

  mutating func read() -> PublicationEvidence {
    if let published = source.published, let first = published.earliestDay, let last = published.latestDay {
      evidence.known = (first...last, nil)
    } else if let exact = inference.exact, let day = exact.date.earliestDay {
      evidence.known = (day...day, exact.explanation)
    }
    evidence.names = documentNames
    let tenses = TenseFinder(tokens: tokens)
    let dateline = self.dateline
    for match in inference.matches {
      let sentence = sentences[match.tokens.lowerBound]
      let tense = tenses.tense(around: match.tokens, sentence: sentence)
      ageOrBeginning(match, sentence)
      guard tense != .future else { continue }
      happening(match, sentence)
      weekday(match, dateline)
      if case .period(.day(let day)) = match.form { evidence.earliest = max(evidence.earliest ?? day, day) }
    }
    return evidence
  }

  private mutating func ageOrBeginning(_ match: TimeMatch, _ sentence: Range<Int>) {
    switch match.form {
    case .shifted(let amount, false, .published), .age(let amount):
      guard amount.count != nil, amount.unit == .month || amount.unit == .year else { return }
      let window =
        max(
          sentence.lowerBound, match.tokens.lowerBound - 8)..<min(
          sentence.upperBound, match.tokens.upperBound + 4)
      evidence.ages.append(.init(amount: amount, nouns: lasting(window), text: text(match)))
    case .period(let period):
      switch period {
      case .day, .month, .year: break
      default: return
      }
      guard tokens[sentence].contains(where: { TimeWords.beginnings.contains($0.text) }) else { return }
      evidence.beginnings.append(.init(period: period, nouns: lasting(sentence), text: text(match)))
    default: return
    }
  }

  /// Things that last: "uprising", "strike".
  private func lasting(_ range: Range<Int>) -> Set<String> {
    Set(tokens[range].filter { TimeWords.eventsWithAge.contains($0.text) }.map { $0.text })
  }

  private mutating func happening(_ match: TimeMatch, _ sentence: Range<Int>) {
    let offset: PublicationEvidence.Happening.Offset
    let isNew = sentence != lastSentence
    lastSentence = sentence
    var noun = TimeEvents.nouns(around: match, in: tokens, sentence: sentence).first
    switch match.form {
    case .named(.weekday(let weekday), .plain): offset = .weekday(weekday)
    case .named(.weekday(let weekday), .last): offset = .lastWeekday(weekday)
    case .sinceEvent(let amount, true, let event?):
      guard let count = amount.count, count <= 3, amount.unit == .day || amount.unit == .week else { return }
      offset = .days(amount.unit == .week ? 7 * count : count)
      noun = TimeEvents.key(event)
    default: return
    }
    // Of two in a sentence, the numbers are of the one that names what happened.
    if !isNew, let last = evidence.happenings.indices.last, evidence.happenings[last].noun == nil {
      evidence.happenings[last].counts = []
    }
    let counts = isNew || noun != nil ? counts(in: sentence) : []
    evidence.happenings.append(
      .init(
        offset: offset, noun: noun, names: names(in: sentence), counts: counts,
        text: text(match) + (noun.map { " (\($0))" } ?? "")))
  }

  /// The first weekday of the report: behind an agency's dateline its own day, else its own or one of the three before.
  private mutating func weekday(_ match: TimeMatch, _ dateline: Int?) {
    guard evidence.weekdays.isEmpty, case .named(.weekday(let weekday), .plain) = match.form else { return }
    guard !(match.tokens.upperBound < tokens.count && tokens[match.tokens.upperBound].text == "'s") else { return }
    let start = match.tokens.lowerBound
    if let dateline, start > dateline, start - dateline < 60 {
      evidence.weekdays = [weekday]
      evidence.weekdayReason = "an agency's report of a \(TimeLexicon.name(ofWeekday: weekday).capitalized)"
    } else if start < 150 {
      evidence.weekdays = Set((0...3).map { (weekday + $0 - 1) % 7 + 1 })
      evidence.weekdayReason =
        "news of a \(TimeLexicon.name(ofWeekday: weekday).capitalized), no more than three days old"
    }
  }

  /// "BEIRUT -", "MOSCOW --": a place in capitals before a dash, at the head of the report.
  private var dateline: Int? {
    (0..<min(tokens.count, 120)).first { index in
      guard tokens[index].kind == .word, tokens[index].end - tokens[index].start > 3, index + 1 < tokens.count,
        tokens[index + 1].text == "-" || tokens[index + 1].text == "(", tokens[index + 1].spaced
      else { return false }
      let starts = tokens[index].startsLine || [":", ","].contains(tokens[max(0, index - 1)].text)
      let scalars = source.text.scalars[tokens[index].start..<tokens[index].end]
      return starts && scalars.allSatisfy { $0.value >= 65 && $0.value <= 90 }
    }
  }

  /// Capitalized words that stand behind a word in the lower case somewhere: names, and no beginnings of sentences.
  private var documentNames: Set<String> {
    var names: Set<String> = []
    for index in tokens.indices.dropFirst() where tokens[index].kind == .word && tokens[index].capitalized {
      let token = tokens[index]
      let isInside = !token.startsLine && tokens[index - 1].kind == .word
      if isInside, token.end - token.start > 2, token.word == nil, !TimeWords.ranks.contains(token.text) {
        names.insert(token.text)
      }
    }
    return names
  }

  private func names(in range: Range<Int>) -> Set<String> {
    Set(range.filter { tokens[$0].capitalized && evidence.names.contains(tokens[$0].text) }.map { tokens[$0].text })
  }

  private func counts(in range: Range<Int>) -> Set<Int> {
    let numbers = range.filter { tokens[$0].kind == .number && tokens[$0].digits <= 4 }.map { tokens[$0].number }
    return Set(numbers.filter { $0 > 31 && $0 % 10 != 0 && !(1800...2100).contains($0) })
  }

  private func text(_ match: TimeMatch) -> String {
    source.text[TextSpan(tokens[match.tokens.lowerBound].start, tokens[match.tokens.upperBound - 1].end)]
  }
}

extension String {
  /// With a capital at its head; ASCII is enough for weekdays.
  fileprivate var capitalized: String {
    guard let first = utf8.first, first >= 97, first <= 122 else { return self }
    return String(Character(Unicode.Scalar(first - 32))) + dropFirst()
  }
}
