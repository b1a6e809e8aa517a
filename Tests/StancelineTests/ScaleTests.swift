import Foundation
import TestSupport
import Testing

/// Coding in parts and joining them gives what coding at once gives.
@Suite struct ScaleTests {
  private static let lines = (0..<6).map { index in
    let day = index + 1
    let text = "Russia condemned the attack on Tuesday. \\\"We support the plan,\\\" the French president said."
    return "{\"id\": \"d\(index)\", \"published\": \"2012-05-0\(day)\", \"text\": \"\(text)\"}"
  }

  @Test func codesJSONLinesInOrder() throws {
    let run = try CommandRun.stanceline(
      ["code", "--jsonl"], input: ScaleTests.lines.joined(separator: "\n") + "\n\nnonsense\n")
    #expect(run.status == 2)
    #expect(run.errors == "error: line 8: no document; expected a JSON object with `id` and `text`\n")
    let ids = run.output.split(separator: "\n").map { line in
      line.range(of: "\"d[0-9]\"", options: .regularExpression).map { String(line[$0]) } ?? "?"
    }
    #expect(ids == (0..<6).map { "\"d\($0)\"" })
  }

  @Test func mergesPartsInAnyOrder() throws {
    try TemporaryFolder.with { folder in
      for (name, part) in [("a", ScaleTests.lines.prefix(2)), ("b", ScaleTests.lines.dropFirst(2))] {
        let run = try CommandRun.stanceline(["code", "--jsonl"], input: part.joined(separator: "\n"))
        try folder.write(run.output, to: name + ".jsonl")
      }
      let forward = try CommandRun.stanceline(["merge", folder.file("a.jsonl"), folder.file("b.jsonl")])
      let backward = try CommandRun.stanceline(["merge", folder.file("b.jsonl"), folder.file("a.jsonl")])
      #expect(forward.status == 0)
      #expect(forward.output == backward.output)
      try folder.write(forward.output, to: "all.json")
      let again = try CommandRun.stanceline(["merge", folder.file("all.json"), folder.file("all.json")])
      #expect(again.output == forward.output)
    }
  }
}
