/// Points at an actor, event or issue of a dossier.
public struct Reference: Hashable, Comparable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case actor, event, issue
  }

  public var kind: Kind
  /// Lower-case words joined by hyphens: `^[a-z0-9]+(-[a-z0-9]+)*$`.
  public var id: String

  public init(_ kind: Kind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  public static func actor(_ id: String) -> Reference { Reference(.actor, id) }
  public static func event(_ id: String) -> Reference { Reference(.event, id) }
  public static func issue(_ id: String) -> Reference { Reference(.issue, id) }

  public static func < (lhs: Reference, rhs: Reference) -> Bool {
    (lhs.kind.rawValue, lhs.id) < (rhs.kind.rawValue, rhs.id)
  }
}
