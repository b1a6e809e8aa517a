import DossierModel
import EventCoding

/// The coders of our own that a user can choose.
public enum CoderChoice: String, CaseIterable, Sendable {
  /// The rule files and the rules of codebooks.
  case rules
  /// No coder of ours: only claims that come from outside.
  case none

  /// The coder, loaded; nil for none.
  func coder(rules: RuleBook) throws -> (any Coder)? {
    switch self {
    case .rules: try RuleCoder.standard(rules: rules)
    case .none: nil
    }
  }
}
