public import DossierModel

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

extension DossierRecords {
  /// Control characters in names and quotes, which most formats write as U+FFFD.
  public var replacedCharacters: Int {
    var count = TextCleaning.count(in: actors, issues)
    events.reading { event in for place in 0..<events.count { count += TextCleaning.count(in: event(place)) } }
    stances.reading { stance in for place in 0..<stances.count { count += TextCleaning.count(in: stance(place)) } }
    return count
  }
}

extension TextCleaning {
  static func count(in actors: [Actor], _ issues: [Issue]) -> Int {
    actors.reduce(0) { $0 + count(in: $1.name) } + issues.reduce(0) { $0 + count(in: $1.name) }
  }

  static func count(in event: Event) -> Int {
    event.evidence.reduce(count(in: event.label)) { $0 + count(in: $1.quote) }
  }

  static func count(in stance: Stance) -> Int {
    stance.evidence.reduce(0) { $0 + count(in: $1.quote) }
  }
}

extension ExportFormat {
  /// Whether control characters become U+FFFD in this format; the dossier and the annotations keep every character.
  public var replacesControlCharacters: Bool { subject != .dossier }
}
