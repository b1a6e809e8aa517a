/// Names and quotes written from right to left within English sentences.
///
/// Each run of right-to-left letters is put between U+2068 and U+2069, so that the digits and marks beside it stay
/// where the sentence has them (Unicode Standard Annex 9, isolates). Marks of direction in the
/// text itself are left out. Text without either stays as it is.
enum Bidi {
  static func isolated(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isRightToLeft($0) || isControl($0) }) else { return text }
    var result = String.UnicodeScalarView()
    // What stands between two right-to-left letters belongs to the run, unless a left-to-right letter is among it.
    var pending = String.UnicodeScalarView()
    var isInRun = false
    for scalar in text.unicodeScalars where !isControl(scalar) {
      if isRightToLeft(scalar) {
        if !isInRun { result.append("\u{2068}") }
        result.append(contentsOf: pending)
        result.append(scalar)
        pending.removeAll()
        isInRun = true
      } else if !isInRun {
        result.append(scalar)
      } else if scalar.properties.isAlphabetic || scalar == "\n" {
        result.append("\u{2069}")
        result.append(contentsOf: pending)
        result.append(scalar)
        pending.removeAll()
        isInRun = false
      } else {
        pending.append(scalar)
      }
    }
    if isInRun { result.append("\u{2069}") }
    result.append(contentsOf: pending)
    return String(result)
  }

  /// Hebrew, Arabic, Syriac, Thaana, N'Ko and the other scripts of these blocks.
  static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// Marks of direction that a text brings along; an unpaired one would turn the rest of the line.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
