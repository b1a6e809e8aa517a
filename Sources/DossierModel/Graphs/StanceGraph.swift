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
    /// Names of the target's claims, plans and demands that the stances are toward, ascending, where none of them is
    /// toward the target itself.
    public var over: [String]
    /// The highest of the stances', nil where none has any.
    public var confidence: Double?
    /// Those of the documents behind the edge, each once, ascending.
    public var publishers: [String]
    /// Name and version of the program that coded the dossier.
    public var coder: String?
    /// What the edge says where it is no stance but derived from several: `congruence`, `conflict`; else nil.
    public var derivedRelation: String?

    public init(
      id: String, holder: Reference, kind: Stance.Kind, target: Reference, negated: Bool = false, count: Int,
      firstDate: EDTFDate, lastDate: EDTFDate, weight: Double, stances: [String], dates: [EDTFDate] = [],
      evidence: [Evidence], over: [String] = [], confidence: Double? = nil, publishers: [String] = [],
      coder: String? = nil, derivedRelation: String? = nil
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
      self.over = over
      self.confidence = confidence
      self.publishers = publishers
      self.coder = coder
      self.derivedRelation = derivedRelation
    }

    public var sign: Int { kind.sign(negated: negated) }

    /// Whether it says all that the other says: who coded it and where it was published apart.
    func isAlike(_ other: Edge) -> Bool {
      var copy = other
      (copy.coder, copy.publishers) = (coder, publishers)
      if evidence.map(\.words) == other.evidence.map(\.words) { copy.evidence = evidence }
      return self == copy
    }

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
