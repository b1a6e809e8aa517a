import DossierModel

/// One line of a CoNLL-U file, taken apart into its columns.
struct CoNLLULine {
  /// What the first column says.
  enum Identifier: Hashable {
    case word(Int)
    case range(Int, Int)
    case empty
  }

  /// Ids above this are no word numbers of any text.
  static let largestIdentifier = 1_000_000

  var identifier: Identifier
  var columns: [Substring]

  init(_ line: Substring) throws(CoNLLUFinding) {
    let fields = Self.fields(of: line)
    guard fields.count == 10 else {
      throw CoNLLUFinding("\(fields.count) columns; CoNLL-U has 10, separated by tabs")
    }
    columns = fields
    identifier = try Self.identifier(fields[0])
    if fields[1].isEmpty { throw CoNLLUFinding("empty FORM; a word has a form") }
  }

  private static func fields(of line: Substring) -> [Substring] {
    var fields: [Substring] = []
    fields.reserveCapacity(10)
    let bytes = line.utf8
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "\t") {
        fields.append(line[start..<index])
        start = bytes.index(after: index)
      }
      index = bytes.index(after: index)
    }
    fields.append(line[start...])
    return fields
  }

  private static func identifier(_ field: Substring) throws(CoNLLUFinding) -> Identifier {
    if let number = number(field) { return .word(number) }
    let parts = field.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 2, let first = number(parts[0]), let last = number(parts[1]), first < last {
      return .range(first, last)
    }
    let empty = field.split(separator: ".", omittingEmptySubsequences: false)
    if empty.count == 2, Int(empty[0]) != nil, Int(empty[1]) != nil { return .empty }
    throw CoNLLUFinding(
      "ID \"\(field.prefix(20))\"; expected a word number such as 3, a range 3-4 or an empty node 3.1")
  }

  private static func number(_ field: Substring) -> Int? {
    guard let number = Int(field), number > 0, number <= largestIdentifier else { return nil }
    return number
  }

  /// The head column from 0, -1 for the root; nil where it is not given.
  func head() throws(CoNLLUFinding) -> Int? {
    if columns[6] == "_" { return nil }
    guard let head = Int(columns[6]), head >= 0 else {
      throw CoNLLUFinding("HEAD \"\(columns[6].prefix(20))\"; expected a word number, or 0 for the root")
    }
    return head - 1
  }

  var hasSpaceAfter: Bool {
    columns[9] == "_" || !columns[9].split(separator: "|").contains("SpaceAfter=No")
  }

  /// `TokenRange=start:end` of the MISC column, or `start_char=…|end_char=…` as Stanza writes it.
  var tokenRange: TextSpan? {
    guard columns[9] != "_" else { return nil }
    var start: Int?
    var end: Int?
    for attribute in columns[9].split(separator: "|") {
      if attribute.hasPrefix("TokenRange=") {
        let parts = attribute.dropFirst("TokenRange=".count).split(separator: ":")
        if parts.count == 2 { (start, end) = (Int(parts[0]), Int(parts[1])) }
      } else if attribute.hasPrefix("start_char=") {
        start = Int(attribute.dropFirst("start_char=".count))
      } else if attribute.hasPrefix("end_char=") {
        end = Int(attribute.dropFirst("end_char=".count))
      }
    }
    guard let start, let end, 0 <= start, start < end else { return nil }
    return TextSpan(start, end)
  }
}

/// What is wrong with a line or a sentence: finding and expectation, without the place.
struct CoNLLUFinding: Error {
  var message: String

  init(_ message: String) {
    self.message = message
  }
}
