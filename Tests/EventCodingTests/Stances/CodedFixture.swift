// Codes sentences of CoNLL-U written by hand: `Actor=iran` and `Issue=plan` in MISC name mentions, `Speaker=iran` on
// any token opens a speech that runs to the end of the sentence.

import DossierModel
import EventCoding
import TestSupport

/// The stances of a text as lines: `iran NOT supports actor:syria`.
func codedStances(_ lines: String, published: String = "2031-03-11") throws -> [String] {
  let coded = try coded(lines, published: published)
  return coded.stances.map { stance in
    let target =
      stance.target.kind == .event
      ? "event:" + (coded.events.first { $0.id == stance.target.id }?.label ?? "?")
      : "\(stance.target.kind.rawValue):\(stance.target.id)"
    return "\(stance.holder) \(stance.negated ? "NOT " : "")\(stance.kind.rawValue) \(target)"
  }.sorted()
}

func coded(_ lines: String, published: String = "2031-03-11", rules: RuleBook? = nil) throws -> CodedDocument {
  let parsed = CoNLLUFixture(lines).document()
  var document = LinkedDocument(DatedDocument(parsed, published: try EDTFDate(parsing: published)))
  var actors: Set<String> = []
  for sentence in document.sentences {
    for (index, token) in sentence.tokens.enumerated() {
      for field in token.misc.split(separator: "|") {
        let parts = field.split(separator: "=").map(String.init)
        guard parts.count == 2 else { continue }
        switch parts[0] {
        case "Actor":
          actors.insert(parts[1])
          document.mentions.append(mention(.actor(parts[1]), token, sentence.index, index))
        case "Issue":
          document.issues.append(Issue(id: parts[1], name: parts[1]))
          document.mentions.append(mention(.issue(parts[1]), token, sentence.index, index))
        case "Speaker":
          actors.insert(parts[1])
          let span = TextSpan(token.span.start, sentence.span.end)
          document.speeches.append(Speech(span: span, kind: .indirect, speakers: [parts[1]], cue: nil, rule: "test"))
        default: break
        }
      }
    }
  }
  document.actors = actors.sorted().map { Actor(id: $0, name: $0, kind: .state) }
  let coder = try RuleCoder.standard(rules: rules)
  return ClaimFold(rules: coder.rules).fold(coder.claims(in: document), in: document)
}

private func mention(_ referent: Reference, _ token: Token, _ sentence: Int, _ index: Int) -> Mention {
  Mention(
    span: token.span, sentence: sentence, tokens: index..<index + 1, head: index, referents: [referent], form: .name,
    rule: "test")
}
