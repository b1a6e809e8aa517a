import ArgumentParser
import DossierModel
import Foundation
import TextAnalysis

/// Commands about the documents beside a `corpus.yaml`.
struct CorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus", abstract: "Writes a corpus.yaml of what is understood of a folder, to be corrected by hand.",
    subcommands: [CorpusInitCommand.self])
}

/// Writes a folder's `corpus.yaml`.
struct CorpusInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes corpus.yaml with date, publisher, title and url of each document of a folder.",
    discussion: """
      A date that a document does not state stands as a comment to be filled in. A corpus.yaml that is there already is \
      kept unless --force is given. Files with several documents are not listed: each of these goes by what it states.
      """)

  @Argument(help: "Folder of documents.")
  var folder: String

  @OptionGroup var reading: ReadingFlags

  @Flag(help: "Write over a corpus.yaml that is there.")
  var force = false

  func run() throws {
    try reporting {
      let path = (folder.hasSuffix("/") ? folder : folder + "/") + "corpus.yaml"
      guard force || !FileManager.default.fileExists(atPath: path) else {
        throw Failure("\(path): is there already; expected none (--force writes over it)")
      }
      let listing = try reading.dated(InputOptions.listing(of: [folder]))
      let reader = try reading.reader
      var tally = InputTally(listing)
      var yaml = CorpusYAML()
      for entry in listing.entries {
        let file = reader.read(entry)
        for problem in file.problems {
          tally.fail()
          Console.error(problem.description)
        }
        tally.skip(file.skipped)
        yaml.add(file.documents, of: entry.relativePath)
      }
      guard !yaml.isEmpty else { throw Failure("\(folder): no document could be read; expected some") }
      try Output.write(yaml.text, to: path)
      Console.note("Wrote \(path)")
      if tally.isRemarkable { Console.note(tally.skippedSummary) }
      if tally.failures > 0 { throw ExitCode(2) }
    }
  }
}

/// The text of a `corpus.yaml`.
struct CorpusYAML {
  private(set) var isEmpty = true
  private(set) var text =
    "# What stanceline understood of these files. Correct it: what stands here goes before what the files say.\ndocuments:\n"

  /// Adds a file with its documents.
  mutating func add(_ documents: [ReadDocument], of file: String) {
    guard let document = documents.first else { return }
    isEmpty = false
    guard documents.count == 1 else {
      text += "  # \(CorpusYAML.comment(file)): \(documents.count) documents, each with its own date and source\n"
      return
    }
    let source = document.source
    text += "  - file: \(JSONText.string(file))\n"
    if let published = source.published {
      text += "    published: \(published)\(source.publishedFrom.map { "  # \(CorpusYAML.comment($0))" } ?? "")\n"
    } else {
      text += "    # published: 2012-06-01  (not stated)\n"
    }
    if let publisher = source.publisher { text += "    publisher: \(JSONText.string(publisher))\n" }
    text += "    title: \(JSONText.string(source.title))\n"
    if let url = source.url { text += "    url: \(JSONText.string(url))\n" }
    if let language = source.language { text += "    language: \(JSONText.string(language))\n" }
  }

  /// One line, whatever a file's name holds.
  private static func comment(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}
