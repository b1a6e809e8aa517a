import ArgumentParser
import EventCoding
import Foundation
import StancelineKit

/// Starts and checks a corpus's own codebook.
struct CodebookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook", abstract: "Starts or checks a codebook.yaml.",
    subcommands: [CodebookInitCommand.self, CodebookValidateCommand.self, CodebookFindCommand.self])
}

/// Checks a codebook: the first thing wrong in each file, one line.
struct CodebookValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Checks codebook files: line, finding, expectation. Runs the examples of their rules.")

  @Argument(help: "Codebook files (YAML).")
  var files: [String]

  func run() throws {
    var failures = 0
    for path in files {
      do {
        let yaml = String(decoding: try readBytes(path), as: UTF8.self)
        _ = try Pipeline(codebooks: [CodebookText(path: path, yaml: yaml)])
      } catch {
        Console.error(String(describing: error))
        failures += 1
      }
    }
    if failures > 0 { throw ExitCode(2) }
  }
}

/// Says whom the built-in codebook knows by a name.
struct CodebookFindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Says whom the built-in codebook knows by a name.")

  @Argument(help: "A name, surname, capital or short form.")
  var name: String

  func run() throws {
    try reporting {
      let found = try Codebook.world().entries(named: name)
      for line in found { try Output.line(Console.safe(line)) }
      if found.isEmpty {
        throw Failure(
          "the built-in codebook knows nobody named \"\(name)\"; expected a name, surname, capital or short form")
      }
    }
  }
}
