/// A sentence: its tokens form one dependency tree.
public struct Sentence: Hashable, Sendable {
  /// Where a sentence stands in the document.
  public enum Kind: String, Hashable, Sendable {
    case body, headline, caption
  }

  /// Position in the document, from 0.
  public var index: Int
  public var span: TextSpan
  /// Number of the paragraph, from 0: quotations run on within one and sometimes into the next.
  public var paragraph: Int
  public var kind: Kind
  public var tokens: [Token]

  public init(index: Int, span: TextSpan, paragraph: Int = 0, kind: Kind = .body, tokens: [Token]) {
    self.index = index
    self.span = span
    self.paragraph = paragraph
    self.kind = kind
    self.tokens = tokens
  }
}
