public import DossierModel

/// Writes a stance graph in the DOT language (https://graphviz.org/doc/info/lang.html).
///
/// Read by Graphviz, Gephi, pydot and many others. Inside quotes every backslash is doubled and a line feed is `\n`, as
/// Graphviz reads its escString; the edge attribute `w` is the weight (`weight` is a layout weight in Graphviz). Values
/// over 16,000 bytes, which older Graphviz refuses, are chained with `+`.
public struct DOTExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ graph: StanceGraphStream, to stream: inout Stream) {
    var out = OutputBuffer()
    var scratch = OutputBuffer(capacity: 1024)
    var quoted = OutputBuffer(capacity: 1024)
    out.raw("digraph stances {\n  graph [label=")
    quoted.text(graph.title, as: DOTText.self)
    out.quoteDOT(&quoted)
    out.raw(", rankdir=LR];\n  node [shape=box, style=rounded];\n")
    for node in graph.nodes {
      out.raw("  ")
      out.nodeID(node.id)
      out.raw(" [")
      attributes(node, &out, &quoted)
      out.raw("];\n")
      out.flush(to: &stream)
    }
    graph.forEachEdge { edge in
      out.raw("  ")
      out.nodeID(edge.holder)
      out.raw(" -> ")
      out.nodeID(edge.target)
      out.raw(" [id=")
      out.edgeID(edge.id)
      out.raw(", color=\"")
      out.plain(edge.stanceClass.ink.light)
      out.raw("\", style=")
      out.raw(edge.stanceClass.dotStyle)
      for attribute in EdgeAttribute.allCases where attribute != .interaction && attribute.isPresent(in: edge) {
        out.raw(", ")
        out.raw(attribute == .weight ? "w" : attribute.name)
        out.raw("=")
        quoted.value(attribute, of: edge, as: DOTText.self, scratch: &scratch)
        out.quoteDOT(&quoted)
      }
      out.raw("];\n")
      out.flush(to: &stream)
    }
    out.raw("}\n")
    out.finish(to: &stream)
  }

  private func attributes(_ node: StanceGraph.Node, _ out: inout OutputBuffer, _ quoted: inout OutputBuffer) {
    for attribute in NodeAttribute.allCases where attribute != .name && attribute.isPresent(in: node) {
      out.raw(attribute.name)
      out.raw("=")
      quoted.value(attribute, of: node, as: DOTText.self)
      out.quoteDOT(&quoted)
      out.raw(", ")
    }
    switch node.id.kind {
    case .actor: out.raw("shape=box")
    case .event: out.raw("shape=ellipse, style=solid")
    case .issue: out.raw("shape=hexagon, style=solid")
    }
  }
}

extension StanceClass {
  fileprivate var dotStyle: StaticString {
    switch self {
    case .support: "solid"
    case .criticism, .rejection: "dashed"
    case .blame: "bold"
    case .denial, .other: "dotted"
    }
  }
}

/// Inside a quoted string of DOT.
private enum DOTText: Escaping {
  static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0xEF
  }

  static func escape(_ byte: UInt8, into out: inout OutputBuffer) {
    switch byte {
    case UInt8(ascii: "\""): out.raw(#"\""#)
    case UInt8(ascii: "\\"): out.raw(#"\\"#)
    case UInt8(ascii: "\n"): out.raw(#"\n"#)
    default: out.raw("\t")
    }
  }
}

extension OutputBuffer {
  /// The longest string that Graphviz before version 3 reads is 16,384 bytes.
  private static let longestDOTString = 16_000

  /// Escaped text in double quotes, in pieces where it is long; `text` is emptied for the next value.
  fileprivate mutating func quoteDOT(_ text: inout OutputBuffer) {
    raw("\"")
    text.bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while bytes.count - start > OutputBuffer.longestDOTString {
        var end = start + OutputBuffer.longestDOTString
        while bytes[end] & 0xC0 == 0x80 { end -= 1 }
        var backslashes = 0
        while end - backslashes > start, bytes[end - 1 - backslashes] == UInt8(ascii: "\\") { backslashes += 1 }
        if backslashes % 2 == 1 { end -= 1 }
        append(bytes, start..<end)
        raw("\" + \"")
        start = end
      }
      append(bytes, start..<bytes.count)
    }
    raw("\"")
    text.removeAll()
  }
}
