public import DossierModel

/// Writes stances as a table, a row for each, with the names of both ends: what a statement-level analysis starts from.
/// All evidence stands in the last column as a JSON array.
///
/// The graph is to have an edge for each stance.
public struct StatementsCSVExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ graph: StanceGraphStream, to stream: inout Stream) {
    let names = Dictionary(graph.nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let attributes = EdgeAttribute.allCases.filter {
      ![.label, .interaction, .weight, .count, .edgeID, .evidence].contains($0)
    }
    var out = OutputBuffer()
    var scratch = OutputBuffer(capacity: 1024)
    out.raw("id,source,source_name,target,target_name,target_entity")
    for attribute in attributes {
      out.raw(",")
      out.raw(attribute.name)
    }
    out.raw(",start,end,evidence\n")
    graph.forEachEdge { edge in
      out.cell(edge.id, .machine)
      out.raw(",")
      out.nodeID(edge.holder)
      out.raw(",")
      out.cell(names[edge.holder] ?? edge.holder.id, .machine)
      out.raw(",")
      out.nodeID(edge.target)
      out.raw(",")
      out.cell(names[edge.target] ?? edge.target.id, .machine)
      out.raw(",")
      out.plain(edge.target.kind.rawValue)
      for attribute in attributes {
        out.raw(",")
        guard attribute.isPresent(in: edge) else { continue }
        let isText = attribute.type == .string
        if isText { out.raw("\"") }
        out.value(attribute, of: edge, as: CSVText.self, scratch: &scratch)
        if isText { out.raw("\"") }
      }
      out.raw(",")
      if let span = edge.evidence.first?.span { out.integer(span.start) }
      out.raw(",")
      if let span = edge.evidence.first?.span { out.integer(span.end) }
      out.raw(",")
      scratch.removeAll()
      scratch.evidence(edge.evidence)
      out.cell(scratch, .machine)
      out.raw("\n")
      out.flush(to: &stream)
    }
    out.finish(to: &stream)
  }
}
