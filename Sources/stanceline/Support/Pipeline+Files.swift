import DossierFormats
import DossierModel
import StancelineKit
import TextAnalysis

extension Pipeline {
  /// Loads the models, the built-in codebook and the codebooks at some paths.
  init(
    codebookFiles paths: [String], parser: ParserChoice, coders: CoderOptions? = nil,
    inferred: [String: InferredPublication] = [:]
  ) throws {
    do {
      let codebooks = try paths.map { CodebookText(path: $0, yaml: String(decoding: try readBytes($0), as: UTF8.self)) }
      try self.init(
        codebooks: codebooks, parser: parser, choices: coders?.choices ?? [], threshold: coders?.threshold,
        inferred: inferred)
    } catch let error as UnusableCodebook {
      throw Failure(error.description)
    }
  }

  /// Reads one document for claims; what had to be guessed or left out is in its diagnostics.
  func claim(_ read: ReadDocument, outside: OutsideClaims) -> ClaimedDocument {
    var parsed = read.parsed ?? parse(read.source)
    parsed.diagnostics += read.diagnostics
    return claim(
      parsed, outside: outside.records(of: read.source.id), mentions: outside.mentions(in: read.source.id),
      parser: read.parsed == nil ? nil : "conllu")
  }

  /// One document with everything that coders read.
  func link(_ read: ReadDocument) -> LinkedDocument {
    link(read.parsed ?? parse(read.source))
  }
}
