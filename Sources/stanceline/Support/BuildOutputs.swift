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
  private let isUsual: Bool

  /// `named`: comma-separated names of export formats, or nil for the usual set with figures and the diff.
  init(named: String?) throws {
    let names = named?.split(separator: ",").map(String.init) ?? BuildOutputs.usual
    formats = try names.map { name in
      if let format = ExportFormat.named(name) { return format }
      throw ValidationError("--formats: no format \"\(name)\"; expected names that `stanceline export --list` shows")
    }
    isUsual = named == nil
  }

  /// All files in memory, so that a failure leaves the old ones whole.
  func files(of dossier: Dossier) throws -> [File] {
    let options = SnapshotOptions(level: .country)
    let input = ExportInput(
      dossier: dossier, graph: dossier.stanceGraph(options: options), timeline: dossier.timeline(during: nil))
    let exports = formats.map { File($0.fileName, $0.text(input)) }
    guard isUsual else { return exports }
    return try exports + figures(of: dossier, graph: input.graph) + differences(in: dossier, options: options)
  }

  private func figures(of dossier: Dossier, graph: StanceGraph) throws -> [File] {
    var options = FigureOptions()
    options.documents = dossier.documents
    options.generator = "stanceline \(StancelineVersion.current)"
    let drawing = try FigureFile.drawing(StanceFigure(graph, options: options))
    return [File("graph.svg", try FigureFile.data(drawing, as: "svg"))]
  }

  /// What changed between the first and the last day of publication.
  private func differences(in dossier: Dossier, options: SnapshotOptions) -> [File] {
    let days = dossier.documents.compactMap(\.published.latestDay)
    guard let first = days.min(), let last = days.max(), first < last else { return [] }
    let diff = dossier.difference(from: first, to: last, options: options)
    return [
      File("diff.md", DiffMarkdownExporter(documents: dossier.documents).text(diff)),
      File("diff.json", DiffJSONExporter().text(diff)),
    ]
  }
}
