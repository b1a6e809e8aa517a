public import DossierModel

/// A format that `stanceline export` writes. One more is one exporter file and one line in `all`.
public struct ExportFormat: Sendable {
  /// What the format shows.
  public enum Subject: String, Sendable, CaseIterable {
    case dossier, graph, timeline
  }

  /// As given on the command line: `graphml`, `timeline-csv`.
  public let name: String
  public let subject: Subject
  /// The usual name of the file.
  public let fileName: String
  /// What the file holds, in one line.
  public let summary: String
  /// The programs and libraries that read it.
  public let consumers: String
  /// Whether it has an edge or row for each stance.
  public var showsStatements = false
  private let writer: @Sendable (ExportInput, inout TextSink) -> Void

  /// Writes the part of the input that the format shows.
  public func write<Stream: TextOutputStream>(_ input: ExportInput, to stream: inout Stream) {
    func forward(_ text: String) { stream.write(text) }
    withoutActuallyEscaping(forward) { forward in
      var sink = TextSink(forward)
      writer(input, &sink)
    }
  }

  /// The whole file as one string.
  public func text(_ input: ExportInput) -> String {
    var text = ""
    write(input, to: &text)
    return text
  }

  /// The format of this name.
  public static func named(_ name: String) -> ExportFormat? {
    all.first { $0.name == name }
  }

  /// The format that a file's name says: that whose usual name has the longest ending in common, from a point on; nil
  /// where none has or several have.
  public static func of(file path: String, among formats: [ExportFormat] = all) -> ExportFormat? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if let exact = formats.first(where: { $0.fileName == name }) { return exact }
    for start in name.indices where name[start] == "." {
      let found = formats.filter { $0.fileName.hasSuffix(name[start...]) }
      let plain = found.filter { $0.fileName.drop { $0 != "." } == name[start...] }
      if plain.count == 1 { return plain[0] }
      if found.count == 1 { return found[0] }
      if Set(plain.map(\.subject)).count == 1,
        let usual = plain.first(where: { $0.fileName == "graph" + name[start...] })
      {
        return usual
      }
      if !found.isEmpty { return nil }
    }
    return nil
  }

  /// A format whose exporter needs more than its subject.
  init(
    _ name: String, _ subject: Subject, _ fileName: String, _ summary: String, for consumers: String,
    writer: @escaping @Sendable (ExportInput, inout TextSink) -> Void
  ) {
    self.name = name
    self.subject = subject
    self.fileName = fileName
    self.summary = summary
    self.consumers = consumers
    self.writer = writer
  }

  static func dossier(
    _ name: String, _ fileName: String, _ summary: String, for consumers: String,
    _ exporter: some Exporter<DossierRecords>
  ) -> ExportFormat {
    ExportFormat(name, .dossier, fileName, summary, for: consumers) {
      exporter.write($0.records, to: &$1)
    }
  }

  static func graph(
    _ name: String, _ fileName: String, _ summary: String, for consumers: String,
    _ exporter: some Exporter<StanceGraphStream>
  ) -> ExportFormat {
    ExportFormat(name, .graph, fileName, summary, for: consumers) {
      exporter.write($0.stream, to: &$1)
    }
  }

  static func statements(
    _ name: String, _ fileName: String, _ summary: String, for consumers: String,
    _ exporter: some Exporter<StanceGraphStream>
  ) -> ExportFormat {
    var format = ExportFormat(name, .graph, fileName, summary, for: consumers) {
      exporter.write($0.statements, to: &$1)
    }
    format.showsStatements = true
    return format
  }

  static func timeline(
    _ name: String, _ fileName: String, _ summary: String, for consumers: String,
    _ exporter: some Exporter<TimelineStream>
  ) -> ExportFormat {
    ExportFormat(name, .timeline, fileName, summary, for: consumers) {
      exporter.write($0.timeline, to: &$1)
    }
  }
}

/// What formats are written from: a dossier, and the graph and timeline to be shown of it. Their records, edges and
/// entries are in memory or made one at a time.
public struct ExportInput: Sendable {
  public var records: DossierRecords
  public var stream: StanceGraphStream
  public var timeline: TimelineStream
  /// The graph with an edge for each stance.
  public var statements: StanceGraphStream

  public init(dossier: Dossier, graph: StanceGraph, timeline: Timeline) {
    self.init(
      records: DossierRecords(dossier), stream: StanceGraphStream(graph), timeline: TimelineStream(timeline))
  }

  /// Without statements, those are all of the records.
  public init(
    records: DossierRecords, stream: StanceGraphStream, timeline: TimelineStream, statements: StanceGraphStream? = nil
  ) {
    var apart = SnapshotOptions()
    apart.keepsStancesApart = true
    self.statements = statements ?? records.stanceGraph(options: apart)
    self.records = records
    self.stream = stream
    self.timeline = timeline
  }
}

/// A text stream that hands each piece to a function.
public struct TextSink: TextOutputStream {
  private let body: (String) -> Void

  public init(_ body: @escaping (String) -> Void) {
    self.body = body
  }

  public mutating func write(_ text: String) {
    body(text)
  }
}
