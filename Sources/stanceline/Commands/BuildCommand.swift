import ArgumentParser
import DossierFormats
import DossierModel
import Foundation
import StancelineKit
import TextAnalysis

/// The main job: read, code, merge, export.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Codes documents and writes dossier, timeline, graphs and figures into a folder.")

  @OptionGroup var input: InputOptions

  @Option(name: .shortAndLong, help: "Folder to write into; made where it is missing.")
  var output: String

  @Option(help: "Comma-separated formats instead of the usual set; `stanceline export --list` names them.")
  var formats: String?

  @OptionGroup var coders: CoderOptions

  func run() async throws {
    try await reportingAsync {
      let outputs = try BuildOutputs(named: formats)
      let listing = coders.withoutClaims(try input.listing())
      guard !listing.entries.isEmpty else { throw ExitCode(2) }
      try Output.makeFolder(output)
      let reader = try input.reading.reader
      let survey = CorpusSurvey(listing, reader: reader, keepDuplicates: input.reading.keepDuplicates)
      let pipeline = try Pipeline(
        codebookFiles: input.codebooks.paths(of: listing), parser: input.analysis.parser, coders: coders,
        inferred: survey.inferred)
      var tally = InputTally(listing)
      let coding = DocumentCoding(
        pipeline: pipeline, outside: try OutsideClaims(coders), reader: reader, copies: survey.copies)
      let coded = try await coding.codeAll(listing.entries, tally: &tally)
      guard !coded.isEmpty else { throw ExitCode(2) }
      let dossier = Dossier(merging: coded, generator: StancelineVersion.generator)
      let files = try outputs.files(of: dossier, texts: texts(of: listing.entries, of: dossier, reader))
      try publish(files, instead: outputs.replaced(by: files))
      let summary = BuildSummary(
        dossier: dossier, reading: tally.summary, files: files.map(\.name), folder: output)
      summary.warn()
      try Output.line(summary.text)
      if tally.failures > 0 { throw ExitCode(2) }
    }
  }

  /// All files together, so that no new dossier lies beside old figures.
  private func publish(_ files: [BuildOutputs.File], instead gone: [String]) throws {
    let set = try OutputSet(folder: output)
    do {
      for file in files { try set.add(file.name, file.data) }
      try set.publish(removing: gone)
    } catch {
      set.discard()
      throw error
    }
  }

  /// The articles once more, for the report; of a large corpus it does without.
  private func texts(of entries: [CorpusListing.Entry], of dossier: Dossier, _ reader: CorpusReader) -> [SourceDocument]
  {
    guard dossier.documents.count <= 200 else { return [] }
    let ids = Set(dossier.documents.map(\.id))
    let documents = entries.flatMap { reader.read($0).documents }.filter { $0.parsed == nil }
    return documents.map(\.source).filter { ids.contains($0.id) }
  }
}
