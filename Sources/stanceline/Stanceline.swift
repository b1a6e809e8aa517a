import ArgumentParser
import DossierModel

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
    ])
}

/// The program's version, as the dossier records it.
enum StancelineVersion {
  static let current = "0.1.0"
  static let generator = Dossier.Generator(name: "stanceline", version: current)
}
