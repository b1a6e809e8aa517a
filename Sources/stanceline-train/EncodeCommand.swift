import ArgumentParser
import Foundation
import NeuralText

/// Shows what an encoder makes of lines of text, and measures it.
struct EncodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "encode",
    abstract: "Prints the word pieces or vectors of lines from the standard input, or measures an encoder with them.")

  @Argument(help: "A model made by Training/reader/export.py.")
  var model: String

  @Flag(help: "Print NUMBER:START:END for each word piece, in code points of the line.")
  var pieces = false

  @Flag(help: "Print the vectors of each line's word pieces, with start and end, as 32-bit numbers without any marks.")
  var vectors = false

  @Option(help: "Word pieces in a sequence, with start and end; the rest of a line is left out.")
  var longest = 256

  @Option(help: "Sequences that are measured.")
  var sequences = 100

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let model = try NeuralModel(path: model)
    let tokenizer = try WordPieceTokenizer(model)
    if pieces { return printPieces(tokenizer) }
    let encoder = try TransformerEncoder(model)
    let loaded = clock.now - start
    if vectors { return printVectors(tokenizer, encoder) }
    print("loaded in \(loaded.formatted(.units(allowed: [.milliseconds])))")
    measure(tokenizer, model)
  }

  private func printPieces(_ tokenizer: WordPieceTokenizer) {
    while let line = readLine() {
      print(tokenizer.tokenize(line).map { "\($0.id):\($0.start):\($0.end)" }.joined(separator: " "))
    }
  }

  private func printVectors(_ tokenizer: WordPieceTokenizer, _ encoder: TransformerEncoder) {
    while let line = readLine() {
      let ids = tokenizer.tokenize(line).prefix(longest - 2).map(\.id)
      let vectors = encoder.encode([tokenizer.start] + ids + [tokenizer.end])
      FileHandle.standardOutput.write(vectors.values.withUnsafeBytes { Data($0) })
    }
  }

  /// Fills sequences up with whole words and encodes them in one thread, on each path through the kernels.
  private func measure(_ tokenizer: WordPieceTokenizer, _ model: NeuralModel) {
    var words = 0
    var all: [[Int32]] = []
    var ids: [Int32] = []
    while let line = readLine(), all.count < sequences {
      for word in line.split(whereSeparator: \.isWhitespace) {
        let next = tokenizer.pieces(of: String(word)).prefix(longest - 2)
        if ids.count + next.count > longest - 2 {
          all.append([tokenizer.start] + ids + [tokenizer.end])
          ids = []
        }
        ids += next
        words += 1
      }
    }
    for kernels in Kernels.available {
      guard let encoder = try? TransformerEncoder(model, kernels: kernels) else { continue }
      let start = clock()
      for sequence in all { _ = encoder.encode(sequence) }
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      let pieces = all.reduce(0) { $0 + $1.count }
      print("\(kernels.path): \(pieces) pieces in \(String(format: "%.2f", seconds)) CPU seconds, ", terminator: "")
      print("\(Int(Double(pieces) / seconds)) pieces or \(Int(Double(words) / seconds)) words a second, no overlap")
    }
  }
}
