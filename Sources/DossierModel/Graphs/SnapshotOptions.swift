/// Which stances a stance graph is made of, and how its actors are taken together.
public struct SnapshotOptions: Hashable, Sendable {
  public var level: RollUpLevel
  /// nil for all types.
  public var types: Set<Stance.Kind>?
  /// Ids of actors that hold the stance or are its target, before or after roll-up; nil for all.
  public var actors: Set<String>?
  /// Ids of the documents that the evidence comes from; nil for all.
  public var documents: Set<String>?
  /// Stances of less confidence are left out; those without a figure stay.
  public var minimumConfidence: Double
  /// Edges on fewer pieces of evidence are left out.
  public var minimumEvidence: Int
  /// One edge for each stance, with the stance's id, instead of one for all of a holder, type and target.
  public var keepsStancesApart = false

  public init(
    level: RollUpLevel = .person, types: Set<Stance.Kind>? = nil, actors: Set<String>? = nil,
    documents: Set<String>? = nil, minimumConfidence: Double = 0, minimumEvidence: Int = 1
  ) {
    self.level = level
    self.types = types
    self.actors = actors
    self.documents = documents
    self.minimumConfidence = minimumConfidence
    self.minimumEvidence = minimumEvidence
  }

  /// ", by country, blames only" for titles: level and filters; empty for people without a filter.
  var titleSuffix: String { (level == .person ? "" : ", by \(level.rawValue)") + filterSuffix }

  /// The same without the level.
  var filterSuffix: String {
    var parts: [String] = []
    if let types {
      parts.append(Stance.Kind.allCases.filter(types.contains).map(\.rawValue).joined(separator: " and ") + " only")
    }
    if let actors { parts.append("by or toward \(SnapshotOptions.list(actors, "actors"))") }
    if let documents { parts.append("from \(SnapshotOptions.list(documents, "documents"))") }
    if minimumConfidence > 0 { parts.append("of confidence \(minimumConfidence) or more") }
    if minimumEvidence > 1 { parts.append("on \(minimumEvidence) quotes or more") }
    return parts.map { ", " + $0 }.joined()
  }

  private static func list(_ ids: Set<String>, _ noun: String) -> String {
    ids.count > 3 ? "\(ids.count) \(noun)" : ids.sorted().joined(separator: " or ")
  }
}
