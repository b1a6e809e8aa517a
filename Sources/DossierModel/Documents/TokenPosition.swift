/// A token of a document: sentence and position within it, both from 0.
public struct TokenPosition: Hashable, Comparable, Sendable {
  public var sentence: Int
  public var token: Int

  public init(sentence: Int, token: Int) {
    self.sentence = sentence
    self.token = token
  }

  public static func < (lhs: TokenPosition, rhs: TokenPosition) -> Bool {
    (lhs.sentence, lhs.token) < (rhs.sentence, rhs.token)
  }
}
