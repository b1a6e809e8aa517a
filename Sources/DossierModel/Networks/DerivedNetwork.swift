/// The networks that discourse network analysts derive from stances: who stands where on what (two-mode), and who
/// agrees or disagrees with whom over shared targets (one-mode).
///
/// With P[i, j] the supporting and N[i, j] the condemning, blaming and opposing statements of holder i toward target j,
/// negated ones left out: two-mode P + N or P − N, congruence P·Pᵀ + N·Nᵀ, conflict P·Nᵀ + N·Pᵀ, subtract congruence −
/// conflict. After P. Leifeld, "Discourse Network Analysis: policy debates as dynamic networks" (2017); a link keeps
/// both counts, so that a mixed position is told from silence.
public struct DerivedNetwork: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case twoMode = "two-mode"
    case congruence, conflict, subtract
  }

  /// What a link's weight is divided by; 0 where that is 0.
  public enum Normalization: String, Hashable, Sendable, CaseIterable {
    case none
    /// One-mode: half the statements of both. Two-mode: the statements of the holder.
    case average
    /// One-mode: the cells (target, sign) that both have, or on which they are opposed, by those that either has.
    /// Two-mode as `average`.
    case jaccard
  }

  /// What counts as one statement.
  public enum Duplicates: String, Hashable, Sendable, CaseIterable {
    /// Every piece of evidence.
    case all
    /// Same holder, target and type in one document are one.
    case document
  }

  public struct Link: Hashable, Sendable {
    /// One-mode links have no direction and `from` < `to`.
    public var from: Reference
    public var to: Reference
    /// Statements, or products of statements, that agree, and that disagree.
    public var agreeing: Double
    public var disagreeing: Double
    /// The kind's figure, normalised. May be 0 or below for `subtract` and two-mode.
    public var weight: Double
    /// What the link rests on: targets in common; the target itself in the two-mode network. Ascending.
    public var targets: [Reference]
    /// Edges of the stance graph behind it, ascending.
    public var edges: [String]

    public init(
      from: Reference, to: Reference, agreeing: Double, disagreeing: Double, weight: Double, targets: [Reference],
      edges: [String]
    ) {
      self.from = from
      self.to = to
      self.agreeing = agreeing
      self.disagreeing = disagreeing
      self.weight = weight
      self.targets = targets
      self.edges = edges
    }
  }

  public var title: String
  public var kind: Kind
  public var normalization: Normalization
  /// Ascending.
  public var nodes: [StanceGraph.Node]
  /// Ascending by `from`, `to`.
  public var links: [Link]

  public var isDirected: Bool { kind == .twoMode }

  public init(
    title: String, kind: Kind, normalization: Normalization, nodes: [StanceGraph.Node], links: [Link]
  ) {
    self.title = title
    self.kind = kind
    self.normalization = normalization
    self.nodes = nodes
    self.links = links
  }
}
