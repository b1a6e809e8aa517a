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

/// Quoted or reported words and who said them.
public struct Speech: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Between quotation marks.
    case direct
    /// "said that …", "according to …", "…, he said".
    case indirect
  }

  /// The words said, quotation marks left out; may cross sentences.
  public var span: TextSpan
  public var kind: Kind
  /// Ids of the actors who speak, several for a joint statement; empty where nobody could be found.
  public var speakers: [String]
  /// Sentence and token of the verb or noun of saying; nil where there is none.
  public var cue: TokenPosition?
  public var rule: String

  public init(span: TextSpan, kind: Kind, speakers: [String], cue: TokenPosition?, rule: String) {
    self.span = span
    self.kind = kind
    self.speakers = speakers
    self.cue = cue
    self.rule = rule
  }
}

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
