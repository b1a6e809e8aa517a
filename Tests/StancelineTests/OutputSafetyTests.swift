import Foundation
import TestSupport
import Testing

/// What is written arrives where it should, or the old is whole and one line says why.
@Suite struct OutputSafetyTests {
  private static let article = "Russia condemned Syria on Monday, its foreign ministry said."

  private func withDossier(_ body: (TemporaryFolder, _ dossier: String) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      try folder.write(OutputSafetyTests.article, to: "a.txt")
      let run = try CommandRun.stanceline(["code", folder.file("a.txt"), "-o", folder.file("a.json")])
      #expect(run.status == 0)
      try body(folder, folder.file("a.json"))
    }
  }

  /// Runs a line of sh with the program as `$0` and a dossier as `$1`.
  private func shell(_ script: String, _ arguments: [String]) throws -> CommandRun {
    try CommandRun.run("/bin/sh", ["-c", script, CommandRun.stancelinePath] + arguments)
  }

  private func mode(_ path: String) throws -> Int {
    var status = stat()
    #expect(stat(path, &status) == 0)
    return Int(status.st_mode & 0o777)
  }

  @Test func aPipeGetsTheText() throws {
    try withDossier { folder, dossier in
      let run = try shell(
        "mkfifo \"$2\" && { cat \"$2\" > \"$3\" & \"$0\" export graphml -i \"$1\" -o \"$2\"; wait; test -p \"$2\"; }",
        [dossier, folder.file("pipe"), folder.file("got")])
      #expect(run.status == 0)
      #expect(try folder.text(of: "got").hasSuffix("</graphml>\n"))
    }
  }

  @Test func linksAreFollowedAndModesKept() throws {
    try withDossier { folder, dossier in
      try folder.write("old", to: "real.dot")
      chmod(folder.file("real.dot"), 0o600)
      symlink("real.dot", folder.file("link.dot"))
      symlink("later.dot", folder.file("dangling.dot"))
      for name in ["link.dot", "dangling.dot"] {
        #expect(try CommandRun.stanceline(["export", "dot", "-i", dossier, "-o", folder.file(name)]).status == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.file(name)).hasSuffix(".dot"))
      }
      #expect(try folder.text(of: "real.dot").hasPrefix("digraph"))
      #expect(try folder.text(of: "later.dot").hasPrefix("digraph"))
      #expect(try mode(folder.file("real.dot")) == 0o600)
    }
  }

  @Test func standardOutputByItsNameIsAppendedTo() throws {
    try withDossier { folder, dossier in
      try folder.write("first\n", to: "log")
      let run = try shell("\"$0\" export dot -i \"$1\" -o /dev/stdout >> \"$2\"", [dossier, folder.file("log")])
      #expect(run.status == 0)
      #expect(try folder.text(of: "log").hasPrefix("first\ndigraph"))
    }
  }

  @Test func namesMayBeAsLongAsTheFileSystemAllows() throws {
    try withDossier { folder, dossier in
      let name = String(repeating: "n", count: 255)
      #expect(try CommandRun.stanceline(["export", "dot", "-i", dossier, "-o", folder.file(name)]).status == 0)
      let run = try CommandRun.stanceline(["export", "dot", "-i", dossier, "-o", folder.file(name + "n")])
      #expect(run.status == 2)
      #expect(run.errors.hasSuffix("cannot be written: file name too long; expected a name of at most 255 bytes\n"))
    }
  }

  @Test func nothingReadLeavesTheOldDossier() throws {
    try withDossier { folder, dossier in
      let old = try folder.text(of: "a.json")
      try folder.write("", to: "empty.txt")
      #expect(try CommandRun.stanceline(["code", folder.file("empty.txt"), "-o", dossier]).status == 2)
      #expect(try folder.text(of: "a.json") == old)
    }
  }

  /// A file-size limit stands in for a full disk.
  @Test func aFullDiskLeavesTheOldFileAndNoLitter() throws {
    try withDossier { folder, dossier in
      try folder.write("old", to: "out.html")
      try FileManager.default.createDirectory(atPath: folder.file("set"), withIntermediateDirectories: false)
      try FileManager.default.copyItem(atPath: dossier, toPath: folder.file("set/dossier.json"))
      let run = try shell("ulimit -f 1; \"$0\" report -i \"$1\" -o \"$2\"", [dossier, folder.file("out.html")])
      #expect(run.status == 2)
      #expect(run.errors.hasSuffix("out.html: cannot be written: file too large; expected room for the file\n"))
      let built = try shell(
        "ulimit -f 4; \"$0\" build \"$1\" -o \"$2\"", [folder.file("a.txt"), folder.file("set")])
      #expect(built.status == 2)
      #expect(try folder.text(of: "out.html") == "old")
      #expect(try folder.text(of: "set/dossier.json") == folder.text(of: "a.json"))
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      #expect(names == ["a.json", "a.txt", "out.html", "set", "set/dossier.json"])
    }
  }

  /// No command ends well when its output is lost, and none with a signal.
  @Test(arguments: [
    "export --list", "export dot -i \"$1\"", "validate \"$1\"", "explain russia -i \"$1\"", "actors \"$2\"",
    "timeline --format markdown -i \"$1\"", "codebook find Syria", "code \"$2\"", "times \"$2\"", "annotate \"$2\"",
    "graph -i \"$1\"", "history --actor russia -i \"$1\"", "build \"$2\" -o \"$3\"", "--version", "--help", "doctor",
  ])
  func lostOutputIsAFailure(command: String) throws {
    try withDossier { folder, dossier in
      let arguments = [dossier, folder.file("a.txt"), folder.file("set"), folder.file("out")]
      let closed = try shell("\"$0\" \(command) >&-", arguments)
      #expect(closed.status == 2, "\(command)")
      #expect(closed.errors.contains("standard output: cannot be written: bad file descriptor; expected"))
      let both = try shell("\"$0\" \(command) >&- 2>&-", arguments)
      #expect(both.status == 2, "\(command)")
    }
  }

  @Test func aReaderThatHasGoneIsSaid() throws {
    try withDossier { folder, dossier in
      let script =
        "{ sleep 0.1; \"$0\" export dot -i \"$1\" 2> \"$2\"; echo $? > \"$3\"; } | true; sleep 0.1; while ! test -s \"$3\"; do sleep 0.1; done"
      _ = try shell(script, [dossier, folder.file("err"), folder.file("status")])
      #expect(try folder.text(of: "status") == "2\n")
      #expect(try folder.text(of: "err").contains("standard output: cannot be written: broken pipe"))
    }
  }

  @Test func closedMessagesAreNoReasonToStop() throws {
    try TemporaryFolder.with { folder in
      try folder.write(OutputSafetyTests.article, to: "a.txt")
      try folder.write("", to: "b.txt")
      let run = try shell("\"$0\" code \"$1\" -o \"$2\" 2>&-", [folder.path, folder.file("out.json")])
      #expect(run.status == 2)
      #expect(try folder.text(of: "out.json").contains("russia-condemns-syria"))
    }
  }

  @Test(arguments: ["HUP", "INT", "TERM"]) func signalsLeaveNoLitter(signal: String) throws {
    try TemporaryFolder.with { folder in
      // What sh runs in the background ignores INT, and sh cannot undo that; Python can.
      let script = """
        cd "$1"; mkfifo in; sleep 60 > in & writer=$!
        python3 -c 'import os, signal, sys
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.execv(sys.argv[1], sys.argv[1:])' "$0" code --jsonl -o out < in & program=$!
        while ! ls .stanceline-* > /dev/null 2>&1; do sleep 0.1; done
        kill -\(signal) $program; wait $program; status=$?; kill $writer; rm in; ls -A; exit $status
        """
      let run = try shell(script, [folder.path])
      #expect(run.status == ["HUP": 129, "INT": 130, "TERM": 143][signal])
      #expect(run.output == "")
    }
  }

  /// As a process leaves it that was killed while it moved its files into place.
  @Test func anInterruptedSetIsFinishedByTheNextReader() throws {
    try withDossier { folder, dossier in
      try FileManager.default.createDirectory(
        atPath: folder.file("set/.stanceline-set"), withIntermediateDirectories: true)
      try folder.write("{}", to: "set/dossier.json")
      try folder.write("old", to: "set/diff.md")
      try folder.write("new", to: "set/.stanceline-set/timeline.md")
      try folder.write("diff.md", to: "set/.stanceline-set/.gone")
      try FileManager.default.copyItem(atPath: dossier, toPath: folder.file("set/.stanceline-set/dossier.json"))
      let run = try CommandRun.stanceline(["validate", folder.file("set/dossier.json")])
      #expect(run.status == 0)
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder.file("set")).sorted()
      #expect(names == ["dossier.json", "timeline.md"])
    }
  }

  @Test func litterOfKilledProcessesIsRemovedAndThatOfOthersKept() throws {
    try withDossier { folder, dossier in
      try folder.write("x", to: ".stanceline-0123.partial")
      try folder.write("x", to: ".stanceline-4567.partial")
      try folder.write("x", to: "mine.partial")
      for name in [".stanceline-0123.partial", ".stanceline-4567.partial"] {
        var times = [timeval(tv_sec: 1, tv_usec: 0), timeval(tv_sec: 1, tv_usec: 0)]
        #expect(utimes(folder.file(name), &times) == 0)
      }
      let held = open(folder.file(".stanceline-4567.partial"), O_RDONLY)
      defer { close(held) }
      #expect(flock(held, LOCK_EX | LOCK_NB) == 0)
      #expect(try CommandRun.stanceline(["export", "dot", "-i", dossier, "-o", folder.file("a.dot")]).status == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(names == [".stanceline-4567.partial", "a.dot", "a.json", "a.txt", "mine.partial"])
    }
  }

  /// Links within a set lead where they led.
  @Test func buildWritesThroughLinks() throws {
    try withDossier { folder, _ in
      try FileManager.default.createDirectory(atPath: folder.file("set"), withIntermediateDirectories: false)
      symlink("../shown.md", folder.file("set/timeline.md"))
      let run = try CommandRun.stanceline(["build", folder.file("a.txt"), "-o", folder.file("set")])
      #expect(run.status == 0)
      #expect(try folder.text(of: "shown.md").contains("Syria"))
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("set/timeline.md")) == "../shown.md")
    }
  }

  @Test func jsonLinesAreLimitedAndNamed() throws {
    let long = "{\"id\":\"a\",\"text\":\"" + String(repeating: "x ", count: 33 << 20) + "\"}"
    let run = try CommandRun.stanceline(
      ["code", "--jsonl"], input: long + "\n{\"id\":\"\",\"text\":\"He said.\"}\n{\"id\":\"c\",\"text\":\"He said.\"}")
    #expect(run.status == 2)
    #expect(
      run.errors == """
        error: line 1: more than 67108864 bytes; expected one news document a line
        error: line 2: empty `id`; expected a name of its own for each document

        """)
    #expect(run.output.contains("\"c\""))
  }

  @Test func argumentsAreShownNotSent() throws {
    let run = try CommandRun.stanceline(["graph", "--\u{1B}[31mred\u{9B}31m\u{202E}"])
    #expect(run.status == 64)
    #expect(!run.errors.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" || $0 == "\u{202E}" })
  }

  @Test func aCopiedProgramSaysWhatItLacks() throws {
    try TemporaryFolder.with { folder in
      try FileManager.default.copyItem(atPath: CommandRun.stancelinePath, toPath: folder.file("stanceline"))
      try folder.write(OutputSafetyTests.article, to: "a.txt")
      for arguments in [["code", folder.file("a.txt")], ["--version"], ["codebook", "find", "Syria"]] {
        let run = try CommandRun.run(folder.file("stanceline"), arguments)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("error: resource "))
        #expect(run.errors.split(separator: "\n").count == 1)
      }
    }
  }
}
