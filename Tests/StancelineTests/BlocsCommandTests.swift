import DossierFormats
import TestSupport
import Testing

/// `stanceline graph --blocs`.
@Suite struct BlocsCommandTests {
  private func run(_ arguments: String) throws -> CommandRun {
    try TemporaryFolder.with { folder in
      try folder.write(DossierJSON.write(SampleDossier.dossier), to: "sample.json")
      let words = arguments.split(separator: " ").map { $0 == "DOSSIER" ? folder.file("sample.json") : String($0) }
      return try CommandRun.stanceline(["graph", "--blocs"] + words)
    }
  }

  @Test func drawsAndLists() throws {
    let figure = try run("-i DOSSIER --bloc-agreement 1")
    #expect(figure.status == 0 && figure.output.contains("Blocs: two actors agree where"))
    let list = try run("-i DOSSIER --bloc-agreement 1 --format markdown")
    #expect(list.status == 0 && list.output.hasPrefix("# Blocs: All stances, by country\n"))
  }

  @Test(arguments: [
    ("-i DOSSIER --engine sfdp", "--blocs with --engine sfdp; expected dot"),
    ("-i DOSSIER --format graphml", "--blocs with \"graphml\"; expected svg, png, pdf, text or markdown"),
    ("-i DOSSIER --each-date days", "--blocs with --each-date; expected one of them"),
    ("-i DOSSIER --bloc-agreement 0", "--bloc-agreement: 0; expected 1 or more"),
  ])
  func wrongCommandLinesEndWithSixtyFour(arguments: String, message: String) throws {
    let run = try run(arguments)
    #expect(run.status == 64 && run.errors.contains(message), "\(run.errors)")
  }
}
