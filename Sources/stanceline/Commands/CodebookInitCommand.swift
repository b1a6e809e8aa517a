import ArgumentParser
import DossierModel
import EventCoding
import StancelineKit
import TextAnalysis

/// Writes a codebook of what the built-in one does not know, for the user to correct.
struct CodebookInitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Writes a starter codebook.yaml of the names and issues that are not built in.")

  @OptionGroup var input: InputOptions

  @Option(name: .shortAndLong, help: "File to write; standard output where it is left out.")
  var output: String?

  func run() async throws {
    try await reportingAsync {
      let listing = try input.listing()
      let reader = try input.reading.reader
      guard !listing.entries.isEmpty else { throw ExitCode(2) }
      let pipeline = try Pipeline(codebookFiles: input.codebooks.paths(of: listing), parser: input.analysis.parser)
      var starter = CodebookStarter(world: try Codebook.world())
      var failures = listing.problems.count
      for entry in listing.entries {
        let reading = reader.read(entry)
        for problem in reading.problems { Console.error("\(problem)") }
        failures += reading.problems.count
        for document in reading.documents {
          starter.add(pipeline.link(document))
        }
      }
      try Output.write(starter.yaml, to: output)
      if failures > 0 { throw ExitCode(2) }
    }
  }
}
