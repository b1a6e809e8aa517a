import DossierFormats
import DossierModel
import Foundation
import StancelineKit
import TextAnalysis

/// One line of standard input, numbered from 1.
struct NumberedLine: Sendable {
  var number: Int
  /// Nil where the line is longer than `limit`.
  var bytes: [UInt8]?

  /// Room for a document of the size that a file may have, with its escapes.
  static let limit = 64 << 20

  /// The document of this line, coded and written as one line of JSON, or the claims about it as a line each.
  func coded(by pipeline: Pipeline, outside: OutsideClaims, asClaims: Bool) -> CodedLine {
    guard let bytes else {
      return .failed("line \(number): more than \(NumberedLine.limit) bytes; expected one news document a line")
    }
    if bytes.allSatisfy({ $0 <= 0x20 }) { return .blank }
    do {
      let record = try JSONDecoder().decode(DocumentLine.self, from: Data(bytes))
      let claimed = pipeline.claim(try record.document(), outside: outside)
      let source = claimed.document.source
      let text =
        asClaims ? ClaimJSON.write(claimed.claims, of: source) : CodedDocumentExporter().text(pipeline.fold(claimed))
      return .coded(text, document: source.id, claimed.refusals)
    } catch let failure as Failure {
      return .failed("line \(number): \(failure)")
    } catch let error as ReadingError {
      return .failed("line \(number): \(error)")
    } catch {
      return .failed("line \(number): no document; expected a JSON object with `id` and `text`")
    }
  }
}

/// What became of a line.
enum CodedLine: Sendable {
  case blank
  /// Its lines, the document's id, and the claims from outside that were left out.
  case coded(String, document: String, [ClaimRefusal])
  case failed(String)
}

/// A document in JSON Lines input.
private struct DocumentLine: Decodable {
  var id: String
  var text: String
  var title: String?
  var published: String?
  var publisher: String?
  var url: String?
  var language: String?

  func document() throws -> ReadDocument {
    if id.isEmpty { throw Failure("empty `id`; expected a name of its own for each document") }
    guard text.utf8.count <= ReadingError.sizeLimit else {
      throw ReadingError.tooLarge(path: id, bytes: text.utf8.count, limit: ReadingError.sizeLimit)
    }
    var entry = CorpusListing.Entry(id: id, path: id, relativePath: id)
    entry.title = title
    entry.publisher = publisher
    entry.url = url
    entry.language = language
    entry.published = try published.map { try PublicationDay.date($0, at: "published") }
    var read = try CorpusReader.document(text, as: entry)
    read.source.path = nil
    return read
  }
}
