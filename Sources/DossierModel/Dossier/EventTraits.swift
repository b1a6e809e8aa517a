/// What joining compares of a telling: words, days, places, participants and figures, taken apart once.
struct EventTraits {
  private let telling: Event.Telling
  private let family: String
  private let labelWords: Set<String>
  /// Label words without place names, participants and small words.
  private let words: Set<String>
  private let placeWords: Set<String>
  /// The place up to its first comma: "Klow" of "Klow, Syldavia".
  private let placeHead: Set<String>
  private let actors: Set<String>
  /// Days the date may mean, `~` widened by one day at each end; nil for dates of more than three days.
  private let days: ClosedRange<Int>?

  init(_ telling: Event.Telling) {
    self.telling = telling
    family = EventTraits.family(of: telling.kind)
    let label = EventTraits.words(of: telling.label)
    let place = EventTraits.words(of: telling.place ?? "")
    let names = Set(telling.participants.flatMap { $0.actor.split(separator: "-").map(String.init) })
    labelWords = Set(label)
    placeWords = Set(place)
    placeHead = Set(EventTraits.words(of: String((telling.place ?? "").prefix { $0 != "," })))
    words = Set(label.filter { !place.contains($0) && !names.contains($0) }.map(EventTraits.stem))
    actors = Set(telling.participants.map(\.actor))
    days = EventTraits.days(of: telling.date)
  }

  /// Hashes of what tellings that agree have in common, at least one: a place on a day, or date with participants or
  /// wording. Specific, so that few tellings that differ meet: a label's words stand for a place only where there is
  /// none.
  var searchKeys: Set<UInt64> {
    let dates = days.map { $0.map(String.init) } ?? [telling.date.description]
    let places = placeHead.isEmpty ? labelWords : placeHead
    var keys = Set(dates.flatMap { date in places.map { Identifier.hashValue(of: "place \(family) \(date) \($0)") } })
    if !actors.isEmpty { keys.insert(key("actors", actors)) }
    if words.count > 1 { keys.insert(key("words", words)) }
    return keys
  }

  /// Of what `agreement` asks for beside day and place, everything: two that agree have at least one of these.
  var agreementKeys: [String]? {
    var keys = words.map { "word " + $0 }
    if !actors.isEmpty { keys.append("actors " + actors.sorted().joined(separator: " ")) }
    keys += Set(telling.figures.map { "figure \($0.measure.rawValue) \($0.value) \($0.of ?? "")" })
    return keys
  }

  /// Tellings with places agree only where these have a word in common; nil without a place.
  var placeKeys: [String]? { placeWords.isEmpty ? nil : Array(placeWords) }

  /// Tellings with participants agree only where these have one in common; nil where they need not.
  var participantKeys: [String]? { family == "force" || actors.isEmpty ? nil : Array(actors) }

  private func key(_ name: String, _ texts: Set<String>) -> UInt64 {
    Identifier.hashValue(of: "\(name) \(family) \(telling.date) " + texts.sorted().joined(separator: " "))
  }

  /// What agrees, in words, where both tell one event; nil where they do not, or where too little speaks for it.
  func agreement(with other: EventTraits) -> String? {
    guard family == other.family, datesAgree(with: other), !placesDiffer(from: other), !figuresDiffer(from: other),
      !participantsDiffer(from: other)
    else { return nil }
    let place = sharedPlace(with: other)
    let isSameDay = telling.date == other.telling.date && telling.date.exactDay != nil
    let sameActors = !actors.isEmpty && actors == other.actors
    let sameLabel = words.count > 1 && words == other.words && (actors.isEmpty || other.actors.isEmpty)
    // Who met whom on a day is what a meeting is, and against whom a country rose in a month what an uprising is.
    let sameMeeting = family == "meeting" && isSameDay && sameActors && actors.count > 1
    let sameRising = family == "PROTEST" && sameActors && telling.date == other.telling.date && telling.date.width <= 31
    guard place != nil || sameMeeting || sameRising || (isSameDay && (sameActors || sameLabel)) else { return nil }
    let figure = place == nil ? nil : sharedFigure(with: other)
    let shared = words.intersection(other.words)
    guard !shared.isEmpty || sameMeeting || (place != nil && (figure != nil || sameActors)) else { return nil }
    return [
      "\(telling.kind.rawValue) on \(telling.date)", place.map { "place " + $0 },
      shared.isEmpty ? nil : "words " + shared.sorted().joined(separator: ", "), figure,
      sameActors ? "participants " + actors.sorted().joined(separator: ", ") : nil,
    ].compactMap { $0 }.joined(separator: ", ")
  }
}

