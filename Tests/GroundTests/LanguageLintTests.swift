import Foundation
import Testing

/// Language is data: what the house keeps out of its Swift files, checked on their text.
@Suite struct LanguageLintTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")

  /// The Swift files below a folder of the sources, each with its text.
  private static func files(_ folder: String) throws -> [(path: String, text: String)] {
    let start = root.appendingPathComponent(folder)
    let paths = try #require(FileManager.default.enumerator(atPath: start.path)).compactMap { $0 as? String }
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      ("\(folder)/\(path)", try String(contentsOf: start.appendingPathComponent(path), encoding: .utf8))
    }
  }

  /// More words than these in one literal are a list, and lists stand in `Resources/en`. A cue of a rule may name fewer.
  private static let limit = 5

  @Test(arguments: [
    "EventCoding", "LearnedReading", "TextAnalysis/Annotating", "TextAnalysis/Reading/Regions", "TextAnalysis/Time",
  ])
  func `No list of English words stands in code`(folder: String) throws {
    for (path, text) in try Self.files(folder) {
      for literal in WordLiterals.all(in: text) where literal.words.count > Self.limit {
        Issue.record(
          "\(path):\(literal.line): a list of \(literal.words.count) words (\(literal.words[0]) …); expected it in Resources/en"
        )
      }
    }
  }

  @Test func `A list is seen in whatever it stands`() {
    func counts(_ text: String) -> [Int] { WordLiterals.all(in: text).map(\.words.count) }
    #expect(counts(#"let a: Set<String> = ["cow", "calf", "nsubj", "NOUN", ","]"#) == [2])
    #expect(counts(#"let a = [("cow", ["calf", "bull"]), ("ox", [])] // ["hen", "egg"]"#) == [4])
    #expect(counts("switch a {\ncase \"cow\", \"calf\",\n  \"bull\": 1\ndefault: 0 }") == [3])
    #expect(counts(#"let a = Set("cow calf bull ox hen egg".split(separator: " "))"#) == [6])
    #expect(counts("let a = words(\"\"\"\n  cow calf\n  bull ox hen egg\n  \"\"\")") == [6])
    #expect(counts(#"throw Fault("the cow jumps over a moon, again", "a calf")"#) == [])
  }

  @Test func `No rule is asked for by its name`() throws {
    let rules = ["stances.txt", "events.txt"].map {
      Self.root.appendingPathComponent("EventCoding/Resources/en/rules/\($0)")
    }
    let names = try rules.flatMap { try String(contentsOf: $0, encoding: .utf8).split(separator: "\n") }
      .filter { $0.hasPrefix("[") && $0.contains("-") }.map { "\"\($0.dropFirst().dropLast())\"" }
    #expect(names.count > 50)
    for (path, text) in try ["DossierModel", "EventCoding", "LearnedReading", "StancelineKit", "stanceline"].flatMap(
      Self.files)
    {
      for name in names where text.contains(name) { Issue.record("\(path) names the rule \(name)") }
      for use in ["rule.name ==", "rule.name.has", "rule(named: \""] where text.contains(use) {
        Issue.record("\(path) decides by the name of a rule: \(use)")
      }
    }
  }

  @Test func `Every list that a file must have is asked for`() throws {
    let all = try ["EventCoding", "TextAnalysis"].flatMap(Self.files)
    let lists = all.filter { $0.text.contains(": Int, WordList {") || $0.path.hasSuffix("Rules/WordClass.swift") }
    #expect(lists.count >= 7)
    for (path, text) in lists {
      let others = Set(all.filter { $0.path != path }.flatMap { Self.namesUsed(in: $0.text) })
      for match in text.matches(of: /\n  case (\w+)/) {
        let name = String(match.output.1)
        // Conditions of rules ask for a class by its name: object-law for law-noun.
        let isUsed = others.contains(".\(name)") || others.contains("object-\(name.replacing("Noun", with: ""))")
        if !isUsed { Issue.record("\(path): nobody asks for \(name)") }
      }
    }
  }

  /// What is written with a full stop before it, as cases are, and the names of conditions on objects.
  private static func namesUsed(in text: String) -> [String] {
    text.utf8.split { !($0 == 46 || $0 == 45 || $0 == 95 || (48...57).contains($0) || (65...90).contains($0 & 0xDF)) }
      .flatMap { word -> [String] in
        let word = String(Substring(word))
        if word.hasPrefix("object-") { return [word] }
        return word.split(separator: ".").map { "." + $0 }
      }
  }
}
