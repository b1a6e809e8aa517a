/// The names that readers see for what a dossier's references point at.
public struct ReferenceNames: Hashable, Sendable {
  private let names: [Reference: String]
  /// Those whose names are plurals: "Lawmakers".
  private let plurals: Set<Reference>

  public init(_ dossier: Dossier) {
    plurals = Set(
      dossier.actors.filter { PluralName.isPlural($0.name, category: $0.kind.rawValue) }.map { .actor($0.id) })
    var names: [Reference: String] = [:]
    for actor in dossier.actors { names[.actor(actor.id)] = actor.name }
    for event in dossier.events { names[.event(event.id)] = event.label }
    for issue in dossier.issues { names[.issue(issue.id)] = issue.name }
    self.names = names
  }

  /// The names of nodes.
  init(_ nodes: [StanceGraph.Node]) {
    plurals = Set(nodes.filter { PluralName.isPlural($0.name, category: $0.category) }.map(\.id))
    names = Dictionary(nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The name; the id where the dossier has nothing of that id.
  public subscript(reference: Reference) -> String {
    names[reference] ?? reference.id
  }

  /// "Syldavia blames Borduria over Shelling of Klow market".
  public func sentence(of stance: Stance) -> String {
    let about = stance.regarding.map { " over \(self[$0])" } ?? ""
    let verb = stance.kind.verb(negated: stance.negated, plural: plurals.contains(.actor(stance.holder)))
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

extension Stance.Kind {
  /// "condemn", "do not condemn" where several do.
  public func verb(negated: Bool, plural: Bool) -> String {
    guard plural else { return verb(negated: negated) }
    let base = self == .denies ? "deny" : String(rawValue.dropLast())
    return negated ? "do not \(base)" : base
  }
}

/// Whether a name is that of several: "Lawmakers", "residents of Klow"; not the United States.
public enum PluralName {
  public static func isPlural(_ name: String, category: String) -> Bool {
    guard ["group", "population", "armed-group"].contains(category) else { return false }
    let words = name.split(separator: " ")
    let links: Set<Substring> = ["of", "in", "from", "near", "at", "with"]
    guard let head = words.prefix(while: { !links.contains($0) }).last else { return false }
    let isLower = head.unicodeScalars.first?.properties.isLowercase == true
    return (words.count == 1 || isLower)
      && (head.hasSuffix("s") && !head.hasSuffix("ss") || head.hasSuffix("men") || head == "people")
  }
}
