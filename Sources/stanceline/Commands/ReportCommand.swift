import ArgumentParser
import DossierFormats
import DossierModel
import TextAnalysis

/// One page with figure, filters, tables and quotes, to be opened in a browser.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes one self-contained HTML page: stance graph with a date slider, filters, tables and quotes.",
    usage: "stanceline report -i dossier.json [--texts FOLDER] -o report.html",
    discussion: """
      With --texts, a click shows a quote in its article; without, in the 32 characters around it that the dossier has. \
      Exit codes: 0 done; 2 an input or output failed; 64 the command line was wrong.
      """)

  @Option(name: .shortAndLong, help: "Dossier to look at; `-` for standard input.")
  var input: String

  @Option(help: "Documents that the dossier was coded from, or a folder of them; may be repeated.")
  var texts: [String] = []

  @OptionGroup var selection: StanceSelection

  @Option(help: "Title of the page.")
  var title = "Events and stances"

  @Option(name: .shortAndLong, help: "File to write; standard output where it is left out.")
  var output: String?

  func run() throws {
    try reporting {
      let dossier = try DossierFile.load(input)
      let articles = try ReportFile.articles(of: dossier, in: texts)
      let report = try ReportFile.report(
        of: dossier, options: try selection.options(dossier), title: title, texts: articles)
      try Output.write(ReportHTMLExporter().text(report), to: output)
    }
  }
}

/// Puts a report together: all stances in one layout.
enum ReportFile {
  /// With the articles' texts, quotes are shown in their context.
  static func report(
    of dossier: Dossier, options: SnapshotOptions, title: String, texts: [SourceDocument] = []
  ) throws -> Report {
    try ReportHTMLExporter.requireResources()
    let figureOptions = FigureOptions(of: dossier)
    let (figure, layout) = try FigureFile.figure(of: dossier.stanceGraph(options: options), options: figureOptions)
    return Report(title: title, dossier: dossier, figure: figure, layout: layout, options: options, texts: texts)
  }

  /// The articles that a dossier was coded from, as far as they are among the inputs; the rest is said.
  static func articles(of dossier: Dossier, in inputs: [String]) throws -> [SourceDocument] {
    guard !inputs.isEmpty else {
      let count = dossier.documents.count
      let missing = count == 1 ? "1 article is not in the page" : "\(count) articles are not in the page"
      Console.note("\(missing); quotes stand in what the dossier has around them; expected --texts FOLDER")
      return []
    }
    let wanted = Dictionary(dossier.documents.map { ($0.id, $0) }) { first, _ in first }
    var found: [SourceDocument] = []
    for document in documents(of: InputOptions.listing(of: inputs)) {
      guard let record = wanted[document.id] else { continue }
      if record.sha256 != document.sha256 {
        Console.warning(
          "\(document.id): the text is not the one that was coded; quotes stand in it where they still fit")
      }
      found.append(document)
    }
    let known = Set(found.map(\.id))
    for record in dossier.documents where !known.contains(record.id) {
      Console.warning("\(record.id): no article of this id in \(inputs.joined(separator: ", ")); it is not in the page")
    }
    return found
  }

  /// What can be read of a listing.
  static func documents(of listing: CorpusListing) -> [SourceDocument] {
    listing.entries.flatMap { CorpusReader().read($0).documents.map(\.source) }
  }
}
