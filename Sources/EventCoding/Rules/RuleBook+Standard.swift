import Ground

/// The built-in rules and word classes, read from the package's resources.
extension RuleBook {
  /// The rules that ship with the library.
  public static func standard() throws -> RuleBook {
    let stances = try Rule.parse(resource("stances"), path: path("stances"))
    let events = try Rule.parse(resource("events"), path: path("events"))
    let words = try WordClasses(text: resource("words"), path: path("words"))
    var names: Set<String> = []
    for rule in stances + events where !names.insert(rule.name).inserted {
      throw RuleError(
        path: path("events"), finding: "rule \(rule.name) is defined twice", expectation: "each name once")
    }
    for (rules, path) in [(stances, path("stances")), (events, path("events"))] {
      for rule in rules {
        do throws(RuleError) {
          try rule.check(words)
        } catch {
          throw error.at(path, 0)
        }
        guard rule.examples.isEmpty else { continue }
        throw RuleError(
          path: path, finding: "rule \(rule.name) has no example", expectation: "one for each built-in rule")
      }
    }
    return RuleBook(rules: stances + events, words: words)
  }

  private static func resource(_ name: String) throws -> String {
    try Resources.text(of: path(name), target: "EventCoding")
  }

  private static func path(_ name: String) -> String { "en/rules/\(name).txt" }
}
