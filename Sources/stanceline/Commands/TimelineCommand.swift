import ArgumentParser
import DossierFormats
import DossierModel

/// The events and stances of a dossier in date order, as a picture or as text.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Draws or lists what happened and what was said, day by day.",
    usage: """
      stanceline timeline [--during INTERVAL] [--only-actor NAME] [--top N] -i dossier.json -o timeline.svg
      stanceline timeline --pages FOLDER -i dossier.json
      """,
    discussion: "Exit codes: 0 done; 2 an input or output failed; 64 the command line was wrong.")

  @Option(name: .shortAndLong, help: "Dossier to look at; `-` for standard input.")
  var input: String

  @Option(help: "Only what may lie in this EDTF date or interval, such as 2031-02.")
  var during: String?

  @Option(
    name: [.customLong("only-actor"), .customLong("actor")],
    help: "Only what this actor takes part in or speaks of, by id or name; may be repeated.")
  var actors: [String] = []

  @Option(
    name: .customLong("type"),
    help: "Only events or stances of this type, such as ASSAULT or condemns; may be repeated.")
  var types: [String] = []

  @Flag(help: "Without what was said.")
  var eventsOnly = false

  @Option(help: "Only this many events, the weightiest.")
  var top: Int?

  @Option(
    name: .shortAndLong, help: "svg, png, pdf, markdown, json, or a timeline format of `stanceline export --list`.")
  var format = "svg"

  @Option(help: "Figure with a lane for each: actor.")
  var lanes: Lanes?

  @Option(help: "With --lanes: people stand in the lane of whom they speak for: person, organization or country.")
  var level: RollUpLevel = .country

  @Option(help: "Writes everything to this folder, a figure a page, instead of what one page holds.")
  var pages: String?

  @OptionGroup(title: "Figure options") var figure: FigureArguments

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
    if let top, top < 1 { throw ValidationError("--top: \(top); expected 1 or more") }
    for type in types where eventKind(type) == nil && Stance.Kind(rawValue: type.lowercased()) == nil {
      let known = Event.Kind.allCases.map(\.rawValue) + Stance.Kind.allCases.map(\.rawValue)
      throw ValidationError("--type: \"\(type)\"; expected one of \(known.joined(separator: ", "))")
    }
    let isPicture = FigureFile.formats.contains(format)
    for (option, isUsed) in [("--lanes", lanes != nil), ("--pages", pages != nil)] where isUsed && !isPicture {
      throw ValidationError("\(option) with --format \"\(format)\"; expected svg, png or pdf")
    }
    if pages != nil, lanes != nil || output != nil {
      throw ValidationError("--pages with --lanes or --output; expected --pages FOLDER alone")
    }
    guard isPicture || exporter != nil else {
      throw ValidationError("\"\(format)\" is no timeline format; expected svg, png, pdf, markdown or json")
    }
  }

  func run() throws {
    try reporting {
      let dossier = try DossierFile.load(input)
      let options = try chronicleOptions(dossier)
      if lanes != nil {
        let drawing = LaneFigure(
          timeline(of: dossier, options), of: dossier, level: level, options: figure.options(of: dossier)
        ).drawing
        return try FigureFile.write(drawing, as: format, to: output)
      }
      if FigureFile.formats.contains(format) {
        let timeline = TimelineFigure(dossier.chronicle(options), options: figure.options(of: dossier))
        guard let pages else { return try FigureFile.write(timeline.drawing, as: format, to: output) }
        try Output.makeFolder(pages)
        for (number, page) in timeline.pages.enumerated() {
          let path = "\(pages)/timeline-\(number + 1).\(format)"
          try FigureFile.write(page, as: format, to: path)
          Console.note("wrote \(path)")
        }
        return
      }
      guard let exporter else { return }
      let subject = ExportInput(dossier: dossier, graph: StanceGraph(), timeline: timeline(of: dossier, options))
      try Output.write(exporter.text(subject), to: output)
    }
  }

  private func eventKind(_ type: String) -> Event.Kind? { Event.Kind(rawValue: type.uppercased()) }

  private func chronicleOptions(_ dossier: Dossier) throws -> ChronicleOptions {
    var options = ChronicleOptions()
    options.window = try during.map { try CommandDate.date($0, "--during") }
    let ids = try actors.map { try StanceSelection.actor($0, in: dossier) }
    options.actors = ids.isEmpty ? nil : Set(ids)
    let (events, stances) = (types.compactMap(eventKind), types.compactMap { Stance.Kind(rawValue: $0.lowercased()) })
    options.eventTypes = events.isEmpty ? nil : Set(events)
    options.stanceTypes = stances.isEmpty ? nil : Set(stances)
    options.eventsOnly = eventsOnly
    options.top = top
    return options
  }

  /// The same selection as a list, for lanes and for other programs.
  private func timeline(of dossier: Dossier, _ options: ChronicleOptions) -> Timeline {
    var timeline = dossier.timeline(during: options.window, actors: options.actors)
    guard !types.isEmpty || eventsOnly || top != nil else { return timeline }
    let chronicle = dossier.chronicle(options)
    let ids = Set(chronicle.events.map { "event \($0.id)" } + chronicle.stances.map { "stance \($0.id)" })
    timeline.entries.removeAll { !ids.contains("\($0.kind.rawValue) \($0.id)") }
    return timeline
  }
}
