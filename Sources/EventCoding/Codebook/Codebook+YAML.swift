import DossierModel
import Ground
import Yams

/// Reads a corpus's own codebook, `codebook.yaml`.
extension Codebook {
  /// Reads actors, issues and mentions to ignore. `rules` are left to `Rule.rules(inCodebook:)`.
  public init(yaml: String, path: String) throws(CodebookError) {
    self.init()
    if let breach = YAMLLimits.finding(in: yaml) {
      throw CodebookError(path: path, line: breach.line, finding: breach.finding, expectation: "entries written out")
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw CodebookError(yamlError: error, path: path)
    } catch {
      throw CodebookError(path: path, line: nil, finding: "\(error)", expectation: "YAML")
    }
    guard let root, root != Node("", Tag(.null)) else { return }
    let reader = CodebookReader(path: path)
    for (key, value) in try reader.mapping(root, named: "the codebook") {
      switch key {
      case "actors":
        for node in try reader.sequence(value, named: "actors") {
          let entry = try reader.actor(node)
          guard entry.id.isEmpty || positions[entry.id] == nil else {
            throw CodebookError(
              path: path, line: node.mark?.line, finding: "actor \(entry.id) stands twice", expectation: "each id once")
          }
          let position = add(entry)
          for name in [entry.name] + entry.aliases { addName(name, of: position) }
        }
      case "issues":
        for node in try reader.sequence(value, named: "issues") { addIssue(try reader.issue(node)) }
      case "ignore": ignored = Set(try reader.strings(value, named: "ignore").map { NameAtoms.key($0) })
      case "rules": break
      default:
        throw CodebookError(
          path: path, line: value.mark?.line, finding: "unknown key \(key)",
          expectation: "actors, issues, ignore, rules")
      }
    }
  }
}

/// Takes values out of YAML nodes, and says where one is not what it should be.
struct CodebookReader {
  var path: String

  func actor(_ node: Node) throws(CodebookError) -> Codebook.Entry {
    var name: String?
    var entry = Codebook.Entry(id: "", name: "", kind: .person, isOfCorpus: true)
    for (key, value) in try mapping(node, named: "an actor") {
      switch key {
      case "id": entry.id = try id(value)
      case "name": name = try string(value, named: "name")
      case "kind": entry.kind = try choice(value, Actor.Kind.self, named: "kind")
      case "aliases": entry.aliases = try strings(value, named: "aliases")
      case "country": entry.country = try country(value)
      case "gender": entry.gender = try gender(value)
      case "affiliations":
        for node in try sequence(value, named: "affiliations") { entry.terms.append(try term(node)) }
      case "codes":
        for (scheme, code) in try mapping(value, named: "codes") {
          entry.codes[scheme] = try string(code, named: scheme)
        }
      default:
        throw error(value, "unknown key \(key)", "id, name, kind, aliases, country, gender, affiliations, codes")
      }
    }
    guard let name else { throw error(node, "an actor without a name", "name: …") }
    entry.name = name
    if entry.id.isEmpty { entry.id = Identifier.slug(name) }
    if entry.kind == .person { entry.surname = Codebook.nameAndSurname(name).surname }
    return entry
  }

  func issue(_ node: Node) throws(CodebookError) -> Issue {
    var issue = Issue(id: "", name: "")
    for (key, value) in try mapping(node, named: "an issue") {
      switch key {
      case "id": issue.id = try id(value)
      case "name": issue.name = try string(value, named: "name")
      case "kind": issue.kind = try choice(value, Issue.Kind.self, named: "kind")
      case "aliases": issue.aliases = try strings(value, named: "aliases").sorted()
      default: throw error(value, "unknown key \(key)", "id, name, kind, aliases")
      }
    }
    if issue.name.isEmpty { throw error(node, "an issue without a name", "name: …") }
    if issue.id.isEmpty { issue.id = Identifier.slug(issue.name) }
    return issue
  }

