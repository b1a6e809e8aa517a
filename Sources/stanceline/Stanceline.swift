import ArgumentParser
import DossierModel
import Foundation

@main
struct Stanceline: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stanceline",
    abstract: "Reads news documents and writes a dated timeline of events and a graph of actors and their stances.",
    discussion: """
      Exit codes: 0 done; 1 the two sides of a diff differ; 2 some input or output failed, the rest was done; \
      64 the command line was wrong.
      """,
    version: StancelineVersion.current,
    subcommands: [
      // A command a line, in the order of the work.
      BuildCommand.self,
      CodeCommand.self,
      MergeCommand.self,
      TimelineCommand.self,
      GraphCommand.self,
      MatrixCommand.self,
      ReportCommand.self,
      ExportCommand.self,
      DiffCommand.self,
      HistoryCommand.self,
      ExplainCommand.self,
      ActorsCommand.self,
      CodebookCommand.self,
      TimesCommand.self,
      AnnotateCommand.self,
      ValidateCommand.self,
      DoctorCommand.self,
    ])

  static func main() async {
    Streams.prepare()
    Litter.removeOnSignals()
    if CommandLine.arguments.dropFirst() == ["--version"] { end { try Output.line(try VersionText().text) } }
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch {
      let text = fullMessage(for: error)
      let code = exitCode(for: error)
      if text.isEmpty { Foundation.exit(code.rawValue) }
      // What the user wrote comes back in usage errors: shown, not sent to the terminal.
      guard code == .success else {
        Console.note(text)
        Foundation.exit(code.rawValue)
      }
      end { try Output.line(text) }
    }
  }

  /// Writes the last words of a run that went well.
  private static func end(_ write: () throws -> Void) -> Never {
    do {
      try reporting(write)
      Foundation.exit(0)
    } catch {
      Foundation.exit(2)
    }
  }
}

/// The program's version, as the dossier records it.
enum StancelineVersion {
  static let current = "0.2.0"
  static let generator = Dossier.Generator(name: "stanceline", version: current)
}
