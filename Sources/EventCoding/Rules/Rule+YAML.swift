/// Reads the `rules` of a codebook: what a user adds to the built-in wording or puts in its place.
import DossierModel
import Ground
import Yams

extension Rule {
  /// The rules in a codebook's YAML text; none where it has no `rules`.
  ///
  /// Each is a mapping with `name`, `codes` and triggers (`verbs`, `nouns`, `adjectives`), and the other keys of rule
  /// files; lists may be written as YAML lists or as words in one line.
  public static func rules(inCodebook yaml: String) throws(RuleError) -> [Rule] {
    if let breach = YAMLLimits.finding(in: yaml) { throw RuleError(line: breach.line, finding: breach.finding) }
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch {
      throw RuleError(line: 0, finding: "the codebook is not YAML: \(error)")
    }
    guard let list = root?.mapping?["rules"]?.sequence else { return [] }
    var rules: [Rule] = []
    for node in list {
      do throws(RuleError) {
        rules.append(try rule(node))
      } catch {
        throw RuleError(line: node.mark?.line ?? 0, finding: error.finding)
      }
    }
    return rules
  }

  private static func rule(_ node: Node) throws(RuleError) -> Rule {
    guard let mapping = node.mapping, let name = mapping["name"]?.string else {
      throw RuleError(line: 0, finding: "a rule without name; expected a mapping with name, codes and triggers")
    }
    guard mapping["codes"] != nil else { throw RuleError(line: 0, finding: "rule \(name) says not what it codes") }
    var rule = Rule(name: name, coding: .event(.other))
    for (key, value) in mapping {
      guard let key = key.string, key != "name" else { continue }
      for text in texts(value, key) { try rule.set(key, to: text) }
    }
    if rule.triggers.isEmpty { throw RuleError(line: 0, finding: "rule \(name) has no verbs, nouns or adjectives") }
    return rule
  }

  /// Examples one by one, all else as words in one line.
  private static func texts(_ value: Node, _ key: String) -> [String] {
    guard let items = value.sequence else { return value.scalar.map { [$0.string] } ?? [] }
    let texts = items.compactMap { $0.scalar?.string }
    return key == "example" || key == "examples" ? texts : [texts.joined(separator: " ")]
  }
}