// MARK: What differs

extension EventTraits {
  private func datesAgree(with other: EventTraits) -> Bool {
    if telling.date == other.telling.date { return true }
    guard let days, let otherDays = other.days else { return false }
    return days.overlaps(otherDays)
  }

  private func placesDiffer(from other: EventTraits) -> Bool {
    !placeWords.isEmpty && !other.placeWords.isEmpty && placeWords.isDisjoint(with: other.placeWords)
  }

  /// Who shelled a town may be disputed; who met, voted or spoke is what such an event is.
  private func participantsDiffer(from other: EventTraits) -> Bool {
    if family == "force" || actors.isEmpty || other.actors.isEmpty { return false }
    return !actors.isSubset(of: other.actors) && !other.actors.isSubset(of: actors)
  }

  /// The same thing counted, one number more than twice the other.
  private func figuresDiffer(from other: EventTraits) -> Bool {
    telling.figures.contains { mine in
      other.telling.figures.contains { theirs in
        mine.measure == theirs.measure && mine.of == theirs.of && EventTraits.contradict(mine, theirs)
      }
    }
  }

  private static func contradict(_ one: Event.Figure, _ other: Event.Figure) -> Bool {
    let (low, high) = one.value <= other.value ? (one, other) : (other, one)
    return low.bound != .atLeast && high.bound != .atMost && high.value > 2 * low.value
  }
}

// MARK: What agrees

extension EventTraits {
  private func sharedPlace(with other: EventTraits) -> String? {
    if !placeHead.isEmpty, !other.placeHead.isEmpty {
      let same = placeHead.isSubset(of: other.placeHead) || other.placeHead.isSubset(of: placeHead)
      return same ? telling.place : nil
    }
    if !placeHead.isEmpty, placeHead.isSubset(of: other.labelWords) { return telling.place }
    if !other.placeHead.isEmpty, other.placeHead.isSubset(of: labelWords) { return other.telling.place }
    return nil
  }

  private func sharedFigure(with other: EventTraits) -> String? {
    for mine in telling.figures {
      for theirs in other.telling.figures
      where mine.measure == theirs.measure && mine.value == theirs.value && mine.of == theirs.of {
        return "figure \(mine.measure.rawValue) \(mine.value)"
      }
    }
    return nil
  }
}

// MARK: Taking apart

extension EventTraits {
  /// Types that one happening may be given by different reports.
  private static func family(of kind: Event.Kind) -> String {
    switch kind {
    case .assault, .coerce: "force"
    case .consult, .cooperate: "meeting"
    default: kind.rawValue
    }
  }

  private static func days(of date: EDTFDate) -> ClosedRange<Int>? {
    guard let first = date.earliestDay?.number, let last = date.latestDay?.number, last - first < 3 else { return nil }
    let margin = date.isApproximate ? 1 : 0
    return (first - margin)...(last + margin)
  }

  private static func words(of text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    return Identifier.slug(text).split(separator: "-").map(String.init).filter { !smallWords.contains($0) }
  }

  /// A word without its English ending: "killed", "killing" and "kills" are one.
  private static func stem(_ word: String) -> String {
    for ending in ["ings", "ing", "ers", "ed", "es", "s"]
    where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count + 2 {
      return synonym(of: String(word.dropLast(ending.utf8.count)))
    }
    return synonym(of: word)
  }

  /// Words that reports use by turns for one killing of many, and for one uprising.
  private static func synonym(of stem: String) -> String {
    switch stem {
    case "massacre", "massacr", "slaughter", "bloodbath", "carnage", "death", "murder", "shot", "shoot": "kill"
    case "upris", "revolt", "demonstration", "rally", "rebellion": "protest"
    default: stem
    }
  }

  private static let smallWords: Set<String> = [
    "a", "after", "an", "and", "as", "at", "before", "by", "for", "from", "in", "into", "near", "of", "on", "or",
    "over",
    "s", "that", "the", "to", "with",
  ]
}
