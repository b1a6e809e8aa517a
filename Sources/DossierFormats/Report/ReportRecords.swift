import DossierModel

/// Writes records as JSON arrays of numbers, and keeps what the numbers point at.
struct ReportRecords {
  /// Texts that are pointed at by their number, each once, in the order in which they were asked for.
  struct List {
    private(set) var items: [String] = []
    private var numbers: [String: Int] = [:]

    mutating func number(of key: String, _ item: () -> String) -> Int {
      if let known = numbers[key] { return known }
      numbers[key] = items.count
      items.append(item())
      return items.count - 1
    }

    mutating func number(of text: String) -> Int { number(of: text) { JSON.text(text) } }
  }

  let standing: ReportStanding
  /// Actors, issues and events: `["actor:china","China"]`.
  private(set) var things = List()
  private(set) var dates = List()
  private(set) var verbs = List()
  private(set) var coders = List()
  private(set) var rules = List()
  private(set) var quotes = List()

  private let names: ReferenceNames
  private let documents: [String: Int]
  private let texts: [String: CodePointText]

  init(_ report: Report, texts: [String: CodePointText]) {
    standing = ReportStanding(report)
    names = ReferenceNames(report.dossier)
    documents = Dictionary(report.dossier.documents.enumerated().map { ($1.id, $0) }) { first, _ in first }
    self.texts = texts
  }

  /// Id, holder, type, verb, target, date, whether negated, sign, confidence, regarding, attributed to, evidence, days
  /// on which it stands, and further actors that it belongs to.
  mutating func array(of stance: Stance) -> String {
    let ends = standing.ends[stance.id].map { [$0.holder, $0.target] } ?? []
    let verb = stance.kind.verb(negated: stance.negated) + (stance.hedged ? " (hedged)" : "")
    let confidence = stance.confidence.map { String(Int(($0 * 10000).rounded())) } ?? "null"
    let holder = thing(.actor(stance.holder))
    let (target, over) = (thing(stance.target), optional(stance.regarding))
    let attributed = optional(stance.attributedTo.map { .actor($0) })
    return JSON.array([
      JSON.text(stance.id), String(holder), String(verbs.number(of: stance.kind.rawValue)),
      String(verbs.number(of: verb)), String(target), date(stance.date), stance.negated ? "1" : "0",
      String(stance.sign), confidence, over, attributed, evidence(stance.evidence),
      runs(standing.runs(of: stance)), JSON.array(ends.map { String(thing($0)) }),
    ])
  }

  /// Itself, type, date, status, place, participants, evidence, and the days on which it has happened.
  mutating func array(of event: Event) -> String {
    JSON.array([
      String(thing(.event(event.id))), String(verbs.number(of: event.kind.rawValue)), date(event.date),
      JSON.text(event.status.rawValue), event.place.map(JSON.text) ?? "null",
      JSON.array(event.participants.map { String(thing(.actor($0.actor))) }), evidence(event.evidence),
      runs(standing.runs(of: event)),
    ])
  }

  private mutating func thing(_ reference: Reference) -> Int {
    let name = names[reference]
    return things.number(of: reference.key) { JSON.array([JSON.text(reference.key), JSON.text(name)]) }
  }

  private mutating func optional(_ reference: Reference?) -> String {
    guard let reference else { return "null" }
    return String(thing(reference))
  }

  private mutating func date(_ date: EDTFDate) -> String {
    let text = date.description
    return String(dates.number(of: text) { JSON.array([JSON.text(text), JSON.text(date.words)]) })
  }

  /// Quote, coder and rule of each in turn; −1 where these are not known.
  private mutating func evidence(_ list: [Evidence]) -> String {
    JSON.array(
      list.flatMap { evidence in
        [
          quote(evidence), evidence.coder.map { coders.number(of: $0.description) } ?? -1,
          evidence.rule.map { rules.number(of: $0) } ?? -1,
        ].map { String($0) }
      })
  }

  /// Document, start and end; the words themselves where the article is not in the page or is not the one that was
  /// coded.
  private mutating func quote(_ evidence: Evidence) -> Int {
    let document = documents[evidence.document] ?? -1
    let text = texts[evidence.document]
    let key = "\(document) \(evidence.span.start) \(evidence.span.end) \(evidence.quote)"
    return quotes.number(of: key) {
      let place = [document, evidence.span.start, evidence.span.end].map { String($0) }
      if let text, text[evidence.span] == evidence.quote { return JSON.array(place) }
      return JSON.array(
        place + [evidence.quote, evidence.prefix ?? "", evidence.suffix ?? ""].map(JSON.text))
    }
  }

  private func runs(_ runs: [Range<Int>]) -> String {
    JSON.array(runs.flatMap { [String($0.lowerBound), String($0.upperBound)] })
  }
}
