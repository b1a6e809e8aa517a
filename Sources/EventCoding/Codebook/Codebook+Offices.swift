import DossierModel

/// Questions that the linker asks about states and offices.
extension Codebook {
  /// People who ever held an office in a state.
  func holders(of role: String, state: String) -> [Entry] {
    (offices[state] ?? []).map { entries[$0] }.filter { entry in
      entry.terms.contains { $0.to == state && $0.role.lowercased() == role }
    }
  }

  /// The adjective of a state: "Syrian".
  func adjective(of state: String) -> String? {
    positions[state].flatMap { adjectives[$0] }
  }

  /// A line for each entry with a name: id, name, kind and terms, tab-separated.
  package func entries(named name: String) -> [String] {
    let found = Set((names[NameAtoms.key(name)] ?? []).map(\.entry)).sorted()
    return found.map { position in
      let entry = entries[position]
      let terms = entry.terms.map { "\($0.role) → \($0.to ?? "nobody") \($0.valid)" }
      return [entry.id, entry.name, entry.kind.rawValue, terms.joined(separator: "; ")].joined(separator: "\t")
    }
  }
}
