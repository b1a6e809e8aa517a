import DossierModel
import NeuralText

/// The names behind the numbers of a reader's network, as its model file lists them.
struct ReaderLabels: Sendable {
  let stances: [Stance.Kind]
  let events: [Event.Kind]
  private let partsOfSpeech: [String: Int]
  private let relations: [String: Int]
  /// Lemmas that deny the word on which they hang.
  let negations: Set<String>
  /// Numbers of the relations of clauses under a verb.
  let clauses: Set<Int>
  /// Relations of what hangs on a noun without being part of its phrase.
  let outside: Set<String>
  /// Pronouns of the first person.
  let firstPerson: Set<String>

  init(_ model: NeuralModel) throws(NeuralModelError) {
    stances = try ReaderLabels.values("reader.stances", of: model)
    events = try ReaderLabels.values("reader.events", of: model)
    partsOfSpeech = ReaderLabels.numbered(try model.lines("reader.upos"))
    let relations = ReaderLabels.numbered(try model.lines("reader.deprel"))
    self.relations = relations
    negations = Set(try model.lines("reader.negations"))
    clauses = Set(["xcomp", "ccomp", "advcl"].compactMap { relations[$0] })
    outside = Set(try model.lines("reader.outside"))
    firstPerson = Set(try model.lines("reader.first-person"))
  }

  private static func values<Value: RawRepresentable>(
    _ setting: String, of model: NeuralModel
  ) throws(NeuralModelError) -> [Value] where Value.RawValue == String {
    var values: [Value] = []
    for line in try model.lines(setting) {
      guard let value = Value(rawValue: line) else {
        throw NeuralModelError(place: setting, finding: "\"\(line)\"", expectation: "a type of \(Value.self)")
      }
      values.append(value)
    }
    return values
  }

  /// Numbers from 1; 0 is for what is not listed.
  private static func numbered(_ lines: [String]) -> [String: Int] {
    Dictionary(lines.enumerated().map { ($0.element, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
  }

  func partOfSpeech(_ upos: String) -> Int { partsOfSpeech[upos] ?? 0 }

  /// The number of a relation, else of the relation without its subtype.
  func relation(_ deprel: String) -> Int {
    relations[deprel] ?? relations[String(deprel.prefix { $0 != ":" })] ?? 0
  }
}
