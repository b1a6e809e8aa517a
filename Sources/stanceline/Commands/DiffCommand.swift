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
    discussion: """
      Exit codes: 0 equal, or nothing of what --fail-on names; 1 different; 2 an input or output failed; 64 the command \
      line was wrong.
      """)

  @Argument(help: "Two dates (with --input), or two dossiers.")
  var sides: [String] = []

  @Option(name: .shortAndLong, help: "Dossier to look at; not with two dossiers.")
  var input: String?

  @Option(help: "First window, an EDTF date or interval such as 2031-02 or 2031-03-01/2031-03-07.")
  var during: String?

  @Option(name: .customLong("and"), help: "Second window.")
  var other: String?

  @OptionGroup var selection: StanceSelection

  @Option(
    name: .shortAndLong,
    help: "text, markdown, json, junit, github, dot, or a picture: svg, png, pdf; by the output's name where left out.")
  var format: Format?

  @Option(
    help: "Ends with 1 for these only: added, removed, reversed, strengthened, weakened, altered, events, nodes, none.")
  var failOn: String?

  @Option(help: "Of two dossiers: dates at most so many days apart count as equal.")
  var dateTolerance = 0

  @Flag(help: "Writes nothing on standard output: the exit code says it.")
  var quiet = false

  @Flag(help: "Pictures show before and after side by side, on the same positions; across a page the change, too.")
  var panels = false

  @OptionGroup(title: "Pictures") var figure: FigureArguments

  @Option(name: .shortAndLong, help: "File to write; standard output where it is left out.")
  var output: String?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json, junit, github, dot, svg, png, pdf

    /// By the ending of a file's name; nil where it says none.
    init?(ofFile path: String) {
      switch FileEnding.of(path) {
      case "txt": self = .text
      case "md": self = .markdown
      case "xml": self = .junit
      case "gv": self = .dot
      case let ending?: self.init(rawValue: ending)
      case nil: return nil
      }
    }
  }

  /// What is compared.
  private enum Request {
    case dates(CalendarDay, CalendarDay)
    case windows(EDTFDate, EDTFDate)
    case dossiers(String, String)
  }

  func validate() throws {
    _ = try failing()
    _ = try chosenFormat()
    guard dateTolerance >= 0 else { throw ValidationError("--date-tolerance \(dateTolerance); expected 0 or more") }
    let request = try request()
    if case .dossiers = request {
      if input != nil { throw ValidationError("two dossiers and --input; expected two dates with --input") }
    } else if input == nil {
      throw ValidationError("no dossier to look at; expected --input DOSSIER")
    } else if dateTolerance > 0 {
      throw ValidationError("--date-tolerance with one dossier; expected it with two")
    }
  }

  /// The kinds of change that end with 1.
  private func failing() throws -> Set<DiffKind> {
    guard let failOn else { return Set(DiffKind.allCases) }
    if failOn == "none" { return [] }
    return Set(
      try failOn.split(separator: ",", omittingEmptySubsequences: false).map { word in
        guard let kind = DiffKind(rawValue: String(word)) else {
          let known = DiffKind.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("--fail-on \"\(word)\"; expected some of \(known), or none")
        }
        return kind
      })
  }

  private func chosenFormat() throws -> Format {
    if let format { return format }
    guard let output, output != "-" else { return .text }
    if let format = Format(ofFile: output) { return format }
    throw ValidationError(
      "--output \"\(output)\" says no format; expected --format or a name in .txt, .md, .json, .xml, .dot, .svg, .png, .pdf"
    )
  }

  func run() throws {
    let (sides, format, failing) = (try reporting { try compared() }, try chosenFormat(), try failing())
    if !quiet || output != nil {
      try reporting {
        if FigureFile.formats.contains(format.rawValue) {
          try writeFigure(sides, as: format)
        } else {
          try Output.write(text(sides.diff, sides.documents, as: format, failing), to: output)
        }
      }
    }
    if failing.contains(where: { $0.isIn(sides.diff) }) { throw ExitCode(1) }
  }

  /// Both graphs, what differs between them, and the documents behind.
  private struct Sides {
    var before: StanceGraph
    var after: StanceGraph
    var diff: StanceGraphDiff
    var documents: [DocumentRecord]
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

  private func compared() throws -> Sides {
    switch try request() {
    case .dates(let earlier, let later):
      let dossier = try DossierFile.load(input ?? "-")
      let options = try selection.options(dossier)
      return Sides(
        before: dossier.snapshot(at: earlier, options: options), after: dossier.snapshot(at: later, options: options),
        diff: dossier.difference(from: earlier, to: later, options: options), documents: dossier.documents)
    case .windows(let earlier, let later):
      let dossier = try DossierFile.load(input ?? "-")
      let options = try selection.options(dossier)
      return Sides(
        before: dossier.snapshot(during: earlier, options: options),
        after: dossier.snapshot(during: later, options: options),
        diff: dossier.difference(during: earlier, and: later, options: options), documents: dossier.documents)
    case .dossiers(let old, let new):
      let (older, newer) = (try DossierFile.load(old), try DossierFile.load(new))
      let options = try selection.options(actors: newer.actors + older.actors)
      var diff = newer.difference(from: older, options: options, tolerance: dateTolerance)
      diff.before = "\(old): \(diff.before)"
      diff.after = "\(new): \(diff.after)"
      return Sides(
        before: older.stanceGraph(options: options), after: newer.stanceGraph(options: options), diff: diff,
        documents: older.documents + newer.documents)
    }
  }

  private func text(
    _ diff: StanceGraphDiff, _ documents: [DocumentRecord], as format: Format, _ failing: Set<DiffKind>
  ) -> String {
    switch format {
    case .text:
      let isColored = output == nil && Console.outputIsTerminal && Console.colorsAllowed
      return DiffTextExporter(isColored: isColored, documents: documents).text(diff)
    case .markdown: return DiffMarkdownExporter(documents: documents).text(diff)
    case .json: return DiffJSONExporter().text(diff)
    case .junit: return DiffJUnitExporter(failing: failing, documents: documents).text(diff)
    case .github: return DiffGitHubExporter(failing: failing, documents: documents).text(diff)
    case .dot: return DiffDOTExporter().text(diff)
    case .svg, .png, .pdf: return ""
    }
  }

  /// The change drawn on the positions of both graphs together.
  private func writeFigure(_ sides: Sides, as format: Format) throws {
    let drawing = try DiffFigure.fitted(
      before: sides.before, after: sides.after, diff: sides.diff, options: figure.options(documents: sides.documents),
      asPanels: panels, layout: FigureFile.layout)
    try FigureFile.write(drawing, as: format.rawValue, to: output)
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
