import ArgumentParser
import DossierModel
import Foundation
import TextAnalysis

/// Measures how fast the built-in model reads text.
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark", abstract: "Measures words a second from text to dependencies, on one core.")

  @Argument(help: "Plain text, read as one document.")
  var text: String

  @Option(help: "Linear model to use instead of the built-in one.")
  var model: String?

  @Option(help: "Built-in parser to use: fast or accurate.")
  var parser = ParserChoice.fast

  @Option(help: "How often to read it.")
  var rounds = 5

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let chosen = try ModelFile.parser(model, parser)
    let load = clock.now - start
    let annotator = try Annotator(parser: chosen)
    let content = String(decoding: try Data(contentsOf: URL(fileURLWithPath: text)), as: UTF8.self)
    let source = SourceDocument(id: "text", title: "", text: CodePointText(content))
    var best = Duration.seconds(1_000_000)
    var words = 0
    for _ in 0..<rounds {
      let start = clock.now
      words = annotator.annotate(source).sentences.reduce(0) { $0 + $1.tokens.count }
      best = min(best, clock.now - start)
    }
    let seconds = Double(best.components.seconds) + Double(best.components.attoseconds) / 1e18
    print("model ready in \(load)")
    print("\(words) words in \(best): \(Int(Double(words) / seconds)) words a second")
  }
}
