/// Finds the JSON Pointer and the line of a byte, after an error: a second walk that reading itself need not pay for.
enum JSONLocator {
  /// Line and column of a byte, both from 1.
  static func position(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (line: Int, column: Int) {
    var line = 1
    var lineStart = 0
    for index in 0..<min(offset, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    return (line, offset - lineStart + 1)
  }

  /// The JSON Pointer of the value that starts at a byte of well-formed JSON.
  static func pointer(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    var levels: [Level] = []
    var index = 0
    while index < min(offset, bytes.count) {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let end = endOfString(from: index, in: bytes)
        if let last = levels.indices.last, levels[last].awaitsKey {
          levels[last].key = String(decoding: bytes[(index + 1)..<max(end, index + 1)], as: UTF8.self)
          levels[last].awaitsKey = false
        }
        index = end
      case UInt8(ascii: "{"): levels.append(Level(index: nil, awaitsKey: true))
      case UInt8(ascii: "["): levels.append(Level(index: 0))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = levels.popLast()
      case UInt8(ascii: ","):
        if let last = levels.indices.last { levels[last].advance() }
      default: break
      }
      index += 1
    }
    return levels.map { "/" + $0.text }.joined()
  }

  private struct Level {
    var index: Int?
    var key = ""
    var awaitsKey = false

    mutating func advance() {
      if let index { self.index = index + 1 } else { awaitsKey = true }
    }

    var text: String {
      if let index { return String(index) }
      return key.reduce(into: "") { $0 += $1 == "~" ? "~0" : $1 == "/" ? "~1" : String($1) }
    }
  }

  private static func endOfString(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, bytes.count)
  }
}
