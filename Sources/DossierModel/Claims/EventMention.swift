/// A word or phrase of a document of which somebody says that it tells an event; what event, when and whose is to be coded.
public struct EventMention: Hashable, Sendable {
  /// The document's id.
  public var document: String
  /// Where the words stand, in code points.
  public var span: TextSpan
  /// The words, where they are given for comparison.
  public var text: String?
  /// Where the mention was read, for messages.
  public var place: String

  public init(document: String, span: TextSpan, text: String? = nil, place: String) {
    self.document = document
    self.span = span
    self.text = text
    self.place = place
  }
}
