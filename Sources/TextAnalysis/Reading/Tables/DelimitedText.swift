/// Rows of a delimited text after RFC 4180: quoted fields hold delimiters, line breaks and doubled quotes.
struct DelimitedText {
  /// The mark between fields.
  let delimiter: UInt8

  /// The delimiter that the first line uses most: tab, comma, semicolon or bar.
  static func delimiter(of bytes: [UInt8]) -> UInt8 {
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|")]
    let counts = candidates.map { mark in line.count { $0 == mark } }
    let most = counts.max() ?? 0
    return most == 0 ? UInt8(ascii: ",") : candidates[counts.firstIndex(of: most)!]
  }

  /// The rows with the line that each begins in, from 1. Rows without any field are left out.
  func rows(of text: String) -> [(line: Int, fields: [String])] {
    var rows: [(Int, [String])] = []
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var (line, start) = (1, 1)
    let bytes = Array(text.utf8)
    func closeField() {
      fields.append(String(decoding: field, as: UTF8.self))
      field = []
    }
    func closeRow() {
      closeField()
      if fields.contains(where: { !$0.isEmpty }) { rows.append((start, fields)) }
      fields = []
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A { line += 1 }
      if isQuoted {
        if byte == UInt8(ascii: "\"") {
          if index + 1 < bytes.count, bytes[index + 1] == byte {
            field.append(byte)
            index += 1
          } else {
            isQuoted = false
          }
        } else {
          field.append(byte)
        }
      } else if byte == UInt8(ascii: "\""), field.isEmpty {
        isQuoted = true
      } else if byte == delimiter {
        closeField()
      } else if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
          index += 1
          line += 1
        }
        closeRow()
        start = line
      } else {
        field.append(byte)
      }
      index += 1
    }
    if !field.isEmpty || !fields.isEmpty { closeRow() }
    return rows
  }
}
