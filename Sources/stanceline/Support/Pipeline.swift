import DossierModel
import EventCoding
import TextAnalysis

/// The way of a document: annotate, resolve time, link actors, code.
struct Pipeline: Sendable {
  private let annotator: Annotator
  private let parser: ParserChoice
  private let timeTagger = TimeTagger()
  private let linker: ActorLinker
  private let coder: EventCoder
  /// Publication dates worked out from the corpus as a whole, by document id.
  private let inferred: [String: InferredPublication]

  /// Loads the models, the built-in codebook and the corpus codebooks at `codebooks`.
  init(
    codebooks: [String], parser: ParserChoice, inferred: [String: InferredPublication] = [:]
  ) throws {
    self.parser = parser
    self.inferred = inferred
    annotator = try Annotator.standard(parser)
    var codebook = try Codebook.world()
    var rules = try RuleBook.standard()
    for path in codebooks {
      let yaml = String(decoding: try readBytes(path), as: UTF8.self)
      do {
        codebook = codebook.adding(try Codebook(yaml: yaml, path: path))
        rules = rules.adding(try Rule.rules(inCodebook: yaml))
      } catch let error as RuleError {
        throw Failure("\(path):\(error.line): \(error.finding)")
      } catch {
        throw Failure(String(describing: error))
      }
    }
    linker = ActorLinker(codebook: codebook)
    coder = try EventCoder.standard(rules: rules)
  }

  /// Codes one document; what had to be guessed or left out is in its diagnostics.
  func code(_ document: ReadDocument) -> CodedDocument {
    code(annotator.annotate(document.source), parser: parser.rawValue, diagnostics: document.diagnostics)
  }

  /// Codes a document that brings its own sentences, tokens and dependencies.
  func code(_ parsed: AnnotatedDocument, diagnostics: [Diagnostic]) -> CodedDocument {
    code(parsed, parser: "conllu", diagnostics: diagnostics)
  }

  private func code(_ parsed: AnnotatedDocument, parser: String, diagnostics: [Diagnostic]) -> CodedDocument {
    let (published, findings) = publicationDate(of: parsed.source)
    let linked = link(parsed, published: published)
    var coded = coder.code(linked, published: published)
    coded.record.parser = parser
    coded.diagnostics = (coded.diagnostics + diagnostics + findings).sorted()
    return coded
  }

  /// A document with everything that coders read: sentences, time expressions, mentions, speeches.
  func analyse(_ source: SourceDocument) -> AnnotatedDocument {
    link(annotator.annotate(source), published: publicationDate(of: source).date)
  }

  private func link(_ parsed: AnnotatedDocument, published: EDTFDate) -> AnnotatedDocument {
    var document = parsed
    document.timeExpressions = timeTagger.expressions(in: document, published: published)
    return linker.link(document, published: published)
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
