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
}
