import ArgumentParser
import DossierModel
import Foundation
import TextAnalysis

/// Measures how fast time expressions are found and resolved in unparsed text.
struct TimeBenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark-times",
    abstract: "Measures words a second from text to resolved time expressions, on one core.")

  @Argument(help: "Plain texts; each is a document.")
  var texts: [String]

  @Option(help: "How often each round takes all of them.")
  var repeats = 200

  @Option(help: "Rounds; the fastest counts.")
  var rounds = 5

  func run() throws {
    let published = try EDTFDate(parsing: "2012-05-28")
    var words = 0
    let documents = try texts.map { path in
      let content = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
      words += content.split(whereSeparator: \.isWhitespace).count
      return CodePointText(content)
    }
    var best = Double.infinity
    var found = 0
    for _ in 0..<rounds {
      let start = clock()
      found = 0
      for _ in 0..<repeats {
        for document in documents { found += TimeTagger().expressions(in: document, published: published).count }
      }
      best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    let all = words * repeats
    let speed = Int(Double(all) / best)
    print("\(all) words, \(found) expressions, \(String(format: "%.2f", best)) CPU seconds: \(speed) words a second")
  }
}
