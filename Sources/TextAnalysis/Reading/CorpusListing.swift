public import DossierModel

/// The documents to be read, known by name before any is opened.
public struct CorpusListing: Hashable, Sendable {
  /// One document: where it is and what its corpus file says of it.
  public struct Entry: Hashable, Sendable {
    public var id: String
    public var path: String
    /// The path within the corpus folder.
    public var relativePath: String
    public var published: EDTFDate?
    public var publisher: String?
    public var title: String?
    public var url: String?
    public var language: String?

    public init(id: String, path: String, relativePath: String) {
      self.id = id
      self.path = path
      self.relativePath = relativePath
    }

    /// Whether the file brings its own analysis.
    public var isCoNLLU: Bool { path.hasSuffix(".conllu") }
  }

  public var entries: [Entry] = []
  public var problems: [ReadingError] = []
  /// The `codebook.yaml` of the folders named, in that order.
  public var codebooks: [String] = []

  public init() {}
}

/// A document as read, with what had to be said about it.
public struct ReadDocument: Hashable, Sendable {
  public var source: SourceDocument
  public var diagnostics: [Diagnostic]

  public init(source: SourceDocument, diagnostics: [Diagnostic] = []) {
    self.source = source
    self.diagnostics = diagnostics
  }
}
