public import DossierModel

/// Writes blocs for a terminal: members, and a line for each ground on which two actors agree or disagree.
public struct BlocsTextExporter: Exporter {
  private let graph: StanceGraph
  private let documents: [DocumentRecord]

  /// The graph is the one that the blocs are of. With documents, quotes name publisher and date instead of an id.
  public init(_ graph: StanceGraph, documents: [DocumentRecord] = []) {
    self.graph = graph
    self.documents = documents
  }

  public func write<Stream: TextOutputStream>(_ blocs: Blocs, to stream: inout Stream) {
    ReportText(isColored: false).write(ChangeReport(blocs, of: graph, documents: documents), to: &stream)
  }
}

/// Writes blocs as Markdown (CommonMark), with all quotes.
public struct BlocsMarkdownExporter: Exporter {
  private let graph: StanceGraph
  private let documents: [DocumentRecord]

  /// The graph is the one that the blocs are of. With documents, quotes name publisher and date instead of an id.
  public init(_ graph: StanceGraph, documents: [DocumentRecord] = []) {
    self.graph = graph
    self.documents = documents
  }

  public func write<Stream: TextOutputStream>(_ blocs: Blocs, to stream: inout Stream) {
    let report = ChangeReport(blocs, of: graph, documents: documents)
    ReportMarkdown(title: "Blocs: \(graph.title)").write(report, to: &stream)
  }
}
