/// JSON Lines, or a JSON file with one article or an array of them: the keys are columns, as in `TableReader`.
struct JSONLinesReader: DocumentReader {
  func articles(in file: InputFile) throws(ReadingError) -> FileContent {
    guard let decoded = DecodedText(bytes: file.bytes) else { throw .binary(path: file.path) }
    var content = FileContent(notes: decoded.notes)
    if let records = JSONLinesReader.whole(decoded.text) {
      for (index, record) in records.enumerated() {
        add(record, place: "\(file.path)#\(index + 1)", file, to: &content)
      }
    } else {
      for (index, line) in decoded.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .enumerated()
      {
        if line.allSatisfy(\.isWhitespace) { continue }
        add(JSONValue(line.utf8), place: "\(file.path):\(index + 1)", file, to: &content)
      }
    }
    return content
  }

  /// The records of a file that is one JSON value over several lines.
  private static func whole(_ text: String) -> [JSONValue]? {
    guard let first = text.first(where: { !$0.isWhitespace }) else { return nil }
    let lines = text.split(whereSeparator: \.isNewline)
    let isOneALine = first == "{" && lines.first.map { $0.last == "}" } ?? false
    guard first == "[" || !isOneALine, let value = JSONValue(text.utf8) else { return nil }
    return value.elements
  }

  private func add(_ record: JSONValue?, place: String, _ file: InputFile, to content: inout FileContent) {
    guard let record, case .object(let members) = record else {
      content.problems.append(
        .malformed(path: place, format: "a JSON object with the text of an article", finding: "no object"))
      return
    }
    let columns = RecordColumns(options: file.options)
    let names = members.map(\.key)
    func field(_ name: String) -> String? {
      guard let key = columns.name(of: name, in: names), let value = record[key] else { return nil }
      let text =
        value.text ?? value["name"]?.text
        ?? value.elements.compactMap { $0.text ?? $0["name"]?.text }.joined(separator: ", ")
      return text.isEmpty ? nil : text
    }
    guard let text = field("text") else {
      content.problems.append(
        .malformed(
          path: place, format: "a key `text` (or `--column text=NAME`)",
          finding: "no text among the keys \(names.prefix(12).joined(separator: ", "))"))
      return
    }
    content.articles.append(RecordColumns.article(text, origin: "key", key: nil, field))
  }
}
