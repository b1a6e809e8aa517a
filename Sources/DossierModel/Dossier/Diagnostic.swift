/// A finding about the user's texts or files that does not stop the work.
public struct Diagnostic: Hashable, Comparable, Sendable {
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    case note, warning, error
  }

  public var severity: Severity
  /// One line: place, finding, expectation.
  public var message: String
  /// Id of the document concerned.
  public var document: String?

  public init(_ severity: Severity, _ message: String, document: String? = nil) {
    self.severity = severity
    self.message = message
    self.document = document
  }

  public static func < (lhs: Diagnostic, rhs: Diagnostic) -> Bool {
    (lhs.document ?? "", lhs.severity.rawValue, lhs.message) < (rhs.document ?? "", rhs.severity.rawValue, rhs.message)
  }
}
