public import DossierModel

/// Writes a diff as a DOT graph of both sides: added, removed, reversed, changed and unchanged edges told apart by
/// colour, line style and a mark at the label, with a legend.
///
/// Events in between, added, gone or told otherwise stand as nodes of their own, with their first quote as a tooltip.
/// What does not fit: further quotes, undecided stances.
public struct DiffDOTExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ diff: StanceGraphDiff, to stream: inout Stream) {
    var out = OutputBuffer()
    out.raw("digraph diff {\n  graph [label=")
    out.dotText("\(diff.before) → \(diff.after)")
    out.raw(", labelloc=t, fontname=\"DejaVu Sans\", rankdir=LR, overlap=false, splines=true];\n")
    out.raw("  node [shape=box, style=rounded, fontname=\"DejaVu Sans\", color=\"#646464\", fontcolor=\"#1A1A1A\"];\n")
    out.raw("  edge [fontname=\"DejaVu Sans\", fontsize=10, fontcolor=\"#1A1A1A\"];\n")
    let events = DiffDOTExporter.events(of: diff)
    for node in diff.nodes { out.dotNode(node, events[node.id]) }
    let drawn = Set(diff.nodes.map(\.id))
    for (reference, event) in events.sorted(by: { $0.key < $1.key }) where !drawn.contains(reference) {
      out.dotNode(event.node, event)
    }
    for reversal in diff.reversed {
      for edge in reversal.before { out.dotEdge(edge, DiffLook.reversedBefore) }
      for edge in reversal.after { out.dotEdge(edge, DiffLook.reversed) }
    }
    for edge in diff.added { out.dotEdge(edge, DiffLook.added) }
    for edge in diff.removed { out.dotEdge(edge, DiffLook.removed) }
    for change in diff.strengthened { out.dotEdge(change.after, DiffLook.stronger) }
    for change in diff.weakened { out.dotEdge(change.after, DiffLook.weaker) }
    for edge in diff.unchanged + diff.altered.map(\.after) { out.dotEdge(edge, DiffLook.unchanged) }
    out.dotLegend([.added, .removed, .reversedBefore, .reversed, .stronger, .weaker, .unchanged])
    out.raw("}\n")
    out.finish(to: &stream)
  }
}

/// What became of an event.
private struct DiffEvent {
  var node: StanceGraph.Node
  var mark: String
  var change: String
  var words: String
  var quote: String

  init(_ event: Event, _ mark: String, _ change: String, words: String? = nil) {
    node = StanceGraph.Node(id: .event(event.id), name: event.label, category: event.kind.rawValue, date: event.date)
    self.mark = mark
    self.change = change
    self.words = words ?? event.date.words
    quote = event.evidence.first?.quote ?? ""
  }
}

extension DiffDOTExporter {
  fileprivate static func events(of diff: StanceGraphDiff) -> [Reference: DiffEvent] {
    let names = Dictionary(diff.nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let events =
      diff.events.map { DiffEvent($0, "* ", "in between") } + diff.eventsAdded.map { DiffEvent($0, "+ ", "added") }
      + diff.eventsRemoved.map { DiffEvent($0, "− ", "gone") }
      + diff.eventsChanged.map { change in
        let words = change.aspects.map { EventWords(names: names).words($0, from: change.before, to: change.after) }
        return DiffEvent(change.after, "~ ", "told otherwise", words: words.joined(separator: ", "))
      }
    return Dictionary(events.map { ($0.node.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// How one kind of change is drawn.
struct DiffLook: Sendable {
  var word: StaticString
  var mark: StaticString
  var attributes: StaticString

  static let added = DiffLook(word: "added", mark: "+ ", attributes: "color=\"#00509E\", style=bold, penwidth=2.4")
  static let removed = DiffLook(word: "removed", mark: "− ", attributes: "color=\"#646464\", style=dashed")
  static let reversedBefore = DiffLook(
    word: "reversed, before", mark: "± was ", attributes: "color=\"#C25710\", style=dotted, penwidth=1.6")
  static let reversed = DiffLook(
    word: "reversed, now", mark: "± ", attributes: "color=\"#C25710\", style=bold, penwidth=3")
  static let stronger = DiffLook(
    word: "more evidence", mark: "↑ ", attributes: "color=\"#3F0A33\", style=solid, penwidth=2")
  static let weaker = DiffLook(word: "less evidence", mark: "↓ ", attributes: "color=\"#3F0A33\", style=solid")
  static let unchanged = DiffLook(word: "unchanged", mark: "", attributes: "color=\"#BFBFBF\", style=solid")
}

extension OutputBuffer {
  fileprivate mutating func dotNode(_ node: StanceGraph.Node, _ event: DiffEvent?) {
    raw("  ")
    dotID(node.id)
    raw(" [label=")
    if let event {
      dotText("\(event.mark)\(event.node.name) (\(event.words))")
      raw(", change=")
      dotText(event.change)
      raw(", tooltip=")
      dotText(event.quote)
    } else {
      dotText(node.name)
    }
    if node.id.kind == .event { raw(", shape=ellipse") }
    if node.id.kind == .issue { raw(", shape=note, style=\"\"") }
    raw("];\n")
  }

  fileprivate mutating func dotEdge(_ edge: StanceGraph.Edge, _ look: DiffLook) {
    raw("  ")
    dotID(edge.holder)
    raw(" -> ")
    dotID(edge.target)
    raw(" [label=")
    dotText("\(look.mark)\(edge.kind.verb(negated: edge.negated))\(StanceWords.over(edge.over))")
    raw(", tooltip=")
    dotText(edge.evidence.first?.quote ?? "")
    raw(", change=")
    dotText("\(look.word)")
    raw(", ")
    raw(look.attributes)
    raw("];\n")
  }

  fileprivate mutating func dotLegend(_ looks: [DiffLook]) {
    raw("  subgraph cluster_legend {\n    label=\"Legend\"; fontname=\"DejaVu Sans\"; color=\"#D9D9D9\";\n")
    raw("    node [shape=point, width=0.05];\n")
    for (index, look) in looks.enumerated() {
      raw("    legend_")
      integer(index)
      raw("_a -> legend_")
      integer(index)
      raw("_b [label=")
      dotText("\(look.mark)\(look.word)")
      raw(", ")
      raw(look.attributes)
      raw("];\n")
    }
    raw("  }\n")
  }

  /// `a_syldavia`: letters, digits and underscores, so that every reader takes it.
  fileprivate mutating func dotID(_ reference: Reference) {
    switch reference.kind {
    case .actor: raw("a_")
    case .event: raw("v_")
    case .issue: raw("i_")
    }
    for byte in reference.id.utf8 { self.byte(byte == UInt8(ascii: "-") ? UInt8(ascii: "_") : byte) }
  }

  /// A quoted text with nothing in it that DOT would expand; long ones are cut, as Graphviz 2.42 refuses them.
  fileprivate mutating func dotText(_ text: String) {
    byte(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars.prefix(1000) {
      switch scalar {
      case "\"": raw("\\\"")
      case "\\": raw("\\\\")
      case "\n", "\r", "\t": raw(" ")
      default:
        let isForbidden = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
        plain(isForbidden ? "\u{FFFD}" : String(scalar))
      }
    }
    byte(UInt8(ascii: "\""))
  }
}
