import Foundation
import TestSupport
import Testing

/// Files made to break the program get one line, soon.
@Suite struct HostileInputTests {
  private static let article = "Russia condemned Syria on Monday, its foreign ministry said."

  private func code(_ add: (TemporaryFolder) throws -> Void) throws -> CommandRun {
    try TemporaryFolder.with { folder in
      try folder.write(HostileInputTests.article, to: "a.txt")
      try add(folder)
      var run = try CommandRun.stanceline(["code", folder.path])
      run.errors = run.errors.replacingOccurrences(of: folder.path + "/", with: "")
      return run
    }
  }

  @Test(arguments: ["corpus.yaml", "codebook.yaml"])
  func aliasesAsKeys(file: String) throws {
    let levels = (1...12).map { "? &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]\n: x\n" }
    let run = try code { try $0.write("? &a0 [x]\n: y\n" + levels.joined(), to: file) }
    #expect(run.status == 2)
    #expect(run.errors.contains("\(file):13: more than 16 aliases (*name); expected entries written out"))
  }

  @Test(arguments: [
    ("verbs: _", "\"_\" in rule r; expected a lemma, or lemma_particle such as speak_out"),
    ("verbs: say_", "\"say_\" in rule r; expected a lemma, or lemma_particle such as speak_out"),
    ("verbs: say\n    confidence: 5", "confidence \"5\" in rule r; expected a number from 0 to 1"),
  ])
  func rulesThatCannotBe(rule: String, finding: String) throws {
    let run = try code { try $0.write("rules:\n  - name: r\n    codes: condemns\n    \(rule)\n", to: "codebook.yaml") }
    #expect(run.status == 2)
    #expect(run.errors.contains(finding))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func namesThatDifferOnlyInComposition() throws {
    let run = try code { folder in
      try folder.write(HostileInputTests.article, to: "caf\u{E9}.txt")
      try folder.write(HostileInputTests.article, to: "cafe\u{301}.txt")
    }
    #expect(run.status == 2)
    #expect(run.errors.contains("is taken by"))
  }

  @Test func yearsBeyondReason() throws {
    let run = try CommandRun.stanceline(
      ["code", "--jsonl"], input: #"{"id":"a","published":"Y-999999999999","text":"In the last decade it fell."}"#)
    #expect(run.status == 2)
    #expect(run.errors.contains("has a year of more than four digits"))
  }

  @Test func sentencesThatNeverEnd() throws {
    let run = try code {
      try $0.write("Russia condemned Syria, " + String(repeating: "very ", count: 1000), to: "b.txt")
    }
    #expect(run.status == 0)
    #expect(run.output.contains("sentences of more than 400 words are read in parts of that length (2 of them)"))
  }

  /// One sentence 60,000 times: it is no article, and coding it would take minutes.
  @Test func anArticleTooLong() throws {
    let text = String(repeating: "Russia condemned Syria.\n", count: 60_000)
    let run = try code { try $0.write(text, to: "b.txt") }
    #expect(run.status == 2)
    #expect(
      run.errors.hasSuffix(
        "b.txt: an article of 1440000 characters; expected at most 1000000, or one file an article\n"))
    let line = try CommandRun.stanceline(
      ["code", "--jsonl"], input: "{\"id\":\"b\",\"text\":\"\(text.replacing("\n", with: " "))\"}\n")
    #expect(line.status == 2)
    #expect(line.errors.hasPrefix("error: line 1: b: an article of 1440000 characters; expected"))
  }

  /// Years beyond 9999 are EDTF, but sums with them leave the calendar.
  @Test(arguments: ["code", "times", "build"]) func publishedInAYearOfManyDigits(command: String) throws {
    try TemporaryFolder.with { folder in
      try folder.write("It met in the last decade.", to: "a.txt")
      let run = try CommandRun.stanceline(
        [command, folder.file("a.txt"), "--published", "Y-999999999999"]
          + (command == "build" ? ["-o", folder.file("out")] : []))
      #expect(run.status == 2)
      #expect(
        run.errors
          == "error: --published: \"Y-999999999999\" has a year of more than four digits; expected the day of a news document\n"
      )
    }
  }

  @Test(arguments: [
    "graph --max-nodes 301", "graph --max-nodes 1", "graph --max-arrows 601", "matrix --max-nodes 301",
    "matrix --max-nodes 0",
  ])
  func figuresOfMoreThanOneCanSee(command: String) throws {
    let run = try CommandRun.stanceline(command.split(separator: " ").map(String.init) + ["-i", "a.json"])
    #expect(run.status == 64)
    #expect(run.errors.contains("; expected "))
  }

  @Test func sentencesThatAreOneChain() throws {
    let rows = (1...200).map { "\($0)\tsaid\tsay\tVERB\tVBD\t_\t\($0 - 1)\t\($0 == 1 ? "root" : "ccomp")\t_\t_" }
    let run = try code { try $0.write(rows.joined(separator: "\n") + "\n\n", to: "b.conllu") }
    #expect(run.output.contains("1 sentences of more than 400 words or 60 dependencies on end are left out"))
  }
}
