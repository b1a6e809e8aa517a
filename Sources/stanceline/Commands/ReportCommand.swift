import ArgumentParser
import DossierFormats
import DossierModel

/// One page with figure, filters, tables and quotes, to be opened in a browser.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes one self-contained HTML page: stance graph with a date slider, filters, tables and quotes.",
    usage: "stanceline report -i dossier.json -o report.html")

  @Option(name: .shortAndLong, help: "Dossier to look at; `-` for standard input.")
  var input: String

  @OptionGroup var selection: StanceSelection

  @Option(help: "Title of the page.")
  var title = "Events and stances"

  @Option(name: .shortAndLong, help: "File to write; standard output where it is left out.")
  var output: String?

  func run() throws {
    try reporting {
      let dossier = try DossierFile.load(input)
      let report = try ReportFile.report(of: dossier, options: try selection.options(dossier), title: title)
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
    let figureOptions = FigureOptions(of: dossier)
    let figure = StanceFigure(dossier.stanceGraph(options: options), options: figureOptions)
    let layout = try FigureFile.layout(figure.layoutRequest)
    return Report(title: title, dossier: dossier, figure: figure, layout: layout, options: options, texts: texts)
  }
}
