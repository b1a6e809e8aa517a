/// Readable ids of edges that no two edges share.
extension StanceGraph.Edge {
  /// `russia-not-supports-event-shelling`: unique in a graph and the same in every graph that has the edge.
  ///
  /// Read from the left, an id names one edge: the holder goes up to the first type of stance, `not` before it negates,
  /// `event` and `issue` after it say what the target is. An edge whose id reads as another edge's, such as that toward
  /// an actor `event-shelling`, has a hash of its parts at the end.
  static func id(holder: Reference, kind: Stance.Kind, target: Reference, negated: Bool) -> String {
    var id = holder.id
    id += negated ? "-not-" : "-"
    id += kind.rawValue
    id += "-"
    if target.kind != .actor { id += target.kind.rawValue + "-" }
    id += target.id
    if readsAsIs(holder: holder.id, target: target, negated: negated) { return id }
    let parts = "\(holder.kind.rawValue) \(holder.id) \(negated) \(kind.rawValue) \(target.kind.rawValue) \(target.id)"
    return id + "-" + Identifier.hash(parts)
  }

  private static func readsAsIs(holder: String, target: Reference, negated: Bool) -> Bool {
    if target.kind == .actor, target.id.hasPrefix("event-") || target.id.hasPrefix("issue-") { return false }
    var isFirst = true
    var endsInNot = false
    for word in holder.utf8.split(separator: UInt8(ascii: "-")) {
      if !isFirst, types.contains(where: { $0.elementsEqual(word) }) { return false }
      endsInNot = !isFirst && word.elementsEqual("not".utf8)
      isFirst = false
    }
    return negated || !endsInNot
  }

  private static let types = Stance.Kind.allCases.map { Array($0.rawValue.utf8) }
}
