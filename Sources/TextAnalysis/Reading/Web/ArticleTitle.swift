/// The title of a page: the headline that its readers see, helped by what the page says of itself.
enum ArticleTitle {
  /// Whether two texts are the same title, but for case and signs.
  static func same(_ text: String, _ title: String?) -> Bool {
    guard let title else { return false }
    let (left, right) = (key(text), key(title))
    return !left.isEmpty && left == right
  }

  /// Letters and digits in lower case.
  static func key(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }

  /// The words of a title, for comparing.
  static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init))
  }

  /// How much of the shorter title's words the longer one has.
  static func likeness(_ left: String, _ right: String) -> Double {
    let (first, second) = (words(left), words(right))
    let smaller = min(first.count, second.count)
    return smaller == 0 ? 0 : Double(first.intersection(second).count) / Double(smaller)
  }

  /// A page title without the name of the site behind it or before it: "King abdicates | Klow Times".
  static func withoutSite(_ title: String, site: String?) -> String {
    for separator in [" | ", " — ", " – ", " - ", " :: ", " » ", " « ", " · ", " // ", " • "] {
      guard let range = title.range(of: separator, last: true) else { continue }
      let head = String(title[..<range.lowerBound])
      let tail = String(title[range.upperBound...])
      let isSite = site.map { likeness($0, tail) >= 0.99 } ?? false
      if isSite || tail.split(separator: " ").count <= 4 && head.split(separator: " ").count >= 3 {
        return withoutSite(head, site: site)
      }
      if let site, likeness(site, head) >= 0.99 { return tail }
    }
    return title
  }
}

extension String {
  /// The first or last place of a piece of text.
  func range(of piece: String, last: Bool) -> Range<String.Index>? {
    var found: Range<String.Index>?
    var start = startIndex
    while start < endIndex, let range = self[start...].firstRange(of: piece) {
      found = range
      if !last { break }
      start = index(after: range.lowerBound)
    }
    return found
  }
}
