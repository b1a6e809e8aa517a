/// Uniting evidence and other small lists, without repetitions and in one order.
extension Evidence {
  /// All evidence of the lists, ascending, each once; of what repeats the same words the first.
  static func union(_ lists: [[Evidence]]) -> [Evidence] {
    if lists.count == 1, lists[0].count < 2 { return lists[0] }
    let all = lists.flatMap { $0 }.sorted(by: Evidence.precedes)
    var united: [Evidence] = []
    for evidence in all where united.last.map({ !$0.repeats(evidence) }) ?? true { united.append(evidence) }
    return united
  }

  /// Whether a coder shows the same words by the same rule: two cues in one sentence are one piece of evidence.
  private func repeats(_ other: Evidence) -> Bool {
    document == other.document && span == other.span && rule == other.rule && quote == other.quote
      && sentence == other.sentence && prefix == other.prefix && suffix == other.suffix && coder == other.coder
      && model == other.model
  }

  /// A total order: `<`, then the fields that `<` leaves out.
  static func precedes(_ lhs: Evidence, _ rhs: Evidence) -> Bool {
    if lhs < rhs { return true }
    if rhs < lhs { return false }
    if lhs.sentence != rhs.sentence { return (lhs.sentence ?? -1) < (rhs.sentence ?? -1) }
    if (lhs.rule == nil) != (rhs.rule == nil) { return lhs.rule == nil }
    let (prefixes, suffixes) = ((lhs.prefix.sortingText, rhs.prefix.sortingText), (lhs.suffix, rhs.suffix))
    if prefixes.0 != prefixes.1 { return prefixes.0 < prefixes.1 }
    if suffixes.0 != suffixes.1 { return suffixes.0.sortingText < suffixes.1.sortingText }
    return lhs.codingText < rhs.codingText
  }

  /// Everything in it as a text, by document and place first.
  var sortingText: String {
    "\(document) \(padded(span.start)) \(padded(span.end)) \(rule.sortingText) \(sentence ?? -1) \(quote)"
      + "\u{1F}\(prefix.sortingText)\u{1F}\(suffix.sortingText)\(codingText)"
  }

  /// Who coded it and where, as a text; empty where nothing is known.
  private var codingText: String {
    if coder == nil, cue == nil, holder == nil, target == nil, model == nil, score == nil { return "" }
    let spans = [cue, holder, target].map { $0.map { padded($0.start) + padded($0.end) } ?? "-" }
    return (["", coder?.description ?? "-", model.sortingText] + spans + [score.map { "\($0)" } ?? "-"])
      .joined(separator: "\u{1F}")
  }

  private func padded(_ offset: Int) -> String {
    let digits = String(offset)
    return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
  }
}

extension String? {
  /// A text that tells nil from an empty text.
  var sortingText: String { map { "+" + $0 } ?? "-" }
}

extension Sequence where Element: Comparable & Hashable {
  /// Ascending, each once.
  func sortedUnique() -> [Element] {
    Set(self).sorted()
  }
}
