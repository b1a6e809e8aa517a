import TestSupport
import Testing

/// A document without a date is dated from the others of its folder, with a warning that says how.
@Suite struct InferredDatesTests {
  private static let report =
    "OSLO - The mayor Kari Berg said on Thursday she was tired a week after a landslide in Lom that buried 83 people. "
    + "Rescuers from Bergen, led by Nils Dahl, went on digging.\n"
  private static let story =
    "Help at last\n\nThe men of Bergen under Nils Dahl had to do it alone, said Kari Berg in Lom on Friday.\n"
    + "All 83 of those whom Thursday's landslide buried in Lom are missing.\n"

  private func run(_ command: [String]) throws -> CommandRun {
    try TemporaryFolder.with { folder in
      try folder.write(InferredDatesTests.report, to: "report.txt")
      try folder.write(InferredDatesTests.story, to: "story.txt")
      try folder.write("documents:\n  - file: story.txt\n    published: 2014-06-06\n", to: "corpus.yaml")
      return try CommandRun.stanceline(command.map { $0 == "FOLDER" ? folder.path : $0 })
    }
  }

  private static let reason =
    "an agency's report of a Thursday; \"a week (landslide)\" is the day that story calls \"Thursday (landslide)\""

  @Test func times() throws {
    let run = try run(["times", "FOLDER"])
    #expect(run.errors.contains("report: published 2014-06-12~, inferred: " + InferredDatesTests.reason))
    #expect(run.output.contains("\t2014-06-05~\tpublished\ta week\n"))
  }

  @Test func code() throws {
    let run = try run(["code", "FOLDER"])
    #expect(run.status == 0)
    #expect(run.output.contains("\"published\":\"2014-06-12~\""))
    #expect(run.output.contains("no publication date; taken as 2014-06-12~"))
  }
}
