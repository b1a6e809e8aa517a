import Foundation
import TestSupport
import Testing

/// The report page, opened and used in a headless Chromium by Tests/Interop/check_report.py. Without a browser or Python
/// these tests are skipped; `make browser` installs one where apt is there.
@Suite(
  .serialized,
  .enabled(if: Chromium.path != nil, "no Chromium to open the page with; `make browser` may install one"),
  .enabled(if: CommandRun.find("python3") != nil, "no Python to drive Chromium with"))
struct ReportPageTests {
  @Test func hostileNamesAndArticlesStayText() throws {
    try check([])
  }

  @Test func pageOfTheSeedsWorks() throws {
    try check([Project.file("output/dossier.json"), Project.file("seeds")])
  }

  @Test func pageOfTenThousandStancesOpensSoon() throws {
    try check(["--large"])
  }

  private func check(_ arguments: [String]) throws {
    let python = try #require(CommandRun.find("python3"))
    let script = Project.file("Tests/Interop/check_report.py")
    let run = try CommandRun.run(python, [script, CommandRun.stancelinePath] + arguments)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }
}

private enum Chromium {
  static let path: String? = {
    if let named = ProcessInfo.processInfo.environment["STANCELINE_CHROMIUM"] { return named }
    let names = [
      "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "headless_shell",
    ]
    return names.lazy.compactMap(CommandRun.find).first
  }()
}

/// `stanceline report` and the articles of its page.
@Suite struct ReportCommandTests {
  private let article = "HALE, 2 May — Vostrakia condemned the raid on Brisk.\n"
  private let quote = "Vostrakia condemned the raid on Brisk."

  @Test func saysWhichArticlesAreMissing() throws {
    try TemporaryFolder.with { folder in
      try folder.write(dossier(), to: "dossier.json")
      let run = try report(folder, [])
      #expect(run.status == 0)
      #expect(run.errors.contains("1 article is not in the page"))
      #expect(run.errors.contains("expected --texts FOLDER"))
      try FileManager.default.createDirectory(atPath: folder.file("texts"), withIntermediateDirectories: false)
      try folder.write(article, to: "texts/other.txt")
      #expect(try report(folder, ["--texts", folder.file("texts")]).errors.contains("post: no article of this id"))
      try folder.write("Another " + article, to: "texts/post.txt")
      #expect(try report(folder, ["--texts", folder.file("texts")]).errors.contains("not the one that was coded"))
    }
  }

  @Test func putsArticlesIntoThePage() throws {
    try TemporaryFolder.with { folder in
      try folder.write(dossier(), to: "dossier.json")
      try folder.write(article, to: "post.txt")
      let run = try report(folder, ["--texts", folder.file("post.txt")])
      #expect(run.status == 0)
      #expect(run.output.contains("[\"HALE, 2 May — Vostrakia condemned the raid on Brisk.\\n\""))
    }
  }

  private func report(_ folder: TemporaryFolder, _ more: [String]) throws -> CommandRun {
    try CommandRun.stanceline(["report", "-i", folder.file("dossier.json")] + more)
  }

  private func dossier() -> String {
    """
    {"format":"stanceline-dossier","version":1,
    "documents":[{"id":"post","title":"Post","published":"2031-05-02","characters":54,"sha256":"\(String(repeating: "0", count: 64))"}],
    "actors":[{"id":"vostrakia","name":"Vostrakia","kind":"state"}],"issues":[],
    "events":[{"id":"raid","label":"Raid on Brisk","type":"ASSAULT","date":"2031-05-01","status":"occurred","evidence":\(evidence)}],
    "stances":[{"id":"a","holder":"vostrakia","type":"condemns","target":{"kind":"event","id":"raid"},"date":"2031-05-02",
    "negated":false,"evidence":\(evidence)}]}
    """
  }

  private var evidence: String {
    "[{\"document\":\"post\",\"quote\":\"\(quote)\",\"start\":14,\"end\":\(14 + quote.count)}]"
  }
}
