import ArgumentParser
import DossierFormats
import DossierModel
import Foundation

/// Writes a dossier, its graph or its timeline in one of the formats that other tools read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a dossier, its stance graph or its timeline in a format that other tools read.",
    usage: """
      stanceline export graphml -i dossier.json -o graph.graphml
      stanceline export -i dossier.json -o graph.gexf --level person --only-actor NAME
      stanceline export --list
      """,
    discussion: "Exit codes: 0 done; 2 an input or output failed; 64 the command line was wrong.")

  @Argument(help: "Name of the format; --list shows all. Where left out, the output's name says it.")
  var format: String?

  @Flag(help: "Lists the formats with what they hold and who reads them.")
  var list = false

  @Flag(help: "With --list: name and file only, for scripts.")
  var names = false

  @Option(name: .shortAndLong, help: "Dossier to read; `-` for standard input.")
  var input: String?

  @Option(name: .shortAndLong, help: "File to write; standard output where it is left out.")
  var output: String?

  @OptionGroup var selection: StanceSelection

  @Option(help: "Graph of the stances in force at the end of this day; timeline up to it.")
  var at: String?

  @Option(help: "Graph and timeline of this interval, such as 2012-05/2012-06.")
  var during: String?

  @Option(help: "Network derived from the graph: two-mode, congruence, conflict or subtract.")
  var network: String?

  @Option(help: "How the derived network's weights are normalized: none, average or jaccard.")
  var normalization: String = DerivedNetwork.Normalization.none.rawValue

  func validate() throws {
    if list { return }
    let format = try chosenFormat()
    guard input != nil else { throw ValidationError("no dossier; expected -i FILE") }
    if format.subject == .dossier, selection.isFiltering || at != nil || during != nil || network != nil {
      throw ValidationError("\(format.name) holds the whole dossier; expected no filter, date or network")
    }
    if format.subject == .timeline, network != nil {
      throw ValidationError("\(format.name) is no graph; expected no --network")
    }
    if format.showsStatements, network != nil {
      throw ValidationError("\(format.name) has a row for each stance; expected no --network")
    }
    guard network.map({ DerivedNetwork.Kind(rawValue: $0) != nil }) ?? true else {
      throw ValidationError("\"\(network ?? "")\" is no network; expected two-mode, congruence, conflict or subtract")
    }
    guard DerivedNetwork.Normalization(rawValue: normalization) != nil else {
      throw ValidationError("\"\(normalization)\" is no normalization; expected none, average or jaccard")
    }
    guard at == nil || during == nil else { throw ValidationError("both --at and --during; expected one of them") }
    if let at { _ = try ExportCommand.day(at) }
    if let during { _ = try ExportCommand.date(during) }
  }

  private func chosenFormat() throws -> ExportFormat {
    if let format {
      if let known = ExportFormat.named(format) { return known }
      let names = ExportFormat.all.map(\.name).joined(separator: ", ")
      throw ValidationError("\"\(format)\" is no format; expected one of \(names)")
    }
    guard let output, output != "-" else { throw ValidationError("expected FORMAT, --output FILE or --list") }
    if let format = ExportFormat.of(file: output) { return format }
    throw ValidationError(
      "--output \"\(output)\" does not say one format; expected FORMAT or a name that `stanceline export --list` shows")
  }

  func run() throws {
    if list {
      return try reporting { try Output.write(names ? ExportCommand.namesAndFiles : ExportCommand.table, to: nil) }
    }
    guard let input else { return }
    let format = try chosenFormat()
    try reporting {
      // A file is read record by record; what cannot be, such as standard input, as a whole.
      let reader = input == "-" ? nil : DossierFileReader(path: OutputSet.newest(input))
      let records = try reader?.records ?? DossierRecords(try DossierFile.load(input))
      try write(try subject(of: records, for: format), as: format) {
        guard reader?.isIntact ?? true else {
          throw Failure("\(input): was written over while it was read; expected a file that stays as it is")
        }
      }
      let replaced = format.replacesControlCharacters ? reader?.replacedCharacters ?? records.replacedCharacters : 0
      if replaced > 0 { Console.note("\(input): \(replaced) control characters in texts; written as U+FFFD") }
    }
  }

  /// The dossier with the part of it that the format shows; the other part is left empty.
  private func subject(of records: DossierRecords, for format: ExportFormat) throws -> ExportInput {
    var options = try selection.options(actors: records.actors)
    let window = try during.map(ExportCommand.date)
    let nothing = StanceGraphStream(StanceGraph())
    if format.subject == .timeline {
      let timeline =
        try at.map { records.timeline(through: try ExportCommand.day($0), options: options) }
        ?? records.timeline(during: window, options: options)
      return ExportInput(records: records, stream: nothing, timeline: timeline, statements: nothing)
    }
    let none = TimelineStream(Timeline())
    if format.subject == .dossier {
      return ExportInput(records: records, stream: nothing, timeline: none, statements: nothing)
    }
    options.keepsStancesApart = format.showsStatements
    let graph =
      if let at {
        records.snapshot(at: try ExportCommand.day(at), options: options)
      } else if let window {
        records.snapshot(during: window, options: options)
      } else {
        records.stanceGraph(options: options)
      }
    return ExportInput(
      records: records, stream: format.showsStatements ? graph : derived(from: graph), timeline: none,
      statements: graph)
  }

  /// The network derived from the graph where one is asked for; only that needs the whole graph at once.
  private func derived(from stream: StanceGraphStream) -> StanceGraphStream {
    guard let kind = network.flatMap(DerivedNetwork.Kind.init(rawValue:)) else { return stream }
    let normalization = DerivedNetwork.Normalization(rawValue: normalization) ?? .none
    let graph = stream.graph
    return StanceGraphStream(graph.derivedNetwork(kind, normalization: normalization).stanceGraph(of: graph))
  }

  /// Writes to the output; `check` throws where what was written is not to be kept.
  private func write(_ subject: ExportInput, as format: ExportFormat, check: () throws -> Void) throws {
    guard let output, output != "-" else {
      var stream = StandardOutput()
      format.write(subject, to: &stream)
      if let fault = stream.fault { throw Output.failure(fault) }
      return try check()
    }
    var file = try OutputFile(path: output)
    format.write(subject, to: &file)
    do {
      try check()
    } catch {
      file.discard()
      throw error
    }
    try file.finish()
  }

  private static func day(_ text: String) throws -> CalendarDay {
    guard let day = try date(text).latestDay else {
      throw ValidationError("--at \"\(text)\" has no last day; expected a date such as 2012-06-01")
    }
    return day
  }

  private static func date(_ text: String) throws -> EDTFDate {
    do {
      return try EDTFDate(parsing: text)
    } catch {
      throw ValidationError("\(error)")
    }
  }

  private static var namesAndFiles: String {
    ExportFormat.all.map { "\($0.name) \($0.fileName)\n" }.joined()
  }

  /// The formats in columns.
  private static var table: String {
    let width = ExportFormat.all.map(\.name.count).max() ?? 0
    var table = ""
    for format in ExportFormat.all {
      let padding = String(repeating: " ", count: width - format.name.count)
      table += "\(format.name)\(padding)  \(format.summary) (\(format.fileName)); read by \(format.consumers)\n"
    }
    return table + "\nFigures (svg, png, pdf) are drawn by `stanceline graph` and `stanceline timeline`.\n"
  }
}

/// Standard output as a text stream.
private struct StandardOutput: TextOutputStream {
  private(set) var fault: SystemFault?

  mutating func write(_ text: String) {
    guard fault == nil else { return }
    do throws(SystemFault) {
      try Streams.write(Console.outputIsTerminal ? Console.shown(text) : text, to: STDOUT_FILENO)
    } catch {
      fault = error
    }
  }
}
