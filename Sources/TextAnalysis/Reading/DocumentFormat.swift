/// A kind of file that documents are read from.
struct DocumentFormat: Sendable {
  /// As the user knows it: "HTML page".
  var name: String
  /// Ends of file names, without the dot, lower case.
  var extensions: [String]
  /// Whether a file's first bytes are those of this format, whatever its name says. Formats without a mark of their own
  /// say no.
  var recognizes: @Sendable (FileHead) -> Bool
  /// The most bytes that a file may have.
  var limit = ReadingError.sizeLimit
  var reader: any DocumentReader

  init(
    _ name: String, _ extensions: [String], limit: Int = ReadingError.sizeLimit, reader: any DocumentReader,
    recognizes: @escaping @Sendable (FileHead) -> Bool = { _ in false }
  ) {
    self.name = name
    self.extensions = extensions
    self.recognizes = recognizes
    self.limit = limit
    self.reader = reader
  }
}

extension DocumentFormat {
  /// Every format, a line each. What is more telling stands first: an NITF file is XML, a Word file is a zip archive.
  static let all: [DocumentFormat] = [
    DocumentFormat("CoNLL-U", ["conllu"], reader: CoNLLUReader()),
    DocumentFormat("NITF", ["nitf"], reader: NITFReader()) { $0.isXML("nitf") },
    DocumentFormat("NewsML-G2", ["newsml"], limit: collection, reader: NewsMLReader()) {
      $0.isXML("newsItem".lowercased()) || $0.isXML("newsMessage".lowercased()) || $0.isXML("packageItem".lowercased())
    },
    DocumentFormat("RSS or Atom feed", ["rss", "atom"], reader: FeedReader()) {
      $0.isXML("rss") || $0.isXML("feed") || $0.isXML("rdf:rdf")
    },
    DocumentFormat("HTML page", ["html", "htm", "xhtml"], reader: HTMLReader()) { $0.isHTML },
    DocumentFormat("Markdown", ["md", "markdown"], reader: MarkdownReader()),
    DocumentFormat("table (CSV, TSV)", ["csv", "tsv", "tab"], limit: collection, reader: TableReader()),
    DocumentFormat("JSON or JSON Lines", ["jsonl", "ndjson", "json"], limit: collection, reader: JSONLinesReader()),
    DocumentFormat("saved page (MHTML)", ["mhtml", "mht"], limit: collection, reader: SavedPageReader()) {
      $0.isSavedPage
    },
    DocumentFormat("mail (EML, MBOX)", ["eml", "mbox"], limit: collection, reader: MailReader()) { $0.isMail },
    DocumentFormat("RTF", ["rtf"], limit: collection, reader: RTFReader()) { $0.starts(with: "{\\rtf") },
    DocumentFormat("Word document", ["docx"], limit: collection, reader: WordReader()) {
      $0.isZip && $0.holds("word/")
    },
    DocumentFormat("OpenDocument text", ["odt"], limit: collection, reader: OpenDocumentReader()) {
      $0.isZip && $0.holds("application/vnd.oasis.opendocument.text")
    },
    DocumentFormat("PDF", ["pdf"], limit: collection, reader: PDFReader()) { $0.starts(with: "%PDF-") },
    DocumentFormat("web archive (WARC)", ["warc"], limit: collection, reader: WARCReader()) {
      $0.starts(with: "WARC/")
    },
    DocumentFormat("gzip file", ["gz"], limit: collection, reader: GzipReader()) { $0.starts(with: [0x1F, 0x8B]) },
    DocumentFormat("zip archive", ["zip"], limit: collection, reader: ZipReader()) { $0.isZip },
    text,
  ]

  private static let collection = ReadingError.collectionLimit

  static let text = DocumentFormat("plain text", ["txt", "text"], reader: PlainTextReader())

  /// The format that a file's name promises.
  static func named(_ name: String) -> DocumentFormat? {
    let lower = name.lowercased()
    return all.first { $0.extensions.contains { lower.hasSuffix("." + $0) } }
  }

  /// The format that a file's bytes show.
  static func recognized(_ head: FileHead) -> DocumentFormat? {
    all.first { $0.recognizes(head) }
  }

  /// The format of a file: what its bytes show goes before what its name promises.
  static func format(of name: String, _ head: FileHead) -> DocumentFormat? {
    let named = named(name)
    if let named, named.recognizes(head) { return named }
    return recognized(head) ?? named
  }

  /// Every ending that is read, for messages.
  static var endings: String {
    all.flatMap(\.extensions).map { "." + $0 }.joined(separator: ", ")
  }
}
