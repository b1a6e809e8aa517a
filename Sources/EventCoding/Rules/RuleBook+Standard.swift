/// The built-in rules and word classes, read from the package's resources.
import Foundation

extension RuleBook {
  /// The rules that ship with the library.
  public static func standard() throws -> RuleBook {
    let stances = try Rule.parse(resource("rules-stances"))
    let events = try Rule.parse(resource("rules-events"))
    return RuleBook(rules: stances + events, words: WordClasses(text: try resource("rules-words")))
  }

  private static func resource(_ name: String) throws -> String {
    guard let url = Bundle.module.url(forResource: name, withExtension: "txt", subdirectory: "Resources") else {
      throw RuleError(line: 0, finding: "the resource \(name).txt is missing beside the program")
    }
    return try String(contentsOf: url, encoding: .utf8)
  }
}
