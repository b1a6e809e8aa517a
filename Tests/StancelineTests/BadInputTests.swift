import Foundation
import TestSupport
import Testing

/// Bad input gives one clear line and exit code 2; the rest is done, and nothing already made is lost.
@Suite struct BadInputTests {
  private static let article = "Borduria condemned Syldavia on Monday, its foreign ministry said."

  /// Builds a folder that holds a good article and what a test adds; gives the run and the dossier's document ids.
  private func build(_ add: (TemporaryFolder) throws -> Void) throws -> (run: CommandRun, dossier: String) {
    try TemporaryFolder.with { folder in
      try folder.write(BadInputTests.article, to: "good.txt")
      try add(folder)
      let run = try CommandRun.stanceline(["build", folder.path, "--output", folder.file("out")])
      let dossier = (try? folder.text(of: "out/dossier.json")) ?? ""
      var named = run
      named.errors = run.errors.replacingOccurrences(of: folder.path + "/", with: "")
      return (named, dossier)
    }
  }

  private func expectOneFinding(_ finding: String, _ add: (TemporaryFolder) throws -> Void) throws {
    let (run, dossier) = try build(add)
    #expect(run.status == 2)
    let errors = run.errors.split(separator: "\n").filter { $0.hasPrefix("error: ") }.map(String.init)
    #expect(errors == ["error: " + finding])
    #expect(dossier.contains("\"good\""))
  }

  @Test func emptyDocument() throws {
    try expectOneFinding("bad.txt: holds no text; expected a news document") { try $0.write("\n \n", to: "bad.txt") }
  }

  @Test func binaryFile() throws {
    try expectOneFinding("bad.txt: is a picture; expected text, or a format that `stanceline read --formats` lists") {
      try $0.write(Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1]), to: "bad.txt")
    }
  }

  @Test func fiftyMegabyteLine() throws {
    try expectOneFinding("bad.txt: 52428800 bytes; expected at most 16777216 bytes") {
      try $0.write(Data(repeating: UInt8(ascii: "a"), count: 50 << 20), to: "bad.txt")
    }
  }

  @Test func badDateInCorpusFile() throws {
    try expectOneFinding(
      "corpus.yaml:3: published \"2012-13-01\" is not an EDTF date; expected a date such as 2012-05-28"
    ) {
      try $0.write("documents:\n  - file: good.txt\n    published: 2012-13-01\n", to: "corpus.yaml")
    }
  }

  @Test func unknownKeyInCorpusFile() throws {
    try expectOneFinding(
      "corpus.yaml:3: unknown key \"date\"; expected file, id, published, publisher, title, url or language"
    ) {
      try $0.write("documents:\n  - file: good.txt\n    date: 2012-12-01\n", to: "corpus.yaml")
    }
  }

  @Test func duplicateIDs() throws {
    try expectOneFinding(
      "other.txt: document id \"good\" is taken by good.txt; expected ids that differ (set `id` in corpus.yaml)"
    ) {
      try $0.write(BadInputTests.article, to: "other.txt")
      try $0.write("documents:\n  - file: other.txt\n    id: good\n", to: "corpus.yaml")
    }
  }

  @Test func invalidUTF8IsReadAsWindows1252AndSaid() throws {
    let (run, dossier) = try build {
      try $0.write(Data(Array("The caf".utf8) + [0xE9] + Array(" closed on Monday.".utf8)), to: "bad.txt")
    }
    #expect(run.status == 0)
    #expect(dossier.contains("not UTF-8; read as Windows-1252; expected UTF-8"))
  }

  /// One byte at fault does not turn a text in UTF-8 into another encoding.
  @Test func oneBadByteIsReplacedAndSaid() throws {
    let (run, dossier) = try build {
      try $0.write(
        Data(Array("Zoë’s café and Jürgen’s closed".utf8) + [0xE9] + Array(" on Monday.".utf8)), to: "bad.txt")
    }
    #expect(run.status == 0)
    #expect(dossier.contains("1 byte is not UTF-8, replaced by U+FFFD; expected UTF-8"))
  }

  @Test func missingFile() throws {
    let run = try CommandRun.stanceline(["build", "/nowhere/none.txt", "--output", "/tmp/none"])
    #expect(run.status == 2)
    #expect(
      run.errors == "error: /nowhere/none.txt: no such file or folder; expected a document or a folder of documents\n")
  }

  @Test func outputThatCannotBeMade() throws {
    try TemporaryFolder.with { folder in
      try folder.write(BadInputTests.article, to: "good.txt")
      let run = try CommandRun.stanceline(["build", folder.file("good.txt"), "--output", folder.file("good.txt/out")])
      #expect(run.status == 2)
      #expect(
        run.errors.hasSuffix("cannot be made a folder: not a directory; expected a path that may be written to\n"))
      // No name is not the root of the file system.
      let unnamed = try CommandRun.stanceline(["build", folder.file("good.txt"), "--output", ""])
      #expect(unnamed.status == 2)
      #expect(unnamed.errors.contains("the output's name is empty; expected a folder"))
      let file = try CommandRun.stanceline(["build", folder.file("good.txt"), "--output", folder.file("good.txt")])
      #expect(file.status == 2)
      #expect(file.errors.contains("good.txt: cannot be written: not a directory"))
    }
  }

  @Test func brokenDossier() throws {
    try TemporaryFolder.with { folder in
      try folder.write("{\"format\": \"stanceline-dossier\"}", to: "broken.json")
      let run = try CommandRun.stanceline(["validate", folder.file("broken.json")])
      #expect(run.status == 2)
      #expect(!run.errors.isEmpty || !run.output.isEmpty)
    }
  }

  @Test func filesThatAreNoDocumentsAreLeftOutAndCounted() throws {
    let (run, _) = try build {
      try $0.write(Data([0xFF, 0xD8, 0xFF, 0xE0]), to: "picture.jpg")
      try $0.write("body { color: red }", to: "style.css")
      try $0.write("", to: "nothing")
    }
    #expect(run.status == 0)
    #expect(
      run.output.contains(
        "left out 3 files: empty (nothing), not a kind of file that is read (style.css), picture (picture.jpg)"))
  }

  @Test func wrongUsage() throws {
    #expect(try CommandRun.stanceline(["build"]).status == 64)
    #expect(try CommandRun.stanceline(["nonsense"]).status == 64)
    #expect(try CommandRun.stanceline(["build", "x", "--output", "y", "--formats", "nonsense"]).status == 64)
  }
}
