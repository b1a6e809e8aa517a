/// An input that cannot be read, or cannot be read whole; its description says place, finding, expectation.
public enum ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  case missing(path: String)
  case unreadable(path: String)
  case empty(path: String)
  case binary(path: String)
  case withoutText(path: String, kind: String)
  case tooLarge(path: String, bytes: Int, limit: Int)
  case tooLong(path: String, characters: Int)
  case unknownType(path: String)
  case malformed(path: String, format: String, finding: String)
  case locked(path: String, format: String)
  case scanned(path: String)
  case oldOffice(path: String)
  case otherLanguage(path: String, language: String)
  case noDocuments(folder: String)
  case resource(finding: String)
  case duplicateID(path: String, id: String, first: String)
  case corpusFile(path: String, line: Int, finding: String)

  /// Bytes above which a file is taken for something other than one news document.
  public static let sizeLimit = 16 << 20
  /// Characters above which an article is none: the longest ones in newspapers have a twentieth. Coding takes some
  /// minutes then.
  public static let textLimit = 1_000_000
  /// Bytes above which a file of many documents is not read.
  static let collectionLimit = 512 << 20

  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): no such file or folder; expected a document or a folder of documents"
    case .unreadable(let path):
      "\(path): cannot be read; expected a file that may be read"
    case .empty(let path):
      "\(path): holds no text; expected a news document"
    case .binary(let path):
      "\(path): is binary; expected text, or a format that `stanceline read --formats` lists"
    case .withoutText(let path, let kind):
      "\(path): is a \(kind); expected text, or a format that `stanceline read --formats` lists"
    case .tooLarge(let path, let bytes, let limit):
      "\(path): \(bytes) bytes; expected at most \(limit) bytes"
    case .tooLong(let path, let characters):
      "\(path): an article of \(characters) characters; expected at most \(ReadingError.textLimit), or one file an article"
    case .unknownType(let path):
      "\(path): unknown kind of file; expected one of \(DocumentFormat.endings)"
    case .malformed(let path, let format, let finding):
      "\(path): \(finding); expected \(format)"
    case .locked(let path, let format):
      "\(path): is encrypted; expected \(format) that opens without a password"
    case .scanned(let path):
      "\(path): has pages but no text, as scans have; expected text (from a program that recognises it)"
    case .oldOffice(let path):
      "\(path): is encrypted, or an Office file of before 2007; expected .docx, .odt or .rtf that opens without a password"
    case .otherLanguage(let path, let language):
      "\(path): is not English but \(language); expected English (`--language en` reads it all the same)"
    case .resource(let finding):
      finding
    case .noDocuments(let folder):
      "\(folder): holds no documents; expected files such as .txt, .html or .docx (`stanceline read --formats`)"
    case .duplicateID(let path, let id, let first):
      "\(path): document id \"\(id)\" is taken by \(first); expected ids that differ (set `id` in corpus.yaml)"
    case .corpusFile(let path, let line, let finding):
      "\(path):\(line): \(finding)"
    }
  }

  /// The file concerned.
  var path: String {
    switch self {
    case .resource: ""
    case .missing(let path), .unreadable(let path), .empty(let path), .binary(let path), .unknownType(let path),
      .scanned(let path), .oldOffice(let path), .noDocuments(let path):
      path
    case .withoutText(let path, _), .malformed(let path, _, _), .locked(let path, _), .otherLanguage(let path, _),
      .tooLarge(let path, _, _), .tooLong(let path, _), .duplicateID(let path, _, _), .corpusFile(let path, _, _):
      path
    }
  }

  /// In a few words, for a file that may be left out.
  var skipReason: String {
    switch self {
    case .empty: "empty"
    case .withoutText(_, let kind): kind
    case .otherLanguage(_, let language): "not English but \(language)"
    case .binary: "binary"
    default: "not a kind of file that is read"
    }
  }
}
