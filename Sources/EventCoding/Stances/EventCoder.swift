/// Codes the stances and dated events of a document by rules over Universal Dependencies.
public import DossierModel

public struct EventCoder: Sendable {
  public var rules: RuleBook

  public init(rules: RuleBook) {
    self.rules = rules
  }

  /// With the built-in rules.
  public static func standard() throws -> EventCoder {
    EventCoder(rules: try RuleBook.standard())
  }

  /// The events and stances of a document whose time expressions, mentions and speeches are filled in. `published`
  /// dates what the text does not date.
  public func code(_ document: AnnotatedDocument, published: EDTFDate) -> CodedDocument {
    let context = CodingContext(document, published: published, words: rules.words)
    var coder = DocumentCoder(context, rules: rules)
    coder.findEvents()
    coder.findStances()
    return coder.result()
  }
}
