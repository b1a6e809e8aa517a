public import DossierModel

/// Writes a stance graph as GEXF 1.3 (https://gexf.net), dynamic: every edge has the days on which it was expressed.
///
/// Read by Gephi, NetworkX and sigma.js. Days only, both ends of each spell always given and included, as Gephi and
/// NetworkX both need; a date without any known day gives no spell. Gephi merges edges of the same source, target and
/// kind unless told not to, so where an edge has the ends and the relation of the one before it, its kind is numbered
/// (`condemns`, `condemns_2`). NetworkX ignores `kind`, which therefore comes again as the attribute `relation`.
public struct GEXFExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ graph: StanceGraphStream, to stream: inout Stream) {
    var out = OutputBuffer()
    var scratch = OutputBuffer(capacity: 1024)
    header(graph, &out)
    for node in graph.nodes {
      out.raw("      <node id=\"")
      out.nodeID(node.id)
      out.raw("\" label=\"")
      out.text(node.name, as: XMLAttribute.self)
      out.raw("\">")
      values(node, &out)
      out.raw("</node>\n")
      out.flush(to: &stream)
    }
    out.raw("    </nodes>\n    <edges>\n")
    var last: StanceGraph.Edge?
    var parallel = 1
    graph.forEachEdge { edge in
      parallel = last.map(edge.isParallel) ?? false ? parallel + 1 : 1
      last = edge
      write(edge, parallel, &out, &scratch)
      out.flush(to: &stream)
    }
    out.raw("    </edges>\n  </graph>\n</gexf>\n")
    out.finish(to: &stream)
  }

  private func header(_ graph: StanceGraphStream, _ out: inout OutputBuffer) {
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n")
    out.raw("  <meta>\n    <creator>Stanceline</creator>\n    <description>")
    out.text(graph.title, as: XMLText.self)
    out.raw("</description>\n  </meta>\n  <graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\"")
    out.raw(" timerepresentation=\"interval\">\n    <attributes class=\"node\" mode=\"static\">\n")
    for attribute in GEXFExporter.nodeAttributes { declare(attribute.name, .string, "n_", &out) }
    out.raw("    </attributes>\n    <attributes class=\"edge\" mode=\"static\">\n")
    for attribute in GEXFExporter.edgeAttributes { declare(attribute.name, attribute.type, "", &out) }
    out.raw("    </attributes>\n    <nodes>\n")
  }

  private func declare(
    _ name: StaticString, _ type: AttributeType, _ prefix: StaticString, _ out: inout OutputBuffer
  ) {
    out.raw("      <attribute id=\"")
    out.raw(prefix)
    out.raw(name)
    out.raw("\" title=\"")
    out.raw(name)
    out.raw("\" type=\"")
    out.raw(type.gexfName)
    out.raw("\"/>\n")
  }

  private func values(_ node: StanceGraph.Node, _ out: inout OutputBuffer) {
    out.raw("<attvalues>")
    for attribute in GEXFExporter.nodeAttributes where attribute.isPresent(in: node) {
      out.raw("<attvalue for=\"n_")
      out.raw(attribute.name)
      out.raw("\" value=\"")
      out.value(attribute, of: node, as: XMLAttribute.self)
      out.raw("\"/>")
    }
    out.raw("</attvalues>")
  }

  private func write(
    _ edge: StanceGraph.Edge, _ parallel: Int, _ out: inout OutputBuffer, _ scratch: inout OutputBuffer
  ) {
    out.raw("      <edge id=\"")
    out.edgeID(edge.id)
    out.ends(of: edge, separator: "\" ")
    out.raw(" kind=\"")
    out.relation(of: edge)
    if parallel > 1 {
      out.raw("_")
      out.integer(parallel)
    }
    out.raw("\" label=\"")
    out.value(.label, of: edge, as: XMLAttribute.self, scratch: &scratch)
    out.raw("\" weight=\"")
    out.number(edge.weight)
    out.raw("\"><attvalues>")
    for attribute in GEXFExporter.edgeAttributes where attribute.isPresent(in: edge) {
      out.raw("<attvalue for=\"")
      out.raw(attribute.name)
      out.raw("\" value=\"")
      out.value(attribute, of: edge, as: XMLAttribute.self, scratch: &scratch)
      out.raw("\"/>")
    }
    out.raw("</attvalues>")
    let spells = DaySpell.spells(of: edge)
    if !spells.isEmpty {
      out.raw("<spells>")
      for spell in spells {
        out.raw("<spell start=\"")
        out.day(spell.first)
        out.raw("\" end=\"")
        out.day(spell.last)
        out.raw("\"/>")
      }
      out.raw("</spells>")
    }
    out.raw("</edge>\n")
  }

  /// GEXF has labels and weights of its own.
  private static let nodeAttributes = NodeAttribute.allCases.filter { $0 != .label }
  private static let edgeAttributes = EdgeAttribute.allCases.filter {
    $0 != .label && $0 != .weight && $0 != .interaction
  }
}

/// Days from a first to a last, both included.
struct DaySpell: Hashable {
  var first: CalendarDay
  var last: CalendarDay

  init?(_ date: EDTFDate) {
    guard let first = date.firstKnownDay, let last = date.lastKnownDay else { return nil }
    self.init(first, last)
  }

  init(_ first: CalendarDay, _ last: CalendarDay) {
    self.first = first
    self.last = max(first, last)
  }

  /// Whether both days are in the years 1 to 9999, outside which readers of GEXF understand no date.
  private var isCommon: Bool { first.number >= -719_162 && last.number <= 2_932_896 }

  /// The spells of an edge in order, those that share a day joined: Gephi refuses what overlaps.
  static func spells(of edge: StanceGraph.Edge) -> [DaySpell] {
    if edge.dates.isEmpty {
      guard let first = edge.firstDay, let last = edge.lastDay else { return [] }
      return [DaySpell(first, last)].filter(\.isCommon)
    }
    let spells = edge.dates.compactMap(DaySpell.init).filter(\.isCommon)
      .sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    var joined: [DaySpell] = []
    for spell in spells {
      if let last = joined.indices.last, spell.first <= joined[last].last {
        joined[last].last = max(joined[last].last, spell.last)
      } else {
        joined.append(spell)
      }
    }
    return joined
  }
}

extension OutputBuffer {
  /// The end of an id, source and target as attributes of XML.
  fileprivate mutating func ends(of edge: StanceGraph.Edge, separator: StaticString) {
    raw(separator)
    raw("source=\"")
    nodeID(edge.holder)
    raw("\" target=\"")
    nodeID(edge.target)
    raw("\"")
  }
}

extension StanceGraph.Edge {
  /// Whether it says the same of the same ends.
  fileprivate func isParallel(to other: StanceGraph.Edge) -> Bool {
    holder == other.holder && target == other.target && kind == other.kind && negated == other.negated
      && derivedRelation == other.derivedRelation
  }
}

extension AttributeType {
  fileprivate var gexfName: StaticString {
    switch self {
    case .string: "string"
    case .int: "integer"
    case .double: "double"
    case .boolean: "boolean"
    }
  }
}
