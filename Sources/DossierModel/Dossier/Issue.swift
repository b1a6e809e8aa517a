/// A plan, resolution, policy or demand that stances are about ("concept" in discourse network analysis).
public struct Issue: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case plan, resolution, policy, law, agreement, demand, other
  }

  public var id: String
  public var name: String
  public var kind: Kind
  /// Other names, ascending.
  public var aliases: [String]

  public init(id: String, name: String, kind: Kind = .other, aliases: [String] = []) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
  }
}
