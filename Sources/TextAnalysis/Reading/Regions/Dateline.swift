import DossierModel

/// The place, agency and date in front of a story's first sentence: "MOSCOW -- ", "GENEVA, May 3 (Reuters) - ".
enum Dateline {
  /// Code points within which a dateline must end.
  private static let reach = 80

  /// The dateline at the start of a line, its dash and the "Updated at …:" before it included.
  static func span(at line: TextSpan, in text: CodePointText) -> TextSpan? {
    let update = updateEnd(line, in: text)
    let start = update ?? line.start
    if let end = placeEnd(TextSpan(start, line.end), in: text) { return TextSpan(line.start, end) }
    return update.map { TextSpan(line.start, $0) }
  }

  /// Where "Updated at 3:34 p.m. ET: " ends.
  private static func updateEnd(_ line: TextSpan, in text: CodePointText) -> Int? {
    let head = text[TextSpan(line.start, min(line.start + 12, line.end))].lowercased()
    guard head.hasPrefix("updated") || head.hasPrefix("last updated") || head.hasPrefix("update ") else { return nil }
    let limit = min(line.start + reach, line.end)
    for index in line.start..<max(limit - 1, line.start) {
      if text.scalars[index] == ":", text.scalars[index + 1] == " " { return index + 2 }
    }
    return nil
  }

  private static func placeEnd(_ line: TextSpan, in text: CodePointText) -> Int? {
    let limit = min(line.start + reach, line.end)
    var index = line.start
    while index < limit {
      if isDash(text.scalars[index]), let end = separatorEnd(index, limit: line.end, in: text) {
        let place = text[TextSpan(line.start, index)]
        return isPlace(place) || isCityAndState(place) && opensStory(TextSpan(end, line.end), in: text) ? end : nil
      }
      index += 1
    }
    return nil
  }

  /// The end of the white space behind a dash that stands alone; nil for the hyphen of a compound.
  private static func separatorEnd(_ dash: Int, limit: Int, in text: CodePointText) -> Int? {
    var end = dash
    while end < limit, isDash(text.scalars[end]) { end += 1 }
    let isLong = text.scalars[dash].value > 0x2000
    let hasSpace = dash > 0 && text.scalars[dash - 1] == " " && end < limit && text.scalars[end] == " "
    guard isLong || hasSpace else { return nil }
    while end < limit, text.scalars[end] == " " { end += 1 }
    return end
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2013}" || scalar == "\u{2014}" || scalar == "\u{2012}"
  }

  /// A place in capitals, or any capitalised place with an agency in brackets behind it.
  private static func isPlace(_ text: String) -> Bool {
    let words = text.split(whereSeparator: { " ,/".contains($0) })
    guard let first = words.first, words.count <= 9 else { return false }
    let capitals = first.unicodeScalars.allSatisfy { !$0.properties.isLowercase } && letterCount(first) >= 2
    let hasAgency = words.contains { $0.hasPrefix("(") && $0.hasSuffix(")") }
    let isCapitalised = words.allSatisfy { word in
      word.unicodeScalars.first.map { !$0.properties.isLowercase } ?? true
        || ["of", "de", "al", "el", "the"].contains(word)
    }
    return isCapitalised && (capitals || hasAgency)
  }

  /// "Turin, Italy": two short names and nothing else.
  private static func isCityAndState(_ text: String) -> Bool {
    let names = text.split(separator: ",").map { $0.split(separator: " ") }
    return names.count == 2
      && names.allSatisfy { name in
        (1...3).contains(name.count)
          && name.allSatisfy { $0.unicodeScalars.first?.properties.isUppercase ?? false && letterCount($0) > 1 }
      }
  }

  /// Whether a sentence of a story follows, and no half of a headline.
  private static func opensStory(_ rest: TextSpan, in text: CodePointText) -> Bool {
    rest.end - rest.start > 60 && text.scalars[rest.start].properties.isUppercase
      && text[rest].split(separator: " ").count { $0.first?.isLowercase ?? false } > 6
  }

  private static func letterCount(_ word: Substring) -> Int {
    word.unicodeScalars.count { $0.properties.isAlphabetic }
  }
}
