import DossierModel
import EventCoding
import LearnedReading

/// The coders of our own that a user can choose.
public enum CoderChoice: String, CaseIterable, Sendable {
  /// A network that was trained on annotated articles.
  case learned
  /// The rule files and the rules of codebooks.
  case rules
  /// No coder of ours: only claims that come from outside.
  case none

  /// The coder, loaded; nil for none. `threshold` is the confidence from which the learned one claims a stance.
  func coder(rules: RuleBook, threshold: Double? = nil) throws -> (any Coder)? {
    switch self {
    case .learned: try LearnedCoder.standard(threshold: threshold)
    case .rules: try RuleCoder.standard(rules: rules)
    case .none: nil
    }
  }
}
