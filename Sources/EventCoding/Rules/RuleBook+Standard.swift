import Ground

/// The built-in rules and word classes, read from the package's resources.
extension RuleBook {
  /// The rules that ship with the library.
  public static func standard() throws -> RuleBook {
    let stances = try Rule.parse(resource("rules-stances"), path: "rules-stances.txt")
    let events = try Rule.parse(resource("rules-events"), path: "rules-events.txt")
    let words = try WordClasses(text: resource("rules-words"), path: "rules-words.txt")
    var names: Set<String> = []
    for rule in stances + events where !names.insert(rule.name).inserted {
      throw RuleError(
        path: "rules-events.txt", finding: "rule \(rule.name) is defined twice", expectation: "each name once")
    }
    for rule in stances + events {
      try rule.check(words)
      if rule.examples.isEmpty {
        throw RuleError(
          path: "rules-stances.txt, rules-events.txt", finding: "rule \(rule.name) has no example",
          expectation: "one for each built-in rule")
      }
    }
    return RuleBook(rules: stances + events, words: words)
  }

  private static func resource(_ name: String) throws -> String {
    try Resources.text(of: name + ".txt", target: "EventCoding")
  }
}
