public import DossierModel

/// Writes a stance graph as a Mermaid flowchart (https://mermaid.js.org), for Markdown pages that draw it.
///
/// Mermaid draws at most 500 edges and 50,000 characters. Edges beyond `edgeLimit` and beyond 45,000 characters are
/// left out, the lightest first, and a comment says how many; so are nodes without a drawn edge. Names are cut at 80
/// characters.
public struct MermaidGraphExporter: Exporter {
  public var edgeLimit: Int

  public init(edgeLimit: Int = 400) {
    self.edgeLimit = min(edgeLimit, 500)
  }

  public func write<Stream: TextOutputStream>(_ graph: StanceGraphStream, to stream: inout Stream) {
    let (drawn, count) = drawnEdges(of: graph)
    let ends = Set(drawn.flatMap { [$0.holder, $0.target] })
    var out = OutputBuffer()
    out.raw("flowchart LR\n")
    if drawn.count < count {
      out.raw("%% ")
      out.integer(count - drawn.count)
      out.raw(" of ")
      out.integer(count)
      out.raw(" edges are left out, the lightest first\n")
    }
    for node in graph.nodes where ends.contains(node.id) { out.mermaid(node) }
    for edge in drawn { out.mermaid(edge) }
    for (index, edge) in drawn.enumerated() {
      out.raw("  linkStyle ")
      out.integer(index)
      out.raw(" stroke:")
      out.plain(edge.stanceClass.ink.light)
      out.raw("\n")
    }
    out.finish(to: &stream)
  }

  /// The heaviest edges that the limits allow, in the order of the graph, and how many there are in all.
  private func drawnEdges(of graph: StanceGraphStream) -> (drawn: [StanceGraph.Edge], count: Int) {
    let (heaviest, count) = heaviestEdges(of: graph)
    let sizes = Dictionary(graph.nodes.map { ($0.id, size(of: $0)) }, uniquingKeysWith: { first, _ in first })
    var characters = 200
    var named: Set<Reference> = []
    var drawn: [(index: Int, edge: StanceGraph.Edge)] = []
    for (index, edge) in heaviest {
      let ends = Set([edge.holder, edge.target]).subtracting(named)
      characters += edge.holder.id.utf8.count * 3 + edge.target.id.utf8.count * 3 + 80
      characters += ends.reduce(0) { $0 + (sizes[$1] ?? 0) }
      if characters > 45_000 { break }
      named.formUnion(ends)
      drawn.append((index, edge))
    }
    return (drawn.sorted { $0.index < $1.index }.map(\.edge), count)
  }

  /// At most `edgeLimit` edges with their places, the heaviest first, in one pass that keeps few of them.
  private func heaviestEdges(
    of graph: StanceGraphStream
  ) -> (edges: [(index: Int, edge: StanceGraph.Edge)], count: Int) {
    var kept: [(index: Int, edge: StanceGraph.Edge)] = []
    func cut() {
      kept.sort { $0.edge.weight != $1.edge.weight ? $0.edge.weight > $1.edge.weight : $0.index < $1.index }
      kept.removeLast(max(kept.count - edgeLimit, 0))
    }
    var count = 0
    graph.forEachEdge { edge in
      kept.append((count, edge))
      count += 1
      if kept.count >= 2 * edgeLimit + 64 { cut() }
    }
    cut()
    return (kept, count)
  }

  /// More characters than the node's line can have.
  private func size(of node: StanceGraph.Node) -> Int {
    node.id.id.utf8.count * 3 + min(node.name.unicodeScalarCount, 81) * 6 + 16
  }
}

extension OutputBuffer {
  fileprivate mutating func mermaid(_ node: StanceGraph.Node) {
    raw("  ")
    nodeID(node.id)
    switch node.id.kind {
    case .actor: raw("[\"")
    case .event: raw("([\"")
    case .issue: raw("{{\"")
    }
    mermaid(node.name)
    switch node.id.kind {
    case .actor: raw("\"]\n")
    case .event: raw("\"])\n")
    case .issue: raw("\"}}\n")
    }
  }

  fileprivate mutating func mermaid(_ edge: StanceGraph.Edge) {
    raw("  ")
    nodeID(edge.holder)
    switch edge.stanceClass {
    case .support: raw(" -->")
    case .blame: raw(" ==>")
    case .criticism, .rejection, .denial, .other: raw(" -.->")
    }
    raw("|\"")
    if edge.negated { raw("not ") }
    plain(edge.relation)
    if edge.count > 1 {
      raw(" ×")
      integer(edge.count)
    }
    raw("\"| ")
    nodeID(edge.target)
    raw("\n")
  }

  /// At most 80 characters of text.
  mutating func mermaid(_ text: String) {
    let cut = text.unicodeScalars.prefix(80)
    self.text(String(String.UnicodeScalarView(cut)), as: MermaidText.self)
    if cut.count < text.unicodeScalarCount { raw("…") }
  }
}

/// Anywhere in a Mermaid diagram: what could be syntax becomes an entity code.
enum MermaidText: Escaping {
  static func isSpecial(_ byte: UInt8) -> Bool {
    if byte < 0x20 || byte == 0xEF { return true }
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...: return false
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."): return false
    case UInt8(ascii: "-"), UInt8(ascii: "'"): return false
    default: return true
    }
  }

  static func escape(_ byte: UInt8, into out: inout OutputBuffer) {
    if byte < 0x20 {
      out.raw(" ")
      return
    }
    out.raw("#")
    out.integer(Int(byte))
    out.raw(";")
  }
}
