import DossierFormats
import DossierModel
import Foundation
import TestSupport
import Testing

/// Claims out of the program and into it, end to end.
@Suite struct ClaimsCommandTests {
  private static let article = """
    Norway and Peru condemned Chad on Friday over the shelling of Klow. Chad's foreign minister, Ana Roth, denied the \
    charge. The army shelled Klow on Monday, killing nine people. Peru backed the ceasefire plan.

    """

  private func inFolder(_ claims: String = "", _ body: (TemporaryFolder) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      try folder.write(ClaimsCommandTests.article, to: "a.txt")
      try folder.write("documents:\n  - file: a.txt\n    published: 2031-03-09\n", to: "corpus.yaml")
      if !claims.isEmpty { try folder.write(claims, to: "claims.jsonl") }
      try body(folder)
    }
  }

  @Test func claimsMakeTheSameDossierAgain() throws {
    try inFolder { folder in
      let claims = try CommandRun.stanceline(["code", folder.path, "--parser", "fast", "--claims"])
      #expect(claims.status == 0, "\(claims.errors)")
      #expect(claims.output.contains("\"stance\":\"condemns\""))
      let code = ["code", folder.path, "--parser", "fast"]
      let direct = try CommandRun.stanceline(code)
      try folder.write(claims.output, to: "claims.jsonl")
      let outside = ["--claims-from", folder.file("claims.jsonl")]
      let again = try CommandRun.stanceline(code + outside + ["--coder", "none"])
      let beside = try CommandRun.stanceline(code + outside)
      #expect(again.status == 0, "\(again.errors)")
      #expect(again.output == direct.output)
      #expect(beside.output == direct.output)
    }
  }

  /// Given words tell the events, and no other words do.
  @Test func givenMentionsAreTheEvents() throws {
    let shelled = try #require(ClaimsCommandTests.article.range(of: "shelled"))
    let start = ClaimsCommandTests.article.unicodeScalars.distance(
      from: ClaimsCommandTests.article.startIndex, to: shelled.lowerBound)
    let mentions = """
      {"document": "a", "span": [\(start), \(start + 7)], "text": "shelled"}
      {"document": "a", "span": [\(start), \(start + 7)], "text": "shelling"}
      {"document": "a", "span": [9000, 9007]}
      {"document": "b", "span": [0, 3]}
      shelled

      """
    try inFolder { folder in
      try folder.write(mentions, to: "mentions.jsonl")
      let path = folder.file("mentions.jsonl")
      let run = try CommandRun.stanceline(["code", folder.path, "--mentions", path])
      #expect(run.status == 2)
      let dossier = try DossierJSON.read(bytes: Array(run.output.utf8))
      #expect(dossier.events.map(\.kind) == [.assault])
      #expect(dossier.events.map(\.date.description) == ["2031-03-03"])
      #expect(dossier.events.first?.evidence.first?.cue == TextSpan(start, start + 7))
      for line in [
        "\(path):2: \"shelled\" at the span; expected \"shelling\", which is its `text`",
        "\(path):3: span [9000, 9007] ends behind the text; expected a span within its",
        "\(path):4: no document \"b\"; expected the id of a document that is coded",
        "\(path):5: no event mention; expected an object with `document` and `span`",
      ] {
        #expect(run.errors.contains(line), "\(line)")
      }
      let refused = try CommandRun.stanceline(["code", folder.path, "--mentions", path, "--coder", "rules"])
      #expect(refused.status != 0 && refused.errors.contains("--mentions without the learned reader"))
    }
  }

  /// A headline without a day tells the event of the story, on the day of the story.
  @Test func aHeadlineRepeatsTheEventOfTheStory() throws {
    try TemporaryFolder.with { folder in
      try folder.write(
        "Raiders kill nine in Tenk\n\nRaiders killed nine people in Tenk on Sunday, police said.\n", to: "a.txt")
      let run = try CommandRun.stanceline(["code", folder.file("a.txt"), "--published", "2031-03-12"])
      let events = try DossierJSON.read(bytes: Array(run.output.utf8)).events.filter { $0.kind == .assault }
      #expect(events.map(\.date.description) == ["2031-03-09"])
      #expect(events.first?.figures.contains { $0.measure == .killed && $0.value == 9 } == true)
    }
  }

  /// An annotator's records come back with type, day, polarity, roles, quote and spans.
  @Test func nothingThatAnAnnotatorSaysIsLost() throws {
    let claims = """
      {"document":"a","stance":"condemns","quote":"Norway and Peru condemned Chad","cue":"condemned","holder":"Norway",\
      "target":"Chad","regarding":{"event":"raid"},"date":"2031-03-07","dateWords":"on Friday","coder":"person:ann"}
      {"document":"a","stance":"supports","negated":true,"quote":"Chad's foreign minister, Ana Roth, denied","holder":\
      "Ana Roth","target":{"name":"ceasefire plan"},"date":"2031-03-08","coder":"person:ann"}
      {"document":"a","event":"ASSAULT","key":"raid","quote":"The army shelled Klow on Monday","cue":"shelled","label":\
      "Shelling of Klow","actors":["army"],"place":"Klow","date":"2031-03-03","figures":[{"measure":"killed","value":9}],\
      "coder":"person:ann"}

      """
    try inFolder(claims) { folder in
      let run = try CommandRun.stanceline(
        ["code", folder.path, "--parser", "fast", "--coder", "none", "--claims-from", folder.file("claims.jsonl")])
      #expect(run.status == 0, "\(run.errors)")
      let dossier = try DossierJSON.read(bytes: Array(run.output.utf8))
      let event = try #require(dossier.events.first)
      #expect(dossier.events.count == 1)
      #expect(event.label == "Shelling of Klow" && event.kind == .assault && event.place == "Klow")
      #expect(event.date.description == "2031-03-03" && event.figures.map(\.value) == [9])
      #expect(event.participants.count == 1)
      let lines = dossier.stances.map {
        "\($0.holder) \($0.negated ? "NOT " : "")\($0.kind.rawValue) \($0.target.kind.rawValue) \($0.date)"
      }
      #expect(lines.sorted() == ["ana-roth NOT supports issue 2031-03-08", "norway condemns actor 2031-03-07"])
      let stance = try #require(dossier.stances.first { $0.holder == "norway" })
      #expect(stance.regarding == .event(event.id))
      let evidence = try #require(stance.evidence.first)
      #expect(evidence.coder == .person("ann") && evidence.quote == "Norway and Peru condemned Chad")
      let text = CodePointText(ClaimsCommandTests.article)
      #expect(
        [evidence.cue, evidence.holder, evidence.target].map { $0.map { text[$0] } } == ["condemned", "Norway", "Chad"])
    }
  }

  @Test func whatTheTextDoesNotBearOutIsCountedAndTheRestDone() throws {
    let claims = """
      {"document":"a","stance":"supports","quote":"Peru backed the ceasefire plan.","holder":"Peru","target":"ceasefire plan","coder":"imported:x"}
      {"document":"a","stance":"supports","quote":"Peru praised Chad.","holder":"Peru","target":"Chad","coder":"imported:x"}
      {"document":"b","stance":"supports","quote":"Peru","holder":"Peru","target":"Chad","coder":"imported:x"}
      {"document":"a"}

      """
    try inFolder(claims) { folder in
      let path = folder.file("claims.jsonl")
      let run = try CommandRun.stanceline(
        ["code", folder.path, "--parser", "fast", "--coder", "none", "--claims-from", path])
      #expect(run.status == 2)
      #expect(try DossierJSON.read(bytes: Array(run.output.utf8)).stances.count == 1)
      let lines = run.errors.split(separator: "\n").filter { $0.contains("claims.jsonl") }.map(String.init)
      #expect(
        lines == [
          "error: \(path):4: no \"quote\"; expected a claim with it",
          "error: \(path):2: quote: \"Peru praised Chad.\" does not stand in a; expected words of it",
          "error: \(path):3: no document \"b\"; expected the id of a document that is coded",
        ])
    }
  }

  @Test func explainShowsCoderCueAndSpans() throws {
    try inFolder { folder in
      let coded = try CommandRun.stanceline(
        ["code", folder.path, "--parser", "fast", "--output", folder.file("d.json")])
      #expect(coded.status == 0, "\(coded.errors)")
      let run = try CommandRun.stanceline(
        ["explain", "norway-condemns-chad-2031-03-07", "--input", folder.file("d.json")])
      #expect(run.status == 0, "\(run.errors)")
      for line in [
        "  coder: rules", "  cue: \"condemned\" [16, 25)", "  holder: \"Norway\" [0, 6)", "  target: \"Chad\" [26, 30)",
      ] {
        #expect(run.output.contains(line + "\n"), "\(run.output)")
      }
    }
  }

  @Test func coderNamesAreStrict() throws {
    for named in ["robot", "rules,rules", "rules,none", ""] {
      try inFolder { folder in
        let run = try CommandRun.stanceline(["code", folder.path, "--coder", named])
        #expect(run.status == 64)
      }
    }
  }
}
