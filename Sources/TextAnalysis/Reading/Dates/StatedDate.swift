public import DossierModel

/// A date that a file states, read from the many ways in which pages, mails and agencies write one.
///
/// ISO 8601 in basic and extended form, RFC 5322, "June 1, 2012", "1 June 2012, 9:30 pm BST", seconds since 1970.
/// Numbers whose order is open (`03/04/2012`) are no date. The day is that of the zone stated.
public struct StatedDate: Hashable, Sendable {
  public var day: CalendarDay
  /// `hh:mm` with the zone as written, where there is one.
  public var time: String?

  public init(day: CalendarDay, time: String? = nil) {
    self.day = day
    self.time = time
  }

  /// Nil where the text has no full date.
  public init?(_ text: String) {
    let tokens = DateToken.tokens(of: text.prefix(120))
    guard let day = StatedDate.numbered(tokens) ?? StatedDate.worded(tokens) ?? StatedDate.counted(tokens),
      (1700...2199).contains(day.year)
    else { return nil }
    self.init(day: day, time: StatedDate.time(in: text))
  }

  /// As EDTF, to the day.
  public var edtf: EDTFDate { EDTFDate(day) }

  /// Date and time as ISO 8601 writes them.
  public var description: String {
    EDTFDate(day).description + (time.map { "T" + $0 } ?? "")
  }

  /// `2012-06-01`, `2012/6/1`, `20120601`, `20120601T…`, and `25/12/2012` where only one order is possible.
  private static func numbered(_ tokens: [DateToken]) -> CalendarDay? {
    for (index, token) in tokens.enumerated() where token.isNumber {
      if token.text.count == 8 || token.text.count == 14, let day = packed(token.text.prefix(8)) { return day }
      guard index + 4 < tokens.count, tokens[index + 2].isNumber, tokens[index + 4].isNumber,
        ["-", "/", "."].contains(tokens[index + 1].text), tokens[index + 1].text == tokens[index + 3].text
      else { continue }
      let (first, second, third) = (token.number, tokens[index + 2].number, tokens[index + 4].number)
      if token.text.count == 4 { return CalendarDay(year: first, month: second, day: third) }
      guard tokens[index + 4].text.count == 4 else { continue }
      if first > 12 || tokens[index + 1].text == "." { return CalendarDay(year: third, month: second, day: first) }
      if second > 12 { return CalendarDay(year: third, month: first, day: second) }
    }
    return nil
  }

  private static func packed(_ digits: Substring) -> CalendarDay? {
    guard let number = Int(digits) else { return nil }
    return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// A month's name with a day beside it and a year near.
  private static func worded(_ tokens: [DateToken]) -> CalendarDay? {
    for (index, token) in tokens.enumerated() {
      guard let month = token.month else { continue }
      let near = tokens[max(0, index - 3)..<min(tokens.count, index + 8)].filter(\.isNumber)
      let years = near.filter { $0.text.count == 4 && (1700...2199).contains($0.number) }
      guard let year = years.first(where: { $0.start > token.start }) ?? years.first else { continue }
      guard let day = dayNumber(beside: index, in: tokens, except: year) else { continue }
      if let date = CalendarDay(year: year.number, month: month, day: day) { return date }
    }
    return nil
  }

  /// The number right before or behind the month.
  static func dayNumber(beside month: Int, in tokens: [DateToken], except year: DateToken?) -> Int? {
    let behind = tokens[(month + 1)...].prefix(3).first(where: \.isNumber)
    let before = tokens[..<month].suffix(3).last(where: \.isNumber)
    return [behind, before].compactMap { $0 }.first {
      $0 != year && $0.text.count <= 2 && (1...31).contains($0.number)
    }?
    .number
  }

  /// Seconds or milliseconds since 1970, alone.
  private static func counted(_ tokens: [DateToken]) -> CalendarDay? {
    guard tokens.count == 1, tokens[0].isNumber, let count = Int(tokens[0].text) else { return nil }
    switch tokens[0].text.count {
    case 10: return CalendarDay(number: count / 86_400)
    case 13: return CalendarDay(number: count / 86_400_000)
    default: return nil
    }
  }

  /// `T13:03:00+01:00`, ` 13:03 GMT`.
  private static func time(in text: String) -> String? {
    let bytes = Array(text.utf8.prefix(60))
    func digit(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
    }
    for index in bytes.indices
    where bytes[index] == UInt8(ascii: ":") && digit(index + 1) && digit(index + 2) && digit(index - 1) {
      guard index >= 2, digit(index - 2) else { return nil }
      var end = index + 3
      if end < bytes.count, bytes[end] == UInt8(ascii: ":"), digit(end + 1), digit(end + 2) { end += 3 }
      let clock = String(decoding: bytes[(index - 2)..<end], as: UTF8.self)
      if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
        end += 1
        while digit(end) { end += 1 }
      }
      let rest = String(decoding: bytes[end...], as: UTF8.self).drop { $0 == " " }
      let zone = rest.prefix { $0 == "+" || $0 == "-" || $0 == ":" || $0.isNumber || $0 == "Z" }
      let isOffset = zone.first == "+" || zone.first == "-" || zone == "Z"
      return clock + (isOffset ? zone : rest.hasPrefix("GMT") || rest.hasPrefix("UTC") ? "Z" : "")
    }
    return nil
  }
}

/// A run of letters, a run of digits, or a mark of a date.
struct DateToken: Hashable {
  var text: String
  var start: Int
  var isNumber: Bool

  var number: Int { Int(text) ?? 0 }

  /// The month that a name or its abbreviation of three letters and more means, as RFC 5322 writes them.
  var month: Int? {
    guard !isNumber, text.count >= 3 else { return nil }
    let key = text.prefix(3).lowercased()
    guard key.utf8.count == 3, let place = DateToken.abbreviations.firstIndex(of: key) else { return nil }
    let isName = DateToken.names[place].hasPrefix(text.lowercased()) || text.lowercased() == "sept"
    return isName ? place + 1 : nil
  }

  private static let abbreviations = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  static func tokens(of text: some StringProtocol) -> [DateToken] {
    var tokens: [DateToken] = []
    var current = ""
    var kind = 0
    var place = 0
    func close() {
      if !current.isEmpty {
        tokens.append(DateToken(text: current, start: place - current.unicodeScalars.count, isNumber: kind == 1))
      }
      current = ""
    }
    for scalar in text.unicodeScalars {
      let next = ("0"..."9").contains(scalar) ? 1 : scalar.properties.isAlphabetic ? 2 : 3
      if next != kind || next == 3 { close() }
      kind = next
      if next != 3 || "-/.".unicodeScalars.contains(scalar) { current.unicodeScalars.append(scalar) }
      place += 1
    }
    close()
    return tokens
  }
}
