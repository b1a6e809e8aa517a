import ArgumentParser
import DossierFormats
import DossierModel

/// Who stands how toward whom, as a table.
struct MatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Sets who stands how toward whom in a table: what a dense graph cannot show.",
    usage: "stanceline matrix [--at DATE | --during INTERVAL] [--blocs] -i dossier.json -o matrix.svg",
    discussion: "Exit codes: 0 done; 2 an input or output failed; 64 the command line was wrong.")

  @Option(name: .shortAndLong, help: "Dossier to look at; `-` for standard input.")
  var input: String

  @Option(help: "Stances in force at the end of this day.")
  var at: String?

  @Option(help: "Stances expressed in this EDTF date or interval, such as 2031-02.")
  var during: String?

  @OptionGroup var selection: StanceSelection

  @Flag(help: "Rows and columns by bloc: actors that side with one another more often than against.")
  var blocs = false

  @Option(help: "Most rows and columns of the figure; as many up to 24 as a page holds where left out.")
  var maxNodes: Int?

  @Option(name: .shortAndLong, help: "svg, png, pdf, html or csv.")
  var format = "svg"

  @OptionGroup(title: "Figure options") var figure: FigureArguments

  @Option(name: .shortAndLong, help: "File to write; standard output where it is left out.")
  var output: String?

  func validate() throws {
    if at != nil, during != nil { throw ValidationError("both --at and --during; expected one of them") }
    if let at { _ = try CommandDate.day(at) }
    if let during { _ = try CommandDate.date(during, "--during") }
    if let maxNodes, !(1...GraphCommand.mostNodes).contains(maxNodes) {
      throw ValidationError(
        "--max-nodes: \(maxNodes); expected 1 to \(GraphCommand.mostNodes), or --format html or csv for all")
    }
    guard (FigureFile.formats + ["html", "csv"]).contains(format) else {
      throw ValidationError("\"\(format)\" is no matrix format; expected svg, png, pdf, html or csv")
    }
  }

  func run() throws {
    try reporting {
      let dossier = try DossierFile.load(input)
      let graph = try graph(of: dossier)
      let matrix = StanceMatrix(graph, blocs: blocs ? graph.blocs() : nil)
      switch format {
      case "csv": try Output.write(StanceMatrixCSVExporter().text(matrix), to: output)
      case "html": try Output.write(MatrixHTMLExporter(title: figure.title).text(matrix), to: output)
      default:
        var options = figure.options(of: dossier)
        options.maximumNodes = maxNodes ?? 24
        options.fitsPage = maxNodes == nil
        try FigureFile.write(MatrixFigure.fitted(matrix, options: options), as: format, to: output)
      }
    }
  }

  private func graph(of dossier: Dossier) throws -> StanceGraph {
    let options = try selection.options(dossier)
    if let at { return dossier.snapshot(at: try CommandDate.day(at), options: options) }
    if let during { return dossier.snapshot(during: try CommandDate.date(during, "--during"), options: options) }
    return dossier.stanceGraph(options: options)
  }
}
