import DossierModel
import EventCoding
import TextAnalysis

/// Events as lines of text, for tests that compare text with text.
enum EventLines {
  /// Ascending: `2031-03-10 Shelling of Klow [Klow] (planned)`.
  static func lines(_ text: String, _ parser: ParserChoice) throws -> [String] {
    try TextCoding.code(text, by: parser).events.map { event in
      let place = event.place.map { " [\($0)]" } ?? ""
      return "\(event.date) \(event.label)\(place)" + (event.status == .occurred ? "" : " (\(event.status.rawValue))")
    }.sorted()
  }

  /// Ascending, with type and participants: `CONSULT Roth met Lind: Ana Roth → Jan Lind`.
  static func parts(_ text: String, _ parser: ParserChoice) throws -> [String] {
    let coded = try TextCoding.code(text, by: parser)
    let names = Dictionary(coded.actors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return coded.events.map { event in
      let actors = event.participants.filter { $0.role == .actor }.map { names[$0.actor] ?? $0.actor }.sorted()
      let others = event.participants.filter { $0.role == .recipient }.map { names[$0.actor] ?? $0.actor }.sorted()
      let sides = [actors, others].map { $0.joined(separator: ", ") }.joined(separator: " → ")
      return "\(event.kind.rawValue) \(event.label): \(sides)".trimmed
    }.sorted()
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self
    while let last = text.last, " →:".contains(last) { text.removeLast() }
    return text
  }
}
