/// Widths and line breaks of text set in DejaVu Sans, so that boxes fit their labels on every machine.
struct TextMetrics {
  var size: Double
  var bold = false

  /// Width in the unit of `size`. A character outside the table counts as wide when it is East Asian or an emoji, as
  /// nothing when it is a combining or control mark, and as a letter else.
  func width(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private func width(_ scalar: Unicode.Scalar) -> Double {
    let runs = bold ? DejaVuSansWidths.bold : DejaVuSansWidths.regular
    for run in runs where scalar.value >= run.first && scalar.value < run.first + UInt32(run.widths.count) {
      return Double(run.widths[Int(scalar.value - run.first)]) * size / 1000
    }
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0x1F000...0x1FAFF, 0x20000...0x3FFFD:
      return size
    default: return (bold ? 0.7 : 0.64) * size
    }
  }

  /// The text in lines no wider than `width`, broken between words; a word that is wider by itself is broken inside.
  /// What does not fit into `limit` lines is cut and marked with an ellipsis.
  func lines(_ text: String, width limit: Double, atMost maximum: Int = .max) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline || $0 == "\t" }) {
      for piece in pieces(of: word, width: limit) {
        let longer = line.isEmpty ? piece : line + " " + piece
        if line.isEmpty || width(longer) <= limit {
          line = longer
        } else {
          lines.append(line)
          line = piece
        }
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > maximum else { return lines }
    var kept = Array(lines.prefix(maximum))
    kept[maximum - 1] = cut(lines[maximum - 1] + " " + lines[maximum], to: limit)
    return kept
  }

  /// The text, or as much of its beginning as fits with an ellipsis.
  func cut(_ text: String, to limit: Double) -> String {
    guard width(text) > limit else { return text }
    var kept = Substring(text)
    while !kept.isEmpty, width(kept + "…") > limit { kept.removeLast() }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  private func pieces(of word: Substring, width limit: Double) -> [String] {
    guard width(word) > limit else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if !piece.isEmpty, width(piece + String(character)) > limit {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }
}
