/// Reading EDTF text, levels 0 and 1.
extension EDTFDate {
  /// Reads `2012-05-25`, `2012-05`, `2012`, `2012-05-25T14:30:00Z`, `2012-21`, `2012-33`, `201X`, `2012-XX`,
  /// `2012-05~`,
  /// `2012-06-02/2012-06-03`, `2011-03/..`, `/2012` and `Y17000`.
  public init(parsing text: some StringProtocol) throws(EDTFParsingError) {
    let bytes = Array(text.utf8)
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
      self.init(try EDTFDate.moment(bytes[...], of: text))
      return
    }
    let start = try EDTFDate.endpoint(bytes[..<slash], of: text)
    let end = try EDTFDate.endpoint(bytes[(slash + 1)...], of: text)
    if case .moment = start {
    } else if case .moment = end {
    } else {
      throw EDTFParsingError(text: String(text), finding: .intervalWithoutDate)
    }
    self.init(form: .interval(start, end))
    if let first = earliestDay, let last = latestDay, first > last {
      throw EDTFParsingError(text: String(text), finding: .endBeforeStart)
    }
  }

  private static func endpoint(
    _ bytes: ArraySlice<UInt8>, of text: some StringProtocol
  ) throws(EDTFParsingError) -> Endpoint {
    if bytes.isEmpty { return .unknown }
    if bytes.elementsEqual("..".utf8) { return .open }
    return .moment(try moment(bytes, of: text))
  }

  private static func moment(
    _ bytes: ArraySlice<UInt8>, of text: some StringProtocol
  ) throws(EDTFParsingError) -> Moment {
    var scanner = EDTFScanner(bytes: bytes, text: String(text))
    return try scanner.moment()
  }
}

/// A text that is not an EDTF date, and what is wrong with it.
public struct EDTFParsingError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Finding: Hashable, Sendable {
    case notADate
    case noSuchDay
    case noSuchTime
    case intervalWithoutDate
    case endBeforeStart
  }

  public var text: String
  public var finding: Finding

  public var description: String {
    switch finding {
    case .notADate: "\"\(text)\" is not an EDTF date; expected a form such as 2012-05-25, 2012-05 or 2012-05/2012-06"
    case .noSuchDay: "\"\(text)\" is not an EDTF date; the calendar has no such month or day"
    case .noSuchTime: "\"\(text)\" is not an EDTF date; expected a time such as 14:30:00Z"
    case .intervalWithoutDate: "\"\(text)\" is not an EDTF date; expected at least one end of the interval"
    case .endBeforeStart: "\"\(text)\" is not an EDTF date; the interval ends before it starts"
    }
  }
}

/// Walks the bytes of one moment from left to right.
private struct EDTFScanner {
  var bytes: ArraySlice<UInt8>
  let text: String

  mutating func moment() throws(EDTFParsingError) -> EDTFDate.Moment {
    var moment = try year()
    if skip("-") {
      moment.month = try part()
      if skip("-") { moment.day = try part() }
      if skip("T") { moment.time = try time() }
    }
    moment.qualification = qualification()
    guard bytes.isEmpty else { throw failure(.notADate) }
    try check(moment)
    return moment
  }

  private mutating func year() throws(EDTFParsingError) -> EDTFDate.Moment {
    let long = skip("Y")
    let negative = skip("-")
    if long {
      let digits = bytes.prefix { isDigit($0) }
      guard digits.count > 4, digits.count < 13, let magnitude = Int(String(decoding: digits, as: UTF8.self)) else {
        throw failure(.notADate)
      }
      bytes = bytes.dropFirst(digits.count)
      return EDTFDate.Moment(year: negative ? -magnitude : magnitude)
    }
    let field = bytes.prefix(4)
    let specified = field.prefix { isDigit($0) }
    let unspecified = field.dropFirst(specified.count)
    guard field.count == 4, unspecified.allSatisfy({ $0 == UInt8(ascii: "X") }) else { throw failure(.notADate) }
    bytes = bytes.dropFirst(4)
    var magnitude = specified.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    for _ in unspecified { magnitude *= 10 }
    guard !negative || magnitude > 0 else { throw failure(.notADate) }
    var moment = EDTFDate.Moment(year: negative ? -magnitude : magnitude)
    moment.unspecifiedYearDigits = unspecified.count
    return moment
  }

  private mutating func part() throws(EDTFParsingError) -> EDTFDate.Part {
    if bytes.starts(with: "XX".utf8) {
      bytes = bytes.dropFirst(2)
      return .unspecified
    }
    let number = try twoDigits(.notADate)
    guard number > 0 else { throw failure(.noSuchDay) }
    return .number(number)
  }

  private mutating func time() throws(EDTFParsingError) -> EDTFDate.ClockTime {
    let hour = try twoDigits(.noSuchTime)
    guard skip(":") else { throw failure(.noSuchTime) }
    let minute = try twoDigits(.noSuchTime)
    guard skip(":") else { throw failure(.noSuchTime) }
    let second = try twoDigits(.noSuchTime)
    guard hour < 24, minute < 60, second < 61 else { throw failure(.noSuchTime) }
    return EDTFDate.ClockTime(hour: hour, minute: minute, second: second, zone: try zone())
  }

  private mutating func zone() throws(EDTFParsingError) -> String {
    if skip("Z") { return "Z" }
    guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return "" }
    let start = bytes
    bytes = bytes.dropFirst()
    let hours = try twoDigits(.noSuchTime)
    let minutes = skip(":") ? try twoDigits(.noSuchTime) : 0
    guard hours < 15, minutes < 60 else { throw failure(.noSuchTime) }
    return String(decoding: start.prefix(start.count - bytes.count), as: UTF8.self)
  }

  private mutating func qualification() -> EDTFDate.Qualification {
    if skip("?") { return .uncertain }
    if skip("~") { return .approximate }
    return skip("%") ? .uncertainAndApproximate : .certain
  }

  private func check(_ moment: EDTFDate.Moment) throws(EDTFParsingError) {
    if let month = moment.month, case .number(let number) = month {
      let isDivision = (21...24).contains(number) || (33...36).contains(number) || number == 40 || number == 41
      let isSeason = isDivision && moment.day == nil && moment.time == nil
      guard (1...12).contains(number) || isSeason else { throw failure(.noSuchDay) }
    }
    if moment.unspecifiedYearDigits > 0, moment.month != nil, moment.month != .unspecified, moment.day != nil {
      guard case .number(let day)? = moment.day, case .number(let month)? = moment.month else { return }
      guard day >= 1, day <= CalendarDay.days(inMonth: month, ofYear: 2000) else { throw failure(.noSuchDay) }
      return
    }
    if let day = moment.day, case .number(let dayNumber) = day {
      guard case .number(let month)? = moment.month else { throw failure(.notADate) }
      guard CalendarDay(year: moment.year, month: month, day: dayNumber) != nil else { throw failure(.noSuchDay) }
    }
    if moment.time != nil {
      guard case .number? = moment.day, moment.unspecifiedYearDigits == 0 else { throw failure(.noSuchTime) }
    }
  }

  private mutating func twoDigits(_ finding: EDTFParsingError.Finding) throws(EDTFParsingError) -> Int {
    let field = bytes.prefix(2)
    guard field.count == 2, field.allSatisfy(isDigit) else { throw failure(finding) }
    bytes = bytes.dropFirst(2)
    return field.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let first = bytes.first, UInt32(first) == character.value else { return false }
    bytes = bytes.dropFirst()
    return true
  }

  private func failure(_ finding: EDTFParsingError.Finding) -> EDTFParsingError {
    EDTFParsingError(text: text, finding: finding)
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}
