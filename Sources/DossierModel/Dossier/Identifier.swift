/// Stable readable ids, `^[a-z0-9]+(-[a-z0-9]+)*$`.
public enum Identifier {
  /// The id that a name gives: letters with Latin diacritics folded, everything else a hyphen. A name with no Latin
  /// letter or digit gives `x-` and a hash of its text.
  public static func slug(_ name: String) -> String {
    var slug = ""
    for scalar in name.unicodeScalars {
      if let folded = fold(scalar) {
        slug += folded
      } else if scalar != "'", scalar != "\u{2019}", slug.last.map({ $0 != "-" }) ?? false {
        slug += "-"
      }
    }
    if slug.hasSuffix("-") { slug.removeLast() }
    return slug.isEmpty ? "x-" + hash(name) : slug
  }

  /// Sixteen hexadecimal digits of the FNV-1a hash of a text, the same on every machine.
  public static func hash(_ text: String) -> String {
    let digits = String(hashValue(of: text), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The FNV-1a hash of a text.
  static func hashValue(of text: String) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return value
  }

  /// Whether a text has the form of an id.
  public static func isValid(_ id: String) -> Bool {
    var afterHyphen = true
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): afterHyphen = false
      case UInt8(ascii: "-") where !afterHyphen: afterHyphen = true
      default: return false
      }
    }
    return !afterHyphen
  }

  private static func fold(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": return String(scalar)
    case "A"..."Z": return String(scalar).lowercased()
    default: return scalar.value < 0x80 ? nil : latin[scalar]
    }
  }

  /// Latin letters with diacritics and ligatures, by their base letters.
  private static let latin: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặÀÁÂÃÄÅĀĂĄ"), ("ae", "æÆ"), ("c", "çćĉċčÇĆĈĊČ"), ("d", "ďđðĎĐÐ"),
      ("e", "èéêëēĕėęěẹẻẽếềểễệÈÉÊËĒĔĖĘĚ"), ("g", "ĝğġģĜĞĠĢ"), ("h", "ĥħĤĦ"), ("i", "ìíîïĩīĭįıịỉÌÍÎÏĨĪĬĮİ"),
      ("j", "ĵĴ"), ("k", "ķĶ"), ("l", "ĺļľłĹĻĽŁ"), ("n", "ñńņňŋÑŃŅŇŊ"),
      ("o", "òóôõöøōŏőơọỏốồổỗộớờởỡợÒÓÔÕÖØŌŎŐƠ"), ("oe", "œŒ"), ("r", "ŕŗřŔŖŘ"), ("s", "śŝşšșŚŜŞŠȘ"), ("ss", "ß"),
      ("t", "ţťŧțŢŤŦȚ"), ("th", "þÞ"), ("u", "ùúûüũūŭůűųưụủứừửữựÙÚÛÜŨŪŬŮŰŲƯ"), ("w", "ŵŴ"), ("y", "ýÿŷỳỵỷỹÝŶŸ"),
      ("z", "źżžŹŻŽ"), ("e", "ə"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (base, letters) in groups {
      for letter in letters.unicodeScalars { table[letter] = base }
    }
    return table
  }()
}
