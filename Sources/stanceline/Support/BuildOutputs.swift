import ArgumentParser
import DossierFormats
import DossierModel
import Foundation

/// The files that `build` writes: the usual set, or the formats that the user names.
struct BuildOutputs {
  /// A file's name and bytes.
  struct File {
    var name: String
    var data: Data

    init(_ name: String, _ data: Data) {
      self.name = name
      self.data = data
    }

    init(_ name: String, _ text: String) {
      self.init(name, Data(text.utf8))
    }
  }

  private static let usual = ["dossier", "dot", "graphml", "node-link", "timeline-json", "timeline-markdown"]

  private let formats: [ExportFormat]
  /// `svg`, `png`, `pdf`.
  private let pictures: [String]
  private let isUsual: Bool

  /// `named`: comma-separated names of export formats and of picture formats, or nil for the usual set with figures and
  /// the diff.
  init(named: String?) throws {
    let names = named?.split(separator: ",").map(String.init) ?? BuildOutputs.usual
    pictures = names.filter(FigureFile.formats.contains)
    formats = try names.filter { !FigureFile.formats.contains($0) }.map { name in
      if let format = ExportFormat.named(name) { return format }
      throw ValidationError(
        "--formats: no format \"\(name)\"; expected names that `stanceline export --list` shows, or svg, png, pdf")
    }
    isUsual = named == nil
  }

  /// All files in memory, so that a failure leaves the old ones whole. With the articles' texts, the report shows
  /// quotes in their context.
  func files(of dossier: Dossier, texts: [SourceDocument]) throws -> [File] {
    let options = SnapshotOptions(level: .country)
    let graph = dossier.stanceGraph(options: options)
    let timeline = dossier.timeline()
    var input = ExportInput(dossier: dossier, graph: graph, timeline: timeline)
    var apart = options
    apart.keepsStancesApart = true
    input.statements = input.records.stanceGraph(options: apart)
    let exports = formats.map { File($0.fileName, $0.text(input)) }
    let figures = try (isUsual ? ["svg"] : pictures).flatMap {
      try self.figures(graph, dossier.chronicle(), as: $0, options: FigureOptions(of: dossier))
    }
    guard isUsual else { return exports + figures }
    return try exports + figures + differences(in: dossier, options: options)
      + [report(of: dossier, options: options, texts: texts)]
  }

  /// Files of an earlier build that would contradict this one.
  func replaced(by files: [File]) -> [String] {
    let names = Set(files.map(\.name))
    return isUsual ? ["diff.md", "diff.json", "diff.svg"].filter { !names.contains($0) } : []
  }

  private func figures(
    _ graph: StanceGraph, _ chronicle: Chronicle, as format: String, options: FigureOptions
  ) throws -> [File] {
    let graph = try FigureFile.drawing(of: graph, options: options)
    let timeline = TimelineFigure(chronicle, options: options).drawing
    return try [
      File("graph.\(format)", FigureFile.data(graph, as: format)),
      File("timeline.\(format)", FigureFile.data(timeline, as: format)),
    ]
  }

  /// What changed between the first and the last day of publication.
  private func differences(in dossier: Dossier, options: SnapshotOptions) throws -> [File] {
    let days = dossier.documents.compactMap(\.published.latestDay)
    guard let first = days.min(), let last = days.max(), first < last else { return [] }
    let diff = dossier.difference(from: first, to: last, options: options)
    let drawing = try DiffFigure.fitted(
      before: dossier.snapshot(at: first, options: options), after: dossier.snapshot(at: last, options: options),
      diff: diff, options: FigureOptions(of: dossier), layout: FigureFile.layout)
    return [
      File("diff.md", DiffMarkdownExporter(documents: dossier.documents).text(diff)),
      File("diff.json", DiffJSONExporter().text(diff)),
      File("diff.svg", SVGExporter().text(drawing)),
    ]
  }

  private func report(of dossier: Dossier, options: SnapshotOptions, texts: [SourceDocument]) throws -> File {
    let report = try ReportFile.report(of: dossier, options: options, title: "Who stands where", texts: texts)
    return File("report.html", ReportHTMLExporter().text(report))
  }
}

extension FigureOptions {
  /// The options of a figure of a whole dossier: its caption names documents and program.
  init(of dossier: Dossier) {
    self.init()
    documents = dossier.documents
    generator = "stanceline \(StancelineVersion.current)"
  }
}
