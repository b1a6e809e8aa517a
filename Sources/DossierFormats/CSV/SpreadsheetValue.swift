/// Whether a spreadsheet that opens a CSV file would take a text for a formula, a number, a date or a truth value and
/// show something else: `=cmd()`, `1e5`, `01`, `March 5`, `true`. Months are those of English.
enum SpreadsheetValue {
  static func isRead(into text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    if "=+-@\t\r".utf8.contains(first) { return true }
    if text.utf8.count <= 5, ["true", "false"].contains(text.lowercased()) { return true }
    return isNumberOrDate(text)
  }

  /// Whether a date in EDTF would be shown as another: `2031-03` as March 31, a year before 1 as a formula.
  static func isRead(intoDate date: String) -> Bool {
    guard let first = date.utf8.first else { return false }
    return "+-".utf8.contains(first) || (date.utf8.count == 7 && date.utf8.allSatisfy { isDigit($0) || $0 == hyphen })
  }

  /// Only digits, what stands between them in numbers, dates and times, months, and after a digit other words of these.
  private static func isNumberOrDate(_ text: String) -> Bool {
    var word: [UInt8] = []
    var hasDigit = false
    func isKnown() -> Bool { word.isEmpty || months.contains(word) || (hasDigit && marks.contains(word)) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z":
        word.append(UInt8(scalar.value) | 0x20)
        if word.count > 9 { return false }
      case "0"..."9", " ", ".", ",", ":", ";", "/", "+", "-", "(", ")", "%", "$", "€", "£", "¥", "\u{A0}":
        guard isKnown() else { return false }
        word.removeAll(keepingCapacity: true)
        if ("0"..."9").contains(scalar) { hasDigit = true }
      default: return false
      }
    }
    return hasDigit && isKnown()
  }

  private static let hyphen = UInt8(ascii: "-")
  private static let marks = Set(["e", "t", "z", "a", "p", "am", "pm"].map { Array($0.utf8) })
  private static let months: Set<[UInt8]> = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    return Set((names + names.map { String($0.prefix(3)) } + ["sept"]).map { Array($0.utf8) })
  }()

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
