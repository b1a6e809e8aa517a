package import Foundation

/// What a run of a program gave.
package struct CommandRun {
  package var status: Int32
  package var output: String
  package var errors: String

  /// Runs the `stanceline` of the same build as the tests.
  package static func stanceline(_ arguments: [String], input: String? = nil) throws -> CommandRun {
    try run(stancelinePath, arguments, input: input)
  }

  /// The `stanceline` of the same build as the tests.
  package static var stancelinePath: String {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    return folder.appendingPathComponent("stanceline").path
  }

  /// Runs a program; its streams go through files, so that neither side waits for the other.
  package static func run(_ program: String, _ arguments: [String], input: String? = nil) throws -> CommandRun {
    try TemporaryFolder.with { folder in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = arguments
      process.standardOutput = try writing(folder.file("out"))
      process.standardError = try writing(folder.file("err"))
      try folder.write(input ?? "", to: "in")
      process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder.file("in")))
      try process.run()
      process.waitUntilExit()
      return CommandRun(
        status: process.terminationStatus, output: try folder.text(of: "out"), errors: try folder.text(of: "err"))
    }
  }

  /// The path of a program on the `PATH`, or nil where it is not installed.
  package static func find(_ program: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func writing(_ path: String) throws -> FileHandle {
    try Data().write(to: URL(fileURLWithPath: path))
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }
}

/// A folder that is there for the length of a test.
package struct TemporaryFolder {
  package var path: String

  package static func with<Value>(_ body: (TemporaryFolder) throws -> Value) throws -> Value {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("stanceline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(TemporaryFolder(path: url.path))
  }

  package func file(_ name: String) -> String { path + "/" + name }

  package func write(_ text: String, to name: String) throws {
    try write(Data(text.utf8), to: name)
  }

  package func write(_ data: Data, to name: String) throws {
    try data.write(to: URL(fileURLWithPath: file(name)))
  }

  package func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: file(name))), as: UTF8.self)
  }
}

/// The project's own files.
package enum Project {
  /// The folder of `Package.swift`.
  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  package static func file(_ path: String) -> String { root + "/" + path }

  /// The Swift files in a folder of the project, ascending.
  package static func swiftFiles(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: file(folder)).filter { $0.hasSuffix(".swift") }.sorted()
      .map { file(folder) + "/" + $0 }
  }
}
