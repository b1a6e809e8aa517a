import DossierModel
import Foundation
import TestSupport
import Testing

@testable import EventCoding

/// Word classes are loaded strictly, and words of several parts stay whole.
@Suite struct WordClassTests {
  private static let sound = WordClass.allCases.map { "\($0.rawValue): word" }

  private func fault(_ lines: [String]) -> String {
    do {
      _ = try WordClasses(text: lines.joined(separator: "\n"), path: "words.txt")
      return "sound"
    } catch {
      return error.description
    }
  }

  @Test func everyClassOnceIsSound() {
    #expect(fault(WordClassTests.sound) == "sound")
  }

  @Test func whatIsWrongIsSaidWithItsLine() {
    let count = WordClassTests.sound.count
    #expect(
      fault(WordClassTests.sound + ["colour: red"])
        == "words.txt:\(count + 1): unknown word class \"colour\"; expected one that the program asks for")
    #expect(
      fault(WordClassTests.sound + ["law-noun: act"])
        == "words.txt:\(count + 1): word class \"law-noun\" is defined twice; expected each class once")
    #expect(
      fault(["law-noun: act act"]) == "words.txt:1: \"act\" stands twice in \"law-noun\"; expected each word once")
    #expect(fault(["law-noun:"]) == "words.txt:1: word class \"law-noun\" is empty; expected words after the colon")
    #expect(
      fault(WordClassTests.sound.filter { !$0.hasPrefix("law-noun") })
        == "words.txt: word class \"law-noun\" is missing; expected every class that the program asks for")
  }

  /// A class that no code asks for is dead weight in the file.
  @Test func everyClassIsUsed() throws {
    let sources = try Project.swiftFiles(in: "Sources/EventCoding").filter { !$0.hasSuffix("/WordClass.swift") }
      .map { try String(contentsOfFile: $0, encoding: .utf8) }.joined()
    let conditions = Set(Rule.Condition.allCases.map { $0.rawValue.dropFirst("object-".count) + "-noun" })
    let unused = WordClass.allCases.filter { name in
      !sources.contains(".\(name)") && !conditions.contains { $0 == name.rawValue }
    }
    #expect(unused == [])
  }

  @Test(arguments: [("no-fly", true), ("buffer", false)])
  func wordsOfSeveralPartsStayWhole(word: String, isIssue: Bool) throws {
    let document = CoNLLUFixture(
      """
      1 the the DET DT _ 3 det _ _
      2 \(word) \(word) ADJ JJ _ 3 amod _ _
      3 zone zone NOUN NN _ 0 root _ _
      """
    ).document()
    let words = try RuleBook.standard().words
    #expect(words.has(.issueNoun, SentenceTree(document.sentences[0]), 2) == isIssue)
  }
}
