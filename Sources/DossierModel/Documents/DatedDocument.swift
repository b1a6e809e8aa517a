/// A parsed document whose publication date is settled and whose time expressions are resolved against it.
public struct DatedDocument: Hashable, Sendable {
  public var parsed: ParsedDocument
  /// Given with the document, inferred from it, or a date of which nothing is known; dates what the text does not.
  public var published: EDTFDate
  /// In text order.
  public var timeExpressions: [TimeExpression]

  public init(_ parsed: ParsedDocument, published: EDTFDate, timeExpressions: [TimeExpression] = []) {
    self.parsed = parsed
    self.published = published
    self.timeExpressions = timeExpressions
  }

  public var source: SourceDocument { parsed.source }
  public var sentences: [Sentence] { parsed.sentences }
  public var diagnostics: [Diagnostic] { parsed.diagnostics }
}
