/// Reads one file format. One more format is one reader, one line in `DocumentFormat.all`, one test.
protocol DocumentReader: Sendable {
  /// The articles of a file, in its order. What is wrong with the file as a whole is thrown; what is wrong with one of
  /// several articles is a problem beside the others.
  func articles(in file: InputFile) throws(ReadingError) -> FileContent
}

/// A file to be read.
struct InputFile: Sendable {
  /// As messages name it; an archive's members follow the archive's name and an exclamation mark.
  var path: String
  var bytes: [UInt8]
  var options = ReadingOptions()
  /// How many archives this file stands in.
  var depth = 0

  /// The name without folders.
  var name: String {
    path.split(whereSeparator: { $0 == "/" || $0 == "!" }).last.map(String.init) ?? path
  }
}

/// What a reader found in a file.
struct FileContent: Sendable {
  var articles: [Article] = []
  var problems: [ReadingError] = []
  /// What had to be said about the file, for each of its documents.
  var notes: [String] = []
}

/// What the user says about all files.
public struct ReadingOptions: Hashable, Sendable {
  /// Where tables have their text, title, date …: field name to column name.
  public var columns: [String: String] = [:]
  /// BCP 47 tag of all texts; nil where it is to be recognised.
  public var language: String?

  /// The fields that a column may be named for.
  public static let fields = ["id", "text", "title", "date", "publisher", "author", "url", "language"]

  public init(columns: [String: String] = [:], language: String? = nil) {
    self.columns = columns
    self.language = language
  }
}
