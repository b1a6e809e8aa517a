public import DossierModel

/// Ids that every format takes as they are: `^[A-Za-z][A-Za-z0-9_]*$`, unique in a file, and reversible.
///
/// A prefix says what it is (`a_` actor, `i_` issue, `v_` event, `e_` edge); a hyphen becomes `_`, and a byte that is
/// no ASCII letter or digit, or a hyphen after a hyphen, `__` and two upper-case hexadecimal digits.
public enum ExportID {
  /// The id of a node.
  public static func node(_ reference: Reference) -> String {
    var out = OutputBuffer()
    out.nodeID(reference)
    return String(decoding: out.bytes, as: UTF8.self)
  }

  /// The id of an edge.
  public static func edge(_ id: String) -> String {
    var out = OutputBuffer()
    out.edgeID(id)
    return String(decoding: out.bytes, as: UTF8.self)
  }

  /// The reference that a node id was made from.
  public static func reference(ofNode id: String) -> Reference? {
    guard let original = original(of: id) else { return nil }
    switch id.utf8.first {
    case UInt8(ascii: "a")?: return .actor(original)
    case UInt8(ascii: "i")?: return .issue(original)
    case UInt8(ascii: "v")?: return .event(original)
    default: return nil
    }
  }

  /// The id that an exported id was made from.
  public static func original(of id: String) -> String? {
    let bytes = Array(id.utf8)
    guard bytes.count >= 2, bytes[1] == UInt8(ascii: "_") else { return nil }
    var original: [UInt8] = []
    var index = 2
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "_") {
        original.append(bytes[index])
      } else if index + 3 < bytes.count, bytes[index + 1] == UInt8(ascii: "_"),
        let high = digit(bytes[index + 2]), let low = digit(bytes[index + 3])
      {
        original.append(high << 4 | low)
        index += 3
      } else {
        original.append(UInt8(ascii: "-"))
      }
      index += 1
    }
    return String(validating: original, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension OutputBuffer {
  mutating func nodeID(_ reference: Reference) {
    switch reference.kind {
    case .actor: raw("a_")
    case .issue: raw("i_")
    case .event: raw("v_")
    }
    exportID(reference.id)
  }

  mutating func edgeID(_ id: String) {
    raw("e_")
    exportID(id)
  }

  private mutating func exportID(_ id: String) {
    var id = id
    id.withUTF8 { utf8 in
      var start = 0
      var afterHyphen = false
      for (index, byte) in utf8.enumerated() where !isAlphanumeric(byte) {
        append(utf8, start..<index)
        if start < index { afterHyphen = false }
        start = index + 1
        if byte == UInt8(ascii: "-"), !afterHyphen {
          self.byte(UInt8(ascii: "_"))
          afterHyphen = true
        } else {
          raw("__")
          hexadecimal(byte)
          afterHyphen = false
        }
      }
      append(utf8, start..<utf8.count)
    }
  }

  /// Two upper-case digits.
  mutating func hexadecimal(_ byte: UInt8) {
    for digit in [byte >> 4, byte & 0xF] {
      self.byte(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }
}

private func isAlphanumeric(_ byte: UInt8) -> Bool {
  byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
}
