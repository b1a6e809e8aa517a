/// The words of an element's class and id: `articleBody__related-links` gives `articlebody`, `related`, `links`, and the
/// names that pages write in several ways as one: `article-body`.
enum PageNames {
  static func words(of node: MarkupTree.Node) -> [String] {
    var words: [String] = []
    for attribute in node.attributes
    where ["class", "id", "itemprop", "data-component", "data-testid"].contains(attribute.name) {
      if attribute.value.utf8.count > 400 { continue }
      for name in attribute.value.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }) {
        add(name, to: &words)
      }
    }
    return words
  }

  private static func add(_ name: Substring, to words: inout [String]) {
    let parts = parts(of: name)
    for (index, part) in parts.enumerated() {
      words.append(part)
      if index > 0 { words.append(parts[index - 1] + "-" + part) }
    }
    if parts.count > 1 { words.append(parts.joined()) }
  }

  /// Cut at everything but letters and digits, and where a capital follows a small letter.
  private static func parts(of name: Substring) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    var previousIsSmall = false
    for byte in name.utf8 {
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      if !part.isEmpty, !(isCapital || isSmall || isDigit) || isCapital && previousIsSmall {
        parts.append(String(decoding: part, as: UTF8.self))
        part = []
      }
      if isCapital || isSmall || isDigit { part.append(isCapital ? byte + 32 : byte) }
      previousIsSmall = isSmall
    }
    if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
    return parts
  }
}
