import DossierModel
import Ground
import Yams

/// Reads the `rules` of a codebook: what a user adds to the built-in wording or puts in its place.
extension Rule {
  /// The rules in a codebook's YAML text; none where it has no `rules`.
  ///
  /// Each is a mapping with `name`, `codes` and triggers (`verbs`, `nouns`, `adjectives`), and the other keys of rule
  /// files; lists may be written as YAML lists or as words in one line.
  /// `path` is for messages.
  public static func rules(inCodebook yaml: String, path: String = "codebook.yaml") throws(RuleError) -> [Rule] {
    if let breach = YAMLLimits.finding(in: yaml) {
      throw RuleError(path: path, line: breach.line, finding: breach.finding, expectation: "fewer")
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch {
      throw RuleError(path: path, finding: "no YAML: \(error)", expectation: "a mapping")
    }
    guard let node = root?.mapping?["rules"] else { return [] }
    guard let list = node.sequence else {
      throw RuleError(path: path, line: node.mark?.line ?? 0, finding: "rules is no list", expectation: "- name: …")
    }
    var rules: [Rule] = []
    for node in list {
      var place = node.mark?.line ?? 0
      do throws(RuleError) {
        rules.append(try rule(node, among: rules, &place))
      } catch {
        throw error.at(path, place)
      }
    }
    return rules
  }

  /// `place` becomes the line that is being read.
  private static func rule(_ node: Node, among rules: [Rule], _ place: inout Int) throws(RuleError) -> Rule {
    guard let mapping = node.mapping, let name = mapping["name"]?.scalar?.string else {
      throw RuleError("a rule without name", "name, codes, and verbs, nouns or adjectives")
    }
    try checkName(name, among: rules)
    var rule = Rule(name: name, coding: .event(.other))
    var keys: Set<String> = []
    let start = place
    for (key, value) in mapping {
      place = value.mark?.line ?? place
      guard let key = key.string else { throw RuleError("a key that is no text in rule \(name)", "text") }
      if key == "name" { continue }
      keys.insert(key)
      for text in try texts(value, key) { try rule.set(key, to: text) }
    }
    place = start
    try rule.check(has: keys)
    return rule
  }

  /// What may stand several times one by one, all else as words in one line.
  private static func texts(_ value: Node, _ key: String) throws(RuleError) -> [String] {
    if let scalar = value.scalar { return [scalar.string] }
    guard let items = value.sequence else { throw RuleError("\(key) is a mapping", "a text or a list of texts") }
    var texts: [String] = []
    for item in items {
      guard let text = item.scalar?.string else { throw RuleError("\(key) holds no text", "a list of texts") }
      texts.append(text)
    }
    return Rule.severalTimes.contains(key) ? texts : [texts.joined(separator: " ")]
  }
}
