public import ArgumentParser
import DossierModel
import Foundation
public import TextAnalysis

/// Measures an analysis, or the built-in model, against a gold standard.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compares CoNLL-U with a gold standard by the definitions of the CoNLL 2018 shared task.")

  @Argument(help: "Gold standard in CoNLL-U.")
  var gold: String

  @Argument(help: "Analysis of the same text in CoNLL-U; without it, the model analyses the gold standard's text.")
  var system: String?

  @Option(help: "Linear model to use instead of the built-in one.")
  var model: String?

  @Option(help: "Built-in parser to use: fast or accurate.")
  var parser = ParserChoice.fast

  @Flag(help: "Give the model the gold standard's words and sentences.")
  var goldTokens = false

  @Option(help: "Where to write what the model made of the text.")
  var output: String?

  func run() throws {
    let goldText = try read(gold)
    let systemText = try system.map(read) ?? analysed(goldText)
    if let output { try Data(systemText.utf8).write(to: URL(fileURLWithPath: output)) }
    print(try ParsingEvaluation(gold: goldText, system: systemText).table, terminator: "")
  }

  private func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  private func analysed(_ gold: String) throws -> String {
    let parser = try ModelFile.parser(model, parser)
    return goldTokens
      ? GoldTokens.reparsed(gold, by: parser)
      : try analysedText(gold, Annotator(parser: parser))
  }

  private func analysedText(_ gold: String, _ annotator: Annotator) throws -> String {
    var result = ""
    for document in CoNLLU.read(gold, file: self.gold) {
      CoNLLU.write(annotator.annotate(document.source), to: &result)
    }
    return result
  }
}

enum ModelFile {
  /// The linear parser with the model at a path, else a built-in parser.
  static func parser(_ path: String?, _ choice: ParserChoice) throws -> any Parser {
    guard let path else { return try choice.parser() }
    return try LinearParser(model: [UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
  }
}

/// Replaces the analysis in a CoNLL-U text and keeps its words, multiword tokens and sentences.
enum GoldTokens {
  static func reparsed(_ gold: String, by parser: any Parser) -> String {
    var result = ""
    for block in gold.split(separator: "\n\n") {
      let lines = block.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
      let words = lines.filter { $0.count == 10 && Int($0[0]) != nil }
      let tokens = words.map { Token(form: String($0[1]), span: TextSpan(0, 0)) }
      guard !tokens.isEmpty else { continue }
      var sentences = [Sentence(index: 0, span: TextSpan(0, 0), tokens: tokens)]
      parser.parse(&sentences)
      var parsed = sentences[0].tokens.makeIterator()
      for line in lines {
        guard line.count == 10, Int(line[0]) != nil, let token = parsed.next() else {
          if line.count == 10, !line[0].contains(".") { result += line.joined(separator: "\t") + "\n" }
          continue
        }
        result += "\(line[0])\t\(token.form)\t\(token.lemma)\t\(token.upos)\t\(token.xpos)\t\(token.feats)\t"
        result += "\(token.head + 1)\t\(token.deprel)\t_\t\(line[9])\n"
      }
      result += "\n"
    }
    return result
  }
}

extension ParserChoice: ExpressibleByArgument {}
