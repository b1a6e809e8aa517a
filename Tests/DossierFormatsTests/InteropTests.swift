// Every export opened by the programs it is made for, with Tests/Interop/check.py: the sample, a dossier of texts that
// formats stumble over, and the files of output/. Consumers that are not installed are skipped, and the test says which.
// The Python is STANCELINE_PYTHON, or .venv/bin/python where `make test` could make one, or python3.

import DossierFormats
import DossierModel
import Foundation
import TestSupport
import Testing

@Suite struct InteropTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let interop = root.appendingPathComponent("Tests/Interop")
  static let python: String? = {
    let environment = ProcessInfo.processInfo.environment
    var candidates = [environment["STANCELINE_PYTHON"], root.appendingPathComponent(".venv/bin/python").path]
      .compactMap { $0 }
    candidates += environment["PATH", default: ""].split(separator: ":").map { "\($0)/python3" }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  @Test(.enabled(if: python != nil, "no Python to run the consumers with"))
  func consumersReadTheSample() throws {
    try InteropTests.check(SampleDossier.dossier)
  }

  @Test(.enabled(if: python != nil, "no Python to run the consumers with"))
  func consumersReadAnEmptyDossier() throws {
    try InteropTests.check(Dossier())
  }

  @Test(.enabled(if: python != nil, "no Python to run the consumers with"))
  func consumersReadHostileTexts() throws {
    let script = InteropTests.interop.appendingPathComponent("hostile.py").path
    let (status, output) = try InteropTests.runPython([script])
    try #require(status == 0, "hostile.py: \(String(decoding: output.suffix(500), as: UTF8.self))")
    try InteropTests.check(InteropTests.withIDsThatDifferInCase(try DossierJSON.read(bytes: Array(output))))
  }

  @Test(.enabled(if: python != nil, "no Python to run the consumers with"))
  func consumersReadTheFilesOfOutput() throws {
    try InteropTests.read(InteropTests.root.appendingPathComponent("output"), options: ["--some"])
  }

  /// The same with two actors whose ids differ in case only, which the dossier's schema forbids and a graph may have.
  static func withIDsThatDifferInCase(_ dossier: Dossier) -> Dossier {
    func renamed(_ id: String) -> String { id == "actor-1" ? "ACTOR-2" : id }
    var dossier = dossier
    for index in dossier.actors.indices { dossier.actors[index].id = renamed(dossier.actors[index].id) }
    for index in dossier.stances.indices {
      dossier.stances[index].holder = renamed(dossier.stances[index].holder)
      if dossier.stances[index].target.kind == .actor {
        dossier.stances[index].target.id = renamed(dossier.stances[index].target.id)
      }
    }
    return dossier
  }

  /// Writes every format into a folder and has it read.
  static func check(_ dossier: Dossier) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("stanceline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = ExportInput(dossier)
    for format in ExportFormat.all {
      try Data(format.text(input).utf8).write(to: folder.appendingPathComponent(format.fileName))
    }
    try read(folder)
  }

  /// Has the files of a folder read.
  static func read(_ folder: URL, options: [String] = []) throws {
    let (status, output) = try runPython([interop.appendingPathComponent("check.py").path] + options + [folder.path])
    let report = String(decoding: output, as: UTF8.self)
    print(report, terminator: "")
    #expect(status == 0, "\(report)")
  }

  private static func runPython(_ arguments: [String]) throws -> (status: Int32, output: Data) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(python))
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.standardError
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }
}
