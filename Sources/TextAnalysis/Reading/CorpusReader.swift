import DossierModel
import Foundation

/// Finds the documents that the user names and reads them one by one.
public struct CorpusReader: Sendable {
  public init() {}

  /// The documents of files and folders, in the order given and by name within a folder. A folder's `corpus.yaml`, and
  /// the one beside a file, give dates and sources. What cannot be read is in `problems`; the rest is listed.
  public func listing(of inputs: [String]) -> CorpusListing {
    var lister = CorpusLister()
    for input in inputs { lister.add(input) }
    return lister.listing
  }

  /// Reads one listed document.
  public func read(_ entry: CorpusListing.Entry) throws(ReadingError) -> ReadDocument {
    try read(try bytes(of: entry), as: entry)
  }

  /// The bytes of one listed document.
  public func bytes(of entry: CorpusListing.Entry) throws(ReadingError) -> [UInt8] {
    guard let size = fileSize(entry.path) else { throw .missing(path: entry.path) }
    guard size <= ReadingError.sizeLimit else { throw .tooLarge(path: entry.path, bytes: size) }
    guard let data = FileManager.default.contents(atPath: entry.path) else { throw .unreadable(path: entry.path) }
    return [UInt8](data)
  }

  /// Reads a document from bytes that are at hand.
  public func read(_ bytes: [UInt8], as entry: CorpusListing.Entry) throws(ReadingError) -> ReadDocument {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty(path: entry.path) }
    guard let decoded = DecodedText(bytes: bytes) else { throw .binary(path: entry.path) }
    let text = CodePointText(decoded.text)
    let marker = RegionMarker(text: text, title: entry.title)
    let source = SourceDocument(
      id: entry.id, title: entry.title ?? marker.inferredTitle ?? entry.id, published: entry.published,
      publisher: entry.publisher, url: entry.url, language: entry.language, path: entry.relativePath, text: text,
      sha256: SHA256.hexDigest(of: bytes), regions: marker.regions)
    return ReadDocument(source: source, diagnostics: diagnostics(of: decoded, id: entry.id))
  }

  private func diagnostics(of decoded: DecodedText, id: String) -> [Diagnostic] {
    guard decoded.encoding == .windows1252 else { return [] }
    var message = "not UTF-8; read as Windows-1252"
    if decoded.undefinedBytes > 0 { message += ", \(decoded.undefinedBytes) bytes of it undefined" }
    return [Diagnostic(.warning, message + "; expected UTF-8", document: id)]
  }

  private func fileSize(_ path: String) -> Int? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
    return (attributes[.size] as? NSNumber)?.intValue
  }
}
