import DossierModel

/// Characters that XML cannot hold, and that every format but the dossier's own JSON and the annotations therefore
/// writes as U+FFFD: U+0000 to U+001F but tab, line feed and carriage return, U+FFFE and U+FFFF.
enum TextCleaning {
  /// How many such characters a text has.
  static func count(in text: String) -> Int {
    var text = text
    return text.withUTF8 { utf8 in
      var count = 0
      for (index, byte) in utf8.enumerated() where byte < 0x20 || byte == 0xEF {
        if byte == 0xEF ? isNoncharacter(utf8, at: index) : isControl(byte) && byte != UInt8(ascii: "\r") {
          count += 1
        }
      }
      return count
    }
  }
}

extension ExportInput {
  /// Control characters in names and quotes of the dossier, which most formats write as U+FFFD.
  public var replacedCharacters: Int {
    var count = 0
    for actor in dossier.actors { count += TextCleaning.count(in: actor.name) }
    for issue in dossier.issues { count += TextCleaning.count(in: issue.name) }
    for event in dossier.events {
      count += TextCleaning.count(in: event.label)
      for piece in event.evidence { count += TextCleaning.count(in: piece.quote) }
    }
    for stance in dossier.stances {
      for piece in stance.evidence { count += TextCleaning.count(in: piece.quote) }
    }
    return count
  }
}

extension ExportFormat {
  /// Whether control characters become U+FFFD in this format; the dossier and the annotations keep every character.
  public var replacesControlCharacters: Bool { subject != .dossier }
}
