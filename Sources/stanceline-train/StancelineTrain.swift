import ArgumentParser

@main
struct StancelineTrain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stanceline-train", abstract: "Trains and evaluates Stanceline's language models.")
}
