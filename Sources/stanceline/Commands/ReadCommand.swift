import ArgumentParser
import DossierModel
import TextAnalysis

/// Prints what is understood of files before anything is coded.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Prints what was understood of files: title, date, source and text, and where each was taken from.",
    discussion: """
      With --json, one JSON object a line: file, id, format, title, titleFrom, published, publishedFrom, publishedTime, \
      updated, publisher, publisherFrom, authors, url, language, text, body (the text without headlines, captions, \
      bylines and furniture), regions (start, end in code points, kind), notes. \
      Exit codes: 0 done; 2 something named was not read; 64 the command line was wrong.
      """)

  @Argument(help: "Files, or folders of them.")
  var inputs: [String] = []

  @OptionGroup var reading: ReadingFlags

  @Flag(help: "One JSON object a line.")
  var json = false

  @Flag(help: "List the formats that are read, with their file endings.")
  var formats = false

  func validate() throws {
    if formats == inputs.isEmpty { return }
    throw ValidationError(formats ? "--formats reads nothing; expected no INPUT" : "expected an INPUT or --formats")
  }

  func run() throws {
    try reporting {
      if formats { return try Output.write(ReadCommand.formatList, to: nil) }
      let listing = try reading.dated(InputOptions.listing(of: inputs))
      var tally = InputTally(listing)
      let reader = try reading.reader
      for entry in listing.entries {
        let file = reader.read(entry)
        for problem in file.problems {
          tally.fail()
          Console.error(problem.description)
        }
        tally.skip(file.skipped)
        for document in file.documents {
          try Output.write(
            json ? ReadJSON.line(document, file: entry.path) : ReadText.text(document, file: entry.path), to: nil)
        }
      }
      if tally.isRemarkable { Console.note(tally.skippedSummary) }
      if tally.failures > 0 { throw ExitCode(2) }
    }
  }

  private static var formatList: String {
    let formats = CorpusReader.formats
    let width = formats.map(\.name.count).max() ?? 0
    return formats.map { format in
      format.name + String(repeating: " ", count: width + 2 - format.name.count)
        + format.extensions.map { "." + $0 }.joined(separator: " ") + "\n"
    }.joined()
  }
}

/// A document as `read` shows it to people.
enum ReadText {
  static func text(_ document: ReadDocument, file: String) -> String {
    let source = document.source
    var rows = [("file", file, document.facts.format), ("id", source.id, nil)]
    rows.append(("title", source.title, document.facts.titleFrom))
    let date = document.facts.publishedTime ?? source.published?.description
    rows.append(("published", date ?? "not stated", source.publishedFrom))
    if let updated = document.facts.updated { rows.append(("updated", updated, nil)) }
    rows.append(("publisher", source.publisher ?? "not stated", document.facts.publisherFrom))
    if !document.facts.authors.isEmpty { rows.append(("author", document.facts.authors.joined(separator: ", "), nil)) }
    if let url = source.url { rows.append(("url", url, nil)) }
    for diagnostic in document.diagnostics { rows.append(("note", diagnostic.message, nil)) }
    let head = rows.map { name, value, origin in
      Console.safe(
        "\(name):\(String(repeating: " ", count: 10 - name.count))\(value)\(origin.map { "  [\($0)]" } ?? "")")
    }
    return head.joined(separator: "\n") + "\n\n" + lines(source) + "\n\n"
  }

  /// The text, each line that is no story with its kind before it.
  private static func lines(_ source: SourceDocument) -> String {
    var lines: [String] = []
    var start = 0
    let scalars = source.text.scalars
    for end in 0...scalars.count where end == scalars.count || scalars[end] == "\n" {
      let span = TextSpan(start, end)
      let region = source.regions.first { $0.span.overlaps(span) }
      let mark = region.map { "[\($0.kind.rawValue)] " } ?? ""
      lines.append(mark + Console.safe(source.text[span]))
      start = end + 1
    }
    return lines.joined(separator: "\n")
  }
}

/// A document as `read --json` writes it.
enum ReadJSON {
  static func line(_ document: ReadDocument, file: String) -> String {
    let source = document.source
    var fields: [String] = []
    func add(_ key: String, _ value: String?) {
      if let value { fields.append("\"\(key)\": \(JSONText.string(value))") }
    }
    add("file", file)
    add("id", source.id)
    add("format", document.facts.format)
    add("title", source.title)
    add("titleFrom", document.facts.titleFrom)
    add("published", source.published?.description)
    add("publishedFrom", source.publishedFrom)
    add("publishedTime", document.facts.publishedTime)
    add("updated", document.facts.updated)
    add("publisher", source.publisher)
    add("publisherFrom", document.facts.publisherFrom)
    fields.append("\"authors\": [\(document.facts.authors.map(JSONText.string).joined(separator: ", "))]")
    add("url", source.url)
    add("language", source.language)
    add("text", source.text.string)
    add("body", body(source))
    let regions = source.regions.map {
      "{\"start\": \($0.span.start), \"end\": \($0.span.end), \"kind\": \"\($0.kind.rawValue)\"}"
    }
    fields.append("\"regions\": [\(regions.joined(separator: ", "))]")
    fields.append("\"notes\": [\(document.diagnostics.map { JSONText.string($0.message) }.joined(separator: ", "))]")
    return "{" + fields.joined(separator: ", ") + "}\n"
  }

  /// The text without the title, captions, bylines and furniture; headings within the story and datelines stay.
  private static func body(_ source: SourceDocument) -> String {
    var text = ""
    var start = 0
    let title = source.regions.first { $0.kind == .headline }
    for region in source.regions {
      if region.kind == .headline && region != title || region.kind == .dateline { continue }
      text += source.text[TextSpan(start, region.span.start)]
      start = region.span.end
    }
    text += source.text[TextSpan(start, source.text.count)]
    return text.split(separator: "\n").joined(separator: "\n")
  }
}
