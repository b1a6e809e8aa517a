/// Reads a document for stances and events.
///
/// A coder is a pure function: asking it changes nothing, and the same document gives the same claims. What becomes of
/// them, beside those of other coders, is for `ClaimFold` to say.
public protocol Coder: Sendable {
  /// The claims in any order; `Claim.document` is the document's id.
  func claims(in document: LinkedDocument) -> [Claim]

  /// The claims, and with them what the coder only holds possible: it speaks for what others claim. Where spans are given,
  /// they tell the events, and no other words do. By default, the claims; none of events where spans are given.
  func opinions(in document: LinkedDocument, events spans: [TextSpan]?) -> [Claim]

  /// The confidence from which its opinions of stances are claims; nil, the default, where all are.
  var stanceThreshold: Double? { get }
}

extension Coder {
  public func opinions(in document: LinkedDocument, events spans: [TextSpan]?) -> [Claim] {
    claims(in: document).filter { claim in
      if case .event = claim.kind { spans == nil } else { true }
    }
  }

  public var stanceThreshold: Double? { nil }
}
