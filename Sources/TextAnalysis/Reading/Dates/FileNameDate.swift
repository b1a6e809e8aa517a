import DossierModel

/// The date in a file's name: `2012-06-01-talks.html`, `20120601_talks.txt`, `talks_2012.06.01.pdf`.
enum FileNameDate {
  static func claim(_ name: String) -> DateClaim? {
    for (index, token) in tokens(of: name) {
      if token.text.count == 8, let day = StatedDate(token.text)?.day {
        return DateClaim(StatedDate(day: day), "file name")
      }
      guard token.text.count == 4, token.isNumber else { continue }
      let rest = DateToken.tokens(of: name.replacingSeparators).dropFirst(index).prefix(5).map(\.text)
      if let date = StatedDate(rest.joined()), date.day.year == token.number {
        return DateClaim(StatedDate(day: date.day), "file name")
      }
    }
    return nil
  }

  /// The year in a file's name, for datelines without one.
  static func year(_ name: String) -> Int? { claim(name)?.date.day.year }

  private static func tokens(of name: String) -> [(Int, DateToken)] {
    DateToken.tokens(of: name.replacingSeparators).enumerated().filter(\.1.isNumber).map { ($0, $1) }
  }
}

extension String {
  /// One separator for all that stand between numbers in a file's name.
  fileprivate var replacingSeparators: String {
    String(String.UnicodeScalarView(unicodeScalars.map { "_. ".unicodeScalars.contains($0) ? "-" : $0 }))
  }
}
