import DossierModel
import Foundation
import Ground

/// Loads the built-in codebook of the world from its tables: `states.tsv`, `bodies.tsv` and `people.tsv`.
extension Codebook {
  /// States with demonyms, capitals and seats of power, their leaders by date, intergovernmental organisations,
  /// parties, armed groups, companies, media.
  public static func world() throws -> Codebook {
    try shared.get()
  }

  /// The tables as they stand in the package's resources.
  package static func loadWorld() throws -> Codebook {
    try EnglishWords.check()
    var codebook = Codebook()
    for name in ["states", "bodies", "people"] {
      try codebook.addTable(try Resources.text(of: "codebook/\(name).tsv", target: "EventCoding"), named: name)
    }
    return codebook
  }

  private static let shared = Result { try loadWorld() }

  mutating func addTable(_ text: String, named table: String) throws(CodebookError) {
    names.reserveCapacity(16_384)
    longest.reserveCapacity(8_192)
    var number = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { Substring($0) }
      let finding =
        switch table {
        case "states": addState(fields)
        case "bodies": addBody(fields)
        default: addPerson(fields)
        }
      if let finding {
        throw CodebookError(path: "\(table).tsv", line: number, finding: finding, expectation: "see Codebook.md")
      }
    }
  }

  /// `ISO3  name  adjectives  peoples  capital  other names and seats`
  private mutating func addState(_ fields: [Substring]) -> String? {
    guard fields.count == 6 else { return "\(fields.count) fields instead of 6" }
    let code = String(fields[0])
    let name = String(fields[1])
    let others = Codebook.list(fields[5])
    let entry = Entry(
      id: Identifier.slug(name), name: name, kind: .state,
      aliases: others + Codebook.list(fields[4]), country: code, codes: ["cameo": code])
    let position = add(entry)
    states[code] = position
    addName(name, of: position)
    for other in others { addName(other, of: position) }
    for capital in Codebook.list(fields[4]) { addName(capital, of: position, use: .capital) }
    for adjective in Codebook.list(fields[2]) { addName(adjective, of: position, use: .adjective) }
    adjectives[position] = Codebook.list(fields[2]).first
    for people in Codebook.list(fields[3]) { addName(people, of: position, use: .people) }
    return nil
  }

  /// `kind  CAMEO code  affiliation  country  names`
  private mutating func addBody(_ fields: [Substring]) -> String? {
    guard fields.count == 5 else { return "\(fields.count) fields instead of 5" }
    if fields[0] == "-" {
      for region in Codebook.list(fields[4]) { addName(region, of: 0, use: .region) }
      return nil
    }
    guard let kind = Actor.Kind(rawValue: String(fields[0])) else { return "unknown kind \(fields[0])" }
    let names = Codebook.list(fields[4])
    guard let name = names.first else { return "no name" }
    var entry = Entry(id: Identifier.slug(name), name: name, kind: kind, aliases: Array(names.dropFirst()))
    if fields[1] != "-" { entry.codes["cameo"] = String(fields[1]) }
    if fields[3] != "-" { entry.country = String(fields[3]) }
    if fields[2] != "-" { entry.terms = [Term(to: target(fields[2]), role: "", valid: "")] }
    let position = add(entry)
    for name in names { addName(name, of: position) }
    return nil
  }

  /// `affiliation  role  term  gender  names`, one line for each term of office; `*` marks where the surname begins
  /// when it is not the last word.
  private mutating func addPerson(_ fields: [Substring]) -> String? {
    guard fields.count == 5 else { return "\(fields.count) fields instead of 5" }
    let names = Codebook.list(fields[4])
    guard let marked = names.first else { return "no name" }
    let (name, surname) = Codebook.nameAndSurname(marked)
    let affiliation = target(fields[0])
    let term = Term(to: affiliation, role: String(fields[1]), valid: String(fields[2]))
    let id = Identifier.slug(name)
    if let known = positions[id] {
      entries[known].terms.append(term)
      if let affiliation, offices[affiliation]?.contains(known) != true {
        offices[affiliation, default: []].append(known)
      }
      return nil
    }
    let position = add(
      Entry(
        id: id, name: name, kind: .person,
        aliases: names.dropFirst().map { Codebook.nameAndSurname($0).name }.filter { $0.contains(" ") },
        country: states[String(fields[0])] == nil ? nil : String(fields[0]), terms: [term],
        gender: Gender(rawValue: String(fields[3])), surname: surname))
    if let affiliation { offices[affiliation, default: []].append(position) }
    addName(name, of: position)
    addName(surname, of: position, use: .surname)
    for other in names.dropFirst() {
      let (name, surname) = Codebook.nameAndSurname(other)
      if name.contains(" ") { addName(name, of: position) }
      addName(surname, of: position, use: .surname)
    }
    return nil
  }

  /// Id of a state by its code, or of a body by its name.
  private func target(_ field: Substring) -> String? {
    if field == "-" { return nil }
    if let state = states[String(field)] { return entries[state].id }
    return String(field)
  }

  static func nameAndSurname(_ marked: String) -> (name: String, surname: String) {
    guard marked.utf8.contains(UInt8(ascii: "*")) else {
      let space = marked.utf8.lastIndex(of: UInt8(ascii: " "))
      return (marked, space.map { String(marked[marked.utf8.index(after: $0)...]) } ?? marked)
    }
    let words = marked.split(separator: " ")
    let start = words.firstIndex { $0.hasPrefix("*") } ?? max(words.count - 1, 0)
    let name = marked.filter { $0 != "*" }
    // An East Asian surname stands first and alone; every other runs to the end of the name.
    let surname = start == 0 && words.count > 1 ? words[0...0] : words[start...]
    return (name, surname.joined(separator: " ").filter { $0 != "*" })
  }

  private static func list(_ field: Substring) -> [String] {
    if field == "-" || field.isEmpty { return [] }
    return field.utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
  }
}
