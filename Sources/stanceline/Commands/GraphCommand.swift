public import ArgumentParser
import DossierFormats
public import DossierModel
import Foundation
import GraphRendering

/// The stance graph of a dossier, as a picture or in a format of other tools.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draws who supports, condemns and blames whom, at a date or during a window.",
    usage: """
      stanceline graph [--at DATE | --during INTERVAL] -i dossier.json -o graph.svg
      stanceline graph --each-date FOLDER -i dossier.json
      """,
    discussion: "Exit codes: 0 done; 2 an input or output failed; 64 the command line was wrong.")

  @Option(name: .shortAndLong, help: "Dossier to look at; `-` for standard input.")
  var input: String

  @Option(help: "Stances in force at the end of this day.")
  var at: String?

  @Option(help: "Stances expressed in this EDTF date or interval, such as 2031-02 or 2031-02-01/2031-02-07.")
  var during: String?

  @OptionGroup var selection: StanceSelection

  @Option(
    name: [.short, .customLong("format")],
    help: """
      svg, png, pdf, with --blocs text or markdown, or a graph format of `stanceline export --list`; by the output's \
      name where left out, svg without one.
      """)
  var formatName: String?

  @Option(help: "Layout engine: dot, neato, fdp, sfdp, circo or twopi; by the graph's size where left out.")
  var engine: GraphLayout.Engine?

  @Option(help: "Most actors, events and issues drawn, 30 where left out; the rest is counted in a note.")
  var maxNodes: Int?

  @Option(help: "Most arrows drawn; as many up to 60 as the page holds where left out; the rest is counted in a note.")
  var maxArrows: Int?

  @Flag(help: "Writes beside each arrow since when its newest stance stands.")
  var since = false

  @OptionGroup(title: "Figure options") var figure: FigureArguments

  @Flag(help: "Frames blocs: actors that side with one another more often than against. Text and Markdown list them.")
  var blocs = false

  @Option(help: "With --blocs: agreements more than disagreements that tie two actors.")
  var blocAgreement = StanceGraph.leastAgreement

  @Option(help: "Writes one figure for each day on which a stance was expressed, all on the same positions.")
  var eachDate: String?

  @Option(name: .shortAndLong, help: "File to write; standard output where it is left out.")
  var output: String?

  func validate() throws {
    if at != nil, during != nil { throw ValidationError("both --at and --during; expected one of them") }
    if eachDate != nil, at != nil || output != nil {
      throw ValidationError("--each-date with --at or --output; expected --each-date FOLDER alone or with --during")
    }
    try validateSize()
    if let at { _ = try CommandDate.day(at) }
    if let during { _ = try CommandDate.date(during, "--during") }
    try validateBlocs()
    if formatName == nil, let output, output != "-", formatOfOutput == nil {
      throw ValidationError(
        "--output \"\(output)\" says no graph format; expected --format or a name such as graph.svg, graph.png, graph.graphml"
      )
    }
    let known =
      FigureFile.formats + (blocs ? GraphCommand.lists : [])
      + ExportFormat.all.filter { $0.subject == .graph }.map(\.name)
    guard known.contains(format) else {
      throw ValidationError("\"\(format)\" is no graph format; expected one of \(known.joined(separator: ", "))")
    }
    if eachDate != nil, !FigureFile.formats.contains(format) {
      throw ValidationError("--each-date with \"\(format)\"; expected svg, png or pdf")
    }
  }

  /// Beyond these a figure shows nothing, and placing its labels takes minutes.
  static let mostNodes = 300
  static let mostArrows = 600

  private func validateSize() throws {
    guard maxNodes ?? 2 > 1, maxArrows ?? 1 > 0 else {
      throw ValidationError("no room to draw; expected --max-nodes of 2 or more and --max-arrows of 1 or more")
    }
    guard maxNodes ?? 2 <= GraphCommand.mostNodes, maxArrows ?? 1 <= GraphCommand.mostArrows else {
      throw ValidationError(
        "more than a figure can show; expected --max-nodes up to \(GraphCommand.mostNodes) and --max-arrows up to "
          + "\(GraphCommand.mostArrows), or --format graphml for a program that draws large graphs")
    }
  }

  /// As given, or as the output's name says.
  var format: String { formatName ?? formatOfOutput ?? "svg" }

  private var formatOfOutput: String? {
    guard let output, let ending = FileEnding.of(output) else { return nil }
    if FigureFile.formats.contains(ending) { return ending }
    if blocs, ["txt", "md"].contains(ending) { return ending == "md" ? "markdown" : "text" }
    if ending == "gv" { return "dot" }
    return ExportFormat.of(file: output, among: ExportFormat.all.filter { $0.subject == .graph })?.name
  }

  func run() throws {
    try reporting {
      let dossier = try DossierFile.load(input)
      if let eachDate { return try writeSeries(of: dossier, to: eachDate) }
      let graph = try self.graph(of: dossier)
      if blocs { return try writeBlocs(of: graph, dossier) }
      guard let exporter = FigureFile.formats.contains(format) ? nil : ExportFormat.named(format) else {
        return try FigureFile.write(
          try FigureFile.drawing(of: graph, options: options(dossier)), as: format, to: output)
      }
      var subject = ExportInput(dossier: dossier, graph: graph, timeline: Timeline())
      if exporter.showsStatements { subject.statements = StanceGraphStream(try self.graph(of: dossier, apart: true)) }
      try Output.write(exporter.text(subject), to: output)
    }
  }

  private func graph(of dossier: Dossier, apart: Bool = false) throws -> StanceGraph {
    var options = try selection.options(dossier)
    options.keepsStancesApart = apart
    if let at { return dossier.snapshot(at: try CommandDate.day(at), options: options) }
    if let during { return dossier.snapshot(during: try CommandDate.date(during, "--during"), options: options) }
    return dossier.stanceGraph(options: options)
  }

  func options(_ dossier: Dossier) -> FigureOptions {
    var options = figure.options(of: dossier)
    options.maximumNodes = maxNodes ?? options.maximumNodes
    options.maximumArrows = maxArrows ?? options.maximumArrows
    options.fitsPage = maxArrows == nil && maxNodes == nil
    options.engine = engine
    options.showsSince = since
    return options
  }

  /// One figure a date, on the layout of all stances together: what moves is the stances, never the boxes.
  private func writeSeries(of dossier: Dossier, to folder: String) throws {
    let whole = StanceFigure(try graph(of: dossier), options: options(dossier))
    let layout = try FigureFile.layout(whole.layoutRequest)
    try Output.makeFolder(folder)
    let snapshotOptions = try selection.options(dossier)
    let window = try during.map { DayWindow(try CommandDate.date($0, "--during")) }
    let records = DossierRecords(dossier)
    for day in dossier.stanceDays where window?.contains(day) ?? true {
      let snapshot = records.snapshot(at: day, options: snapshotOptions).graph
      let figure = StanceFigure(snapshot, within: whole, options: options(dossier))
      let path = "\(folder)/\(EDTFDate(day)).\(format)"
      try FigureFile.write(figure.drawing(in: layout), as: format, to: path)
      Console.note("wrote \(path)")
    }
  }
}

extension Dossier {
  /// The last days of the stances' dates, each once, ascending: the days on which a snapshot may differ.
  var stanceDays: [CalendarDay] {
    Set(stances.compactMap(\.date.latestDay)).sorted()
  }
}

extension GraphLayout.Engine: ExpressibleByArgument {}
