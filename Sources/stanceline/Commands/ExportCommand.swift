import ArgumentParser
import DossierFormats
import DossierModel
import Foundation

/// Writes a dossier, its graph or its timeline in one of the formats that other tools read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a dossier, its stance graph or its timeline in a format that other tools read.")

  @Argument(help: "Name of the format; --list shows all.")
  var format: String?

  @Flag(help: "Lists the formats with what they hold and who reads them.")
  var list = false

  @Flag(help: "With --list: name and file only, for scripts.")
  var names = false

  @Option(name: .shortAndLong, help: "Dossier to read; `-` for standard input.")
  var input: String?

  @Option(name: .shortAndLong, help: "File to write; standard output where it is left out.")
  var output: String?

  @Option(help: "Takes people and organs together with whom they speak for: person, organization or country.")
  var level: String = RollUpLevel.person.rawValue

  @Option(help: "Graph of the stances in force at the end of this day.")
  var at: String?

  @Option(help: "Graph and timeline of this interval, such as 2012-05/2012-06.")
  var during: String?

  @Option(help: "Network derived from the graph: two-mode, congruence, conflict or subtract.")
  var network: String?

  @Option(help: "How the derived network's weights are normalized: none, average or jaccard.")
  var normalization: String = DerivedNetwork.Normalization.none.rawValue

  func validate() throws {
    if list { return }
    guard let format else { throw ValidationError("expected FORMAT or --list") }
    guard ExportFormat.named(format) != nil else {
      let names = ExportFormat.all.map(\.name).joined(separator: ", ")
      throw ValidationError("\"\(format)\" is no format; expected one of \(names)")
    }
    guard input != nil else { throw ValidationError("no dossier; expected -i FILE") }
    guard RollUpLevel(rawValue: level) != nil else {
      throw ValidationError("\"\(level)\" is no level; expected person, organization or country")
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

  func run() throws {
    if list {
      return try reporting { try Output.write(names ? ExportCommand.namesAndFiles : ExportCommand.table, to: nil) }
    }
    guard let name = format, let format = ExportFormat.named(name), let input else { return }
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
    let options = SnapshotOptions(level: RollUpLevel(rawValue: level) ?? .person)
    let window = try during.map(ExportCommand.date)
    let nothing = StanceGraphStream(StanceGraph())
    if format.subject == .timeline {
      return ExportInput(records: records, stream: nothing, timeline: records.timeline(during: window))
    }
    if format.subject == .dossier {
      return ExportInput(records: records, stream: nothing, timeline: TimelineStream(Timeline()))
    }
    let graph =
      if let at {
        records.snapshot(at: try ExportCommand.day(at), options: options)
      } else if let window {
        records.snapshot(during: window, options: options)
      } else {
        records.stanceGraph(options: options)
      }
    return ExportInput(records: records, stream: derived(from: graph), timeline: TimelineStream(Timeline()))
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
