/// The built-in rules and word classes, read from the package's resources.
import Ground

extension RuleBook {
  /// The rules that ship with the library.
  public static func standard() throws -> RuleBook {
    let stances = try Rule.parse(resource("rules-stances"))
    let events = try Rule.parse(resource("rules-events"))
    return RuleBook(rules: stances + events, words: WordClasses(text: try resource("rules-words")))
  }

  private static func resource(_ name: String) throws -> String {
    try Resources.text(of: name + ".txt", target: "EventCoding")
  }
}
