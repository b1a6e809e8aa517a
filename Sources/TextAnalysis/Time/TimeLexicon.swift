import Ground

/// The words of time expressions, as the grammar looks them up.
enum TimeLexicon {
  /// Every word that can start or continue a time expression, lower-cased.
  static let words = tables.words
  /// By month, the full name first.
  static let months = tables.months
  static let comparisons = tables.comparisons
  static let modifiers = tables.modifiers
  static let edges = tables.edges
  static let zones = tables.zones
  static let vaguePhrases = tables.vaguePhrases
  /// By first word; longer names stand first.
  static let holidays = tables.holidays

  static func name(ofWeekday weekday: Int) -> String {
    TimeWords.weekdays.entries.first { $0.value == String(weekday) }?.phrase ?? ""
  }

  /// Throws where the words are missing or have a fault; nothing is found then.
  static func check() throws {
    try TimeWords.check()
    if let fault { throw fault }
  }

  private static let (tables, fault): (TimeTables, WordListError?) = {
    do throws(WordListError) {
      return (try TimeTables(), nil)
    } catch {
      return (TimeTables.none, error)
    }
  }()
}

/// The tables of `TimeWords` with their values.
private struct TimeTables {
  var words: [String: TimeWord] = [:]
  var months = [[String]](repeating: [], count: 12)
  var comparisons: [([String], String)] = []
  var modifiers: [String: String] = [:]
  var edges: [String: String] = [:]
  var zones: [String: String] = [:]
  var vaguePhrases: [([String], VagueReference)] = []
  var holidays: [String: [([String], Holiday.Date)]] = [:]

  static let none = TimeTables(empty: ())

  private init(empty: Void) {}

  init() throws(WordListError) {
    try addCalendar()
    try addUnits()
    try addNumbers()
    try addReferences()
    for word in TimeWords.openers.words { words[word, default: TimeWord()].opens = true }
    comparisons = TimeWords.comparisons.entries.map { (TimeTables.parts($0.phrase), $0.value) }
    for entry in TimeWords.modifiers.entries { modifiers[entry.phrase] = entry.value }
    for entry in TimeWords.edges.entries { edges[entry.phrase] = entry.value }
    for entry in TimeWords.zones.entries { zones[entry.phrase] = entry.value == "?" ? "" : entry.value }
    for (phrase, reference) in try TimeWords.vaguePhrases.table(
      of: "present, past or future", VagueReference.init(name:))
    {
      vaguePhrases.append((TimeTables.parts(phrase), reference))
    }
    for (phrase, date) in try TimeWords.holidays.table(of: "12-24, 4 thu 11 or easter -2", Holiday.date(of:)) {
      let parts = TimeTables.parts(phrase)
      holidays[parts[0], default: []].append((parts, date))
    }
    holidays = holidays.mapValues { $0.sorted { $0.0.count > $1.0.count } }
  }

  private static func parts(_ phrase: String) -> [String] {
    phrase.split(separator: " ").map(String.init)
  }

  private mutating func add(
    _ list: TimeWords, _ numbers: ClosedRange<Int>, _ change: (inout TimeWord, Int) -> Void
  ) throws(WordListError) {
    let found = try list.table(of: "a number from \(numbers.lowerBound) to \(numbers.upperBound)") { text in
      Int(text).flatMap { numbers.contains($0) ? $0 : nil }
    }
    for (phrase, value) in found { change(&words[phrase, default: TimeWord()], value) }
  }

  private mutating func addCalendar() throws(WordListError) {
    try add(.months, 1...12) {
      $0.month = $1
      $0.needsCapital = true
    }
    for entry in TimeWords.months.entries {
      if let month = Int(entry.value) { months[month - 1].append(entry.phrase) }
    }
    try add(.weekdays, 1...7) {
      $0.weekday = $1
      $0.needsCapital = true
    }
    try add(.weekdayPlurals, 1...7) {
      $0.weekday = $1
      $0.plural = true
      $0.needsCapital = true
    }
    try add(.seasons, 1...4) { $0.season = $1 }
  }

  private mutating func addUnits() throws(WordListError) {
    let names = TimeUnit.allCases.map { "\($0)" }.joined(separator: ", ")
    for (phrase, unit) in try TimeWords.units.table(of: names, TimeUnit.init(name:)) {
      words[phrase, default: TimeWord()].unit = unit
    }
    for (phrase, unit) in try TimeWords.unitPlurals.table(of: names, TimeUnit.init(name:)) {
      words[phrase, default: TimeWord()].unit = unit
      words[phrase, default: TimeWord()].plural = true
    }
    let parts = DayPart.allCases.map { "\($0)" }.joined(separator: ", ")
    for (phrase, part) in try TimeWords.dayParts.table(of: parts, DayPart.init(name:)) {
      words[phrase, default: TimeWord()].part = part
    }
    for (phrase, part) in try TimeWords.dayPartPlurals.table(of: parts, DayPart.init(name:)) {
      words[phrase, default: TimeWord()].part = part
      words[phrase, default: TimeWord()].plural = true
    }
  }

  private mutating func addNumbers() throws(WordListError) {
    try add(.cardinals, 0...99) { $0.cardinal = $1 }
    try add(.ordinals, 1...99) { $0.ordinal = $1 }
    try add(.decades, 1000...2090) { $0.decade = $1 }
    try add(.days, -7...7) { $0.dayOffset = $1 }
  }

  private mutating func addReferences() throws(WordListError) {
    let whiches = Which.allCases.map { "\($0)" }.joined(separator: ", ")
    for (phrase, which) in try TimeWords.whiches.table(of: whiches, Which.init(name:)) {
      words[phrase, default: TimeWord()].which = which
    }
    for (phrase, reference) in try TimeWords.references.table(of: "present, past or future", VagueReference.init(name:))
    {
      words[phrase, default: TimeWord()].reference = reference
    }
    for entry in TimeWords.frequencies.entries { words[entry.phrase, default: TimeWord()].frequency = entry.value }
    for entry in TimeWords.durations.entries { words[entry.phrase, default: TimeWord()].duration = entry.value }
  }
}

extension CaseIterable {
  /// The case of this name.
  fileprivate init?(name: String) {
    guard let found = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
    self = found
  }
}
