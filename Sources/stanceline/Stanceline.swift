import ArgumentParser

@main
struct Stanceline: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stanceline",
    abstract: "Reads news documents and writes a dated timeline of events and a graph of actors and their stances.")
}
