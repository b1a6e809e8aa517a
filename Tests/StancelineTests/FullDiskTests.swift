import Foundation
import TestSupport
import Testing

private let mayMount: Bool = {
  let script = "unshare --mount mount -t tmpfs -o size=64k none \"$(mktemp -d -p \"$0\")\""
  return (try? TemporaryFolder.with { try CommandRun.run("/bin/sh", ["-c", script, $0.path]).status == 0 }) ?? false
}()

/// A disk that is full and one that may only be read, small and in a mount namespace of the test's own; where that is not
/// allowed the tests are skipped.
@Suite(.enabled(if: mayMount)) struct FullDiskTests {
  private static let commands = [
    "export graphml -i \"$1\" -o disk/out", "report -i \"$1\" -o disk/out", "graph -i \"$1\" -o disk/out -f png",
    "timeline -i \"$1\" -o disk/out -f svg", "merge \"$1\" -o disk/out", "code \"$2\" -o disk/out",
    "code --jsonl -o disk/out < \"$3\"", "code --jsonl < \"$3\" > disk/out", "build \"$2\" -o disk/set",
    "graph --each-date disk/set -i \"$1\"",
  ]

  /// Runs a command in a folder with a small `disk`; gives the run, whose output lists the disk afterwards.
  private func run(_ command: String, mount options: String, before: String = "true") throws -> CommandRun {
    try TemporaryFolder.with { folder in
      let article = "Russia condemned Syria on Monday, its foreign ministry said."
      try folder.write(article, to: "a.txt")
      try folder.write(
        (0..<20).map { "{\"id\":\"d\($0)\",\"published\":\"2012-05-28\",\"text\":\"\(article)\"}\n" }.joined(),
        to: "lines")
      let made = try CommandRun.stanceline(
        ["code", folder.file("a.txt"), "--published", "2012-05-28", "-o", folder.file("a.json")])
      #expect(made.status == 0)
      let script = """
        mount -t tmpfs -o size=\(options) none disk && \(before) || exit 99
        \(command.replacing("$1", with: "a.json").replacing("$2", with: "a.txt").replacing("$3", with: "lines"))
        status=$?; ls -A disk; exit $status
        """
      try FileManager.default.createDirectory(atPath: folder.file("disk"), withIntermediateDirectories: false)
      return try CommandRun.run(
        "/usr/bin/env",
        ["-C", folder.path, "unshare", "--mount", "/bin/sh", "-c", script, CommandRun.stancelinePath])
    }
  }

  @Test(arguments: commands) func aFullDiskIsOneLine(command: String) throws {
    let run = try run(
      "\"$0\" " + command, mount: "4k", before: "printf old > disk/out && ! cat /dev/zero > disk/filler 2> /dev/null")
    #expect(run.status == 2, "\(command): \(run)")
    let errors = run.errors.split(separator: "\n").filter { $0.hasPrefix("error: ") }
    #expect(errors.count == 1 && errors[0].contains("no space left"), "\(command): \(run.errors)")
    #expect(run.output.split(separator: "\n").allSatisfy { ["filler", "out", "set"].contains($0) }, "\(run.output)")
  }

  @Test(arguments: commands.filter { !$0.contains(">") })
  func aDiskToBeReadOnlyIsOneLine(command: String) throws {
    let run = try run(
      "\"$0\" " + command, mount: "64k", before: "printf old > disk/out && mount -o remount,ro disk")
    #expect(run.status == 2, "\(command): \(run)")
    let errors = run.errors.split(separator: "\n").filter { $0.hasPrefix("error: ") }
    #expect(errors.count == 1 && errors[0].contains("read-only file system"), "\(command): \(run.errors)")
    #expect(run.output == "out\n", "\(run.output)")
  }
}
