import DossierModel
import Ground
import Yams

/// What `corpus.yaml` says of the documents beside it.
struct CorpusFile {
  struct Entry {
    var file: String
    var line: Int
    var id: String?
    var published: EDTFDate?
    var publisher: String?
    var title: String?
    var url: String?
    var language: String?
  }

  var entries: [Entry] = []
  /// What is wrong in the file; the rest of it holds.
  var problems: [ReadingError] = []
  private var path = ""
}

extension CorpusFile {
  /// Reads the file's text; `path` is used in messages.
  init(yaml: String, path: String) {
    self.path = path
    if let breach = YAMLLimits.finding(in: yaml) {
      report(breach.line, breach.finding + "; expected entries written out")
      return
    }
    do {
      guard let root = try Yams.compose(yaml: yaml) else { return }
      read(root)
    } catch let error as YamlError {
      report(error.line, error.finding)
    } catch {
      report(1, "is not YAML; expected a list `documents`")
    }
  }

  private mutating func report(_ line: Int, _ finding: String) {
    problems.append(.corpusFile(path: path, line: line, finding: finding))
  }

  private mutating func read(_ root: Node) {
    guard let mapping = root.mapping else {
      report(1, "no mapping; expected a list `documents`")
      return
    }
    for (key, value) in mapping {
      if key.string != "documents" {
        reportUnknown(key, expected: "documents")
      } else if let list = value.sequence {
        for item in list { readEntry(item) }
      } else {
        report(value.line, "`documents` is no list; expected entries that start with `- file:`")
      }
    }
  }

  private mutating func readEntry(_ node: Node) {
    guard let mapping = node.mapping, let file = mapping["file"]?.string, !file.isEmpty else {
      report(node.line, "document without `file`; expected a file name")
      return
    }
    if let first = entries.first(where: { $0.file == file }) {
      report(node.line, "\(file) is listed twice, first in line \(first.line); expected each file once")
      return
    }
    var entry = Entry(file: file, line: node.line)
    for (key, value) in mapping { readField(key, value, into: &entry) }
    entries.append(entry)
  }

  private mutating func readField(_ key: Node, _ value: Node, into entry: inout Entry) {
    let text = value.scalar?.string
    switch key.string {
    case "file": break
    case "id": entry.id = readID(value)
    case "published": entry.published = readDate(value)
    case "publisher": entry.publisher = text
    case "title": entry.title = text
    case "url": entry.url = text
    case "language": entry.language = text
    default: reportUnknown(key, expected: "file, id, published, publisher, title, url or language")
    }
  }

  private mutating func readID(_ value: Node) -> String? {
    if let text = value.scalar?.string, !text.isEmpty { return text }
    report(value.line, "empty `id`; expected a name")
    return nil
  }

  private mutating func readDate(_ value: Node) -> EDTFDate? {
    let text = value.scalar?.string ?? ""
    // Years beyond 9999 are EDTF, but none that news was published in.
    if !text.contains("Y"), let date = try? EDTFDate(parsing: text) { return date }
    report(value.line, "published \"\(text)\" is not an EDTF date; expected a date such as 2012-05-28")
    return nil
  }

  private mutating func reportUnknown(_ key: Node, expected: String) {
    report(key.line, "unknown key \"\(key.string ?? "?")\"; expected \(expected)")
  }
}

extension Node {
  /// Line in the file, from 1.
  fileprivate var line: Int { mark?.line ?? 1 }
}

extension YamlError {
  /// Line of the error, from 1.
  fileprivate var line: Int {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: 1
    }
  }

  fileprivate var finding: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
      "is not YAML: \(problem); expected a list `documents`"
    case .duplicatedKeysInMapping: "a key stands twice in one mapping; expected each key once"
    default: "is not YAML; expected a list `documents`"
    }
  }
}
