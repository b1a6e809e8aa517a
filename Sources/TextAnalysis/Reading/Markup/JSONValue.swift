/// A JSON value, read leniently: pages write line breaks into strings, commas before brackets and comments around the whole.
indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// As written.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// In the order of the file.
  case object([Member])

  struct Member: Hashable, Sendable {
    var key: String
    var value: JSONValue
  }

  /// The value of a key; nil for what is no object.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a string or number.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// The elements of an array; a value alone counts as one.
  var elements: [JSONValue] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }
}

extension JSONValue {
  /// Reads one value at the start of the bytes; nil where there is none. What follows it is left.
  init?(_ bytes: some Collection<UInt8>) {
    var reader = LenientJSON(bytes: Array(bytes))
    guard let value = reader.value(depth: 0) else { return nil }
    self = value
  }
}

/// The reader behind `JSONValue`.
private struct LenientJSON {
  private static let depthLimit = 64

  let bytes: [UInt8]
  private var place = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard depth < LenientJSON.depthLimit, let next else { return nil }
    switch next {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "\""): return string().map { .string($0) }
    default: return word()
    }
  }

  private mutating func object(_ depth: Int) -> JSONValue? {
    place += 1
    var members: [JSONValue.Member] = []
    while true {
      skipSpace(and: UInt8(ascii: ","))
      guard let next else { return members.isEmpty ? nil : .object(members) }
      if next == UInt8(ascii: "}") {
        place += 1
        return .object(members)
      }
      guard next == UInt8(ascii: "\""), let key = string() else { return nil }
      skipSpace(and: UInt8(ascii: ":"))
      guard let value = value(depth: depth + 1) else { return nil }
      members.append(JSONValue.Member(key: key, value: value))
    }
  }

  private mutating func array(_ depth: Int) -> JSONValue? {
    place += 1
    var elements: [JSONValue] = []
    while true {
      skipSpace(and: UInt8(ascii: ","))
      guard let next else { return .array(elements) }
      if next == UInt8(ascii: "]") {
        place += 1
        return .array(elements)
      }
      guard let value = value(depth: depth + 1) else { return nil }
      elements.append(value)
    }
  }

  private mutating func string() -> String? {
    place += 1
    var text: [UInt8] = []
    while let byte = next {
      place += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") { escape(into: &text) } else { text.append(byte) }
    }
    return nil
  }

  private mutating func escape(into text: inout [UInt8]) {
    guard let byte = next else { return }
    place += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
    case UInt8(ascii: "u"): text += Array(String(unicodeEscape()).utf8)
    default: text.append(byte)
    }
  }

  private mutating func unicodeEscape() -> Character {
    let first = hex()
    if (0xD800..<0xDC00).contains(first), place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"),
      bytes[place + 1] == UInt8(ascii: "u")
    {
      place += 2
      let second = hex()
      if (0xDC00..<0xE000).contains(second) {
        let value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        return Unicode.Scalar(value).map(Character.init) ?? "\u{FFFD}"
      }
    }
    return Unicode.Scalar(first).map(Character.init) ?? "\u{FFFD}"
  }

  private mutating func hex() -> UInt32 {
    let digits = bytes[place..<min(place + 4, bytes.count)]
    place += digits.count
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0xFFFD
  }

  private mutating func word() -> JSONValue? {
    let start = place
    while let byte = next, byte > 0x20, !",]}:".utf8.contains(byte) { place += 1 }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    switch word {
    case "": return nil
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default: return Double(word) == nil ? nil : .number(word)
    }
  }

  private mutating func skipSpace(and mark: UInt8 = 0x20) {
    while let byte = next, byte <= 0x20 || byte == mark { place += 1 }
  }
}
