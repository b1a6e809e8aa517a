package import DossierModel

/// What is known about actors and issues before reading: the built-in world, and what a corpus adds to it.
public struct Codebook: Sendable {
  /// Grammatical gender, as far as pronouns need it.
  package enum Gender: String, Hashable, Sendable {
    case male = "m"
    case female = "f"
  }

  /// An office or membership; `to` is nil for those who hold an office but speak for nobody, such as mediators.
  package struct Term: Hashable, Sendable {
    package var to: String?
    package var role: String
    package var valid: String
  }

  package struct Entry: Hashable, Sendable {
    package var id: String
    package var name: String
    package var kind: Actor.Kind
    package var aliases: [String] = []
    package var country: String?
    package var terms: [Term] = []
    package var codes: [String: String] = [:]
    package var gender: Gender?
    package var surname: String?
    /// From the corpus, which knows better than the world.
    package var isOfCorpus = false
  }

  /// How a name refers to its entry.
  package enum NameUse: Hashable, Sendable {
    case name, capital, adjective, people, surname, region
  }

  package struct NameReference: Hashable, Sendable {
    package var entry: Int
    package var use: NameUse
    /// Bit n is set where atom n must begin with a capital; `acronym` where all must be capitals.
    package var capitals: UInt64
    package var acronym: Bool
  }

  package internal(set) var entries: [Entry] = []
  package internal(set) var issues: [Issue] = []
  /// Keys of mentions to be left alone.
  package internal(set) var ignored: Set<String> = []
  package internal(set) var names: [String: [NameReference]] = [:]
  /// The most atoms of any name that begins with an atom.
  package internal(set) var longest: [String: Int] = [:]
  package internal(set) var issueNames: [String: Int] = [:]
  package internal(set) var positions: [String: Int] = [:]
  /// Entry of a state by ISO 3166-1 alpha-3 code.
  package internal(set) var states: [String: Int] = [:]
  /// First adjective of a state, by its entry.
  package internal(set) var adjectives: [Int: String] = [:]
  /// Entries of the people who held an office of a state, by its id.
  package internal(set) var offices: [String: [Int]] = [:]

  package init() {}

  /// Ids of the actors, ascending.
  public var actorIDs: [String] { entries.map(\.id).sorted() }

  /// This codebook with another laid over it: entries with the same id or the same name grow together, and what the
  /// other says about kind, country and affiliations wins.
  public func adding(_ corpus: Codebook) -> Codebook {
    var result = self
    for entry in corpus.entries { result.overlay(entry) }
    for issue in corpus.issues { result.addIssue(issue) }
    result.ignored.formUnion(corpus.ignored)
    return result
  }

  package func entry(_ id: String) -> Entry? {
    positions[id].map { entries[$0] }
  }

  package func state(ofCountry code: String) -> Entry? {
    states[code].map { entries[$0] }
  }

  /// The issue that a phrase names.
  package func issue(named text: String) -> Issue? {
    issueNames[NameAtoms.key(text)].map { issues[$0] }
  }
}

extension Codebook {
  mutating func add(_ entry: Entry) -> Int {
    if let known = positions[entry.id] { return known }
    positions[entry.id] = entries.count
    entries.append(entry)
    return entries.count - 1
  }

  /// Enters a name. Lower-case atoms of the name match any case; capitals must be capitals in the text.
  mutating func addName(_ name: some StringProtocol, of entry: Int, use: NameUse = .name) {
    let atoms = NameAtoms.split(name)
    guard let first = atoms.first, atoms.count < 64 else { return }
    var capitals: UInt64 = 0
    for (index, atom) in atoms.enumerated() where atom.startsUpper { capitals |= 1 << UInt64(index) }
    let acronym = atoms.count == 1 && first.allUpper && first.key.utf8.count <= 6
    let key = atoms.count == 1 ? first.key : atoms.map(\.key).joined(separator: " ")
    let reference = NameReference(entry: entry, use: use, capitals: capitals, acronym: acronym)
    Codebook.enter(reference, in: &names[key, default: []])
    longest[first.key] = max(longest[first.key] ?? 0, atoms.count)
  }

  private static func enter(_ reference: NameReference, in references: inout [NameReference]) {
    if let known = references.firstIndex(where: { $0.entry == reference.entry && $0.use == reference.use }) {
      // Written with and without a capital: either will do.
      references[known].capitals &= reference.capitals
    } else {
      references.append(reference)
    }
  }

  mutating func addIssue(_ issue: Issue) {
    if issues.contains(where: { $0.id == issue.id }) { return }
    issues.append(issue)
    for name in [issue.name] + issue.aliases { issueNames[NameAtoms.key(name)] = issues.count - 1 }
  }

  private mutating func overlay(_ entry: Entry) {
    var position = positions[entry.id]
    if position == nil, let reference = names[NameAtoms.key(entry.name)]?.first(where: { $0.use == .name }) {
      position = reference.entry
    }
    guard let position else {
      let position = add(entry)
      for name in [entry.name] + entry.aliases { addCorpusName(name, of: position) }
      return
    }
    entries[position].aliases = Array(Set(entries[position].aliases + entry.aliases)).sorted()
    entries[position].country = entry.country ?? entries[position].country
    entries[position].gender = entry.gender ?? entries[position].gender
    if !entry.terms.isEmpty { entries[position].terms = entry.terms }
    entries[position].codes.merge(entry.codes) { _, new in new }
    entries[position].isOfCorpus = true
    for name in [entry.name] + entry.aliases { addCorpusName(name, of: position) }
  }

  /// A name that the corpus gives to one actor is taken from all others.
  private mutating func addCorpusName(_ name: String, of position: Int) {
    names[NameAtoms.key(name)] = nil
    addName(name, of: position)
  }
}
