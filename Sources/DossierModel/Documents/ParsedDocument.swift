/// A document cut into sentences with tokens, tags and dependencies.
///
/// Made by the text analysis, by hand from CoNLL-U in tests, or from the output of any Universal Dependencies parser.
public struct ParsedDocument: Hashable, Sendable {
  public var source: SourceDocument
  /// In text order.
  public var sentences: [Sentence]
  public var diagnostics: [Diagnostic]

  public init(source: SourceDocument, sentences: [Sentence] = [], diagnostics: [Diagnostic] = []) {
    self.source = source
    self.sentences = sentences
    self.diagnostics = diagnostics
  }
}
