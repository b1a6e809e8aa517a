public import DossierModel

/// Writes a diff as JSON after `diff.schema.json`, with all evidence, one record a line. Text is kept exactly.
public struct DiffJSONExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ diff: StanceGraphDiff, to stream: inout Stream) {
    var out = OutputBuffer()
    out.raw("{\n  \"format\": \"stanceline-diff\",\n  \"version\": 1,\n  \"before\": ")
    out.exactJSON(diff.before)
    out.raw(",\n  \"after\": ")
    out.exactJSON(diff.after)
    out.raw(",\n  \"equal\": ")
    out.boolean(diff.isEmpty)
    out.lines(diff.nodes, "nodes", &stream) { $0.record($1) }
    out.lines(diff.reversed, "reversed", &stream) { $0.record($1) }
    out.lines(diff.added, "added", &stream) { $0.record($1) }
    out.lines(diff.removed, "removed", &stream) { $0.record($1) }
    out.lines(diff.strengthened, "strengthened", &stream) { $0.record($1) }
    out.lines(diff.weakened, "weakened", &stream) { $0.record($1) }
    out.lines(diff.altered, "altered", &stream) { $0.record($1) }
    out.lines(diff.unchanged, "unchanged", &stream) { $0.record($1) }
    out.lines(diff.appearing.map(\.id), "appearing", &stream) { $0.record($1, "") }
    out.lines(diff.silent.map(\.id), "silent", &stream) { $0.record($1, "") }
    out.lines(diff.nodesChanged, "nodesChanged", &stream) { out, change in
      out.raw("{\"before\":")
      out.record(change.before)
      out.raw(",\"after\":")
      out.record(change.after)
      out.raw("}")
    }
    out.lines(diff.events, "events", &stream) { $0.record($1) }
    out.lines(diff.eventsAdded, "eventsAdded", &stream) { $0.record($1) }
    out.lines(diff.eventsRemoved, "eventsRemoved", &stream) { $0.record($1) }
    out.lines(diff.eventsChanged, "eventsChanged", &stream) { $0.record($1) }
    out.lines(diff.contradictions, "contradictions", &stream) { $0.record($1) }
    out.lines(diff.undecidedBefore, "undecidedBefore", &stream) { $0.exactJSON($1) }
    out.lines(diff.undecidedAfter, "undecidedAfter", &stream) { $0.exactJSON($1) }
    out.raw("\n}\n")
    out.finish(to: &stream)
  }
}

/// Writes a history as JSON: `{"format": "stanceline-history", …, "strands": [{"target", "entries"}]}`, each entry a
/// stance as in a dossier with its `turn`.
public struct HistoryJSONExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ history: StanceHistory, to stream: inout Stream) {
    var out = OutputBuffer()
    out.raw("{\n  \"format\": \"stanceline-history\",\n  \"version\": 1,\n  \"title\": ")
    out.exactJSON(history.title)
    out.raw(",\n  \"actor\": ")
    out.exactJSON(history.actor)
    out.field(",\n  \"actorName\": ", history.actorName)
    out.lines(history.strands, "strands", &stream) { out, strand in
      out.record(strand.target, "{\"target\":")
      out.field(",\"targetName\":", strand.targetName)
      out.list(strand.entries, ",\"entries\":") { out, entry in
        out.field("{\"turn\":", entry.turn.rawValue)
        out.raw(",\"stance\":")
        out.record(entry.stance)
        out.raw("}")
      }
      out.raw("}")
    }
    out.raw("\n}\n")
    out.finish(to: &stream)
  }
}

extension OutputBuffer {
  /// A list under a key of the outermost object, a record a line.
  mutating func lines<Element, Stream: TextOutputStream>(
    _ elements: [Element], _ name: StaticString, _ stream: inout Stream,
    record: (inout OutputBuffer, Element) -> Void
  ) {
    raw(",\n  \"")
    raw(name)
    raw("\": [")
    for (index, element) in elements.enumerated() {
      raw(index == 0 ? "\n    " : ",\n    ")
      record(&self, element)
      flush(to: &stream)
    }
    raw(elements.isEmpty ? "]" : "\n  ]")
  }

  mutating func record(_ node: StanceGraph.Node) {
    record(node.id, "{\"node\":")
    field(",\"name\":", node.name)
    field(",\"category\":", node.category)
    field(",\"country\":", node.country)
    if let date = node.date { field(",\"date\":", date) }
    raw("}")
  }

  mutating func record(_ edge: StanceGraph.Edge) {
    field("{\"id\":", edge.id)
    record(edge.holder, ",\"holder\":")
    field(",\"type\":", edge.kind.rawValue)
    record(edge.target, ",\"target\":")
    raw(",\"negated\":")
    boolean(edge.negated)
    raw(",\"sign\":")
    integer(edge.sign)
    raw(",\"count\":")
    integer(edge.count)
    raw(",\"weight\":")
    number(edge.weight)
    field(",\"firstDate\":", edge.firstDate)
    field(",\"lastDate\":", edge.lastDate)
    if !edge.over.isEmpty { list(edge.over, ",\"over\":") { $0.exactJSON($1) } }
    if let confidence = edge.confidence {
      raw(",\"confidence\":")
      number(confidence)
    }
    list(edge.stances, ",\"stances\":") { $0.exactJSON($1) }
    list(edge.evidence, ",\"evidence\":") { $0.record($1) }
    raw("}")
  }

  mutating func record(_ change: StanceGraphDiff.Change) {
    raw("{\"before\":")
    record(change.before)
    raw(",\"after\":")
    record(change.after)
    raw("}")
  }

  mutating func record(_ change: EventChange) {
    list(change.aspects, "{\"changed\":") { $0.exactJSON($1.rawValue) }
    raw(",\"before\":")
    record(change.before)
    raw(",\"after\":")
    record(change.after)
    raw("}")
  }

  mutating func record(_ reversal: StanceGraphDiff.Reversal) {
    record(reversal.holder, "{\"holder\":")
    record(reversal.target, ",\"target\":")
    list(reversal.before, ",\"before\":") { $0.record($1) }
    list(reversal.after, ",\"after\":") { $0.record($1) }
    raw("}")
  }

  mutating func record(_ contradiction: StanceGraph.Contradiction) {
    record(contradiction.holder, "{\"holder\":")
    record(contradiction.target, ",\"target\":")
    list(contradiction.edges, ",\"edges\":") { $0.record($1) }
    raw("}")
  }
}
