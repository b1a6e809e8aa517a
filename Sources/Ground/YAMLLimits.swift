/// What a YAML file of the user's may hold, looked at before a parser that has no limits sees it: aliases that name
/// aliases make a file of a kilobyte a tree that no machine can walk through, and each level of nesting costs stack.
public enum YAMLLimits {
  /// Aliases that may be in a file, and levels of brackets or columns of indentation.
  public static let aliases = 16
  public static let depth = 200

  /// The first thing beyond the limits, with its line, from 1.
  public static func finding(in yaml: String) -> (line: Int, finding: String)? {
    var line = 1
    var previous = UInt8(ascii: "\n")
    var (aliasCount, brackets, indentation) = (0, 0, 0)
    var isIndentation = true
    // Without an anchor (&name) an asterisk is text.
    let hasAnchors = yaml.utf8.contains(UInt8(ascii: "&"))
    for byte in yaml.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): (line, indentation, isIndentation) = (line + 1, -1, true)
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "\t"): break
      default:
        // A name right behind an asterisk; "5 * 3" has none.
        if hasAnchors, previous == UInt8(ascii: "*"), isName(byte) { aliasCount += 1 }
        isIndentation = false
      }
      if isIndentation { indentation += 1 }
      if aliasCount > aliases { return (line, "more than \(aliases) aliases (*name)") }
      if max(brackets, indentation) > depth { return (line, "more than \(depth) levels") }
      previous = byte
    }
    return nil
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
