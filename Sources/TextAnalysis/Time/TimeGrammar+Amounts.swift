/// Numbers of units: "two weeks ago", "the past two months", "14-month-old", "more than four hours", "every two years".
extension TimeGrammar {
  /// A number of units as read: where it ends and how it is written.
  struct AmountMatch {
    var amount: Amount
    var end: Int
    var hyphenated = false
    /// Without a number before it: "for years".
    var bare = false
  }

  func amountExpression(at start: Int) -> TimeMatch? {
    if let value = word(start)?.duration { return match(start, start + 1, .elapsed(value), "duration-word") }
    if let found = allDay(at: start) { return found }
    if let found = plainAmount(at: start, from: start) { return found }
    for (phrase, modifier) in TimeLexicon.comparisons where phrase[0] == text(start) {
      let matches = phrase.enumerated().allSatisfy { text(start + $0.offset) == $0.element }
      guard matches, var found = plainAmount(at: start + phrase.count, from: start), found.rule != "window" else {
        continue
      }
      if phrase == ["over"], !isOverMoreThan(start) { continue }
      if phrase == ["around"] || phrase == ["about"] || phrase == ["some"], found.rule == "bare-units" { continue }
      found.modifier = modifier
      return found
    }
    return nil
  }

  /// "all day", "all year long".
  private func allDay(at start: Int) -> TimeMatch? {
    guard text(start) == "all", let word = word(start + 1), let unit = word.unit, !word.plural,
      [.day, .night, .week, .weekend, .month, .year].contains(unit), !isHyphen(start + 2)
    else { return nil }
    let end = skip("long", at: start + 2)
    return match(start, end, .duration(Amount(count: 1, unit: unit)), "all-of-unit")
  }

  /// "over" means more than behind a preposition or a verb of lasting, else during.
  private func isOverMoreThan(_ index: Int) -> Bool {
    TimeWords.overCues.contains(
      text(index - 1))
  }

  private func plainAmount(at index: Int, from start: Int) -> TimeMatch? {
    if let found = window(at: index, from: start) { return found }
    guard let found = amount(at: index) else { return bareUnits(at: index, from: start) }
    if found.hyphenated, let aged = age(found, from: start) { return aged }
    if found.hyphenated, isHyphen(found.end), text(found.end + 1) == "old" { return nil }
    if !found.hyphenated, isHyphen(found.end), text(found.end + 1) == "long", found.end == index + 2 {
      return match(index + 1, found.end + 2, .duration(found.amount), "duration-long")
    }
    if let shifted = shifted(found, from: start) { return shifted }
    return isDuration(found, at: index) ? match(start, found.end, .duration(found.amount), "duration") : nil
  }

  /// "the past two months", "the first nine months", "the next few days", "the past year".
  private func window(at index: Int, from start: Int) -> TimeMatch? {
    let article =
      TimeWords.windowArticles.contains(text(index)) ? index + 1 : index
    let head = text(article)
    let isPast = TimeWords.pastWindows.contains(head)
    let isFuture = ["next", "coming", "following"].contains(head)
    let isOther = TimeWords.otherWindows.contains(head)
    guard isPast || isFuture || isOther else { return nil }
    if let found = amount(at: article + 1), !found.hyphenated, found.amount.unit != .second || found.end > article + 2 {
      if word(article + 1)?.opens == true, text(article + 1) == "half", isOther { return nil }
      let first = text(index) == "the" || article == index ? start : start
      if isOther { return match(first, found.end, .duration(found.amount), "duration-part") }
      return match(first, found.end, .window(found.amount, forward: isFuture), "window")
    }
    guard article > index, let word = word(article + 1), let unit = word.unit, unit != .second, unit != .minute else {
      return nil
    }
    if word.plural, isPast || isFuture {
      return match(start, article + 2, .window(Amount(count: nil, unit: unit), forward: isFuture), "window")
    }
    guard !word.plural, !isHyphen(article + 2) else { return nil }
    if head == "entire" || head == "whole" {
      return match(start, article + 2, .duration(Amount(count: 1, unit: unit)), "duration-whole")
    }
    let isStretch = ["over", "within", "during", "for"].contains(text(start - 1)) && unit != .quarter
    guard text(index) == "the", head == "past" || (isStretch && head == "next") else { return nil }
    return match(start, article + 2, .window(Amount(count: 1, unit: unit), forward: isFuture), "window")
  }

  // MARK: Offsets

