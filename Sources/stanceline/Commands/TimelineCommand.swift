import ArgumentParser
import DossierFormats
import DossierModel

/// The events and stances of a dossier in date order, as a picture or as text.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Draws or lists what happened and what was said, day by day.",
    usage: "stanceline timeline [--during INTERVAL] [--actor NAME] -i dossier.json -o timeline.svg",
    discussion: "Exit codes: 0 done; 2 an input or output failed; 64 the command line was wrong.")

  @Option(name: .shortAndLong, help: "Dossier to look at; `-` for standard input.")
  var input: String

  @Option(help: "Only what may lie in this EDTF date or interval, such as 2031-02.")
  var during: String?

  @Option(name: .customLong("actor"), help: "Only what this actor takes part in, by id or name; may be repeated.")
  var actors: [String] = []

  @Option(
    name: .shortAndLong, help: "svg, png, pdf, markdown, json, or a timeline format of `stanceline export --list`.")
  var format = "svg"

  @Option(help: "Figure with a lane for each: actor.")
  var lanes: Lanes?

  @Option(help: "With --lanes: people stand in the lane of whom they speak for: person, organization or country.")
  var level: RollUpLevel = .country

  @Option(help: "Replaces the figure's title.")
  var title: String?

  @Option(name: .shortAndLong, help: "File to write; standard output where it is left out.")
  var output: String?

  enum Lanes: String, ExpressibleByArgument {
    case actor
  }

  /// The short names of formats and those of `export`.
  private var exporter: ExportFormat? {
    ["timeline-" + format, format].lazy.compactMap(ExportFormat.named).first { $0.subject == .timeline }
  }

  func validate() throws {
    if let during { _ = try CommandDate.date(during, "--during") }
    guard lanes == nil || FigureFile.formats.contains(format) else {
      throw ValidationError("--lanes with --format \"\(format)\"; expected svg, png or pdf")
    }
    guard FigureFile.formats.contains(format) || exporter != nil else {
      throw ValidationError("\"\(format)\" is no timeline format; expected svg, png, pdf, markdown or json")
    }
  }

  func run() throws {
    try reporting {
      let dossier = try DossierFile.load(input)
      let ids = try actors.map { try StanceSelection.actor($0, in: dossier) }
      let timeline = dossier.timeline(
        during: try during.map { try CommandDate.date($0, "--during") }, actors: ids.isEmpty ? nil : Set(ids))
      if FigureFile.formats.contains(format) {
        var options = FigureOptions(of: dossier)
        options.title = title
        let drawing =
          lanes == nil
          ? TimelineFigure(timeline, options: options).drawing
          : LaneFigure(timeline, of: dossier, level: level, options: options).drawing
        return try FigureFile.write(drawing, as: format, to: output)
      }
      guard let exporter else { return }
      let subject = ExportInput(dossier: dossier, graph: StanceGraph(), timeline: timeline)
      try Output.write(exporter.text(subject), to: output)
    }
  }
}
