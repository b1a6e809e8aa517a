public import ArgumentParser
public import DossierModel

/// Which stances a graph, diff or history is made of: the options that these commands share.
struct StanceSelection: ParsableArguments {
  @Option(help: "Take actors together: person (not at all), organization or country.")
  var level: RollUpLevel = .country

  @Option(name: .customLong("type"), help: "Only stances of this type; may be repeated.")
  var types: [Stance.Kind] = []

  @Option(name: .customLong("only-actor"), help: "Only stances by or toward this actor; may be repeated.")
  var actors: [String] = []

  @Option(name: .customLong("document"), help: "Only stances from this document; may be repeated.")
  var documents: [String] = []

  @Option(help: "Leave out stances of less confidence, 0 to 1.")
  var minimumConfidence: Double = 0

  @Option(help: "Leave out edges on fewer quotes.")
  var minimumEvidence: Int = 1

  func validate() throws {
    guard (0...1).contains(minimumConfidence) else {
      throw ValidationError("--minimum-confidence: \(minimumConfidence); expected 0 to 1")
    }
    guard minimumEvidence > 0 else {
      throw ValidationError("--minimum-evidence: \(minimumEvidence); expected 1 or more")
    }
  }

  /// Whether something is left out.
  var isFiltering: Bool {
    !types.isEmpty || !actors.isEmpty || !documents.isEmpty || minimumConfidence > 0 || minimumEvidence > 1
  }

  /// The options, actors found by id or name in the dossier.
  func options(_ dossier: Dossier) throws -> SnapshotOptions {
    try options(actors: dossier.actors)
  }

  /// The same among these actors.
  func options(actors known: [Actor]) throws -> SnapshotOptions {
    let ids = try actors.map { try StanceSelection.actor($0, among: known) }
    return SnapshotOptions(
      level: level, types: types.isEmpty ? nil : Set(types), actors: ids.isEmpty ? nil : Set(ids),
      documents: documents.isEmpty ? nil : Set(documents), minimumConfidence: minimumConfidence,
      minimumEvidence: minimumEvidence)
  }

  /// The id of the actor with an id, name or alias.
  static func actor(_ text: String, in dossier: Dossier) throws -> String {
    try actor(text, among: dossier.actors)
  }

  static func actor(_ text: String, among actors: [Actor]) throws -> String {
    if actors.contains(where: { $0.id == text }) { return text }
    let slug = Identifier.slug(text)
    let found = Set(
      actors.filter { actor in
        actor.id == slug || ([actor.name] + actor.aliases).contains { Identifier.slug($0) == slug }
      }.map(\.id)
    ).sorted()
    if found.count == 1 { return found[0] }
    let finding = found.isEmpty ? "is no actor of the dossier" : "may be " + found.joined(separator: " or ")
    throw Failure("actor: \"\(text)\" \(finding); expected the id or name of one")
  }

  /// What an id or name points at: an actor, else an event or issue.
  static func reference(_ text: String, in dossier: Dossier) throws -> Reference {
    let slug = Identifier.slug(text)
    if let actor = try? actor(text, in: dossier) { return .actor(actor) }
    if let event = dossier.events.first(where: { $0.id == slug || Identifier.slug($0.label) == slug }) {
      return .event(event.id)
    }
    if let issue = dossier.issues.first(where: {
      $0.id == slug || ([$0.name] + $0.aliases).contains { Identifier.slug($0) == slug }
    }) {
      return .issue(issue.id)
    }
    throw Failure("target: \"\(text)\" is no actor, event or issue of the dossier; expected the id or name of one")
  }
}

extension RollUpLevel: ExpressibleByArgument {}
extension Stance.Kind: ExpressibleByArgument {}
