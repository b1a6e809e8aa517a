public import DossierModel

/// The files to be read, known by name before any is opened.
public struct CorpusListing: Hashable, Sendable {
  /// One file: where it is and what its corpus file says of it.
  public struct Entry: Hashable, Sendable {
    /// The id of its document, or what the ids of its documents begin with.
    public var id: String
    public var path: String
    /// The path within the corpus folder.
    public var relativePath: String
    public var published: EDTFDate?
    public var publisher: String?
    public var title: String?
    public var url: String?
    public var language: String?
    /// The date that the user gives for all files; it goes before every other.
    public var publishedByUser: EDTFDate?
    /// Whether the user named the file, on the command line or in a corpus file: then it must not be skipped.
    public var isNamed = false

    public init(id: String, path: String, relativePath: String) {
      self.id = id
      self.path = path
      self.relativePath = relativePath
    }
  }

  public var entries: [Entry] = []
  public var problems: [ReadingError] = []
  /// The files and folders of a folder that are left out, each with its reason.
  public var skipped: [SkippedFile] = []
  /// The `codebook.yaml` of the folders named, in that order.
  public var codebooks: [String] = []

  public init() {}
}

/// A file that is left out, and why: `a picture`, `empty`.
public struct SkippedFile: Hashable, Sendable {
  public var path: String
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}

/// What reading one file gave.
public struct FileReading: Hashable, Sendable {
  /// In the order of the file.
  public var documents: [ReadDocument] = []
  /// What could not be read.
  public var problems: [ReadingError] = []
  /// What is left out with reason, such as text in another language.
  public var skipped: [SkippedFile] = []

  public init() {}
}

/// A document as read, with what had to be said about it.
public struct ReadDocument: Hashable, Sendable {
  public var source: SourceDocument
  /// The document's own sentences and dependencies, where its file has them.
  public var parsed: ParsedDocument?
  public var facts = ReadingFacts()
  public var diagnostics: [Diagnostic]

  public init(source: SourceDocument, diagnostics: [Diagnostic] = []) {
    self.source = source
    self.diagnostics = diagnostics
  }
}

/// How a document's facts were come by, for the person who checks them.
public struct ReadingFacts: Hashable, Sendable {
  /// The format that the file was read as.
  public var format = ""
  public var titleFrom: String?
  public var publisherFrom: String?
  public var authors: [String] = []
  /// Date and time of publication as stated, where a time is.
  public var publishedTime: String?
  /// Date and time of the last change.
  public var updated: String?

  public init() {}
}
