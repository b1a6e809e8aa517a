/// Uniting evidence and other small lists, without repetitions and in one order.
extension Evidence {
  /// All evidence of the lists, ascending, each once.
  static func union(_ lists: [[Evidence]]) -> [Evidence] {
    if lists.count == 1, lists[0].count < 2 { return lists[0] }
    let all = lists.flatMap { $0 }.sorted(by: Evidence.precedes)
    var united: [Evidence] = []
    for evidence in all where evidence != united.last { united.append(evidence) }
    return united
  }

  /// A total order: `<`, then the fields that `<` leaves out.
  static func precedes(_ lhs: Evidence, _ rhs: Evidence) -> Bool {
    if lhs < rhs { return true }
    if rhs < lhs { return false }
    if lhs.sentence != rhs.sentence { return (lhs.sentence ?? -1) < (rhs.sentence ?? -1) }
    if (lhs.rule == nil) != (rhs.rule == nil) { return lhs.rule == nil }
    return (lhs.prefix.sortingText, lhs.suffix.sortingText) < (rhs.prefix.sortingText, rhs.suffix.sortingText)
  }

  /// Everything in it as a text, by document and place first.
  var sortingText: String {
    "\(document) \(padded(span.start)) \(padded(span.end)) \(rule.sortingText) \(sentence ?? -1) \(quote)"
      + "\u{1F}\(prefix.sortingText)\u{1F}\(suffix.sortingText)"
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
