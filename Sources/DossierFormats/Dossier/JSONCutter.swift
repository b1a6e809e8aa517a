/// Cuts the values out of a JSON file that is larger than memory. Where a value ends is all it knows of JSON: what is in
/// one is for a scanner to check. Every method gives nil or false where the file is no JSON.
struct JSONCutter {
  private let window: FileWindow
  /// In the window.
  private var position = 0

  init(_ file: ReadableFile) {
    window = FileWindow(file)
    _ = window.advance(keeping: 0)
    if window.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The offset in the file of what comes next.
  var offset: Int { window.base + position }

  /// The next byte that is no white space, or nil at the end.
  mutating func peek() -> UInt8? {
    while true {
      let bytes = window.bytes
      while position < bytes.count {
        let byte = bytes[position]
        guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
        position += 1
      }
      guard more(keeping: position) else { return nil }
    }
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  /// The next value, or key; its bytes are valid until the next call.
  mutating func value() -> UnsafeBufferPointer<UInt8>? {
    guard let first = peek() else { return nil }
    var end = ValueEnd(first)
    var start = position
    while true {
      let bytes = window.bytes
      while position < bytes.count {
        switch end.take(bytes[position]) {
        case .within: position += 1
        case .last:
          position += 1
          return UnsafeBufferPointer(rebasing: bytes[start..<position])
        case .after: return UnsafeBufferPointer(rebasing: bytes[start..<position])
        }
      }
      let isMore = more(keeping: start)
      start = 0
      guard isMore else { return end.mayEndHere ? UnsafeBufferPointer(rebasing: window.bytes[...]) : nil }
    }
  }

  /// Reads on; what stands before `start` is forgotten.
  private mutating func more(keeping start: Int) -> Bool {
    position -= start
    return window.advance(keeping: start)
  }
}

/// Tells where a value ends: at the bracket that closes the first one, at a quote, or before what separates values.
private struct ValueEnd {
  enum Place {
    case within, last, after
  }

  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private let isScalar: Bool

  init(_ first: UInt8) {
    isScalar = first != UInt8(ascii: "{") && first != UInt8(ascii: "[") && first != UInt8(ascii: "\"")
  }

  var mayEndHere: Bool { isScalar }

  mutating func take(_ byte: UInt8) -> Place {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
        return depth == 0 ? .last : .within
      }
      return .within
    }
    switch byte {
    case UInt8(ascii: "\""): isInString = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      if isScalar { return .after }
      depth -= 1
      return depth == 0 ? .last : .within
    case UInt8(ascii: ","), UInt8(ascii: ":"), 0x20, 0x0A, 0x0D, 0x09: return isScalar ? .after : .within
    default: break
    }
    return .within
  }
}
