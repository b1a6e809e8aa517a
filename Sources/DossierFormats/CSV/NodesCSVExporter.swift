public import DossierModel

/// Writes the nodes of a stance graph as a table.
public struct NodesCSVExporter: Exporter {
  public var dialect: CSVDialect

  public init(dialect: CSVDialect = .machine) {
    self.dialect = dialect
  }

  public func write<Stream: TextOutputStream>(_ graph: StanceGraphStream, to stream: inout Stream) {
    var out = OutputBuffer()
    switch dialect {
    case .machine: out.raw("id,name,entity,category,country,date,date_edtf,dossier_id")
    case .gephi: out.raw("Id,Label,entity,category,country,date,date_edtf,dossier_id")
    case .neo4j: out.raw("id:ID(Node),name,:LABEL,category,country,date:date,date_edtf,dossier_id")
    case .excel: out.raw("\u{FEFF}id,name,entity,category,country,date,date_edtf,dossier_id")
    }
    out.raw(dialect.lineEnd)
    for node in graph.nodes {
      out.nodeID(node.id)
      out.raw(",")
      out.cell(node.name, dialect)
      out.raw(",")
      if dialect == .neo4j { out.neo4jLabel(node.id.kind) } else { out.plain(node.id.kind.rawValue) }
      out.raw(",")
      out.cell(node.category, dialect)
      out.raw(",")
      if let country = node.country { out.cell(country, dialect) }
      out.raw(",")
      if let day = node.date?.firstKnownDay { out.cell(day, dialect) }
      out.raw(",")
      if let date = node.date { out.cell(date, dialect) }
      out.raw(",")
      out.cell(node.id.id, dialect)
      out.raw(dialect.lineEnd)
      out.flush(to: &stream)
    }
    out.finish(to: &stream)
  }
}

extension OutputBuffer {
  fileprivate mutating func neo4jLabel(_ kind: Reference.Kind) {
    switch kind {
    case .actor: raw("Actor")
    case .event: raw("Event")
    case .issue: raw("Issue")
    }
  }
}
