/// Whether the clause around a time expression speaks of what has been or of what is to come.
enum ClauseTense: Hashable, Sendable {
  case past, future, unknown
}

/// Tells the tense from the words around an expression: the nearest verb before it, else the first one behind it.
struct TenseFinder {
  let tokens: [TimeToken]
  /// Tense of the verb that governs the token, where the document is parsed.
  var parsed: [Int: ClauseTense] = [:]

  func tense(around range: Range<Int>, sentence: Range<Int>) -> ClauseTense {
    if let tense = relative(behind: range, sentence: sentence) { return tense }
    if isPutOff(range.lowerBound) { return .future }
    if let tense = parsed[range.lowerBound] { return tense }
    if startsNow(before: range.lowerBound) { return .future }
    let isLimit = range.lowerBound > 0 && TimeWords.limits.contains(tokens[range.lowerBound - 1].text)
    let tense = clause(around: range, sentence: sentence)
    return isLimit && tense == .past ? .unknown : tense
  }

  /// "Friday's meeting of the council, where the envoys will report": the clause about what the day is of decides.
  func relative(behind range: Range<Int>, sentence: Range<Int>) -> ClauseTense? {
    var index = range.upperBound
    guard index < sentence.upperBound, tokens[index].text == "'s" else { return nil }
    let limit = min(index + 10, sentence.upperBound)
    while index < limit, !["where", "which"].contains(tokens[index].text) {
      if signal(at: index, expression: nil) != nil || [";", "(", "\""].contains(tokens[index].text) { return nil }
      index += 1
    }
    guard index < limit else { return nil }
    let clause = index..<min(index + 12, sentence.upperBound)
    return clause.lazy.compactMap { signal(at: $0, expression: nil) }.first
  }

  /// "was moved to April 14", "postponed until Monday", "put off till May".
  private func isPutOff(_ index: Int) -> Bool {
    guard index > 1, ["to", "until", "till"].contains(tokens[index - 1].text) else { return false }
    let before = tokens[max(0, index - 4)..<index - 1]
    if tokens[index - 1].text == "to" { return before.contains { TimeWords.postponements.contains($0.text) } }
    return before.contains { TimeWords.postponements.contains($0.text) && $0.text != "extended" }
      || (before.contains { $0.text == "put" } && before.contains { $0.text == "off" })
  }

  private func clause(around range: Range<Int>, sentence: Range<Int>) -> ClauseTense {
    if let tense = behind(range, sentence) { return tense }
    var index = range.lowerBound - 1
    while index >= sentence.lowerBound, index > range.lowerBound - 25 {
      if let tense = signal(at: index, expression: range.lowerBound) { return tense }
      if tokens[index].text == ";" { break }
      index -= 1
    }
    index = range.upperBound
    while index < sentence.upperBound, index < range.upperBound + 18 {
      if let tense = signal(at: index, expression: nil) { return tense }
      if tokens[index].text == ";" { break }
      index += 1
    }
    return .unknown
  }

  /// "The vote is Tuesday", "opens on Friday": the schedule's present.
  private func startsNow(before index: Int) -> Bool {
    var before = index - 1
    if before >= 0, TimeWords.startingVerbs.contains(tokens[before].text) { return true }
    if before >= 0, TimeWords.schedulePrepositions.contains(tokens[before].text) { before -= 1 }
    if before >= 0, ["begin", "resume"].contains(tokens[before].text) { return true }
    if before > 2, tokens[before].text == "polls", tokens[before - 1].text == "the", tokens[before - 2].text == "to" {
      return ["go", "goes", "head", "heads", "return"].contains(tokens[before - 3].text)
    }
    guard before >= 0, TimeWords.scheduleVerbs.contains(tokens[before].text) else { return false }
    guard tokens[before].text == "effect", before > 0 else { return true }
    return ["takes", "take", "into"].contains(tokens[before - 1].text)
  }

  /// "Tuesday's planned meeting".
  private func behind(_ range: Range<Int>, _ sentence: Range<Int>) -> ClauseTense? {
    let end = range.upperBound
    guard end < sentence.upperBound else { return nil }
    if range.lowerBound == sentence.lowerBound, ["is", "marks"].contains(tokens[end].text) { return .future }
    guard tokens[end].text == "'s" else { return nil }
    let ahead = tokens[end..<min(end + 4, sentence.upperBound)]
    return ahead.contains { ["planned", "upcoming", "scheduled", "expected"].contains($0.text) } ? .future : nil
  }

  private func signal(at index: Int, expression: Int?) -> ClauseTense? {
    let token = tokens[index]
    guard token.kind == .word else { return nil }
    let text = token.text
    let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
    if text == "may", token.capitalized, index > 0 { return nil }
    if text == "is" || text == "are", next == "to" { return .future }
    if TimeWords.futureVerbs.contains(text) || text.hasSuffix("'ll") { return next == "have" ? .past : .future }
    if TimeWords.plans.contains(text), ["to", "for", "on", "that"].contains(next) || text != "set" {
      return planned(index)
    }
    if text == "to", let expression, expression - index <= 5, isInfinitive(index) {
      return index > 0 && TimeWords.factualGovernors.contains(tokens[index - 1].text) ? .past : .future
    }
    if text == "going", next == "to" { return .future }
    if TimeWords.pastVerbs.contains(text) { return isPresentPassive(index) ? .future : .past }
    guard text.hasSuffix("ed"), text.utf8.count > 4, !token.capitalized || token.startsLine,
      !TimeWords.notPast.contains(text)
    else {
      return nil
    }
    return isPresentPassive(index) ? .future : .past
  }

  /// "was expected" stays open to the future: "the talks were due on Friday" did not say that they took place.
  private func planned(_ index: Int) -> ClauseTense { .future }

  private func isPresentPassive(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return ["is", "are", "be"].contains(tokens[index - 1].text)
  }

  private func isInfinitive(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    return next.kind == .word && !next.capitalized && next.word == nil
      && !TimeWords.notInfinitives.contains(next.text)
      && !next.text.hasSuffix("s")
  }
}
