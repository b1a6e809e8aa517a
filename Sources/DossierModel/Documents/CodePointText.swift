/// A text that is addressed by Unicode code points, in constant time.
public struct CodePointText: Hashable, Sendable {
  public let scalars: [Unicode.Scalar]

  public init(_ text: some StringProtocol) {
    scalars = Array(text.unicodeScalars)
  }

  public init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// Code points in the text.
  public var count: Int { scalars.count }

  public var string: String { self[TextSpan(0, scalars.count)] }

  /// The text of a span; what lies outside the text is left out.
  public subscript(span: TextSpan) -> String {
    let start = min(max(span.start, 0), scalars.count)
    let end = min(max(span.end, start), scalars.count)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<end])
    return String(text)
  }
}