  private func shifted(_ found: AmountMatch, from start: Int) -> TimeMatch? {
    let end = found.end
    let amount = found.amount
    let next = text(end)
    if found.hyphenated { return nil }
    switch next {
    case "ago" where found.amount.count != nil && dayWordOrWeekday(at: end + 1) != nil:
      let day = dayWordOrWeekday(at: end + 1) ?? .dayOffset(0)
      return match(start, end + 2, .agoFrom(amount, day), "ago-from")
    case "ago": return match(start, end + 1, .shifted(amount, forward: false, from: .published), "ago")
    case "hence": return match(start, end + 1, .shifted(amount, forward: true, from: .published), "hence")
    case "earlier", "previously", "beforehand":
      if text(end + 1) == "than" { return nil }
      return match(start, end + 1, .shifted(amount, forward: false, from: .spoken), "earlier")
    case "later" where text(end + 1) == "than": return nil
    case "later", "afterward", "afterwards", "thereafter":
      return match(start, end + 1, .shifted(amount, forward: true, from: .spoken), "later")
    case "from" where text(end + 1) == "now" || text(end + 1) == "today":
      return match(start, end + 2, .shifted(amount, forward: true, from: .published), "from-now")
    case "from" where weekdayForm(at: end + 1) != nil && found.amount.unit == .week:
      return match(start, end + 2, .weeksFrom(amount, weekdayForm(at: end + 1) ?? .dayOffset(0)), "week-from")
    case "before", "after", "since", "following":
      return beforeOrAfter(found, from: start)
    case "prior" where text(end + 1) == "to":
      return match(start, end, .sinceEvent(amount, forward: false, event: eventNoun(at: end + 2)), "since-event")
    default: return nil
    }
  }

  /// "two years ago today", "a week ago Tuesday".
  private func dayWordOrWeekday(at index: Int) -> TimeForm? {
    if let offset = word(index)?.dayOffset { return .dayOffset(offset) }
    guard let day = word(index), day.weekday > 0, !day.plural, isCapitalized(index) else { return nil }
    return .named(.weekday(day.weekday), .plain)
  }

  private func weekdayForm(at index: Int) -> TimeForm? {
    guard let day = word(index), day.weekday > 0, !day.plural, isCapitalized(index) else { return nil }
    return .named(.weekday(day.weekday), .next)
  }

  private func beforeOrAfter(_ found: AmountMatch, from start: Int) -> TimeMatch? {
    let end = found.end
    let next = text(end)
    let follower = text(end + 1)
    let forward = next != "before"
    let standsAlone = end + 1 >= limit || [",", ".", ";", "?", "!", ")", "\""].contains(follower)
    if standsAlone, next == "before" || next == "after" {
      return match(
        start, end + 1, .shifted(found.amount, forward: forward, from: .spoken), next == "before" ? "earlier" : "later")
    }
    if found.bare { return nil }
    return match(start, end, .sinceEvent(found.amount, forward: forward, event: eventNoun(at: end + 1)), "since-event")
  }

  /// The last word of the noun phrase that starts here, which names what happened.
  func eventNoun(at index: Int) -> String? {
    var next = index
    var noun: String?
    while next < limit, next < index + 6, tokens[next].kind == .word || text(next) == "'s" || isHyphen(next) {
      let text = text(next)
      if TimeWords.clauseWords.contains(text) || TimeWords.nounEnders.contains(text) { break }
      let isDeterminer = TimeWords.nounDeterminers.contains(text)
      if isDeterminer, noun != nil { break }
      if !isDeterminer, tokens[next].kind == .word { noun = text }
      next += 1
    }
    return noun
  }

  /// "14-month-old uprising"; people's ages are no time expressions.
  private func age(_ found: AmountMatch, from start: Int) -> TimeMatch? {
    guard isHyphen(found.end) else { return nil }
    if text(found.end + 1) == "long" { return match(start, found.end + 2, .duration(found.amount), "duration-long") }
    guard text(found.end + 1) == "old" else { return nil }
    let noun = text(found.end + 2)
    let following = [noun, text(found.end + 3), text(found.end + 4)]
    guard following.contains(where: { TimeWords.eventsWithAge.contains($0) }) else { return nil }
    return match(start, found.end + 2, .age(found.amount), "age")
  }

  // MARK: Amounts

