package import DossierModel

/// Writes a first `codebook.yaml` from what linking found beyond the built-in codebook, for the user to correct.
package struct CodebookStarter {
  private var actors: [String: (actor: Actor, mentions: Int)] = [:]
  private var issues: [String: (issue: Issue, mentions: Int)] = [:]
  private let world: Codebook

  package init(world: Codebook) {
    self.world = world
  }

  package mutating func add(_ document: LinkedDocument) {
    var counts: [Reference: Int] = [:]
    for mention in document.mentions {
      for reference in mention.referents { counts[reference, default: 0] += 1 }
    }
    for actor in document.actors where world.entry(actor.id) == nil && actor.kind != .population {
      let count = counts[.actor(actor.id)] ?? 0
      var known = actors[actor.id] ?? (actor, 0)
      known.actor.aliases = Array(Set(known.actor.aliases + actor.aliases)).sorted()
      known.mentions += count
      actors[actor.id] = known
    }
    for issue in document.issues {
      var known = issues[issue.id] ?? (issue, 0)
      known.issue.aliases = Array(Set(known.issue.aliases + issue.aliases)).sorted()
      known.mentions += counts[.issue(issue.id)] ?? 0
      issues[issue.id] = known
    }
  }

  /// YAML, the most mentioned first.
  package var yaml: String {
    var text = "# Written by `stanceline codebook init`. Correct kinds, names and affiliations; join what is one.\n"
    text += actors.isEmpty ? "actors: []\n" : "actors:\n"
    for (actor, mentions) in sorted(actors.values.map { ($0.actor, $0.mentions) }, id: { $0.id }) {
      text += "  - id: \(actor.id)  # \(mentions) mentions\n    name: \(quoted(actor.name))\n"
      text += "    kind: \(actor.kind.rawValue)\n"
      if let country = actor.country { text += "    country: \(country)\n" }
      if !actor.aliases.isEmpty { text += "    aliases: [\(actor.aliases.map(quoted).joined(separator: ", "))]\n" }
      if !actor.affiliations.isEmpty { text += "    affiliations:\n" }
      for affiliation in actor.affiliations {
        text += "      - to: \(affiliation.to)\n"
        if let role = affiliation.role { text += "        role: \(quoted(role))\n" }
        if let valid = affiliation.valid { text += "        valid: \(valid)\n" }
      }
    }
    text += issues.isEmpty ? "issues: []\n" : "issues:\n"
    for (issue, mentions) in sorted(issues.values.map { ($0.issue, $0.mentions) }, id: { $0.id }) {
      text += "  - id: \(issue.id)  # \(mentions) mentions\n    name: \(quoted(issue.name))\n"
      text += "    kind: \(issue.kind.rawValue)\n"
      if !issue.aliases.isEmpty { text += "    aliases: [\(issue.aliases.map(quoted).joined(separator: ", "))]\n" }
    }
    return text
  }

  private func sorted<Value>(_ values: [(Value, Int)], id: (Value) -> String) -> [(Value, Int)] {
    values.sorted { $0.1 == $1.1 ? id($0.0) < id($1.0) : $0.1 > $1.1 }
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
