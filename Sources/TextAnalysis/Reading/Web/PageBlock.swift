/// A stretch of a page's text between two breaks of its layout.
struct PageBlock: Sendable {
  enum Kind: Hashable, Sendable {
    case paragraph, item, quote, cell, caption, code
    /// Text that stands in no element of its own, only in a division.
    case loose
    /// Level 1 to 6.
    case heading(Int)
  }

  var kind: Kind
  var text: String
  /// The innermost element that lays the text out as a block.
  var element: Int
  /// The first text node.
  var node: Int
  /// Letters, digits and signs, white space counted once.
  var length: Int
  /// Those of them in links.
  var linked: Int

  var linkDensity: Double { length == 0 ? 0 : Double(linked) / Double(length) }
  /// What is not linked.
  var plain: Int { length - linked }

  var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }

  /// Whether the text ends like a sentence, closing quotation marks and brackets passed over.
  var endsSentence: Bool {
    let last = text.unicodeScalars.reversed().first { !"\"'”’)]»".unicodeScalars.contains($0) }
    return last.map { ".!?…;:。！？".unicodeScalars.contains($0) } ?? false
  }
}
