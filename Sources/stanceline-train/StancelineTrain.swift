import ArgumentParser

@main
struct StancelineTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stanceline-train",
    abstract: "Trains the language model of stanceline from treebanks, and measures it.",
    subcommands: [TrainCommand.self, EvaluateCommand.self, BenchmarkCommand.self, TimeBenchmarkCommand.self])
}
