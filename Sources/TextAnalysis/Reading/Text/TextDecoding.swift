/// The text that a file's bytes hold, and in which encoding it was written.
struct DecodedText {
  enum Encoding: String {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case windows1252 = "Windows-1252"
  }

  var text: String
  var encoding: Encoding
  /// Bytes that the encoding does not define; each became U+FFFD.
  var undefinedBytes: Int
}

extension DecodedText {
  /// UTF-8 with or without byte order mark, UTF-16 with one. A few bytes that are not UTF-8 in a text that otherwise is
  /// are replaced; a text that is not is read as Windows-1252, the encoding of older news archives. Nil where the bytes
  /// are no text: NUL bytes, many control characters.
  init?(bytes: [UInt8]) {
    if let text = DecodedText.utf16(bytes) {
      self.init(text: text, encoding: .utf16, undefinedBytes: 0)
      return
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if content.contains(0) || DecodedText.looksBinary(content) { return nil }
    if let text = String(validating: content, as: UTF8.self) {
      self.init(text: text, encoding: .utf8, undefinedBytes: 0)
      return
    }
    let repaired = String(decoding: content, as: UTF8.self)
    if let bad = DecodedText.fewUndefined(in: repaired, hasMark: content.startIndex == 3) {
      self.init(text: repaired, encoding: .utf8, undefinedBytes: bad)
      return
    }
    var scalars = String.UnicodeScalarView()
    var undefined = 0
    for byte in content {
      let scalar = Windows1252.scalar(byte)
      if scalar == "\u{FFFD}" { undefined += 1 }
      scalars.append(scalar)
    }
    self.init(text: String(scalars), encoding: .windows1252, undefinedBytes: undefined)
  }

  /// What the user should know about the decoding.
  var notes: [String] {
    switch encoding {
    case .windows1252:
      let undefined = undefinedBytes > 0 ? ", \(undefinedBytes) bytes of it undefined" : ""
      return ["not UTF-8; read as Windows-1252\(undefined); expected UTF-8"]
    case .utf8 where undefinedBytes > 0:
      return [
        "\(undefinedBytes) \(undefinedBytes == 1 ? "byte is" : "bytes are") not UTF-8, replaced by U+FFFD; expected UTF-8"
      ]
    default: return []
    }
  }

  /// How many characters a repaired text lost, where it is plainly UTF-8: many other characters beyond ASCII are whole,
  /// or a byte order mark says so. Nil where the text is in another encoding.
  private static func fewUndefined(in repaired: String, hasMark: Bool) -> Int? {
    var (bad, good) = (0, 0)
    for scalar in repaired.unicodeScalars where scalar.value > 0x7F {
      if scalar == "\u{FFFD}" { bad += 1 } else { good += 1 }
    }
    return hasMark || good > 0 && bad <= max(1, good / 4) ? bad : nil
  }

  private static func utf16(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 4, bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index -> UInt16 in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? first | second << 8 : second | first << 8
    }
    return String(validating: units, as: UTF16.self)
  }

  /// Text has few control characters; a picture or archive has many.
  static func looksBinary(_ bytes: ArraySlice<UInt8>) -> Bool {
    let sample = bytes.prefix(4096)
    if sample.contains(0) { return true }
    let controls = sample.count { $0 < 0x20 && !(0x09...0x0D).contains($0) }
    return controls * 50 > sample.count
  }
}

/// Windows-1252, the encoding of older news archives and of RTF.
enum Windows1252 {
  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    (0x80..<0xA0).contains(byte) ? upperTable[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// 0x80 to 0x9F after the Encoding Standard's index; the five bytes that Windows leaves undefined are U+FFFD.
  private static let upperTable: [Unicode.Scalar] = [
    "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}",
    "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
  ]
}
