/// One news document as read: its text, character for character, and what is known about it.
public struct SourceDocument: Hashable, Sendable {
  /// File name without extension, or the id given in the corpus file.
  public var id: String
  public var title: String
  /// Publication date; nil where neither the corpus file nor the document gives one.
  public var published: EDTFDate?
  /// Where the date was taken from: `corpus.yaml`, `JSON-LD datePublished`, `file name`, …; nil where that is not known.
  public var publishedFrom: String?
  public var publisher: String?
  public var url: String?
  /// BCP 47 tag; nil for English taken as given.
  public var language: String?
  /// Where the document was read from, relative to the corpus.
  public var path: String?
  /// The whole text without byte order mark; line ends as in the file. All spans count its code points.
  public var text: CodePointText
  /// SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.
  public var sha256: String
  /// What is not running text of the story, in text order, without overlaps. Everything else is body.
  public var regions: [TextRegion]

  public init(
    id: String, title: String, published: EDTFDate? = nil, publisher: String? = nil, url: String? = nil,
    language: String? = nil, path: String? = nil, text: CodePointText,
    sha256: String = String(repeating: "0", count: 64), regions: [TextRegion] = []
  ) {
    self.id = id
    self.title = title
    self.published = published
    self.publisher = publisher
    self.url = url
    self.language = language
    self.path = path
    self.text = text
    self.sha256 = sha256
    self.regions = regions
  }
}

/// A stretch of a document that is marked as something other than body text.
public struct TextRegion: Hashable, Sendable {
  /// `headline` and `caption` are parsed and marked; the rest is kept out of sentences.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case headline, caption, dateline, byline, furniture
  }

  public var span: TextSpan
  public var kind: Kind

  public init(span: TextSpan, kind: Kind) {
    self.span = span
    self.kind = kind
  }
}
