import DossierFormats
import DossierModel
import StancelineKit
import TextAnalysis

extension Pipeline {
  /// Loads the models, the built-in codebook and the codebooks at some paths.
  init(
    codebookFiles paths: [String], parser: ParserChoice, coders: CoderOptions = CoderOptions(),
    inferred: [String: InferredPublication] = [:]
  ) throws {
    do {
      let codebooks = try paths.map { CodebookText(path: $0, yaml: String(decoding: try readBytes($0), as: UTF8.self)) }
      try self.init(
        codebooks: codebooks, parser: parser, choices: coders.choices, threshold: coders.threshold,
        inferred: inferred)
    } catch let error as UnusableCodebook {
      throw Failure(error.description)
    }
  }

  /// Reads one document for claims.
  func claim(_ read: ReadDocument, outside: OutsideClaims) -> ClaimedDocument {
    var parsed = parse(read.source)
    parsed.diagnostics += read.diagnostics
    return claim(parsed, outside: outside.records(of: read.source.id))
  }

  /// The same for a document that brings its own sentences, tokens and dependencies.
  func claim(_ parsed: ParsedDocument, outside: OutsideClaims) -> ClaimedDocument {
    claim(parsed, outside: outside.records(of: parsed.source.id), parser: "conllu")
  }
}
