import DossierModel
import Foundation

/// Finds the documents that the user names and reads them one by one.
public struct CorpusReader: Sendable {
  public var options: ReadingOptions

  public init(_ options: ReadingOptions = ReadingOptions()) {
    self.options = options
  }

  /// The files of inputs, in the order given and by name within a folder. A folder's `corpus.yaml`, and the one beside a
  /// file, give dates and sources. What cannot be read is in `problems`, what is left out in `skipped`; the rest is listed.
  public func listing(of inputs: [String]) -> CorpusListing {
    var lister = CorpusLister()
    for input in inputs { lister.add(input) }
    return lister.listing
  }

  /// The formats that are read, each with the ends of its files' names.
  public static var formats: [(name: String, extensions: [String])] {
    DocumentFormat.all.map { ($0.name, $0.extensions) }
  }

  /// Reads the documents of one listed file.
  public func read(_ entry: CorpusListing.Entry) -> FileReading {
    do throws(ReadingError) {
      return read(try bytes(of: entry), as: entry)
    } catch {
      return CorpusReader.failed(error)
    }
  }

  /// Reads documents from bytes that are at hand.
  public func read(_ bytes: [UInt8], as entry: CorpusListing.Entry) -> FileReading {
    do throws(ReadingError) {
      if let problem = ReadingResources.problem { throw problem }
      let file = InputFile(path: entry.path, bytes: bytes, options: options)
      let (content, format) = try CorpusReader.content(of: file)
      var reading = FileReading()
      reading.problems = content.problems
      let maker = DocumentMaker(entry: entry, format: format, sha256: SHA256.hexDigest(of: bytes), options: options)
      for (index, article) in content.articles.enumerated() {
        maker.add(article, number: content.articles.count > 1 ? index + 1 : nil, notes: content.notes, to: &reading)
      }
      return reading
    } catch {
      return CorpusReader.failed(error)
    }
  }

  /// The document of a text that is at hand.
  public static func document(_ text: String, as entry: CorpusListing.Entry) throws(ReadingError) -> ReadDocument {
    var reading = FileReading()
    var named = entry
    named.isNamed = true
    var maker = DocumentMaker(
      entry: named, format: "text", sha256: SHA256.hexDigest(of: Array(text.utf8)), options: ReadingOptions())
    maker.checksLanguage = false
    maker.add(Article(.text(text)), number: nil, notes: [], to: &reading)
    if let problem = reading.problems.first { throw problem }
    guard var document = reading.documents.first else { throw .empty(path: entry.path) }
    if document.source.publishedFrom == "corpus.yaml" { document.source.publishedFrom = "key" }
    if document.source.publishedFrom == "file name" { document.source.publishedFrom = "id" }
    return document
  }

  /// The articles of a file and the name of its format, told by its bytes and, where they say nothing, by its name.
  static func content(of file: InputFile) throws(ReadingError) -> (FileContent, String) {
    let head = FileHead(file.bytes)
    guard !head.isBlank else { throw .empty(path: file.path) }
    if head.isCompound { throw .oldOffice(path: file.path) }
    let promised = DocumentFormat.named(file.name)
    guard let format = DocumentFormat.format(of: file.name, head) ?? (head.isBinary ? nil : DocumentFormat.text) else {
      throw head.kindWithoutText.map { .withoutText(path: file.path, kind: $0) } ?? .binary(path: file.path)
    }
    if let kind = head.kindWithoutText { throw .withoutText(path: file.path, kind: kind) }
    guard file.bytes.count <= format.limit else {
      throw .tooLarge(path: file.path, bytes: file.bytes.count, limit: format.limit)
    }
    var content = try format.reader.articles(in: file)
    if let promised, promised.name != format.name {
      content.notes.append("the name says \(promised.name), the content is \(format.name); read as \(format.name)")
    }
    return (content, format.name)
  }

  /// The bytes of one listed file.
  func bytes(of entry: CorpusListing.Entry) throws(ReadingError) -> [UInt8] {
    guard let size = fileSize(entry.path) else { throw .missing(path: entry.path) }
    let limit = DocumentFormat.all.map(\.limit).max() ?? ReadingError.sizeLimit
    let named = DocumentFormat.named(entry.path)?.limit
    guard
      size <= named ?? limit
        || size <= limit && CorpusReader.head(of: entry.path).flatMap(DocumentFormat.recognized)?.limit ?? 0 >= size
    else {
      throw .tooLarge(path: entry.path, bytes: size, limit: named ?? limit)
    }
    guard let data = FileManager.default.contents(atPath: entry.path) else { throw .unreadable(path: entry.path) }
    return [UInt8](data)
  }

  /// The first bytes of a file.
  static func head(of path: String) -> FileHead? {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: FileHead.length) else { return FileHead([]) }
    return FileHead(data)
  }

  private static func failed(_ error: ReadingError) -> FileReading {
    var reading = FileReading()
    reading.problems = [error]
    return reading
  }

  private func fileSize(_ path: String) -> Int? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
    return (attributes[.size] as? NSNumber)?.intValue
  }
}
