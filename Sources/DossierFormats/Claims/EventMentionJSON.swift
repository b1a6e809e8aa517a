public import DossierModel
import Foundation

/// Event mentions as JSON Lines: `{"document": "a", "span": [10, 18], "text": "attacked"}`, code points, `text` optional.
public enum EventMentionJSON {
  private struct Line: Decodable {
    var document: String
    var span: [Int]
    var text: String?
  }

  /// Reads the lines of a file; empty ones are skipped, what cannot be read is refused by itself.
  public static func read(bytes: [UInt8], path: String) -> (records: [EventMention], refusals: [ClaimRefusal]) {
    ClaimJSON.lines(of: bytes, path: path) { line, place throws(ClaimRefusal) in
      guard let read = try? JSONDecoder().decode(Line.self, from: Data(line)), read.span.count == 2, read.span[0] >= 0,
        read.span[0] < read.span[1]
      else {
        throw ClaimRefusal(
          place: place, finding: "no event mention",
          expectation: "an object with `document` and `span` [first, end] in code points")
      }
      return EventMention(
        document: read.document, span: TextSpan(read.span[0], read.span[1]), text: read.text, place: place)
    }
  }
}
