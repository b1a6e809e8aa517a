/// Reads a document for stances and events.
///
/// A coder is a pure function: asking it changes nothing, and the same document gives the same claims. What becomes of
/// them, beside those of other coders, is for `ClaimFold` to say.
public protocol Coder: Sendable {
  /// The claims in any order; `Claim.document` is the document's id.
  func claims(in document: LinkedDocument) -> [Claim]
}
