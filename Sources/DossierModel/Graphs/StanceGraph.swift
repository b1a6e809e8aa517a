/// The graph of the stances in force at a date or expressed during a window: a directed multigraph.
///
/// Nodes are actors, events and issues; edges are stances, one per (holder, type, target, negated).
public struct StanceGraph: Hashable, Sendable {
  public struct Node: Hashable, Sendable {
    public var id: Reference
    public var name: String
    /// What it is, as the dossier says: an actor's or issue's kind, an event's type.
    public var category: String
    /// ISO 3166-1 alpha-3, for actors that belong to a country.
    public var country: String?
    /// For events.
    public var date: EDTFDate?

    public init(id: Reference, name: String, category: String, country: String? = nil, date: EDTFDate? = nil) {
      self.id = id
      self.name = name
      self.category = category
      self.country = country
      self.date = date
    }
  }

  public struct Edge: Hashable, Sendable {
    /// Unique in the graph and stable across runs.
    public var id: String
    public var holder: Reference
    public var kind: Stance.Kind
    public var target: Reference
    public var negated: Bool
    /// Number of statements behind the edge.
    public var count: Int
    public var firstDate: EDTFDate
    public var lastDate: EDTFDate
    /// Positive; grows with the evidence.
    public var weight: Double
    /// Ids of the dossier's stances behind the edge, ascending.
    public var stances: [String]
    /// The dates of these stances, some perhaps twice; empty where there is one stance.
    public var dates: [EDTFDate]
    /// All evidence of these stances, ascending.
    public var evidence: [Evidence]
    /// What the edge says where it is no stance but derived from several: `congruence`, `conflict`; else nil.
    public var derivedRelation: String?

    public init(
      id: String, holder: Reference, kind: Stance.Kind, target: Reference, negated: Bool = false, count: Int,
      firstDate: EDTFDate, lastDate: EDTFDate, weight: Double, stances: [String], dates: [EDTFDate] = [],
      evidence: [Evidence], derivedRelation: String? = nil
    ) {
      self.id = id
      self.holder = holder
      self.kind = kind
      self.target = target
      self.negated = negated
      self.count = count
      self.firstDate = firstDate
      self.lastDate = lastDate
      self.weight = weight
      self.stances = stances
      self.dates = dates
      self.evidence = evidence
      self.derivedRelation = derivedRelation
    }

    public var sign: Int { negated ? 0 : kind.sign }

    /// The type, or what a derived edge says.
    public var relation: String { derivedRelation ?? kind.rawValue }
  }

  /// What the graph shows, for captions: "Stances up to 1 June 2012, by country".
  public var title: String
  /// Ascending by id.
  public var nodes: [Node]
  /// Ascending by holder, target, type, negated.
  public var edges: [Edge]
  /// Ids of the dossier's stances that may belong here, for all their dates say, and are not in the graph; ascending.
  public var undecided: [String]

  public init(title: String = "", nodes: [Node] = [], edges: [Edge] = [], undecided: [String] = []) {
    self.title = title
    self.nodes = nodes
    self.edges = edges
    self.undecided = undecided
  }
}
