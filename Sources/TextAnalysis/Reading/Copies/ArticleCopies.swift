public import DossierModel

/// Which documents of a corpus are copies of another one.
public struct ArticleCopies: Hashable, Sendable {
  public struct Copy: Hashable, Sendable {
    public var id: String
    public var publisher: String?
    public var published: EDTFDate?
    public var path: String?
  }

  private var copiesByKept: [String: [Copy]] = [:]
  private var ids: Set<String> = []

  public init() {}

  mutating func add(_ copies: [Copy], of kept: String) {
    copiesByKept[kept, default: []] += copies
    ids.formUnion(copies.map(\.id))
  }

  /// Whether the document of this id is a copy and not itself evidence.
  public func isCopy(_ id: String) -> Bool { ids.contains(id) }

  /// The copies of a document that is kept.
  public func copies(of id: String) -> [Copy] { copiesByKept[id] ?? [] }
}
