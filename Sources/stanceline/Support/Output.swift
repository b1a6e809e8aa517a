import ArgumentParser
import Foundation

/// Where a command's data goes: a named file, written whole or not at all, or standard output.
enum Output {
  /// Writes to `path`, or to standard output where it is nil or `-`.
  static func write(_ text: String, to path: String?) throws {
    try write(Data(text.utf8), to: path)
  }

  static func write(_ data: Data, to path: String?) throws {
    guard let path, path != "-" else {
      do {
        return try FileHandle.standardOutput.write(contentsOf: data)
      } catch {
        throw Output.failure
      }
    }
    do {
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw failure(path)
    }
  }

  /// A file cannot be written.
  static func failure(_ path: String) -> Failure {
    Failure("\(path): cannot be written; expected a path in a folder that exists and may be written to")
  }

  /// Standard output cannot be written.
  static let failure = Failure("standard output: cannot be written; expected a reader, or room on the disk")

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure("\(path): cannot be made a folder; expected a path that may be written to")
    }
    guard access(path, W_OK) == 0 else {
      throw Failure("\(path): cannot be written; expected a folder that may be written to")
    }
  }
}

/// Some input or output failed: one line that says place, finding, expectation. The command ends with exit code 2.
struct Failure: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) {
    self.description = description
  }
}

/// Runs a command's body and turns its failure into one line and exit code 2.
func reporting<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let failure as Failure {
    Console.error(failure.description)
    throw ExitCode(2)
  }
}

/// The same for a body that waits.
func reportingAsync<Value>(_ body: () async throws -> Value) async throws -> Value {
  do {
    return try await body()
  } catch let failure as Failure {
    Console.error(failure.description)
    throw ExitCode(2)
  }
}

/// The bytes of a file, or of standard input for `-`.
func readBytes(_ path: String) throws -> [UInt8] {
  if path == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
    throw Failure("\(path): no such file; expected a file that can be read")
  }
  guard !isFolder.boolValue else { throw Failure("\(path): is a folder; expected a file") }
  // A pipe is read to its end; FileManager reads regular files only.
  let whole =
    FileManager.default.contents(atPath: path)
    ?? (access(path, R_OK) == 0 ? FileHandle(forReadingAtPath: path)?.readDataToEndOfFile() : nil)
  guard let data = whole else {
    throw Failure("\(path): cannot be read; expected a file that may be read")
  }
  return [UInt8](data)
}
