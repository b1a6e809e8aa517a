/// Strings met before, so that the ids, rules and document names that a dossier repeats share their storage.
struct StringCache {
  private static let size = 4096
  private var entries = [String](repeating: "", count: StringCache.size)

  /// The string of these bytes; nil where they are not UTF-8.
  mutating func string(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    // Up to 15 bytes a string needs no storage of its own.
    guard bytes.count > 15, bytes.count < 128 else { return String(validating: bytes, as: UTF8.self) }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let slot = Int(truncatingIfNeeded: hash >> 40) & (StringCache.size - 1)
    if StringCache.isEqual(entries[slot], bytes) { return entries[slot] }
    guard let string = String(validating: bytes, as: UTF8.self) else { return nil }
    entries[slot] = string
    return string
  }

  private static func isEqual(_ string: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard string.utf8.count == bytes.count else { return false }
    return string.utf8.withContiguousStorageIfAvailable { $0.elementsEqual(bytes) } ?? false
  }
}
