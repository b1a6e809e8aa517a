import ArgumentParser

@main
struct StancelineTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stanceline-train",
    abstract: "Trains the models of stanceline, and measures them.",
    subcommands: [
      TrainCommand.self, ScorerCommand.self, EvaluateCommand.self, BenchmarkCommand.self, TimeBenchmarkCommand.self,
      EncodeCommand.self,
    ])
}
