/// The names that readers see for what a dossier's references point at.
public struct ReferenceNames: Hashable, Sendable {
  private let names: [Reference: String]

  public init(_ dossier: Dossier) {
    var names: [Reference: String] = [:]
    for actor in dossier.actors { names[.actor(actor.id)] = actor.name }
    for event in dossier.events { names[.event(event.id)] = event.label }
    for issue in dossier.issues { names[.issue(issue.id)] = issue.name }
    self.names = names
  }

  /// The names of nodes.
  init(_ nodes: [StanceGraph.Node]) {
    names = Dictionary(nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The name; the id where the dossier has nothing of that id.
  public subscript(reference: Reference) -> String {
    names[reference] ?? reference.id
  }

  /// "Syldavia blames Borduria over Shelling of Klow market".
  public func sentence(of stance: Stance) -> String {
    let about = stance.regarding.map { " over \(self[$0])" } ?? ""
    let verb = stance.kind.verb(negated: stance.negated)
    return "\(self[.actor(stance.holder)]) \(verb) \(self[stance.target])\(about)"
  }
}

extension Stance.Kind {
  /// "condemns", "does not condemn".
  public func verb(negated: Bool) -> String {
    guard negated else { return rawValue }
    switch self {
    case .supports: return "does not support"
    case .condemns: return "does not condemn"
    case .blames: return "does not blame"
    case .opposes: return "does not oppose"
    case .urges: return "does not urge"
    case .denies: return "does not deny"
    }
  }
}
