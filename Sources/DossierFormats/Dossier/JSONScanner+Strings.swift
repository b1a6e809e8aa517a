/// The strings of JSON: escapes, surrogate pairs, and what they forbid.
extension JSONScanner {
  mutating func key() throws(JSONScanningError) -> DossierKey? {
    offset += 1
    return DossierKey(try stringBytes())
  }

  mutating func beginString(_ expectation: StaticString) throws(JSONScanningError) -> Int {
    guard peek() == UInt8(ascii: "\"") else { throw mismatch(expectation) }
    offset += 1
    return offset - 1
  }

  /// The bytes of the string that the scanner stands in, escapes resolved; valid until the next call.
  mutating func stringBytes() throws(JSONScanningError) -> UnsafeBufferPointer<UInt8> {
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        offset += 1
        return UnsafeBufferPointer(rebasing: bytes[start..<(offset - 1)])
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
      if byte < 0x20 { throw syntax("control characters to be escaped in a string") }
      offset += 1
    }
    throw syntax("the closing quote of a string")
  }

  private mutating func escapedString(from start: Int) throws(JSONScanningError) -> UnsafeBufferPointer<UInt8> {
    unescaped.removeAll()
    unescaped.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<offset]))
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""):
        return unescaped.bytes
      case UInt8(ascii: "\\"): try appendEscape()
      case 0..<0x20:
        offset -= 1
        throw syntax("control characters to be escaped in a string")
      default: unescaped.append(byte)
      }
    }
    throw syntax("the closing quote of a string")
  }

  private mutating func appendEscape() throws(JSONScanningError) {
    guard offset < bytes.count else { throw syntax("a character after the backslash") }
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(byte)
    case UInt8(ascii: "n"): unescaped.append(0x0A)
    case UInt8(ascii: "t"): unescaped.append(0x09)
    case UInt8(ascii: "r"): unescaped.append(0x0D)
    case UInt8(ascii: "b"): unescaped.append(0x08)
    case UInt8(ascii: "f"): unescaped.append(0x0C)
    case UInt8(ascii: "u"): try appendUnicodeEscape()
    default:
      offset -= 1
      throw syntax("an escape of JSON after the backslash")
    }
  }

  private mutating func appendUnicodeEscape() throws(JSONScanningError) {
    let start = offset
    var value = try hexadecimal()
    if (0xD800..<0xDC00).contains(value), offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    {
      offset += 2
      let low = try hexadecimal()
      if (0xDC00..<0xE000).contains(low) { value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00) }
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw JSONScanningError(offset: start, finding: "a lone surrogate", expectation: "a pair of surrogates")
    }
    unescaped.append(contentsOf: Unicode.UTF8.encode(scalar)!)
  }

  private mutating func hexadecimal() throws(JSONScanningError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard offset < bytes.count, let digit = Unicode.Scalar(bytes[offset]).hexadecimalValue else {
        throw syntax("four hexadecimal digits")
      }
      value = value << 4 | digit
      offset += 1
    }
    return value
  }
}

extension Unicode.Scalar {
  fileprivate var hexadecimalValue: UInt32? {
    switch self {
    case "0"..."9": value - 0x30
    case "a"..."f": value - 0x61 + 10
    case "A"..."F": value - 0x41 + 10
    default: nil
    }
  }
}

/// Bytes that stay where they are until they are removed.
final class ScratchBytes {
  private var storage = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1024)
  private var count = 0

  deinit { storage.deallocate() }

  /// What has been appended; valid until the next change.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: storage[..<count]) }

  func removeAll() {
    count = 0
  }

  func append(_ byte: UInt8) {
    reserve(count + 1)
    storage[count] = byte
    count += 1
  }

  func append(contentsOf bytes: some Collection<UInt8>) {
    reserve(count + bytes.count)
    for byte in bytes {
      storage[count] = byte
      count += 1
    }
  }

  private func reserve(_ capacity: Int) {
    guard capacity > storage.count else { return }
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(capacity, storage.count * 2))
    _ = larger.update(fromContentsOf: storage[..<count])
    storage.deallocate()
    storage = larger
  }
}
