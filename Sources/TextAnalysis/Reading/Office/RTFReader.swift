/// Rich Text Format (1.9): the text of the document and its information group.
///
/// Tables are read cell by cell. Pictures, fields' codes, notes, headers, footers and everything in unknown destinations are
/// left out. Exports of news archives are split.
struct RTFReader: DocumentReader {
  func articles(in file: InputFile) throws(ReadingError) -> FileContent {
    var parser = RTFParser(file.bytes)
    parser.parse()
    let lines = parser.text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
      .map { Article.Block(.paragraph, String($0).collapsingWhiteSpace) }.filter { !$0.text.isEmpty }
    guard !lines.isEmpty else { throw .empty(path: file.path) }
    return OfficeDocument(
      lines: lines, title: parser.info["title"], author: parser.info["author"], created: parser.created
    ).content
  }
}

/// Walks the groups and control words.
struct RTFParser {
  private static let depthLimit = 1000

  private let bytes: [UInt8]
  private var place = 0
  private(set) var text = ""
  private(set) var info: [String: String] = [:]
  private var date: [String: Int] = [:]

  private struct Group {
    /// The destination that takes the text: nil for the document.
    var destination: String?
    var isSkipped = false
    /// Characters that stand in for a `\u` and are passed over.
    var fallbackLength = 1
  }

  private var groups: [Group] = [Group()]
  /// Characters still to be passed over.
  private var passing = 0
  /// Groups beyond the limit, which are skipped.
  private var beyond = 0
  /// Bytes in a Windows code page that wait to be decoded together.
  private var pendingUnit: UInt16?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// When the document was made, from the information group.
  var created: String? {
    guard let year = date["yr"], let month = date["mo"], let day = date["dy"] else { return nil }
    return "\(year)-\(month)-\(day)"
  }

  mutating func parse() {
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "{"): open()
      case UInt8(ascii: "}"): close()
      case UInt8(ascii: "\\"): control()
      case 0x0D, 0x0A: break
      default: put(Windows1252.scalar(byte))
      }
    }
  }

  private mutating func open() {
    if groups.count >= RTFParser.depthLimit { beyond += 1 } else { groups.append(groups[groups.count - 1]) }
    passing = 0
  }

  private mutating func close() {
    if beyond > 0 { beyond -= 1 } else if groups.count > 1 { groups.removeLast() }
    passing = 0
  }

  private mutating func control() {
    guard place < bytes.count else { return }
    let byte = bytes[place]
    guard
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    else {
      place += 1
      return symbol(byte)
    }
    var word: [UInt8] = []
    while place < bytes.count, word.count < 32, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[place] | 0x20) {
      word.append(bytes[place])
      place += 1
    }
    let number = parameter()
    if place < bytes.count, bytes[place] == 0x20 { place += 1 }
    handle(String(decoding: word, as: UTF8.self), number)
  }

  private mutating func parameter() -> Int? {
    let start = place
    if place < bytes.count, bytes[place] == UInt8(ascii: "-") { place += 1 }
    while place < bytes.count, place - start < 11, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) {
      place += 1
    }
    let number = Int(String(decoding: bytes[start..<place], as: UTF8.self))
    if number == nil { place = start }
    return number
  }

  private mutating func symbol(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "'"):
      let digits = bytes[place..<min(place + 2, bytes.count)]
      place += digits.count
      if let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) { put(Windows1252.scalar(value)) }
    case UInt8(ascii: "*"): groups[groups.count - 1].isSkipped = true
    case UInt8(ascii: "~"): put(" ")
    case UInt8(ascii: "_"): put("-")
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): put(Unicode.Scalar(byte))
    case 0x0A, 0x0D: put("\n")
    default: break
    }
  }

  private mutating func handle(_ word: String, _ number: Int?) {
    switch word {
    case "par", "line", "row", "sect", "page", "cell": put("\n")
    case "tab": put(" ")
    case "emdash": put("—")
    case "endash": put("–")
    case "lquote": put("‘")
    case "rquote": put("’")
    case "ldblquote": put("“")
    case "rdblquote": put("”")
    case "bullet": put("•")
    case "u": unicode(number ?? 0)
    case "uc": groups[groups.count - 1].fallbackLength = max(0, min(number ?? 1, 16))
    case "bin": place = min(bytes.count, place + max(0, number ?? 0))
    case "title", "author": if groups.last?.destination == "info" { groups[groups.count - 1].destination = word }
    case "info", "creatim": groups[groups.count - 1].destination = word
    case "yr", "mo", "dy": if groups.last?.destination == "creatim", let number { date[word] = number }
    case _ where RTFParser.skipped.contains(word): groups[groups.count - 1].isSkipped = true
    default: break
    }
  }

  /// Destinations that hold no text of the document.
  private static let skipped: Set<String> = [
    "fonttbl", "colortbl", "stylesheet", "pict", "object", "header", "headerl", "headerr", "headerf", "footer",
    "footerl",
    "footerr", "footerf", "footnote", "fldinst", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator",
    "themedata", "datastore", "latentstyles", "xmlnstbl", "annotation", "atnid", "atnauthor", "operator", "revtim",
    "printim", "subject", "keywords", "doccomm", "company", "bkmkstart", "bkmkend", "deleted",
  ]

  /// `\u8217?`: a UTF-16 unit, and characters for programs that do not know it.
  private mutating func unicode(_ number: Int) {
    let unit = UInt16(truncatingIfNeeded: number)
    passing = 0
    if let high = pendingUnit, (0xDC00...0xDFFF).contains(unit) {
      let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
      if let scalar = Unicode.Scalar(value) { put(scalar) }
      pendingUnit = nil
    } else if (0xD800...0xDBFF).contains(unit) {
      pendingUnit = unit
    } else if let scalar = Unicode.Scalar(UInt32(unit)) {
      put(scalar)
    }
    passing = groups[groups.count - 1].fallbackLength
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    if passing > 0 {
      passing -= 1
      return
    }
    guard beyond == 0, let group = groups.last, !group.isSkipped else { return }
    switch group.destination {
    case nil: text.unicodeScalars.append(scalar)
    case "title", "author": info[group.destination!, default: ""].unicodeScalars.append(scalar)
    default: break
    }
  }
}
