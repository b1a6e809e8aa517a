import DossierFormats
import DossierModel
import Foundation
import TestSupport
import Testing

/// The main job, end to end, on the articles that come with the project.
@Suite struct BuildTests {
  /// One build of the seeds serves all tests of this suite.
  private static let built: Result<[String: String], any Error> = Result {
    try TemporaryFolder.with { folder in
      let run = try CommandRun.stanceline(["build", Project.file("seeds"), "--output", folder.file("out")])
      try #require(run.status == 0, "\(run.errors)")
      var files: [String: String] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.file("out")) {
        files[name] = try folder.text(of: "out/" + name)
      }
      return files
    }
  }

  /// A changed coding has to show up in review: `make run` and commit `output/`.
  @Test func makesTheCommittedOutput() throws {
    let files = try BuildTests.built.get()
    let committed = try FileManager.default.contentsOfDirectory(atPath: Project.file("output")).sorted()
    #expect(files.keys.sorted() == committed)
    for name in committed where !name.hasSuffix(".png") && !name.hasSuffix(".pdf") {
      let text = try String(contentsOfFile: Project.file("output/" + name), encoding: .utf8)
      #expect(files[name] == text, "output/\(name) is not what `make run` makes; run it and commit the result")
    }
  }

  @Test func everyItemHasItsExactQuote() throws {
    let dossier = try seedsDossier()
    #expect(dossier.documents.count == 3)
    #expect(!dossier.stances.isEmpty && !dossier.events.isEmpty)
    var texts: [String: CodePointText] = [:]
    for document in dossier.documents {
      let path = Project.file("seeds/" + (document.path ?? ""))
      texts[document.id] = CodePointText(try String(contentsOfFile: path, encoding: .utf8))
    }
    for evidence in dossier.stances.flatMap(\.evidence) + dossier.events.flatMap(\.evidence) {
      #expect(texts[evidence.document]?[evidence.span] == evidence.quote)
      #expect(!evidence.quote.isEmpty)
      #expect(evidence.rule != nil || evidence.model != nil)
    }
  }

  @Test func refersOnlyToWhatItHolds() throws {
    let dossier = try seedsDossier()
    let known = Set(
      dossier.actors.map { Reference.actor($0.id) } + dossier.events.map { .event($0.id) }
        + dossier.issues.map { .issue($0.id) })
    for stance in dossier.stances {
      #expect(known.contains(.actor(stance.holder)))
      #expect(known.contains(stance.target))
    }
  }

  private func seedsDossier() throws -> Dossier {
    let json = try #require(try BuildTests.built.get()["dossier.json"])
    return try DossierJSON.read(bytes: Array(json.utf8))
  }
}
