public import DossierModel

/// A linked document and what coders say of it: what is folded into events and stances.
public struct ClaimedDocument: Hashable, Sendable {
  public var document: LinkedDocument
  /// In order.
  public var claims: [Claim]
  /// Claims from outside that the text does not bear out.
  public var refusals: [ClaimRefusal]
  /// What had to be guessed: the publication date.
  public var findings: [Diagnostic]
  /// What parsed the document: `accurate`, `fast`, or `conllu` where it brought its own analysis.
  public var parser: String

  public init(
    document: LinkedDocument, claims: [Claim], refusals: [ClaimRefusal] = [], findings: [Diagnostic] = [],
    parser: String
  ) {
    self.document = document
    self.claims = claims
    self.refusals = refusals
    self.findings = findings
    self.parser = parser
  }
}
