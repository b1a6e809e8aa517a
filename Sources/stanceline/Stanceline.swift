import ArgumentParser
import DossierModel
import Foundation

@main
struct Stanceline: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stanceline",
    abstract: "Reads news documents and writes a dated timeline of events and a graph of actors and their stances.",
    discussion: """
      Exit codes of every command: 0 done; 1 only of `diff`, where the two sides differ; 2 some input or output failed \
      or something asked for is not there, the rest was done; 64 the command line was wrong.
      """,
    version: StancelineVersion.current,
    subcommands: [
      // A command a line, in the order of the work.
      BuildCommand.self,
      CodeCommand.self,
      ReadCommand.self,
      CorpusCommand.self,
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

  /// Runs the command named; whatever it fails of, it ends with one of the documented exit codes.
  static func main() async {
    Streams.prepare()
    Litter.removeOnSignals()
    if CommandLine.arguments.dropFirst() == ["--version"] { end { try Output.line(try VersionText().text) } }
    if let message = unknownCommand(CommandLine.arguments.dropFirst().first) {
      Console.error(message)
      Foundation.exit(64)
    }
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      Console.error(failure.description)
      Foundation.exit(2)
    } catch {
      let text = fullMessage(for: error)
      let code = exitCode(for: error)
      if text.isEmpty { Foundation.exit(code.rawValue) }
      // What the user wrote comes back in usage errors: shown, not sent to the terminal.
      guard code == .success else {
        Console.note(text)
        // What no command has foreseen is a failure all the same; 1 is for differences.
        Foundation.exit(code == .failure ? 2 : code.rawValue)
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

  /// What is wrong with a first word that is no command: otherwise the options after it would be called unknown.
  static func unknownCommand(_ word: String?) -> String? {
    guard let word, !word.hasPrefix("-"), word != "help" else { return nil }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    if names.contains(word) { return nil }
    return "\"\(word)\" is no command; expected one of \(names.joined(separator: ", "))"
  }
}

/// The program's version, as the dossier records it.
enum StancelineVersion {
  static let current = "0.2.0"
  static let generator = Dossier.Generator(name: "stanceline", version: current)
}
