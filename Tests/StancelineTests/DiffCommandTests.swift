import DossierFormats
import DossierModel
import TestSupport
import Testing

/// `stanceline diff` and `stanceline history`, with their exit codes.
@Suite struct DiffCommandTests {
  /// Runs the command with DOSSIER standing for the sample dossier's file.
  private func run(_ arguments: String) throws -> CommandRun {
    try TemporaryFolder.with { folder in
      try folder.write(DossierJSON.write(SampleDossier.dossier), to: "sample.json")
      let words = arguments.split(separator: " ").map {
        $0 == "DOSSIER" ? folder.file("sample.json") : String($0)
      }
      return try CommandRun.stanceline(words)
    }
  }

  @Test func differentDatesEndWithOne() throws {
    let run = try run("diff 2031-03-02 2031-03-11 -i DOSSIER")
    #expect(run.status == 1)
    #expect(run.output.contains("± Syldavia supports Borduria, which it blamed"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func equalSidesEndWithZero() throws {
    #expect(try run("diff 2031-03-11 2031-03-11 -i DOSSIER").status == 0)
    #expect(try run("diff DOSSIER DOSSIER").status == 0)
  }

  @Test(arguments: [
    ("--fail-on added", 1), ("--fail-on weakened", 0), ("--fail-on reversed,events", 1), ("--fail-on none", 0),
  ])
  func onlyWhatIsAskedForFails(option: String, status: Int32) throws {
    #expect(try run("diff 2031-03-02 2031-03-11 -i DOSSIER \(option)").status == status)
  }

  @Test func quietSaysItWithTheExitCode() throws {
    let run = try run("diff 2031-03-02 2031-03-11 -i DOSSIER --quiet")
    #expect(run.status == 1 && run.output.isEmpty && run.errors.isEmpty)
  }

  @Test func formatsForBuildServers() throws {
    let junit = try run("diff 2031-03-02 2031-03-11 -i DOSSIER --format junit --fail-on reversed")
    #expect(junit.status == 1 && junit.output.contains("failures=\"1\""))
    let github = try run("diff 2031-03-02 2031-03-11 -i DOSSIER --format github --fail-on reversed")
    #expect(github.output.contains("::error title=Reversed::Syldavia supports Borduria"))
    #expect(github.output.contains("::notice title=Added::"))
  }

  @Test func theNameOfTheFileSaysTheFormat() throws {
    try TemporaryFolder.with { folder in
      try folder.write(DossierJSON.write(SampleDossier.dossier), to: "sample.json")
      let sample = folder.file("sample.json")
      for (name, start) in [
        ("d.md", "# What"), ("d.json", "{"), ("d.xml", "<?xml"), ("d.dot", "digraph"), ("d.svg", "<svg"),
        ("d.txt", "from"),
      ] {
        let run = try CommandRun.stanceline(["diff", "2031-03-02", "2031-03-11", "-i", sample, "-o", folder.file(name)])
        #expect(run.status == 1, "\(run.errors)")
        let text = try folder.text(of: name)
        #expect(text.prefix(200).contains(start), "\(name)")
      }
      let wrong = try CommandRun.stanceline([
        "diff", "2031-03-02", "2031-03-11", "-i", sample, "-o", folder.file("d.xyz"),
      ])
      #expect(wrong.status == 64)
    }
  }

  @Test func windowsAndMonths() throws {
    let windows = try run("diff --during 2031-03-01/2031-03-04 --and 2031-03-05/2031-03-09 -i DOSSIER")
    #expect(windows.status == 1 && windows.output.contains("Actors that fall silent"))
    #expect(try run("diff 2031-01 2031-02 -i DOSSIER").status == 0)
  }

  @Test(arguments: [
    ("diff 2031-03-02 -i DOSSIER", "1 sides; expected two dates, two dossiers, or --during and --and"),
    ("diff 2031-03-02 2031-13-01 -i DOSSIER", "date: \"2031-13-01\" is not an EDTF date"),
    ("diff 2031-03-02 2031-03-03", "no dossier to look at; expected --input DOSSIER"),
    ("diff --during 2031-03 -i DOSSIER", "one window; expected --during WINDOW --and WINDOW"),
    ("diff 2031-03-02 2031-03-03/2031-03-04 -i DOSSIER", "is an interval; expected a day"),
    ("diff DOSSIER DOSSIER --fail-on nothing", "--fail-on \"nothing\"; expected some of added, removed"),
    ("diff 2031-03-02 2031-03-03 -i DOSSIER --date-tolerance 2", "--date-tolerance with one dossier"),
    ("history -i DOSSIER", "Missing expected argument '--actor <actor>'"),
  ])
  func wrongCommandLinesEndWithSixtyFour(arguments: String, message: String) throws {
    let run = try run(arguments)
    #expect(run.status == 64 && run.errors.contains(message), "\(run.errors)")
  }

  @Test(arguments: [
    ("diff nowhere.json DOSSIER", "error: nowhere.json: no such file; expected a file that can be read\n"),
    (
      "history --actor nobody -i DOSSIER",
      "error: actor: \"nobody\" is no actor of the dossier; expected the id or name of one\n"
    ),
  ])
  func failedInputEndsWithTwo(arguments: String, message: String) throws {
    let run = try run(arguments)
    #expect(run.status == 2 && run.errors == message)
  }

  @Test func historyFindsActorsByName() throws {
    let run = try run("history --actor Klow --target Szohôd -i DOSSIER")
    #expect(run.status == 0)
    #expect(
      run.output.contains("Stances of Syldavia toward Borduria, by country\n2 statements toward 1 target, 1 reversal"))
  }
}
