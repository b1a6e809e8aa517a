/// The keys of a dossier's JSON, found by their bytes.
enum DossierKey: UInt8, CaseIterable {
  case format, version, generator, documents, actors, issues, events, stances, diagnostics
  case id, name, title, published, publisher, url, language, path, characters, sha256, parser
  case publishedFrom, alsoPublishedBy
  case kind, aliases, country, affiliations, codes, to, role, valid
  case label, type, date, status, place, participants, figures, evidence, tellings
  case actor, measure, value, bound, of
  case document, quote, prefix, suffix, start, end, sentence, rule, cue, coder, model, score
  case holder, target, regarding, negated, hedged, attributedTo, confidence
  case severity, message

  /// One of the 128 bits of a mask: `table` refuses a 129th key.
  var bit: UInt128 { 1 << UInt128(rawValue) }

  /// A set of keys.
  struct Group {
    let mask: UInt128

    init(_ keys: DossierKey...) {
      mask = keys.reduce(0) { $0 | $1.bit }
    }
  }

  /// The key with this name; nil where a dossier has none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty, bytes.count < 16 else { return nil }
    let name = DossierKey.pack(bytes)
    var slot = DossierKey.slot(name)
    while let entry = DossierKey.table[slot] {
      if entry.name == name {
        self = entry.key
        return
      }
      slot = (slot + 1) & 255
    }
    return nil
  }

  /// Up to fifteen bytes of a name and its length, as two numbers.
  private struct PackedName: Equatable {
    var low: UInt64 = 0
    var high: UInt64 = 0
  }

  private static func pack(_ bytes: some Collection<UInt8>) -> PackedName {
    var name = PackedName(high: UInt64(bytes.count) << 56)
    for (index, byte) in bytes.enumerated() {
      if index < 8 {
        name.low |= UInt64(byte) << UInt64(index * 8)
      } else {
        name.high |= UInt64(byte) << UInt64((index - 8) * 8)
      }
    }
    return name
  }

  private static func slot(_ name: PackedName) -> Int {
    Int(truncatingIfNeeded: ((name.low ^ name.high) &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }

  /// Open addressing with 256 slots for some sixty names.
  private static let table: [(name: PackedName, key: DossierKey)?] = {
    precondition(DossierKey.allCases.count <= 128, "more keys than a mask of 128 bits can tell apart")
    var table = [(name: PackedName, key: DossierKey)?](repeating: nil, count: 256)
    for key in DossierKey.allCases {
      let name = pack(Array(String(describing: key).utf8))
      var index = slot(name)
      while table[index] != nil { index = (index + 1) & 255 }
      table[index] = (name, key)
    }
    return table
  }()
}
