public import DossierModel
import EventCoding
public import TextAnalysis

/// The way of a document: parse, date, link, claim, fold.
///
/// Everything that coding needs is loaded once; the functions are pure and may be called from many threads.
///
///     let pipeline = try Pipeline()
///     let coded = pipeline.code(SourceDocument(id: "a", title: "", published: day, text: CodePointText(text)))
///     for stance in coded.stances { print(stance.holder, stance.kind, stance.target.id) }
public struct Pipeline: Sendable {
  private let annotator: Annotator
  private let parser: ParserChoice
  private let timeTagger = TimeTagger()
  private let linker: ActorLinker
  private let coders: [any Coder]
  private let check: ClaimCheck
  private let stated: StatedClaims
  private let fold: ClaimFold
  /// Publication dates worked out from the corpus as a whole, by document id.
  private let inferred: [String: InferredPublication]

  /// Loads the models and the built-in codebook and rules, and lays the user's codebooks over them. `threshold` is
  /// the confidence from which the learned reader claims a stance, nil for its own. `coders` stand in place of those that
  /// `choices` name.
  public init(
    codebooks: [CodebookText] = [], parser: ParserChoice = .accurate, choices: [CoderChoice] = [.learned, .rules],
    threshold: Double? = nil, coders: [any Coder]? = nil, inferred: [String: InferredPublication] = [:]
  ) throws {
    self.parser = parser
    self.inferred = inferred
    annotator = try Annotator.standard(parser)
    try TimeTagger.check()
    var codebook = try Codebook.world()
    var rules = try RuleBook.standard()
    for text in codebooks {
      do {
        codebook = codebook.adding(try Codebook(yaml: text.yaml, path: text.path))
        rules = try rules.adding(codebook: text.yaml, path: text.path)
      } catch let error as RuleError {
        throw UnusableCodebook(description: error.description)
      } catch let error as CodebookError {
        throw UnusableCodebook(description: error.description)
      }
    }
    linker = ActorLinker(codebook: codebook)
    self.coders = try coders ?? choices.compactMap { try $0.coder(rules: rules, threshold: threshold) }
    check = ClaimCheck(linker: linker)
    stated = StatedClaims(rules: rules, threshold: self.coders.lazy.compactMap(\.stanceThreshold).first)
    fold = ClaimFold(rules: rules, linker: linker)
    for text in codebooks { try runExamples(of: text, by: rules) }
  }

  // MARK: A text in one step

  /// The actors, events and stances of a document. Its publication date is inferred where it brings none.
  public func code(_ source: SourceDocument) -> CodedDocument {
    fold(claim(parse(source)))
  }

  // MARK: Step by step

  /// A document with its sentences, tokens and dependencies.
  public func parse(_ source: SourceDocument) -> ParsedDocument {
    var parsed = annotator.annotate(source)
    parsed.diagnostics += SentenceLimit.notes(on: parsed)
    return parsed
  }

  /// A document with everything that coders read: sentences, time expressions, mentions, speeches.
  public func link(_ parsed: ParsedDocument) -> LinkedDocument {
    link(parsed, published: publicationDate(of: parsed.source).date)
  }

  /// What the coders say of a document, and those claims about it from outside that its text bears out. `parser` says
  /// what parsed it, if not this pipeline. With `mentions`, our own coders claim the events at these words and no others.
  public func claim(
    _ parsed: ParsedDocument, outside: [ClaimRecord] = [], mentions: [EventMention]? = nil, parser: String? = nil
  ) -> ClaimedDocument {
    let (published, findings) = publicationDate(of: parsed.source)
    let (kept, notes) = SentenceLimit.kept(of: parsed)
    let linked = link(kept, published: published)
    let checked = check.claims(outside, in: linked)
    let (spans, strays) = mentions.map { known($0, in: linked) } ?? (nil, [])
    let own = stated.stated(coders.flatMap { $0.opinions(in: linked, events: spans) }, in: linked)
    return ClaimedDocument(
      document: linked, claims: (own + checked.claims).sorted(), refusals: checked.refusals + strays,
      findings: findings + notes,
      parser: parser ?? self.parser.rawValue)
  }

  /// The spans of mentions that stand in the text, and why others do not.
  private func known(
    _ mentions: [EventMention], in document: LinkedDocument
  ) -> (spans: [TextSpan], refusals: [ClaimRefusal]) {
    let text = document.source.text
    var spans: [TextSpan] = []
    var refusals: [ClaimRefusal] = []
    for mention in mentions {
      let span = mention.span
      if span.end > text.count {
        refusals.append(
          ClaimRefusal(
            place: mention.place, finding: "span [\(span.start), \(span.end)] ends behind the text",
            expectation: "a span within its \(text.count) code points"))
      } else if let words = mention.text, text[span] != words {
        refusals.append(
          ClaimRefusal(
            place: mention.place, finding: "\"\(text[span])\" at the span",
            expectation: "\"\(words)\", which is its `text`"))
      } else if !document.sentences.contains(where: { $0.tokens.contains { $0.span.overlaps(span) } }) {
        refusals.append(
          ClaimRefusal(place: mention.place, finding: "no word at the span", expectation: "a word that tells an event"))
      } else {
        spans.append(span)
      }
    }
    return (spans, refusals)
  }

  /// The actors, events and stances that the claims about a document make.
  public func fold(_ claimed: ClaimedDocument) -> CodedDocument {
    var coded = fold.fold(claimed.claims, in: claimed.document)
    coded.record.parser = claimed.parser
    coded.diagnostics = (coded.diagnostics + claimed.findings).sorted()
    return coded
  }

  private func link(_ parsed: ParsedDocument, published: EDTFDate) -> LinkedDocument {
    linker.link(timeTagger.date(parsed, published: published))
  }

  /// The date given, else the one that the text allows to infer, else a date of which nothing is known.
  private func publicationDate(of source: SourceDocument) -> (date: EDTFDate, findings: [Diagnostic]) {
    if let published = source.published { return (published, []) }
    if let inferred = inferred[source.id] ?? inferPublicationDate(of: source) {
      let message = "no publication date; taken as \(inferred.date) (\(inferred.explanation)); "
      return (
        inferred.date, [Diagnostic(.warning, message + "expected `published` in corpus.yaml", document: source.id)]
      )
    }
    let message = "no publication date and none to infer; expected `published` in corpus.yaml"
    return (Pipeline.unknownDate, [Diagnostic(.warning, message, document: source.id)])
  }

  private static let unknownDate: EDTFDate = {
    var moment = EDTFDate.Moment(year: 0)
    moment.unspecifiedYearDigits = 4
    return EDTFDate(moment)
  }()
}

/// A user's codebook as it stands in its file.
public struct CodebookText: Hashable, Sendable {
  /// Where it was read, for messages.
  public var path: String
  public var yaml: String

  public init(path: String, yaml: String) {
    self.path = path
    self.yaml = yaml
  }
}

/// A codebook cannot be used: place, finding, expectation.
public struct UnusableCodebook: Error, CustomStringConvertible {
  public var description: String
}
