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
