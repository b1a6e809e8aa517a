import DossierModel

/// Reads JSON (RFC 8259) byte by byte, without building a tree: the caller asks for what should come next.
///
/// Errors carry the byte offset only; the place is worked out from it when an error is thrown, so that reading pays
/// nothing for it.
struct JSONScanner {
  private(set) var bytes: UnsafeBufferPointer<UInt8>
  var offset = 0
  private var strings = StringCache()
  let unescaped = ScratchBytes()

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// Goes on with other bytes; strings met before still share their storage.
  mutating func restart(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    offset = 0
  }

  // MARK: Structure

  /// The next byte that is no white space, or nil at the end.
  mutating func peek() -> UInt8? {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      offset += 1
    }
    return nil
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    offset += 1
    return true
  }

  mutating func beginObject(_ expectation: StaticString) throws(JSONScanningError) -> JSONObjectState {
    guard peek() == UInt8(ascii: "{") else { throw mismatch(expectation) }
    offset += 1
    return JSONObjectState(start: offset - 1)
  }

  /// The next key that a dossier knows, with the scanner at its value; nil after the last. Unknown keys are skipped.
  mutating func nextKey(_ state: inout JSONObjectState) throws(JSONScanningError) -> DossierKey? {
    while true {
      if skip(UInt8(ascii: "}")) { return nil }
      if !state.isFirst, !skip(UInt8(ascii: ",")) { throw syntax("\",\" or \"}\"") }
      state.isFirst = false
      guard peek() == UInt8(ascii: "\"") else { throw syntax("a key in double quotes") }
      let start = offset
      let key = try key()
      guard skip(UInt8(ascii: ":")) else { throw syntax("\":\" after a key") }
      guard let key else {
        try skipValue()
        continue
      }
      guard state.seen & key.bit == 0 else {
        throw JSONScanningError(offset: start, finding: "key \"\(key)\" is repeated", expectation: "each key once")
      }
      state.seen |= key.bit
      return key
    }
  }

  /// Throws where a required key has not been seen.
  func require(_ keys: DossierKey.Group, in state: JSONObjectState) throws(JSONScanningError) {
    let missing = keys.mask & ~state.seen
    guard missing != 0, let key = DossierKey(rawValue: UInt8(missing.trailingZeroBitCount)) else { return }
    throw JSONScanningError(
      offset: state.start, finding: "key \"\(key)\" is missing", expectation: "an object with it", isValue: true)
  }

  mutating func beginArray(_ expectation: StaticString) throws(JSONScanningError) {
    guard peek() == UInt8(ascii: "[") else { throw mismatch(expectation) }
    offset += 1
  }

  /// Whether another element follows; `count` is the number of elements read so far.
  mutating func nextElement(_ count: Int) throws(JSONScanningError) -> Bool {
    if skip(UInt8(ascii: "]")) { return false }
    if count > 0, !skip(UInt8(ascii: ",")) { throw syntax("\",\" or \"]\"") }
    return true
  }

  /// Whether an object that is a map ends here; the scanner then stands after it, else before a key. `count` is the
  /// number of entries read so far.
  mutating func endOfEntries(_ count: Int) throws(JSONScanningError) -> Bool {
    if skip(UInt8(ascii: "}")) { return true }
    if count > 0, !skip(UInt8(ascii: ",")) { throw syntax("\",\" or \"}\"") }
    return false
  }

  mutating func expectEnd() throws(JSONScanningError) {
    guard peek() == nil else { throw syntax("nothing after the closing brace") }
  }

  // MARK: Values

  mutating func string(_ expectation: StaticString) throws(JSONScanningError) -> String {
    let start = try beginString(expectation)
    let slice = try stringBytes()
    guard let string = String(validating: slice, as: UTF8.self) else { throw invalidUTF8(at: start) }
    return string
  }

  /// A string that is likely to come again, such as an id: equal texts share their storage.
  mutating func commonString(_ expectation: StaticString) throws(JSONScanningError) -> String {
    let start = try beginString(expectation)
    let slice = try stringBytes()
    guard let string = strings.string(of: slice) else { throw invalidUTF8(at: start) }
    return string
  }

  mutating func date(_ expectation: StaticString) throws(JSONScanningError) -> EDTFDate {
    let start = try beginString(expectation)
    let slice = try stringBytes()
    if let day = CalendarDay(isoDay: slice) { return EDTFDate(day) }
    guard let text = strings.string(of: slice) else { throw invalidUTF8(at: start) }
    do {
      return try EDTFDate(parsing: text)
    } catch {
      throw JSONScanningError(
        offset: start, finding: "\"\(text)\" is not an EDTF date",
        expectation: "a form such as 2012-05-25, 2012-05 or 2012-05/2012-06", isValue: true)
    }
  }

  /// One of the cases of an enumeration.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type, _ expectation: StaticString
  ) throws(JSONScanningError) -> Choice {
    _ = peek()
    let start = offset
    let text = try commonString(expectation)
    if let choice = Choice(rawValue: text) { return choice }
    let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw JSONScanningError(
      offset: start, finding: "\"\(text)\" is not \(expectation)", expectation: "one of \(choices)", isValue: true)
  }

  mutating func boolean() throws(JSONScanningError) -> Bool {
    _ = peek()
    if skipWord("true") { return true }
    if skipWord("false") { return false }
    throw mismatch("true or false")
  }

  /// A whole number, zero or more.
  mutating func count(_ expectation: StaticString) throws(JSONScanningError) -> Int {
    _ = peek()
    let start = offset
    var value = 0
    while offset < bytes.count, case let digit = bytes[offset] &- UInt8(ascii: "0"), digit < 10 {
      guard value < 100_000_000_000_000 else { break }
      value = value * 10 + Int(digit)
      offset += 1
    }
    let leadingZero = bytes.count > start && bytes[start] == UInt8(ascii: "0") && offset > start + 1
    if offset > start, !leadingZero, offset == bytes.count || !JSONScanner.isNumberPart(bytes[offset]) { return value }
    offset = start
    let number = try number(expectation)
    guard number >= 0, number < 1e15, number == number.rounded() else {
      offset = start
      throw mismatch(expectation)
    }
    return Int(number)
  }

  mutating func number(_ expectation: StaticString) throws(JSONScanningError) -> Double {
    guard let first = peek(), first == UInt8(ascii: "-") || first &- UInt8(ascii: "0") < 10 else {
      throw mismatch(expectation)
    }
    let start = offset
    var end = offset
    while end < bytes.count, JSONScanner.isNumberPart(bytes[end]) { end += 1 }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    guard JSONScanner.isNumber(bytes[start..<end]), let value = Double(text), value.isFinite else {
      throw JSONScanningError(offset: start, finding: "\(text) is not a number of JSON", expectation: "\(expectation)")
    }
    offset = end
    return value
  }

  /// Skips any value, checking that it is JSON.
  mutating func skipValue() throws(JSONScanningError) {
    var closers: [UInt8] = []
    repeat {
      if closers.last == UInt8(ascii: "}") { try skipKey() }
      if skip(UInt8(ascii: "{")) {
        if !skip(UInt8(ascii: "}")) {
          closers.append(UInt8(ascii: "}"))
          continue
        }
      } else if skip(UInt8(ascii: "[")) {
        if !skip(UInt8(ascii: "]")) {
          closers.append(UInt8(ascii: "]"))
          guard closers.count < 256 else { throw syntax("fewer than 256 levels of nesting") }
          continue
        }
      } else {
        try skipScalar()
      }
      while let closer = closers.last, !skip(UInt8(ascii: ",")) {
        guard skip(closer) else { throw syntax("\",\" or the end of the list or object") }
        closers.removeLast()
      }
    } while !closers.isEmpty
  }

  private mutating func skipKey() throws(JSONScanningError) {
    _ = try beginString("a key in double quotes")
    _ = try stringBytes()
    guard skip(UInt8(ascii: ":")) else { throw syntax("\":\" after a key") }
  }

  private mutating func skipScalar() throws(JSONScanningError) {
    switch peek() {
    case UInt8(ascii: "\"")?:
      offset += 1
      _ = try stringBytes()
    case UInt8(ascii: "t")?, UInt8(ascii: "f")?, UInt8(ascii: "n")?:
      guard skipWord("true") || skipWord("false") || skipWord("null") else { throw syntax("a value") }
    default: _ = try number("a value")
    }
  }

  // MARK: Errors

  /// Here stands JSON of another kind, or no JSON at all.
  func mismatch(_ expectation: StaticString) -> JSONScanningError {
    JSONScanningError(offset: offset, finding: found, expectation: "\(expectation)", isValue: startsValue)
  }

  func syntax(_ expectation: String) -> JSONScanningError {
    JSONScanningError(offset: offset, finding: found, expectation: expectation)
  }

  private func invalidUTF8(at start: Int) -> JSONScanningError {
    JSONScanningError(offset: start, finding: "a string that is not UTF-8", expectation: "UTF-8 text")
  }

  private var startsValue: Bool {
    guard offset < bytes.count else { return false }
    return "{[\"-0123456789tfn".utf8.contains(bytes[offset])
  }

  private var found: String {
    guard offset < bytes.count else { return "the end of the file" }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return "an object"
    case UInt8(ascii: "["): return "a list"
    case UInt8(ascii: "\""): return "a string"
    case UInt8(ascii: "n"): return "null"
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return "a word"
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return "a number"
    case let byte where byte > 0x20 && byte < 0x7F: return "\"\(Unicode.Scalar(byte))\""
    case let byte: return "byte 0x" + String(byte, radix: 16)
    }
  }
}

/// Keys seen so far in an object.
struct JSONObjectState {
  var start: Int
  var isFirst = true
  var seen: UInt128 = 0

  func has(_ key: DossierKey) -> Bool { seen & key.bit != 0 }
}

/// What is wrong at a byte of the file.
struct JSONScanningError: Error {
  var offset: Int
  var finding: String
  var expectation: String
  /// Whether the file is JSON at this place, so that a JSON Pointer says where.
  var isValue = false
}

extension CalendarDay {
  /// Reads exactly `2012-05-25`.
  init?(isoDay text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
    func digits(_ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        let digit = text[index] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    guard let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
