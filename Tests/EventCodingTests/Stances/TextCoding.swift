import DossierModel
import EventCoding
import TextAnalysis

/// Codes plain English with the whole pipeline, for tests on invented sentences.
enum TextCoding {
  private static let annotators = Result {
    [ParserChoice.fast: try Annotator.standard(.fast), .accurate: try Annotator.standard(.accurate)]
  }
  private static let parts = Result { () throws -> (ActorLinker, RuleCoder) in
    (ActorLinker(codebook: try Codebook.world()), try RuleCoder.standard())
  }

  static func code(
    _ text: String, by parser: ParserChoice = .accurate, published: String = "2031-03-11"
  ) throws -> CodedDocument {
    let (linker, coder) = try parts.get()
    guard let annotator = try annotators.get()[parser] else { throw ModelError("no parser \(parser)") }
    let date = try EDTFDate(parsing: published)
    let source = SourceDocument(id: "test", title: "", published: date, text: CodePointText(text))
    let linked = linker.link(TimeTagger().date(annotator.annotate(source), published: date))
    return ClaimFold(rules: coder.rules).fold(coder.claims(in: linked), in: linked)
  }

  /// The stances as lines, ascending: `Norway NOT supports Chad`.
  static func stances(_ text: String, by parser: ParserChoice = .accurate) throws -> [String] {
    let coded = try code(text, by: parser)
    for stance in coded.stances { check(stance.evidence, in: text) }
    for event in coded.events { check(event.evidence, in: text) }
    return coded.stances.map { stance in
      "\(coded.name(stance.holder)) \(stance.negated ? "NOT " : "")\(stance.kind.rawValue) \(coded.name(stance.target.id))"
    }.sorted()
  }

  /// What must always hold: a quote is its span's text.
  private static func check(_ evidence: [Evidence], in text: String) {
    let points = CodePointText(text)
    for item in evidence { precondition(points[item.span] == item.quote) }
  }
}

extension CodedDocument {
  /// A name as the text has it: for an issue its shortest wording, without article.
  fileprivate func name(_ id: String) -> String {
    if let name = actors.first(where: { $0.id == id })?.name ?? events.first(where: { $0.id == id })?.label {
      return name
    }
    guard let issue = issues.first(where: { $0.id == id }) else { return id }
    let wordings = issue.aliases.isEmpty ? [issue.name] : issue.aliases
    let plain = wordings.map {
      $0.lowercased().split(separator: " ").filter { !["the", "a", "an"].contains($0) }.joined(separator: " ")
    }
    return plain.min { ($0.count, $0) < ($1.count, $1) } ?? id
  }
}
