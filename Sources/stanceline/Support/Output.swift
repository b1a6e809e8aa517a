import ArgumentParser
import Foundation

/// Where a command's data goes: a named file, written whole or not at all, or standard output.
enum Output {
  /// Writes to `path`, or to standard output where it is nil or `-`.
  static func write(_ text: String, to path: String?) throws {
    let isShown = path.map { $0 == "-" } ?? true
    try write(Data((isShown && Console.outputIsTerminal ? Console.shown(text) : text).utf8), to: path)
  }

  static func write(_ data: Data, to path: String?) throws {
    guard let path, path != "-" else {
      do throws(SystemFault) {
        return try Streams.write(data, to: STDOUT_FILENO)
      } catch {
        throw failure(error)
      }
    }
    let file = try OutputFile(path: path)
    file.write(data)
    try file.finish()
  }

  /// A line on standard output.
  static func line(_ text: String) throws {
    try write(text + "\n", to: nil)
  }

  /// A file cannot be written.
  static func failure(_ path: String, _ fault: SystemFault) -> Failure {
    let expectation =
      switch fault.code {
      case ENOSPC, EDQUOT, EFBIG: "room for the file"
      case EPIPE: "a reader that stays"
      case ENAMETOOLONG: "a name of at most 255 bytes"
      default: "a path in a folder that exists and may be written to"
      }
    return Failure("\(path): cannot be written: \(fault.words); expected \(expectation)")
  }

  /// Standard output cannot be written.
  static func failure(_ fault: SystemFault) -> Failure {
    Failure("standard output: cannot be written: \(fault.words); expected a reader, or room on the disk")
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws {
    guard !path.isEmpty else { throw Failure("the output's name is empty; expected a folder") }
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part + "/"
      if mkdir(made, 0o777) == 0 { continue }
      let fault = SystemFault()
      guard fault.code == EEXIST else {
        throw Failure("\(path): cannot be made a folder: \(fault.words); expected a path that may be written to")
      }
    }
    guard access(path + "/.", W_OK) == 0 else {
      throw Failure("\(path): cannot be written: \(SystemFault().words); expected a folder that may be written to")
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
  } catch {
    throw reported(error)
  }
}

/// Says what failed; what ends the command otherwise is handed on.
private func reported(_ error: any Error) -> any Error {
  if error is ExitCode || error is ValidationError || error is CleanExit { return error }
  Console.error(String(describing: error))
  return ExitCode(2)
}

/// The same for a body that waits.
func reportingAsync<Value>(_ body: () async throws -> Value) async throws -> Value {
  do {
    return try await body()
  } catch {
    throw reported(error)
  }
}

/// The bytes of a file, or of standard input for `-`.
func readBytes(_ path: String) throws -> [UInt8] {
  do throws(SystemFault) {
    if path == "-" { return try Streams.readAll(from: STDIN_FILENO) }
    let descriptor = open(OutputSet.newest(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFault() }
    defer { close(descriptor) }
    return try Streams.readAll(from: descriptor)
  } catch {
    switch error.code {
    case ENOENT, ENOTDIR: throw Failure("\(path): no such file; expected a file that can be read")
    case EISDIR: throw Failure("\(path): is a folder; expected a file")
    default:
      let place = path == "-" ? "standard input" : path
      throw Failure("\(place): cannot be read: \(error.words); expected a file that may be read")
    }
  }
}
