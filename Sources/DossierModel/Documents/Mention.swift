/// A place in the text that refers to an actor or an issue.
public struct Mention: Hashable, Sendable {
  /// How the text refers.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// A proper name: "Ana Roth", "Norway".
    case name
    /// A noun phrase: "the envoy", "armed rebels", "his government".
    case nominal
    /// "he", "it", "we", and possessives.
    case pronoun
  }

  public var span: TextSpan
  /// Index of the sentence, from 0.
  public var sentence: Int
  /// Tokens of the mention, half-open, within its sentence.
  public var tokens: Range<Int>
  /// The syntactic head among these tokens.
  public var head: Int
  /// Who or what is meant: one or, for "both sides" and "the two men", several; ascending.
  public var referents: [Reference]
  public var form: Form
  /// How that was decided: `codebook`, `title`, `surname`, `pronoun`, `both-sides`, …
  public var rule: String

  public init(
    span: TextSpan, sentence: Int, tokens: Range<Int>, head: Int, referents: [Reference], form: Form, rule: String
  ) {
    self.span = span
    self.sentence = sentence
    self.tokens = tokens
    self.head = head
    self.referents = referents
    self.form = form
    self.rule = rule
  }
}
