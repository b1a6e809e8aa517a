import DossierModel
import EventCoding

extension Pipeline {
  /// Codes the examples of a codebook's rules; throws where one does not give what it promises.
  func runExamples(of codebook: CodebookText, by rules: RuleBook) throws {
    let own = try Rule.rules(inCodebook: codebook.yaml, path: codebook.path)
    guard own.contains(where: { !$0.examples.isEmpty }) else { return }
    let coder = try RuleCoder.standard(rules: rules)
    for rule in own {
      for text in rule.examples {
        guard let example = RuleExample(text) else { continue }
        let source = SourceDocument(
          id: "example", title: "", published: Pipeline.dayOfExamples, text: CodePointText(example.sentence))
        let document = link(parse(source))
        let claimed = ClaimedDocument(document: document, claims: coder.claims(in: document), parser: "")
        let coded = fold(claimed)
        guard !example.holds(in: coded) else { continue }
        let line = codebook.yaml.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
          $0.contains(example.sentence)
        }
        throw UnusableCodebook(
          description: "\(codebook.path):\(line.map { "\($0 + 1): " } ?? " ")the example of rule \(rule.name) gives "
            + "\(Pipeline.summary(of: coded)); expected \(example.expected)")
      }
    }
  }

  /// Examples are read as news of some day.
  private static let dayOfExamples = EDTFDate(year: 2031, month: 3)

  private static func summary(of coded: CodedDocument) -> String {
    func name(_ id: String) -> String {
      coded.actors.first { $0.id == id }?.name ?? coded.issues.first { $0.id == id }?.name
        ?? coded.events.first { $0.id == id }?.label ?? id
    }
    let stances = coded.stances.map {
      "\(name($0.holder)) \($0.negated ? "NOT " : "")\($0.kind.rawValue) \(name($0.target.id))"
    }
    let all = stances + coded.events.map(\.kind.rawValue)
    return all.isEmpty ? "nothing" : all.joined(separator: ", ")
  }
}
