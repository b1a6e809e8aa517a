import DossierModel
import StancelineKit
import TextAnalysis

extension Pipeline {
  /// Loads the models, the built-in codebook and the codebooks at some paths.
  init(
    codebookFiles paths: [String], parser: ParserChoice, choices: [CoderChoice] = [.rules],
    inferred: [String: InferredPublication] = [:]
  ) throws {
    do {
      let codebooks = try paths.map { CodebookText(path: $0, yaml: String(decoding: try readBytes($0), as: UTF8.self)) }
      try self.init(codebooks: codebooks, parser: parser, choices: choices, inferred: inferred)
    } catch let error as CodebookError {
      throw Failure(error.description)
    }
  }

  /// Codes one document; what had to be guessed or left out is in its diagnostics.
  func code(document: ReadDocument) -> CodedDocument {
    code(document.source, diagnostics: document.diagnostics)
  }
}