  /// A number and a unit: "two weeks", "a year and a half", "24-hour", "half an hour", "several months".
  func amount(at index: Int) -> AmountMatch? {
    guard let quantity = quantities(at: index) else { return nil }
    var next = quantity.end
    let hyphenated = isHyphen(next) && isGlued(next)
    if hyphenated { next += 1 }
    if !hyphenated, TimeWords.durationAdjectives.contains(text(next)) { next += 1 }
    guard let word = word(next), let unit = word.unit, isCounted(unit, word, quantity, at: next) else { return nil }
    if quantity.isArticle, word.plural || hyphenated { return nil }
    if isCapitalized(next + 1), text(next + 1) == "war" || text(next + 1) == "wars" { return nil }
    if isCapitalized(next), text(next + 1) == "'", text(next + 2) == "war" { return nil }
    var amount = Amount(count: quantity.count, half: quantity.half, decimals: quantity.decimals, unit: unit)
    var end = next + 1
    if text(end) == "and", text(end + 1) == "a", text(end + 2) == "half", !quantity.half {
      amount.half = true
      end += 3
    }
    if unit == .hour, !hyphenated, let minutes = furtherMinutes(at: end) {
      amount.minutes = minutes.number
      end = minutes.end
    }
    return AmountMatch(amount: amount, end: end, hyphenated: hyphenated)
  }

  /// The "and 30 minutes" of "two hours and 30 minutes".
  private func furtherMinutes(at index: Int) -> (number: Int, end: Int)? {
    var next = skip(",", at: index)
    next = skip("and", at: next)
    guard next < index + 3, let minutes = number(next) ?? smallNumber(at: next)?.number, minutes < 60 else {
      return nil
    }
    let end = number(next) == nil ? smallNumber(at: next)?.end ?? next : next + 1
    return word(end)?.unit == .minute ? (minutes, end + 1) : nil
  }

  private func isCounted(_ unit: TimeUnit, _ word: TimeWord, _ quantity: Quantity, at index: Int) -> Bool {
    if quantity.isArticle || (quantity.count == 1 && !quantity.isDigits) {
      if unit == .second || unit == .night || unit == .weekend || unit == .quarter { return false }
    }
    if unit == .quarter, !word.plural { return false }
    if unit == .quarter, text(index + 1) == "of" || quantity.count == 3 { return false }
    if unit == .second, !word.plural { return isHyphen(index - 1) }
    if !word.plural, !isHyphen(index - 1), !quantity.isArticle, !quantity.half, let count = quantity.count, count != 1 {
      return false
    }
    if text(index) == "min" || text(index) == "hr", !quantity.isDigits { return false }
    if quantity.isArticle, isHyphen(index + 1) { return text(index + 2) == "long" }
    return true
  }

  // MARK: What is a duration

  private func isDuration(_ found: AmountMatch, at index: Int) -> Bool {
    if text(found.end) == "old" || (isHyphen(found.end) && text(found.end + 1) == "old") { return false }
    if text(index - 1) == "-", text(index - 3) == "aged" { return false }
    if TimeWords.lengths.contains(text(index - 1)) { return false }
    if text(index - 1) == "aged" || (text(index - 1) == "of" && text(index - 2) == "age") { return false }
    let startsSentence = index == 0 || tokens[index].startsLine || [".", "!", "?", "\""].contains(text(index - 1))
    if found.amount.unit == .day, text(index) == "one", startsSentence, !found.hyphenated { return false }
    if text(index) == "few", !["the", "last", "past", "next", "first"].contains(text(index - 1)) { return false }
    return true
  }

  /// "for years", "within hours", "months of talks".
  private func bareUnits(at index: Int, from start: Int) -> TimeMatch? {
    guard let word = word(index), let unit = word.unit, word.plural, unit != .second, unit != .quarter, unit != .night,
      unit != .weekend
    else { return nil }
    let found = AmountMatch(amount: Amount(count: nil, unit: unit), end: index + 1, bare: true)
    if index == start || true, let shifted = shifted(found, from: start) { return shifted }
    if unit == .minute || unit == .hour, !["for", "within", "in"].contains(text(index - 1)) { return nil }
    let hasCue =
      TimeWords.bareUnitCues.contains(text(index - 1))
      || text(index + 1) == "of" && !isAdjective(index - 1)
      || ["after", "before"].contains(text(index + 1)) && index == start && !isPlainNounBefore(index)
    return hasCue ? match(start, index + 1, .duration(found.amount), "bare-units") : nil
  }

  private func isAdjective(_ index: Int) -> Bool {
    TimeWords.unitAdjectives.contains(text(index))
  }

  private func isPlainNounBefore(_ index: Int) -> Bool {
    TimeWords.unitDeterminers.contains(text(index - 1))
  }
}
