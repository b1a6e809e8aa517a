import DossierModel
import EventCoding
import TestSupport
import TextAnalysis

/// A text read as far as coders need it, and claims about it made by hand.
struct ClaimText {
  let document: LinkedDocument

  private static let tools = Result { () throws -> (Annotator, ActorLinker, RuleBook) in
    (try Annotator.standard(.fast), ActorLinker(codebook: try Codebook.world()), try RuleBook.standard())
  }

  static func rules() throws -> RuleBook { try tools.get().2 }

  /// `headline` is put before the text and marked as one.
  init(_ text: String, headline: String? = nil, published: String = "2031-03-11") throws {
    let (annotator, linker, _) = try ClaimText.tools.get()
    let date = try EDTFDate(parsing: published)
    var source = SourceDocument(
      id: "test", title: headline ?? "", published: date, text: CodePointText((headline.map { $0 + "\n" } ?? "") + text)
    )
    if let headline { source.regions = [TextRegion(span: TextSpan(0, CodePointText(headline).count), kind: .headline)] }
    document = linker.link(TimeTagger().date(annotator.annotate(source), published: date))
  }

  /// The span of words at their nth place, from 0.
  func span(_ words: String, _ number: Int = 0) throws -> TextSpan {
    let text = document.source.text.scalars
    let wanted = CodePointText(words).scalars
    let places = (0...max(0, text.count - wanted.count)).filter { text[$0..<$0 + wanted.count].elementsEqual(wanted) }
    guard places.indices.contains(number) else { throw MissingWords(words: words) }
    return TextSpan(places[number], places[number] + wanted.count)
  }

  struct MissingWords: Error {
    var words: String
  }

  /// A claim of a stance whose holder, cue and target are words of the text and nothing more.
  func stance(
    _ kind: Stance.Kind, _ holder: String, _ cue: String, _ target: String, at number: Int = 0,
    coder: CoderName = .learned, date: String? = nil, confidence: Double? = nil
  ) throws -> Claim {
    let found = try span(cue, number)
    let sentence = document.sentences.first { $0.span.contains(found) }
    return Claim(
      document: "test", kind: .stance(kind), quote: sentence?.span ?? found, cue: found,
      parts: [
        Claim.Part(.holder, span: try span(holder, number)), Claim.Part(.target, span: try span(target, number)),
      ],
      date: try date.map { try EDTFDate(parsing: $0) }, coder: coder, confidence: confidence)
  }

  /// A claim of an event.
  func event(
    _ kind: Event.Kind, _ cue: String, at number: Int = 0, date: String? = nil, coder: CoderName = .learned
  ) throws -> Claim {
    let found = try span(cue, number)
    let sentence = document.sentences.first { $0.span.contains(found) }
    return Claim(
      document: "test", kind: .event(kind), quote: sentence?.span ?? found, cue: found,
      date: try date.map { try EDTFDate(parsing: $0) }, coder: coder)
  }

  func fold(_ claims: [Claim]) throws -> CodedDocument {
    let (_, linker, rules) = try ClaimText.tools.get()
    return ClaimFold(rules: rules, linker: linker).fold(claims, in: document)
  }

  func ruleClaims() throws -> [Claim] {
    try RuleCoder.standard(rules: ClaimText.rules()).claims(in: document)
  }

  func check(_ record: ClaimRecord) throws -> (claims: [Claim], refusals: [ClaimRefusal]) {
    ClaimCheck(linker: try ClaimText.tools.get().1).claims([record], in: document)
  }
}

extension CodedDocument {
  /// `norway condemns actor:chad 2031-03-11`, ascending.
  var stanceLines: [String] {
    stances.map { stance in
      let target =
        stance.target.kind == .event
        ? "event:" + (events.first { $0.id == stance.target.id }?.label ?? "?")
        : "\(stance.target.kind.rawValue):\(stance.target.id)"
      return "\(stance.holder) \(stance.negated ? "NOT " : "")\(stance.kind.rawValue) \(target) \(stance.date)"
    }.sorted()
  }
}
