public import DossierModel

/// Writes a stance graph as a Pajek network (http://mrvar.fdv.uni-lj.si/pajek/): vertices by their ids, arcs with a
/// signed value and the relation as their label.
///
/// The value is the number of statements, negative where they are against and 0 where they are for neither side, as
/// Pajek's methods for signed networks want it. What does not fit: names, dates, quotes and other attributes.
public struct PajekExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ graph: StanceGraphStream, to stream: inout Stream) {
    let numbers = graph.vertexNumbers
    var out = OutputBuffer()
    out.raw("*Vertices ")
    out.integer(graph.nodes.count)
    out.raw("\n")
    for (index, node) in graph.nodes.enumerated() {
      out.integer(index + 1)
      out.raw(" \"")
      out.nodeID(node.id)
      out.raw("\"\n")
      out.flush(to: &stream)
    }
    out.raw("*Arcs\n")
    graph.forEachEdge { edge in
      guard let source = numbers[edge.holder], let target = numbers[edge.target] else { return }
      out.integer(source)
      out.raw(" ")
      out.integer(target)
      out.raw(" ")
      out.number(edge.signedValue)
      out.raw(" l \"")
      out.relation(of: edge)
      out.raw("\"\n")
      out.flush(to: &stream)
    }
    out.finish(to: &stream)
  }
}

/// Writes a stance graph in UCINET's data language DL: an edge list with a matrix for each relation, `!` between them.
///
/// A value is the number of statements (in a derived network, its weight). What does not fit: names, dates, quotes and
/// other attributes.
public struct UCINETExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ graph: StanceGraphStream, to stream: inout Stream) {
    let numbers = graph.vertexNumbers
    var relations: Set<String> = []
    graph.forEachEdge { relations.insert($0.fullRelation) }
    let matrices = relations.isEmpty ? ["stances"] : relations.sorted()
    var out = OutputBuffer()
    out.raw("dl n=")
    out.integer(graph.nodes.count)
    out.raw(" nm=")
    out.integer(matrices.count)
    out.raw(" format=edgelist1\nlabels:\n")
    for node in graph.nodes {
      out.nodeID(node.id)
      out.raw("\n")
    }
    out.raw("matrix labels:\n")
    for matrix in matrices {
      out.plain(matrix)
      out.raw("\n")
    }
    out.raw("data:\n")
    for (index, matrix) in matrices.enumerated() {
      if index > 0 { out.raw("!\n") }
      graph.forEachEdge { edge in
        guard edge.fullRelation == matrix, let source = numbers[edge.holder], let target = numbers[edge.target] else {
          return
        }
        out.integer(source)
        out.raw(" ")
        out.integer(target)
        out.raw(" ")
        out.number(edge.derivedRelation == nil ? Double(edge.count) : edge.weight)
        out.raw("\n")
        out.flush(to: &stream)
      }
    }
    out.finish(to: &stream)
  }
}

extension StanceGraphStream {
  /// The places of nodes, from 1.
  fileprivate var vertexNumbers: [Reference: Int] {
    Dictionary(nodes.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }
}

extension StanceGraph.Edge {
  /// `supports` or `not_supports`.
  fileprivate var fullRelation: String { (negated ? "not_" : "") + relation }
}
