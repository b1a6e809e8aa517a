import ArgumentParser
import DossierFormats
import DossierModel
import Foundation
import StancelineKit
import TextAnalysis

/// Documents in, dossier JSON out; or documents as JSON Lines in, coded documents as JSON Lines out.
struct CodeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "Codes documents into a dossier (JSON).",
    discussion: """
      With --jsonl, reads one JSON object a line from standard input (id and text; title, published, publisher, url \
      and language where known) and writes one coded document a line to standard output, in order and with flat \
      memory. `stanceline merge` joins such files. With --claims, writes what the coders say, one claim a line, before \
      it is folded into events and stances.
      """)

  @Argument(help: "Files of any format that `stanceline read --formats` lists, or folders of them.")
  var inputs: [String] = []

  @Option(name: .shortAndLong, help: "File to write; standard output where it is left out.")
  var output: String?

  @Flag(help: "JSON Lines from standard input to standard output, or to --output.")
  var jsonl = false

  @Flag(help: "Write claims as JSON Lines (claim.schema.json) and not a dossier.")
  var claims = false

  @OptionGroup var coders: CoderOptions
  @OptionGroup var reading: ReadingFlags
  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var analysis: ParserOptions

  func validate() throws {
    if jsonl != inputs.isEmpty {
      throw ValidationError(jsonl ? "--jsonl reads standard input; expected no INPUT" : "expected an INPUT or --jsonl")
    }
  }

  func run() async throws {
    try await reportingAsync {
      if jsonl { try await codeLines() } else { try await codeFiles() }
    }
  }

  private func codeFiles() async throws {
    let listing = coders.withoutClaims(try reading.dated(InputOptions.listing(of: inputs)))
    guard !listing.entries.isEmpty else { throw ExitCode(2) }
    let reader = try reading.reader
    let survey = CorpusSurvey(listing, reader: reader, keepDuplicates: reading.keepDuplicates)
    let pipeline = try Pipeline(
      codebookFiles: codebooks.paths(of: listing), parser: analysis.parser, coders: coders, inferred: survey.inferred)
    var tally = InputTally(listing)
    let coding = DocumentCoding(
      pipeline: pipeline, outside: try OutsideClaims(coders), reader: reader, copies: survey.copies)
    if claims {
      var lines: [String] = []
      try await coding.claimAll(listing.entries, tally: &tally) {
        ClaimJSON.write($0.claims, of: $0.document.source)
      } take: {
        lines.append($0)
      }
      try Output.write(lines.joined(), to: output)
    } else {
      let coded = try await coding.codeAll(listing.entries, tally: &tally)
      // What is there already is better than nothing.
      guard !coded.isEmpty else { throw ExitCode(2) }
      let dossier = Dossier(merging: coded, generator: StancelineVersion.generator)
      try Output.write(DossierJSONExporter().text(dossier), to: output)
    }
    if tally.isRemarkable { Console.note(claims ? tally.skippedSummary : tally.summary) }
    if tally.failures > 0 { throw ExitCode(2) }
  }

  private func codeLines() async throws {
    let pipeline = try Pipeline(codebookFiles: codebooks.codebook, parser: analysis.parser, coders: coders)
    let outside = try OutsideClaims(coders)
    var number = 0
    var failures = 0
    var progress = Progress(total: nil)
    var lines = LineReader(descriptor: STDIN_FILENO, limit: NumberedLine.limit)
    let next: () throws -> NumberedLine? = {
      guard let line = try lines.next() else { return nil }
      number += 1
      return NumberedLine(number: number, bytes: line)
    }
    let file = try output.flatMap { $0 == "-" ? nil : try OutputFile(path: $0) }
    var met: Set<String> = []
    func refuse(_ refusals: [ClaimRefusal]) {
      failures += refusals.count
      for refusal in refusals { Console.error(refusal.description) }
    }
    refuse(outside.refusals)
    let code: @Sendable (NumberedLine) -> CodedLine = { [claims] line in
      line.coded(by: pipeline, outside: outside, asClaims: claims)
    }
    try await DocumentCoding(pipeline: pipeline).run(next, code: code) { result in
      progress.step()
      switch result {
      case .blank: break
      case .coded(let json, let document, let refusals):
        if !coders.claimsFrom.isEmpty || coders.mentions != nil { met.insert(document) }
        refuse(refusals)
        guard let file else { return try Output.write(json, to: nil) }
        file.write(json)
        // Nothing more is worth coding.
        if file.hasFailed { try file.finish() }
      case .failed(let message):
        failures += 1
        Console.error(message)
      }
    }
    progress.finish()
    refuse(outside.strays(among: met))
    try file?.finish()
    if failures > 0 { throw ExitCode(2) }
  }
}
