import ArgumentParser
import DossierModel
import Foundation
import TextAnalysis

/// Prints the time expressions of documents with their resolved values.
struct TimesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "times",
    abstract: "Finds time expressions and resolves them against the publication date.",
    discussion: """
      The publication date comes from --published, --published-from, corpus.yaml or, marked as approximate, from the \
      text itself. JSON Lines keys: doc, start, end (code points), text, type, value (TIMEX3), edtf (- for none), anchor.
      """)

  @Argument(help: "Text files and folders of them.")
  var inputs: [String]

  @Option(help: "Publication date of all documents, as EDTF.")
  var published: String?

  @Option(help: "File with a document's name, a tab and its publication date in each line.")
  var publishedFrom: String?

  @Flag(help: "Write one JSON object a line.")
  var jsonl = false

  func run() throws {
    try reporting {
      try TimeTagger.check()
      let dates = try PublicationDates(published: published, file: publishedFrom)
      let reader = CorpusReader()
      let listing = reader.listing(of: inputs)
      for problem in listing.problems { Console.error("\(problem)") }
      var failed = !listing.problems.isEmpty
      let inferred = dates.isEmpty ? CorpusSurvey(listing, reader: reader, keepDuplicates: true).inferred : [:]
      for entry in listing.entries {
        let reading = reader.read(entry)
        for problem in reading.problems { Console.error("\(problem)") }
        for file in reading.skipped { Console.warning("\(file.path): left out: \(file.reason)") }
        failed = failed || !reading.problems.isEmpty
        for document in reading.documents where document.parsed == nil {
          try Output.write(lines(of: document.source, dates, inferred), to: nil)
        }
      }
      if failed { throw ExitCode(2) }
    }
  }

  private func lines(
    of source: SourceDocument, _ dates: PublicationDates, _ inferred: [String: InferredPublication]
  ) -> String {
    var date = dates.date(of: source.id) ?? source.published
    if date == nil, let inferred = inferred[source.id] ?? inferPublicationDate(of: source) {
      date = inferred.date
      Console.warning("\(source.id): published \(inferred.date), inferred: \(inferred.explanation)")
    } else if date == nil {
      Console.warning("\(source.id): no publication date; expected --published or an entry in corpus.yaml")
    }
    var lines = ""
    for expression in TimeTagger().expressions(in: source.text, published: date) {
      lines += jsonl ? json(expression, source.id) : plain(expression, source.id)
    }
    return lines
  }

  private func plain(_ expression: TimeExpression, _ id: String) -> String {
    let text = expression.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let fields = [
      id, "\(expression.span.start)-\(expression.span.end)", expression.kind.rawValue, expression.value,
      expression.edtf?.description ?? "-", expression.anchor, text,
    ]
    return Console.safe(fields.joined(separator: "\t")) + "\n"
  }

  private func json(_ expression: TimeExpression, _ id: String) -> String {
    let edtf = expression.edtf?.description ?? "-"
    return "{\"doc\": \(JSONText.string(id)), \"start\": \(expression.span.start), \"end\": \(expression.span.end), "
      + "\"text\": \(JSONText.string(expression.text)), \"type\": \"\(expression.kind.rawValue)\", "
      + "\"value\": \(JSONText.string(expression.value)), \"edtf\": \(JSONText.string(edtf)), \"anchor\": \(JSONText.string(expression.anchor))}\n"
  }
}

/// Publication dates given on the command line.
private struct PublicationDates {
  private var all: EDTFDate?
  private var byName: [String: EDTFDate] = [:]

  init(published: String?, file: String?) throws {
    if let published { all = try PublicationDay.date(published, at: "--published:") }
    guard let file else { return }
    let text = String(decoding: try readBytes(file), as: UTF8.self)
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let fields = line.split(separator: "\t").map { $0.trimmingCharacters(in: .whitespaces) }
      if fields.isEmpty { continue }
      let place = "\(file):\(number + 1)"
      guard fields.count == 2 else { throw Failure("\(place): \(fields.count) columns; expected name, tab, date") }
      let date = try PublicationDay.date(fields[1], at: place + ":")
      byName[fields[0]] = date
      if let dot = fields[0].lastIndex(of: ".") { byName[String(fields[0][..<dot])] = date }
    }
  }

  var isEmpty: Bool { all == nil && byName.isEmpty }

  func date(of id: String) -> EDTFDate? { byName[id] ?? all }
}