  private func term(_ node: Node) throws(CodebookError) -> Codebook.Term {
    if node.scalar != nil { return Codebook.Term(to: try id(node), role: "", valid: "") }
    var term = Codebook.Term(to: nil, role: "", valid: "")
    for (key, value) in try mapping(node, named: "an affiliation") {
      switch key {
      case "to": term.to = try id(value)
      case "role": term.role = try string(value, named: "role")
      case "valid":
        term.valid = try string(value, named: "valid")
        do {
          _ = try EDTFDate(parsing: term.valid)
        } catch let finding {
          throw error(value, "valid \(finding)", "an EDTF date or interval")
        }
      default: throw error(value, "unknown key \(key)", "to, role, valid")
      }
    }
    if term.to == nil { throw error(node, "an affiliation without a body", "to: …") }
    return term
  }
}

extension CodebookReader {
  func mapping(_ node: Node, named name: String) throws(CodebookError) -> [(String, Node)] {
    guard let mapping = node.mapping else { throw error(node, "\(name) is no mapping", "key: value") }
    return mapping.map { ($0.key.string ?? "", $0.value) }
  }

  func sequence(_ node: Node, named name: String) throws(CodebookError) -> [Node] {
    guard let sequence = node.sequence else { throw error(node, "\(name) is no list", "- …") }
    return Array(sequence)
  }

  func string(_ node: Node, named name: String) throws(CodebookError) -> String {
    guard let scalar = node.scalar else { throw error(node, "\(name) is no text", "one line of text") }
    return scalar.string
  }

  func strings(_ node: Node, named name: String) throws(CodebookError) -> [String] {
    var result: [String] = []
    for item in try sequence(node, named: name) { result.append(try string(item, named: name)) }
    return result
  }

  private func id(_ node: Node) throws(CodebookError) -> String {
    let text = try string(node, named: "id")
    guard Identifier.isValid(text) else { throw error(node, "id \"\(text)\"", "lower-case words joined by hyphens") }
    return text
  }

  private func gender(_ node: Node) throws(CodebookError) -> Codebook.Gender {
    switch try string(node, named: "gender") {
    case "female", "f": return .female
    case "male", "m": return .male
    case let text: throw error(node, "gender \"\(text)\"", "female or male")
    }
  }

  private func country(_ node: Node) throws(CodebookError) -> String {
    let text = try string(node, named: "country")
    guard text.utf8.count == 3, text.utf8.allSatisfy({ $0 >= 65 && $0 <= 90 }) else {
      throw error(node, "country \"\(text)\"", "an ISO 3166-1 alpha-3 code")
    }
    return text
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: Node, _ type: Choice.Type, named name: String
  ) throws(CodebookError) -> Choice where Choice.RawValue == String {
    let text = try string(node, named: name)
    guard let choice = Choice(rawValue: text) else {
      throw error(node, "\(name) \"\(text)\"", Choice.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return choice
  }

  private func error(_ node: Node, _ finding: String, _ expectation: String) -> CodebookError {
    CodebookError(path: path, line: node.mark?.line, finding: finding, expectation: expectation)
  }
}

/// A codebook that cannot be read: place, finding, expectation.
public struct CodebookError: Error, Hashable, Sendable, CustomStringConvertible {
  public var path: String
  /// From 1.
  public var line: Int?
  public var finding: String
  public var expectation: String

  public init(path: String, line: Int?, finding: String, expectation: String) {
    self.path = path
    self.line = line
    self.finding = finding
    self.expectation = expectation
  }

  init(yamlError: YamlError, path: String) {
    var line: Int?
    switch yamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): line = mark.line
    default: break
    }
    self.init(path: path, line: line, finding: "no YAML", expectation: "a mapping with actors, issues, ignore")
  }

  public var description: String {
    "\(path):\(line.map { "\($0):" } ?? "") \(finding); expected \(expectation)"
  }
}
