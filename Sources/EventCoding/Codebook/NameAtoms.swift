import DossierModel

/// Cuts names and texts into the smallest parts that spelling agrees on, so that "U.N.", "UN", "Al-Qaida" and
/// "al Qaida" meet.
enum NameAtoms {
  /// A run of letters and digits, folded to lower-case ASCII, with what its capitals said.
  struct Atom: Hashable {
    var key: String
    var startsUpper: Bool
    var allUpper: Bool
  }

  /// The atoms of a text: hyphens and spaces separate, "U.N." is one atom, "'s" is an atom of its own.
  static func split(_ text: some StringProtocol) -> [Atom] {
    splitPlain(text) ?? splitAny(text)
  }

  /// The fast way for texts of ASCII letters, digits, spaces and hyphens, which most names are.
  private static func splitPlain(_ text: some StringProtocol) -> [Atom]? {
    var atoms: [Atom] = []
    var key: [UInt8] = []
    var uppers = 0
    var letters = 0
    var startsUpper = false
    func atom() -> Atom {
      Atom(
        key: String(decoding: key, as: UTF8.self), startsUpper: startsUpper,
        allUpper: letters > 1 && uppers == letters)
    }
    for byte in text.utf8 {
      switch byte {
      case 65...90:
        if key.isEmpty { startsUpper = true }
        uppers += 1
        letters += 1
        key.append(byte + 32)
      case 97...122:
        letters += 1
        key.append(byte)
      case 48...57: key.append(byte)
      case 32, 45:
        if !key.isEmpty { atoms.append(atom()) }
        key.removeAll(keepingCapacity: true)
        (uppers, letters, startsUpper) = (0, 0, false)
      default: return nil
      }
    }
    if !key.isEmpty { atoms.append(atom()) }
    return atoms
  }

  private static func splitAny(_ text: some StringProtocol) -> [Atom] {
    var atoms: [Atom] = []
    var run: [Unicode.Scalar] = []
    let scalars = Array(text.unicodeScalars)
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      if isWordScalar(scalar) {
        run.append(scalar)
      } else if isApostrophe(scalar) {
        if isPossessive(scalars, at: position) {
          flush(&run, into: &atoms)
          atoms.append(Atom(key: "'s", startsUpper: false, allUpper: false))
          position += 1
        }
      } else if scalar != "." || !isAbbreviationDot(scalars, at: position) {
        flush(&run, into: &atoms)
      }
      position += 1
    }
    flush(&run, into: &atoms)
    return atoms
  }

  /// The key of a whole name: its atoms with single spaces.
  static func key(_ text: some StringProtocol) -> String {
    split(text).map(\.key).joined(separator: " ")
  }

  private static func flush(_ run: inout [Unicode.Scalar], into atoms: inout [Atom]) {
    guard !run.isEmpty else { return }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: run)
    let isASCII = run.allSatisfy { $0.value < 0x80 }
    let key = isASCII ? lowercased(run) : Identifier.slug(String(word))
    let letters = run.filter { !isDigit($0) }
    atoms.append(
      Atom(
        key: key, startsUpper: run[0].properties.isUppercase,
        allUpper: letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)))
    run.removeAll(keepingCapacity: true)
  }

  private static func lowercased(_ run: [Unicode.Scalar]) -> String {
    var bytes = run.map { UInt8($0.value) }
    for index in bytes.indices where bytes[index] >= 65 && bytes[index] <= 90 { bytes[index] += 32 }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 48 && scalar.value <= 57
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 48...57, 65...90, 97...122: true
    case 0..<0x80, 0x2000...0x2BFF: false
    default: scalar.properties.isAlphabetic
    }
  }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x2018, 0x2019, 0x02BC, 0x60, 0xB4: true
    default: false
    }
  }

  private static func isPossessive(_ scalars: [Unicode.Scalar], at position: Int) -> Bool {
    guard position + 1 < scalars.count, scalars[position + 1] == "s" || scalars[position + 1] == "S" else {
      return false
    }
    return position + 2 >= scalars.count || !isWordScalar(scalars[position + 2])
  }

  /// A dot after a single letter: "U.N.", "J."
  private static func isAbbreviationDot(_ scalars: [Unicode.Scalar], at position: Int) -> Bool {
    guard position > 0, isWordScalar(scalars[position - 1]) else { return false }
    return position == 1 || !isWordScalar(scalars[position - 2])
  }
}
