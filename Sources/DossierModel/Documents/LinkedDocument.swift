/// A dated document in which it is known who is spoken of and who speaks: what coders read.
public struct LinkedDocument: Hashable, Sendable {
  public var dated: DatedDocument
  /// In text order.
  public var mentions: [Mention]
  /// Who says what, in text order.
  public var speeches: [Speech]
  /// The actors and issues that the mentions refer to, with the bodies that these speak for; ascending by id.
  public var actors: [Actor]
  public var issues: [Issue]

  public init(
    _ dated: DatedDocument, mentions: [Mention] = [], speeches: [Speech] = [], actors: [Actor] = [],
    issues: [Issue] = []
  ) {
    self.dated = dated
    self.mentions = mentions
    self.speeches = speeches
    self.actors = actors
    self.issues = issues
  }

  public var source: SourceDocument { dated.source }
  public var sentences: [Sentence] { dated.sentences }
  public var published: EDTFDate { dated.published }
  public var timeExpressions: [TimeExpression] { dated.timeExpressions }
  public var diagnostics: [Diagnostic] { dated.diagnostics }
}
