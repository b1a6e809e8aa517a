import ArgumentParser
import DossierFormats
import DossierModel

/// An actor's stances over all dates, and where they turn.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Shows the stances of an actor over all dates, and where they turn.",
    usage: "stanceline history --actor syldavia [--target borduria] -i dossier.json")

  @Option(help: "Id or name of the actor.")
  var actor: String

  @Option(help: "Only toward this actor, event or issue: id or name.")
  var target: String?

  @Option(name: .shortAndLong, help: "Dossier to look at.")
  var input: String

  @OptionGroup var selection: StanceSelection

  @OptionGroup(title: "Figure options") var figure: FigureArguments

  @Option(name: .shortAndLong, help: "text, markdown, json, or a picture: svg, png, pdf.")
  var format: Format = .text

  @Option(name: .shortAndLong, help: "File to write; standard output where it is left out.")
  var output: String?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json, svg, png, pdf
  }

  func run() throws {
    try reporting {
      let dossier = try DossierFile.load(input)
      let history = dossier.history(
        actor: try StanceSelection.actor(actor, in: dossier),
        target: try target.map { try StanceSelection.reference($0, in: dossier) },
        options: try selection.options(dossier))
      if FigureFile.formats.contains(format.rawValue) {
        let drawing = HistoryFigure(history, names: ReferenceNames(dossier), options: figure.options(of: dossier))
          .drawing
        try FigureFile.write(drawing, as: format.rawValue, to: output)
      } else {
        try Output.write(text(history, dossier), to: output)
      }
    }
  }

  private func text(_ history: StanceHistory, _ dossier: Dossier) -> String {
    switch format {
    case .text:
      let isColored = output == nil && Console.outputIsTerminal && Console.colorsAllowed
      return HistoryTextExporter(isColored: isColored, dossier: dossier).text(history)
    case .markdown: return HistoryMarkdownExporter(dossier: dossier).text(history)
    case .json: return HistoryJSONExporter().text(history)
    case .svg, .png, .pdf: return ""
    }
  }
}
