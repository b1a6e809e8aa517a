/// A person, state, organisation or group that acts or holds a stance.
public struct Actor: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case person, state, government, igo, party
    case armedGroup = "armed-group"
    case group, organization, company, media, population
  }

  /// On whose behalf an actor speaks, and when.
  public struct Affiliation: Hashable, Comparable, Sendable {
    /// Id of the body spoken for.
    public var to: String
    public var role: String?
    /// Term of the affiliation; nil for always.
    public var valid: EDTFDate?

    public init(to: String, role: String? = nil, valid: EDTFDate? = nil) {
      self.to = to
      self.role = role
      self.valid = valid
    }

    public static func < (lhs: Affiliation, rhs: Affiliation) -> Bool {
      (lhs.to, lhs.role ?? "", lhs.valid?.description ?? "") < (rhs.to, rhs.role ?? "", rhs.valid?.description ?? "")
    }
  }

  public var id: String
  public var name: String
  public var kind: Kind
  /// Other names, ascending.
  public var aliases: [String]
  /// ISO 3166-1 alpha-3.
  public var country: String?
  /// Most specific first.
  public var affiliations: [Affiliation]
  /// Ids in other schemes, by scheme: `cameo`, `wikidata`.
  public var codes: [String: String]

  public init(
    id: String, name: String, kind: Kind, aliases: [String] = [], country: String? = nil,
    affiliations: [Affiliation] = [], codes: [String: String] = [:]
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.country = country
    self.affiliations = affiliations
    self.codes = codes
  }
}
