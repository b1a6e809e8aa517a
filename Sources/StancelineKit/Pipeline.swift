/// The way of a document: parse, date, link, claim, fold.
public import DossierModel
import EventCoding
public import TextAnalysis

/// Everything that coding a text needs, loaded once; its functions are pure and may be called from many threads.
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
  private let fold: ClaimFold
  /// Publication dates worked out from the corpus as a whole, by document id.
  private let inferred: [String: InferredPublication]

  /// Loads the models and the built-in codebook and rules, and lays the user's codebooks over them. `coders` stand in
  /// place of those that `choices` name.
  public init(
    codebooks: [CodebookText] = [], parser: ParserChoice = .accurate, choices: [CoderChoice] = [.rules],
    coders: [any Coder]? = nil, inferred: [String: InferredPublication] = [:]
  ) throws {
    self.parser = parser
    self.inferred = inferred
    annotator = try Annotator.standard(parser)
    var codebook = try Codebook.world()
    var rules = try RuleBook.standard()
    for text in codebooks {
      do {
        codebook = codebook.adding(try Codebook(yaml: text.yaml, path: text.path))
        rules = rules.adding(try Rule.rules(inCodebook: text.yaml))
      } catch let error as RuleError {
        throw CodebookError(description: "\(text.path):\(error.line): \(error.finding)")
      } catch {
        throw CodebookError(description: String(describing: error))
      }
    }
    linker = ActorLinker(codebook: codebook)
    self.coders = try coders ?? choices.compactMap { try $0.coder(rules: rules) }
    fold = ClaimFold(rules: rules, linker: linker)
  }

  /// The actors, events and stances of a document. Its publication date is inferred where it brings none.
  public func code(_ source: SourceDocument, diagnostics: [Diagnostic] = []) -> CodedDocument {
    let parsed = annotator.annotate(source)
    return code(parsed, parser: parser.rawValue, diagnostics: diagnostics + SentenceLimit.notes(on: parsed))
  }

  /// The same for a document that brings its own sentences, tokens and dependencies.
  public func code(_ parsed: ParsedDocument) -> CodedDocument {
    code(parsed, parser: "conllu", diagnostics: [])
  }

  private func code(_ parsed: ParsedDocument, parser: String, diagnostics: [Diagnostic]) -> CodedDocument {
    let (linked, findings) = link(parsed)
    var coded = fold.fold(claims(in: linked), in: linked)
    coded.record.parser = parser
    coded.diagnostics = (coded.diagnostics + diagnostics + findings).sorted()
    return coded
  }

  /// What the coders say of a document, in order.
  public func claims(in document: LinkedDocument) -> [Claim] {
    coders.flatMap { $0.claims(in: document) }.sorted()
  }

  /// A document with everything that coders read: sentences, time expressions, mentions, speeches.
  public func linked(_ source: SourceDocument) -> LinkedDocument {
    link(annotator.annotate(source)).document
  }

  /// The same for a document that brings its own sentences, tokens and dependencies.
  public func linked(_ parsed: ParsedDocument) -> LinkedDocument {
    link(parsed).document
  }

  private func link(_ parsed: ParsedDocument) -> (document: LinkedDocument, findings: [Diagnostic]) {
    let (published, findings) = publicationDate(of: parsed.source)
    let (kept, notes) = SentenceLimit.kept(of: parsed)
    return (linker.link(timeTagger.date(kept, published: published)), findings + notes)
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
public struct CodebookError: Error, CustomStringConvertible {
  public var description: String
}
