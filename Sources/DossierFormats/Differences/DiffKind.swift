public import DossierModel

/// Kinds of change that a script may ask for.
public enum DiffKind: String, Hashable, Sendable, CaseIterable {
  case added, removed, reversed, strengthened, weakened, altered
  /// Events in between, added, gone or told otherwise.
  case events
  /// Actors, issues and events that are new, gone or described otherwise.
  case nodes

  /// Whether the diff has such a change.
  public func isIn(_ diff: StanceGraphDiff) -> Bool {
    switch self {
    case .added: !diff.added.isEmpty
    case .removed: !diff.removed.isEmpty
    case .reversed: !diff.reversed.isEmpty
    case .strengthened: !diff.strengthened.isEmpty
    case .weakened: !diff.weakened.isEmpty
    case .altered: !diff.altered.isEmpty
    case .events:
      !diff.events.isEmpty || !diff.eventsAdded.isEmpty || !diff.eventsRemoved.isEmpty || !diff.eventsChanged.isEmpty
    case .nodes: !diff.newNodes.isEmpty || !diff.oldNodes.isEmpty
    }
  }
}
