import DossierModel

/// How a CSV file is written.
public enum CSVDialect: String, Hashable, Sendable, CaseIterable {
  /// RFC 4180 with line feeds: for programs. Read with pandas, pass `keep_default_na=False`.
  case machine
  /// Columns as Gephi's spreadsheet import names them.
  case gephi
  /// Headers of `neo4j-admin database import`; line feeds become blanks and backslashes are doubled.
  case neo4j
  /// For a spreadsheet and a reader: byte order mark, CRLF, `'` before what would be read as a formula, a number or a
  /// date, cells of at most 32,767 characters; the `'` changes the data, so this is no dialect for programs.
  case excel

  /// Ends a row.
  var lineEnd: StaticString { self == .excel ? "\r\n" : "\n" }
}

extension OutputBuffer {
  /// A text cell in quotes.
  mutating func cell(_ text: String, _ dialect: CSVDialect) {
    byte(UInt8(ascii: "\""))
    switch dialect {
    case .machine, .gephi: self.text(text, as: CSVText.self)
    case .neo4j: self.text(text, as: Neo4jText.self)
    case .excel: excelCell(text)
    }
    byte(UInt8(ascii: "\""))
  }

  /// A cell that another buffer has gathered.
  mutating func cell(_ text: OutputBuffer, _ dialect: CSVDialect) {
    byte(UInt8(ascii: "\""))
    if dialect == .neo4j { self.text(text, as: Neo4jText.self) } else { self.text(text, as: CSVText.self) }
    byte(UInt8(ascii: "\""))
  }

  /// A full day.
  mutating func cell(_ day: CalendarDay, _ dialect: CSVDialect) {
    if dialect == .excel, !(0...9999).contains(day.components.year) { raw("'") }
    self.day(day)
  }

  /// A date as precise as it is.
  mutating func cell(_ date: EDTFDate, _ dialect: CSVDialect) {
    if dialect == .excel, SpreadsheetValue.isRead(intoDate: date.description) { raw("'") }
    edtf(date)
  }

  private mutating func excelCell(_ text: String) {
    if SpreadsheetValue.isRead(into: text) { raw("'") }
    guard text.utf8.count > 32_000, text.utf16.count > 32_000 else {
      self.text(text, as: CSVText.self)
      return
    }
    var length = 0
    let cut = text.unicodeScalars.prefix { scalar in
      length += scalar.value > 0xFFFF ? 2 : 1
      return length <= 32_000
    }
    self.text(String(String.UnicodeScalarView(cut)), as: CSVText.self)
    raw("…")
  }
}

/// Inside a quoted cell.
enum CSVText: Escaping {
  static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == 0xEF || isControl(byte)
  }

  static func escape(_ byte: UInt8, into out: inout OutputBuffer) {
    out.raw("\"\"")
  }
}

/// Inside a quoted cell of a file for Neo4j, on one line.
enum Neo4jText: Escaping {
  static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0xEF
  }

  static func escape(_ byte: UInt8, into out: inout OutputBuffer) {
    switch byte {
    case UInt8(ascii: "\""): out.raw("\"\"")
    case UInt8(ascii: "\\"): out.raw(#"\\"#)
    default: out.raw(" ")
    }
  }
}
