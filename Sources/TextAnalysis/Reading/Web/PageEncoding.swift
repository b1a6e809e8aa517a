/// The encoding of a page: its byte order mark, what it says of itself, else UTF-8 where it is that, else Windows-1252.
enum PageEncoding {
  /// The bytes to parse and the name of their encoding; UTF-8 is repaired, and NUL bytes are gone.
  static func decoded(_ bytes: [UInt8]) -> (bytes: [UInt8], encoding: String) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return (utf8(ofUTF16: bytes), "UTF-8")
    }
    let content = bytes.contains(0) ? bytes.filter { $0 != 0 } : bytes
    // What is UTF-8 beyond ASCII is that by no accident: browsers save pages so and leave what they say of themselves.
    if content.contains(where: { $0 > 0x7F }), String(validating: content, as: UTF8.self) != nil {
      return (content, "UTF-8")
    }
    let stated = stated(in: content)
    if stated == nil || stated == "utf-8" || stated == "utf8" || stated == "iso-8859-1" || stated == "us-ascii"
      || stated == "windows-1252"
    {
      if String(validating: content, as: UTF8.self) != nil { return (content, "UTF-8") }
      if stated == "utf-8" || stated == "utf8" || isNearlyUTF8(content) {
        return (Array(String(decoding: content, as: UTF8.self).utf8), "UTF-8")
      }
      return (content, "WINDOWS-1252")
    }
    return (content, stated ?? "UTF-8")
  }

  /// `charset=` in the first kilobytes.
  private static func stated(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    guard let place = head.firstRange(of: "charset=") ?? head.firstRange(of: "encoding=") else { return nil }
    let name = head[place.upperBound...].drop { "\"' ".contains($0) }.prefix {
      $0.isLetter || $0.isNumber || "-_".contains($0)
    }
    return name.isEmpty ? nil : String(name)
  }

  /// Whether most bytes beyond ASCII form characters of UTF-8.
  static func isNearlyUTF8(_ bytes: [UInt8]) -> Bool {
    let repaired = String(decoding: bytes, as: UTF8.self)
    var (bad, good) = (0, 0)
    for scalar in repaired.unicodeScalars where scalar.value > 0x7F {
      if scalar == "\u{FFFD}" { bad += 1 } else { good += 1 }
    }
    return bad <= 2 && good > 0 || bad * 10 < good
  }

  private static func utf8(ofUTF16 bytes: [UInt8]) -> [UInt8] {
    let isLittle = bytes[0] == 0xFF
    var units: [UInt16] = []
    var index = 2
    while index + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? first | second << 8 : second | first << 8)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
