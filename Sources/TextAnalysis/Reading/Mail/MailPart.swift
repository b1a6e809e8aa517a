/// A message or a part of one: header fields and content, after RFC 5322 and MIME (RFC 2045 to 2047).
struct MailPart {
  /// Parts within parts that are read.
  private static let depthLimit = 10

  private var headers: [(name: String, value: String)] = []
  private let content: ArraySlice<UInt8>
  private let depth: Int

  init(_ bytes: [UInt8]) {
    self.init(bytes[...], depth: 0)
  }

  private init(_ bytes: ArraySlice<UInt8>, depth: Int) {
    self.depth = depth
    var rest = bytes
    var lines: [String] = []
    while let end = rest.firstIndex(of: 0x0A) ?? (rest.isEmpty ? nil : rest.endIndex) {
      let line = rest[rest.startIndex..<end]
      rest = end < rest.endIndex ? rest[(end + 1)...] : rest[end...]
      let text = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      if text.isEmpty { break }
      if text.first == " " || text.first == "\t", !lines.isEmpty {
        lines[lines.count - 1] += text
      } else {
        lines.append(text)
      }
    }
    content = rest
    headers = lines.compactMap { line in
      line.firstIndex(of: ":").map {
        (line[..<$0].lowercased(), String(line[line.index(after: $0)...].drop { $0 == " " }))
      }
    }
  }

  /// A header field, its encoded words decoded.
  func header(_ name: String) -> String? {
    headers.first { $0.name == name }.map { EncodedWords.decoded($0.value) }
  }

  private var type: String {
    (headers.first { $0.name == "content-type" }?.value ?? "text/plain").lowercased()
  }

  /// A parameter of the content type, such as `charset`.
  private func parameter(_ name: String) -> String? {
    guard let value = headers.first(where: { $0.name == "content-type" })?.value,
      let place = value.lowercased().firstRange(of: name + "=")
    else { return nil }
    let offset = value.lowercased().distance(from: value.lowercased().startIndex, to: place.upperBound)
    let rest = value.dropFirst(offset)
    return rest.first == "\""
      ? String(rest.dropFirst().prefix { $0 != "\"" }) : String(rest.prefix { $0 != ";" && $0 != " " })
  }

  var isEncrypted: Bool {
    type.hasPrefix("multipart/encrypted") || type.hasPrefix("application/pkcs7-mime")
      || type.hasPrefix("application/x-pkcs7-mime")
  }

  private var isAttachment: Bool {
    headers.first { $0.name == "content-disposition" }?.value.lowercased().hasPrefix("attachment") ?? false
  }

  /// The parts of a multipart message.
  private var parts: [MailPart] {
    guard type.hasPrefix("multipart/"), depth < MailPart.depthLimit, let boundary = parameter("boundary") else {
      return []
    }
    let mark = Array("--\(boundary)".utf8)
    var parts: [MailPart] = []
    var start: Int?
    var line = content.startIndex
    while line < content.endIndex {
      let end = content[line...].firstIndex(of: 0x0A) ?? content.endIndex
      if content[line..<end].starts(with: mark) {
        if let start { parts.append(MailPart(content[start..<line], depth: depth + 1)) }
        start = min(end + 1, content.endIndex)
        if content[line..<end].dropFirst(mark.count).starts(with: Array("--".utf8)) {
          start = nil
          break
        }
      }
      line = end + 1
    }
    // A truncated message ends without its last mark.
    if let start, start < content.endIndex { parts.append(MailPart(content[start...], depth: depth + 1)) }
    return parts
  }

  /// The text of the message: plain if there is such a part, else HTML.
  var body: (text: String, isHTML: Bool)? {
    if type.hasPrefix("multipart/") {
      let bodies = parts.filter { !$0.isAttachment }.compactMap(\.body)
      return bodies.first { !$0.isHTML && $0.text.contains { !$0.isWhitespace } } ?? bodies.first
    }
    guard type.hasPrefix("text/"), !isAttachment else { return nil }
    return (text, type.hasPrefix("text/html"))
  }

  /// How many parts are attached.
  var attachments: Int {
    if type.hasPrefix("multipart/") { return parts.reduce(0) { $0 + $1.attachments } }
    return isAttachment ? 1 : 0
  }

  private var text: String {
    let encoding = headers.first { $0.name == "content-transfer-encoding" }?.value.lowercased() ?? ""
    let bytes: [UInt8] =
      encoding.hasPrefix("base64")
      ? TransferEncoding.base64(content)
      : encoding.hasPrefix("quoted-printable") ? TransferEncoding.quotedPrintable(content) : Array(content)
    return TransferEncoding.text(bytes, charset: parameter("charset"))
  }
}

/// The transfer encodings of MIME (RFC 2045).
enum TransferEncoding {
  static func base64(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var (buffer, bits): (UInt32, UInt32) = (0, 0)
    for byte in bytes {
      let value: UInt32
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = UInt32(byte - 65)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = UInt32(byte - 71)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt32(byte + 4)
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: continue
      }
      buffer = buffer << 6 | value
      bits += 6
      if bits >= 8 {
        bits -= 8
        result.append(UInt8(truncatingIfNeeded: buffer >> bits))
      }
    }
    return result
  }

  /// `isHeader`: an underscore is a space, as in encoded words.
  static func quotedPrintable(_ bytes: some Collection<UInt8>, isHeader: Bool = false) -> [UInt8] {
    let bytes = Array(bytes)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "="), index < bytes.count {
        if bytes[index] == 0x0A || bytes[index] == 0x0D {
          index += bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
          continue
        }
        if index + 1 < bytes.count,
          let value = UInt8(String(decoding: bytes[index...(index + 1)], as: UTF8.self), radix: 16)
        {
          result.append(value)
          index += 2
          continue
        }
      }
      result.append(isHeader && byte == UInt8(ascii: "_") ? 0x20 : byte)
    }
    return result
  }

  /// Text in a named encoding: UTF-8, or the Windows code page that Latin-1 is taken for.
  static func text(_ bytes: [UInt8], charset: String?) -> String {
    DecodedText(bytes: bytes.filter { $0 != 0 })?.text ?? String(decoding: bytes, as: UTF8.self)
  }
}

/// Encoded words of header fields: `=?UTF-8?Q?Zo=C3=AB?=` (RFC 2047).
enum EncodedWords {
  static func decoded(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    var followsWord = false
    while let open = rest.firstRange(of: "=?") {
      let before = rest[..<open.lowerBound]
      // White space between two encoded words is no text.
      if !(followsWord && before.allSatisfy(\.isWhitespace)) { result += before }
      let parts = rest[open.upperBound...].split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[3].hasPrefix("=") else {
        result += "=?"
        rest = rest[open.upperBound...]
        followsWord = false
        continue
      }
      let bytes =
        parts[1].lowercased() == "b"
        ? TransferEncoding.base64(parts[2].utf8) : TransferEncoding.quotedPrintable(parts[2].utf8, isHeader: true)
      result += TransferEncoding.text(bytes, charset: String(parts[0]))
      rest = parts[3].dropFirst()
      followsWord = true
    }
    return result + rest
  }
}
