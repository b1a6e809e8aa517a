/// Evidence without who found it.
extension Evidence {
  /// Which words of which document: what makes two pieces of evidence the same, whoever found them and how surely.
  public struct Words: Hashable, Sendable {
    public let document: String
    public let span: TextSpan
    public let quote: String
  }

  public var words: Words { Words(document: document, span: span, quote: quote) }
}
