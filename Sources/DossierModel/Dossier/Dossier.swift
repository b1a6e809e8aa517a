/// Everything coded from a corpus: documents, actors, issues, dated events and stances, each with its evidence.
public struct Dossier: Hashable, Sendable {
  /// Name and version of the program that coded it.
  public struct Generator: Hashable, Sendable {
    public var name: String
    public var version: String

    public init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  public var generator: Generator?
  /// Each list ascending by id.
  public var documents: [DocumentRecord]
  public var actors: [Actor]
  public var issues: [Issue]
  public var events: [Event]
  public var stances: [Stance]
  public var diagnostics: [Diagnostic]

  public init(
    generator: Generator? = nil, documents: [DocumentRecord] = [], actors: [Actor] = [], issues: [Issue] = [],
    events: [Event] = [], stances: [Stance] = [], diagnostics: [Diagnostic] = []
  ) {
    self.generator = generator
    self.documents = documents
    self.actors = actors
    self.issues = issues
    self.events = events
    self.stances = stances
    self.diagnostics = diagnostics
  }
}

/// What a dossier keeps of a document: everything but its text.
public struct DocumentRecord: Hashable, Sendable {
  public var id: String
  public var title: String
  public var published: EDTFDate
  public var publisher: String?
  public var url: String?
  public var language: String?
  public var path: String?
  /// Code points in the text.
  public var characters: Int
  /// 64 lower-case hexadecimal digits.
  public var sha256: String
  /// What parsed its sentences: `accurate` or `fast`, or `conllu` where the document brought its own analysis.
  public var parser: String?
  /// Where the publication date was taken from: `corpus.yaml`, `JSON-LD datePublished`, `file name`, `inferred`, …
  public var publishedFrom: String?
  /// Who else published the same article, beside `publisher`.
  public var alsoPublishedBy: [String] = []

  public init(
    id: String, title: String, published: EDTFDate, publisher: String? = nil, url: String? = nil,
    language: String? = nil, path: String? = nil, characters: Int, sha256: String, parser: String? = nil
  ) {
    self.id = id
    self.title = title
    self.published = published
    self.publisher = publisher
    self.url = url
    self.language = language
    self.path = path
    self.characters = characters
    self.sha256 = sha256
    self.parser = parser
  }

  /// The record of a document whose date is known or was inferred.
  public init(_ source: SourceDocument, published: EDTFDate) {
    self.init(
      id: source.id, title: source.title, published: published, publisher: source.publisher, url: source.url,
      language: source.language, path: source.path, characters: source.text.count, sha256: source.sha256)
    publishedFrom = source.published == nil ? (published.isUnknown ? nil : "inferred") : source.publishedFrom
  }
}

/// What coding one document gives: its record with the actors, issues, events and stances found in it, each event and
/// stance one mention with one piece of evidence or more. `Dossier(merging:)` joins them.
public struct CodedDocument: Hashable, Sendable {
  public var record: DocumentRecord
  public var actors: [Actor]
  public var issues: [Issue]
  public var events: [Event]
  public var stances: [Stance]
  public var diagnostics: [Diagnostic]

  public init(
    record: DocumentRecord, actors: [Actor] = [], issues: [Issue] = [], events: [Event] = [],
    stances: [Stance] = [], diagnostics: [Diagnostic] = []
  ) {
    self.record = record
    self.actors = actors
    self.issues = issues
    self.events = events
    self.stances = stances
    self.diagnostics = diagnostics
  }
}
