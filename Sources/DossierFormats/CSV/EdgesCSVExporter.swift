public import DossierModel

/// Writes the edges of a stance graph as a table. All evidence stands in the last column as a JSON array, but for Excel,
/// whose cells are too short for it.
public struct EdgesCSVExporter: Exporter {
  public var dialect: CSVDialect

  public init(dialect: CSVDialect = .machine) {
    self.dialect = dialect
  }

  public func write<Stream: TextOutputStream>(_ graph: StanceGraphStream, to stream: inout Stream) {
    var out = OutputBuffer()
    var scratch = OutputBuffer(capacity: 1024)
    header(&out)
    graph.forEachEdge { edge in
      start(edge, &out)
      out.integer(edge.sign)
      out.raw(",")
      if dialect != .gephi {
        out.number(edge.weight)
        out.raw(",")
      }
      out.integer(edge.count)
      out.raw(",")
      out.boolean(edge.negated)
      out.raw(",")
      if let day = edge.firstDay { out.cell(day, dialect) }
      out.raw(",")
      if let day = edge.lastDay, day != edge.firstDay { out.cell(day, dialect) }
      out.raw(",")
      out.cell(edge.edtf, dialect)
      out.raw(",")
      out.cell(edge.evidence.first?.document ?? "", dialect)
      out.raw(",")
      out.cell(edge.evidence.first?.quote ?? "", dialect)
      out.details(of: edge, dialect)
      if dialect != .excel {
        out.raw(",")
        scratch.removeAll()
        scratch.evidence(edge.evidence)
        out.cell(scratch, dialect)
      }
      out.raw(dialect.lineEnd)
      out.flush(to: &stream)
    }
    out.finish(to: &stream)
  }

  private func header(_ out: inout OutputBuffer) {
    let common: StaticString =
      "sign,weight,count,negated,date,date_end,date_edtf,document,quote,class,publishers,over,confidence,coder,rules"
    switch dialect {
    case .machine:
      out.raw("id,source,target,relation,")
      out.raw(common)
      out.raw(",evidence")
    case .gephi:
      out.raw("Source,Target,Type,Id,Label,Kind,Weight,Timeset,sign,count,negated,date,date_end,date_edtf,")
      out.raw("document,quote,class,publishers,over,confidence,coder,rules,evidence")
    case .neo4j:
      out.raw(":START_ID(Node),:END_ID(Node),:TYPE,eid,sign:int,weight:double,count:int,negated:boolean,")
      out.raw("date:date,date_end:date,date_edtf,document,quote,")
      out.raw("class,publishers,over,confidence:double,coder,rules,evidence")
    case .excel:
      out.raw("\u{FEFF}id,source,target,relation,")
      out.raw(common)
    }
    out.raw(dialect.lineEnd)
  }

  /// The columns that differ between dialects, with the comma after them.
  private func start(_ edge: StanceGraph.Edge, _ out: inout OutputBuffer) {
    if dialect == .machine || dialect == .excel {
      out.edgeID(edge.id)
      out.raw(",")
    }
    out.nodeID(edge.holder)
    out.raw(",")
    out.nodeID(edge.target)
    out.raw(dialect == .gephi ? ",Directed," : ",")
    switch dialect {
    case .machine, .excel: out.relation(of: edge)
    case .neo4j:
      out.relation(of: edge)
      out.raw(",")
      out.edgeID(edge.id)
    case .gephi: gephi(edge, &out)
    }
    out.raw(",")
  }

  private func gephi(_ edge: StanceGraph.Edge, _ out: inout OutputBuffer) {
    out.edgeID(edge.id)
    out.raw(",\"")
    if edge.negated { out.raw("not ") }
    out.plain(edge.relation)
    out.raw("\",")
    out.relation(of: edge)
    out.raw(",")
    out.number(edge.weight)
    out.raw(",")
    guard let first = edge.firstDay, let last = edge.lastDay else { return }
    out.raw("\"<[")
    out.day(first)
    out.raw(", ")
    out.day(last)
    out.raw("]>\"")
  }
}

extension OutputBuffer {
  /// Class, publishers, over, confidence, coder and rules, each with a comma before it.
  fileprivate mutating func details(of edge: StanceGraph.Edge, _ dialect: CSVDialect) {
    raw(",")
    if edge.derivedRelation == nil { raw(edge.stanceClass.word) }
    for text in [edge.publishers.joined(separator: "; "), edge.over.joined(separator: "; ")] {
      raw(",")
      cell(text, dialect)
    }
    raw(",")
    if let confidence = edge.confidence { number(confidence) }
    for text in [edge.coders.joined(separator: "; "), edge.rules.joined(separator: "; ")] {
      raw(",")
      cell(text, dialect)
    }
  }
}
