import ArgumentParser
import DossierModel
import Foundation
import TextAnalysis

/// Writes the linguistic analysis of documents as CoNLL-U.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Splits documents into sentences and words, and writes tags, lemmas and dependencies as CoNLL-U.")

  @Argument(help: "Text files and folders of them.")
  var inputs: [String] = []

  @Option(help: "CoNLL-U file whose words and sentences are kept and analysed anew.")
  var fromConllu: String?

  @Flag(help: "Write CoNLL-U, which is also what happens without this flag.")
  var conllu = false

  @OptionGroup var analysis: ParserOptions

  @Option(name: [.short, .long], help: "File to write to; standard output without it.")
  var output: String?

  func validate() throws {
    guard inputs.isEmpty == (fromConllu != nil) else {
      throw ValidationError("name either documents or one file after --from-conllu")
    }
  }

  func run() throws {
    try reporting {
      let annotator = try standardAnnotator()
      var text = ""
      let failed =
        try fromConllu.map { try annotate(file: $0, with: annotator, to: &text) }
        ?? annotateInputs(with: annotator, to: &text)
      try Output.write(text, to: output)
      if failed { throw ExitCode(2) }
    }
  }

  private func standardAnnotator() throws -> Annotator {
    do {
      return try Annotator.standard(analysis.parser)
    } catch {
      throw Failure("\(error)")
    }
  }

  /// Analyses the words of a CoNLL-U file; says whether some sentences could not be read.
  private func annotate(file: String, with annotator: Annotator, to text: inout String) throws -> Bool {
    var failed = false
    for document in CoNLLU.read(String(decoding: try readBytes(file), as: UTF8.self), file: file) {
      failed = report(document.diagnostics) || failed
      CoNLLU.write(annotator.annotate(tokensOf: document), to: &text)
    }
    return failed
  }

  private func annotateInputs(with annotator: Annotator, to text: inout String) -> Bool {
    let reader = CorpusReader()
    let listing = reader.listing(of: inputs)
    for problem in listing.problems { Console.error("\(problem)") }
    var failed = !listing.problems.isEmpty
    for entry in listing.entries {
      let reading = reader.read(entry)
      for problem in reading.problems { Console.error("\(problem)") }
      for file in reading.skipped { Console.warning("\(file.path): left out: \(file.reason)") }
      failed = failed || !reading.problems.isEmpty
      for document in reading.documents {
        failed = report(document.parsed?.diagnostics ?? []) || failed
        CoNLLU.write(document.parsed ?? annotator.annotate(document.source), to: &text)
      }
    }
    return failed
  }

  private func report(_ diagnostics: [Diagnostic]) -> Bool {
    for diagnostic in diagnostics { Console.error(diagnostic.message) }
    return !diagnostics.isEmpty
  }
}
