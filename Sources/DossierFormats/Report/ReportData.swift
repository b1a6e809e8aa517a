import DossierModel

/// What a report page's script reads, as JSON: the records and, apart from them, the articles.
///
/// Each name, date, quote and id stands in it once; records are arrays that point at them by number, in the order that
/// `Resources/report/records.js` takes them apart in. A quote whose article is in the page is only a place in it.
struct ReportData {
  let records: String
  let texts: String

  init(_ report: Report, numbers: ReportNumbers, rest: [[ReportTimeline.Rest]]) {
    let texts = Dictionary(report.texts.map { ($0.id, $0.text) }) { first, _ in first }
    var writer = ReportRecords(report, texts: texts)
    let stances = numbers.stances.map { writer.array(of: $0) }
    let events = numbers.events.map { writer.array(of: $0) }
    let days = writer.standing.days
    let places = rest.map { rest in
      JSON.array(rest.map { JSON.array([JSON.text($0.look), JSON.text($0.words), JSON.text($0.keys)]) })
    }
    records = JSON.object([
      ("documents", JSON.lines(report.dossier.documents.map(ReportData.array))),
      ("things", JSON.lines(writer.things.items)), ("dates", JSON.array(writer.dates.items)),
      ("verbs", JSON.array(writer.verbs.items)), ("coders", JSON.array(writer.coders.items)),
      ("rules", JSON.array(writer.rules.items)), ("quotes", JSON.lines(writer.quotes.items)),
      ("days", JSON.array(days.map { JSON.text(EDTFDate($0).description) })),
      ("dayWords", JSON.array(days.map { JSON.text(DateWords.words($0)) })),
      ("stances", JSON.lines(stances)), ("events", JSON.lines(events)), ("rest", JSON.lines(places)),
    ])
    self.texts = JSON.lines(report.dossier.documents.map { texts[$0.id].map { JSON.text($0.string) } ?? "null" })
  }

  private static func array(of document: DocumentRecord) -> String {
    JSON.array([
      JSON.text(document.id), JSON.text(document.title), JSON.text(document.publisher ?? ""),
      JSON.text(document.published.words),
    ])
  }
}

/// JSON from parts that are JSON already.
enum JSON {
  static func text(_ text: String) -> String {
    var out = OutputBuffer(capacity: text.utf8.count + 2)
    out.exactJSON(text)
    return String(decoding: out.bytes, as: UTF8.self)
  }

  static func array(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

  /// An array with an item on each line.
  static func lines(_ items: [String]) -> String { "[" + items.joined(separator: ",\n") + "]" }

  static func object(_ members: [(name: String, value: String)]) -> String {
    "{" + members.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",\n") + "}"
  }
}
