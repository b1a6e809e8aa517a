/// The text that a file's bytes hold, and in which encoding it was written.
struct DecodedText {
  enum Encoding: String {
    case utf8 = "UTF-8"
    case windows1252 = "Windows-1252"
  }

  var text: String
  var encoding: Encoding
  /// Bytes that the encoding does not define; each became U+FFFD.
  var undefinedBytes: Int
}

extension DecodedText {
  /// UTF-8 with or without byte order mark; bytes that are not UTF-8 are read as Windows-1252, the encoding of older
  /// news archives. Nil where the bytes are no text: NUL bytes, UTF-16, or many control characters.
  init?(bytes: [UInt8]) {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if content.contains(0) || DecodedText.looksBinary(content) { return nil }
    if let text = String(validating: content, as: UTF8.self) {
      self.init(text: text, encoding: .utf8, undefinedBytes: 0)
      return
    }
    var scalars = String.UnicodeScalarView()
    var undefined = 0
    for byte in content {
      let scalar = DecodedText.windows1252(byte)
      if scalar == "\u{FFFD}" { undefined += 1 }
      scalars.append(scalar)
    }
    self.init(text: String(scalars), encoding: .windows1252, undefinedBytes: undefined)
  }

  /// Text has few control characters; a picture or archive has many.
  private static func looksBinary(_ bytes: ArraySlice<UInt8>) -> Bool {
    let sample = bytes.prefix(4096)
    let controls = sample.count { $0 < 0x20 && !(0x09...0x0D).contains($0) }
    return controls * 50 > sample.count
  }

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
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
