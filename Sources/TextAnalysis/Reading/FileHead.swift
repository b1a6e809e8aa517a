/// The first bytes of a file, by which its format is told.
struct FileHead: Sendable {
  static let length = 4096

  private let bytes: [UInt8]
  /// The beginning as text, white space and byte order mark passed over, lower case.
  let text: String

  init(_ file: some Collection<UInt8>) {
    bytes = Array(file.prefix(FileHead.length))
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    text = String(decoding: content.drop { $0 <= 0x20 }.prefix(2048), as: UTF8.self).lowercased()
  }

  func starts(with mark: String) -> Bool { bytes.starts(with: Array(mark.utf8)) }

  func starts(with mark: [UInt8]) -> Bool { bytes.starts(with: mark) }

  /// Whether the root element of the XML text has this name.
  func isXML(_ root: String) -> Bool {
    guard text.hasPrefix("<"), let place = text.firstRange(of: "<" + root) else { return false }
    let next = text[place.upperBound...].first
    return next == ">" || next == " " || next == "\n" || next == "\r" || next == "\t" || next == "/"
  }

  var isHTML: Bool {
    guard text.hasPrefix("<") else { return false }
    if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") { return true }
    return isXML("html") || (isXML("head") && isXML("meta")) || isXML("body")
  }

  /// The container of Office files before 2007 and of encrypted ones since.
  var isCompound: Bool { starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) }

  var isZip: Bool { starts(with: [0x50, 0x4B, 0x03, 0x04]) || starts(with: [0x50, 0x4B, 0x05, 0x06]) }

  /// Whether a zip archive's first bytes name a file or type.
  func holds(_ name: String) -> Bool { String(decoding: bytes, as: UTF8.self).contains(name) }

  /// The header fields that browsers write over a saved page.
  var isSavedPage: Bool {
    text.contains("snapshot-content-location:")
      || text.contains("multipart/related") && (text.hasPrefix("from: <saved by") || text.hasPrefix("from: \"saved by"))
  }

  /// A mailbox, or the header fields of a message.
  var isMail: Bool {
    var fields = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).prefix { !$0.isEmpty }
      .prefix(60)
    if starts(with: "From ") { fields = fields.dropFirst() }
    let names = Set(fields.compactMap { line in line.firstIndex(of: ":").map { String(line[..<$0]) } })
    guard fields.first?.contains(":") == true else { return false }
    return names.contains("from") && names.contains("date")
      && (names.contains("subject") || names.contains("message-id"))
  }

  /// Nothing, or white space only.
  var isBlank: Bool { !bytes.contains { $0 > 0x20 } }

  /// What a file is that holds no text, in words; nil where it may hold some.
  var kindWithoutText: String? {
    for (mark, kind) in FileHead.marks where bytes.starts(with: mark) { return kind }
    if bytes.count > 11, starts(with: "RIFF") {
      return String(decoding: bytes[8..<12], as: UTF8.self) == "WEBP" ? "picture" : "sound or film"
    }
    if bytes.count > 11, String(decoding: bytes[4..<8], as: UTF8.self) == "ftyp" { return "sound or film" }
    return nil
  }

  /// Whether the bytes are no text in any encoding that is read.
  var isBinary: Bool {
    if starts(with: [0xFF, 0xFE]) || starts(with: [0xFE, 0xFF]) { return false }
    return DecodedText.looksBinary(bytes[...])
  }

  private static let marks: [([UInt8], String)] = [
    ([0xFF, 0xD8, 0xFF], "picture"), ([0x89, 0x50, 0x4E, 0x47], "picture"), (Array("GIF8".utf8), "picture"),
    ([0x49, 0x49, 0x2A, 0x00], "picture"), ([0x4D, 0x4D, 0x00, 0x2A], "picture"),
    (Array("ID3".utf8), "sound or film"), (Array("OggS".utf8), "sound or film"), ([0x7F, 0x45, 0x4C, 0x46], "program"),
    (Array("wOFF".utf8), "font"), (Array("wOF2".utf8), "font"), (Array("SQLite format 3".utf8), "database"),
  ]
}
