/// How a format writes characters that mean something in it. The one place where text is cleaned and escaped.
protocol Escaping {
  /// Bytes to look at; every byte under 0x20 and 0xEF must be among them.
  static func isSpecial(_ byte: UInt8) -> Bool
  /// Writes a special byte (tab and line feed included) so that the format reads it as text.
  static func escape(_ byte: UInt8, into out: inout OutputBuffer)
  /// Whether the format can hold control characters; where it cannot, they are replaced by U+FFFD.
  static var holdsControls: Bool { get }
}

extension Escaping {
  static var holdsControls: Bool { false }
}

extension OutputBuffer {
  /// Writes text for a format. Control characters that XML cannot hold (U+0000 to U+001F but tab and line feed) and
  /// U+FFFE, U+FFFF become U+FFFD, line ends become line feeds, in every format alike, so that all files agree.
  mutating func text<E: Escaping>(_ text: String, as escaping: E.Type) {
    var text = text
    text.withUTF8 { self.text(utf8: $0, as: escaping) }
  }

  /// The text that another buffer has gathered.
  mutating func text<E: Escaping>(_ text: OutputBuffer, as escaping: E.Type) {
    text.bytes.withUnsafeBufferPointer { self.text(utf8: $0, as: escaping) }
  }

  private mutating func text<E: Escaping>(utf8: UnsafeBufferPointer<UInt8>, as _: E.Type) {
    var start = 0
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if !E.isSpecial(byte) || (byte == 0xEF && (E.holdsControls || !isNoncharacter(utf8, at: index))) {
        index += 1
        continue
      }
      append(utf8, start..<index)
      index += byte == 0xEF ? 3 : 1
      start = index
      if byte == 0xEF || isControl(byte), !E.holdsControls {
        replace(byte, next: index < utf8.count ? utf8[index] : 0, as: E.self)
      } else {
        E.escape(byte, into: &self)
      }
    }
    append(utf8, start..<utf8.count)
  }

  private mutating func replace<E: Escaping>(_ byte: UInt8, next: UInt8, as _: E.Type) {
    if byte == UInt8(ascii: "\r") {
      if next == UInt8(ascii: "\n") { return }
      if E.isSpecial(UInt8(ascii: "\n")) { E.escape(UInt8(ascii: "\n"), into: &self) } else { raw("\n") }
    } else {
      raw("\u{FFFD}")
    }
  }
}

/// Whether U+FFFE or U+FFFF, in UTF-8 EF BF BE and EF BF BF, starts here.
func isNoncharacter(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  index + 2 < utf8.count && utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE
}

/// Whether a byte is a control character other than tab and line feed.
func isControl(_ byte: UInt8) -> Bool {
  byte < 0x20 && byte != UInt8(ascii: "\t") && byte != UInt8(ascii: "\n")
}

/// Inside a JSON string, for a file whose text agrees with the XML formats'.
enum JSONText: Escaping {
  static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0xEF
  }

  static func escape(_ byte: UInt8, into out: inout OutputBuffer) {
    switch byte {
    case UInt8(ascii: "\""): out.raw(#"\""#)
    case UInt8(ascii: "\\"): out.raw(#"\\"#)
    case UInt8(ascii: "\n"): out.raw(#"\n"#)
    case UInt8(ascii: "\t"): out.raw(#"\t"#)
    case UInt8(ascii: "\r"): out.raw(#"\r"#)
    default:
      out.raw(byte < 0x10 ? #"\u000"# : #"\u001"#)
      let digit = byte & 0xF
      out.byte(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}

/// Inside a JSON string, character for character: for files whose offsets count the text.
enum ExactJSONText: Escaping {
  static var holdsControls: Bool { true }

  static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  static func escape(_ byte: UInt8, into out: inout OutputBuffer) {
    JSONText.escape(byte, into: &out)
  }
}

/// Inside an element of XML. `>` is escaped too, so that `]]>` stays text.
enum XMLText: Escaping {
  static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == 0xEF
      || isControl(byte)
  }

  static func escape(_ byte: UInt8, into out: inout OutputBuffer) {
    switch byte {
    case UInt8(ascii: "&"): out.raw("&amp;")
    case UInt8(ascii: "<"): out.raw("&lt;")
    case UInt8(ascii: ">"): out.raw("&gt;")
    case UInt8(ascii: "\""): out.raw("&quot;")
    case UInt8(ascii: "\n"): out.raw("&#10;")
    default: out.raw("&#9;")
    }
  }
}

/// Inside a double-quoted attribute of XML, where a reader makes blanks of bare tabs and line feeds.
enum XMLAttribute: Escaping {
  static func isSpecial(_ byte: UInt8) -> Bool {
    XMLText.isSpecial(byte) || byte == UInt8(ascii: "\"") || byte < 0x20
  }

  static func escape(_ byte: UInt8, into out: inout OutputBuffer) {
    XMLText.escape(byte, into: &out)
  }
}

extension OutputBuffer {
  /// A JSON string, cleaned.
  mutating func json(_ text: String) {
    byte(UInt8(ascii: "\""))
    self.text(text, as: JSONText.self)
    byte(UInt8(ascii: "\""))
  }

  /// A JSON string, exactly.
  mutating func exactJSON(_ text: String) {
    byte(UInt8(ascii: "\""))
    self.text(text, as: ExactJSONText.self)
    byte(UInt8(ascii: "\""))
  }
}
