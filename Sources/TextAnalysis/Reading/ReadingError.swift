/// An input that cannot be read, or cannot be read whole; its description says place, finding, expectation.
public enum ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  case missing(path: String)
  case unreadable(path: String)
  case empty(path: String)
  case binary(path: String)
  case tooLarge(path: String, bytes: Int)
  case unknownType(path: String)
  case noDocuments(folder: String)
  case duplicateID(path: String, id: String, first: String)
  case corpusFile(path: String, line: Int, finding: String)

  /// Bytes above which a file is taken for something other than one news document.
  public static let sizeLimit = 16 << 20

  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): no such file or folder; expected a document or a folder of documents"
    case .unreadable(let path):
      "\(path): cannot be read; expected a file that may be read"
    case .empty(let path):
      "\(path): holds no text; expected a news document"
    case .binary(let path):
      "\(path): is binary; expected plain text in UTF-8 or Windows-1252"
    case .tooLarge(let path, let bytes):
      "\(path): \(bytes) bytes; expected one news document of at most \(ReadingError.sizeLimit) bytes"
    case .unknownType(let path):
      "\(path): unknown kind of file; expected .txt or .conllu"
    case .noDocuments(let folder):
      "\(folder): holds no documents; expected .txt or .conllu files"
    case .duplicateID(let path, let id, let first):
      "\(path): document id \"\(id)\" is taken by \(first); expected ids that differ (set `id` in corpus.yaml)"
    case .corpusFile(let path, let line, let finding):
      "\(path):\(line): \(finding)"
    }
  }
}
