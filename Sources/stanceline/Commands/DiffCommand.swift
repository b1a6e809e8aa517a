import ArgumentParser
import DossierFormats
import DossierModel

/// What changed between two dates, two windows or two dossiers; exit code 0 when equal, 1 when different.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows what changed between two dates, two windows or two dossiers.",
    usage: """
      stanceline diff 2031-03-02 2031-03-11 -i dossier.json
      stanceline diff --during 2031-02 --and 2031-03 -i dossier.json
      stanceline diff old.json new.json
      """,
    discussion: "Exit codes: 0 equal; 1 different; 2 an input failed; 64 the command line was wrong.")

  @Argument(help: "Two dates (with --input), or two dossiers.")
  var sides: [String] = []

  @Option(name: .shortAndLong, help: "Dossier to look at; not with two dossiers.")
  var input: String?

  @Option(help: "First window, an EDTF date or interval such as 2031-02 or 2031-03-01/2031-03-07.")
  var during: String?

  @Option(name: .customLong("and"), help: "Second window.")
  var other: String?

  @OptionGroup var selection: StanceSelection

  @Option(name: .shortAndLong, help: "text, markdown, json, dot, or a picture: svg, png, pdf.")
  var format: Format = .text

  @Flag(help: "Pictures show before, after and change side by side, on the same positions.")
  var panels = false

  @Option(name: .shortAndLong, help: "File to write; standard output where it is left out.")
  var output: String?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json, dot, svg, png, pdf
  }

  /// What is compared.
  private enum Request {
    case dates(CalendarDay, CalendarDay)
    case windows(EDTFDate, EDTFDate)
    case dossiers(String, String)
  }

  func validate() throws {
    let request = try request()
    if case .dossiers = request {
      if input != nil { throw ValidationError("two dossiers and --input; expected two dates with --input") }
    } else if input == nil {
      throw ValidationError("no dossier to look at; expected --input DOSSIER")
    }
  }

  func run() throws {
    let (diff, documents) = try reporting { try difference() }
    try reporting {
      if FigureFile.formats.contains(format.rawValue) {
        try writeFigure(documents)
      } else {
        try Output.write(text(diff, documents), to: output)
      }
    }
    if !diff.isEmpty { throw ExitCode(1) }
  }

  private func request() throws -> Request {
    if during != nil || other != nil {
      guard let during, let other, sides.isEmpty else {
        throw ValidationError("one window; expected --during WINDOW --and WINDOW and no dates beside them")
      }
      return .windows(try CommandDate.date(during, "--during"), try CommandDate.date(other, "--and"))
    }
    guard sides.count == 2 else {
      throw ValidationError("\(sides.count) sides; expected two dates, two dossiers, or --during and --and")
    }
    let parsed = sides.map { try? EDTFDate(parsing: $0) }
    if input == nil, parsed[0] == nil, parsed[1] == nil { return .dossiers(sides[0], sides[1]) }
    return .dates(try CommandDate.day(sides[0]), try CommandDate.day(sides[1]))
  }

  private func difference() throws -> (StanceGraphDiff, [DocumentRecord]) {
    switch try request() {
    case .dates(let earlier, let later):
      let dossier = try DossierFile.load(input ?? "-")
      return (
        dossier.difference(from: earlier, to: later, options: try selection.options(dossier)), dossier.documents
      )
    case .windows(let earlier, let later):
      let dossier = try DossierFile.load(input ?? "-")
      return (
        dossier.difference(during: earlier, and: later, options: try selection.options(dossier)), dossier.documents
      )
    case .dossiers(let old, let new):
      let (older, newer) = (try DossierFile.load(old), try DossierFile.load(new))
      var diff = newer.difference(from: older, options: try selection.options(newer))
      diff.before = "\(old): \(diff.before)"
      diff.after = "\(new): \(diff.after)"
      return (diff, older.documents + newer.documents)
    }
  }

  private func text(_ diff: StanceGraphDiff, _ documents: [DocumentRecord]) -> String {
    switch format {
    case .text:
      let isColored = output == nil && Console.outputIsTerminal && Console.colorsAllowed
      return DiffTextExporter(isColored: isColored, documents: documents).text(diff)
    case .markdown: return DiffMarkdownExporter(documents: documents).text(diff)
    case .json: return DiffJSONExporter().text(diff)
    case .dot: return DiffDOTExporter().text(diff)
    case .svg, .png, .pdf: return ""
    }
  }

  /// The change drawn on the positions of both graphs together.
  private func writeFigure(_ documents: [DocumentRecord]) throws {
    let (before, after) = try graphs()
    var options = FigureOptions()
    options.documents = documents
    options.generator = "stanceline \(StancelineVersion.current)"
    let figure = DiffFigure(before: before, after: after, options: options)
    let layout = try FigureFile.layout(figure.layoutRequest)
    let drawing = panels ? figure.panels(in: layout) : figure.drawing(in: layout)
    try FigureFile.write(drawing, as: format.rawValue, to: output)
  }

  private func graphs() throws -> (StanceGraph, StanceGraph) {
    switch try request() {
    case .dates(let earlier, let later):
      let dossier = try DossierFile.load(input ?? "-")
      let options = try selection.options(dossier)
      return (dossier.snapshot(at: earlier, options: options), dossier.snapshot(at: later, options: options))
    case .windows(let earlier, let later):
      let dossier = try DossierFile.load(input ?? "-")
      let options = try selection.options(dossier)
      return (dossier.snapshot(during: earlier, options: options), dossier.snapshot(during: later, options: options))
    case .dossiers(let old, let new):
      let (older, newer) = (try DossierFile.load(old), try DossierFile.load(new))
      let options = try selection.options(newer)
      return (older.stanceGraph(options: options), newer.stanceGraph(options: options))
    }
  }
}

/// Dates given on the command line.
enum CommandDate {
  static func date(_ text: String, _ option: String) throws -> EDTFDate {
    do {
      return try EDTFDate(parsing: text)
    } catch {
      throw ValidationError("\(option): \(error)")
    }
  }

  /// A day; of a month or year its last day.
  static func day(_ text: String) throws -> CalendarDay {
    let date = try date(text, "date")
    guard !date.isInterval, let day = date.latestDay else {
      throw ValidationError("date: \"\(text)\" is an interval; expected a day, or --during for windows")
    }
    return day
  }
}
