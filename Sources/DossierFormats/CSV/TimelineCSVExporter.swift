public import DossierModel

/// Writes a timeline as a table, one row an entry; participants and evidence are JSON arrays in a cell.
public struct TimelineCSVExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ timeline: TimelineStream, to stream: inout Stream) {
    var out = OutputBuffer()
    var scratch = OutputBuffer(capacity: 1024)
    out.raw("date,date_end,date_edtf,kind,id,type,negated,status,place,label,participants,target,document,quote,")
    out.raw("evidence\n")
    timeline.forEachEntry { entry in
      out.row(entry, scratch: &scratch)
      out.flush(to: &stream)
    }
    out.finish(to: &stream)
  }
}

extension OutputBuffer {
  fileprivate mutating func row(_ entry: Timeline.Entry, scratch: inout OutputBuffer) {
    let spell = DaySpell(entry.date)
    if let spell { day(spell.first) }
    raw(",")
    if let spell, spell.last != spell.first { day(spell.last) }
    raw(",")
    edtf(entry.date)
    raw(",")
    plain(entry.kind.rawValue)
    for text in [entry.id, entry.type] {
      raw(",")
      cell(text, .machine)
    }
    raw(",")
    boolean(entry.negated)
    raw(",")
    plain(entry.status?.rawValue ?? "")
    for text in [entry.place ?? "", entry.label] {
      raw(",")
      cell(text, .machine)
    }
    raw(",")
    scratch.removeAll()
    scratch.list(entry.participants, "") { $0.json($1) }
    cell(scratch, .machine)
    raw(",")
    if let target = entry.target { nodeID(target) }
    for text in [entry.evidence.first?.document ?? "", entry.evidence.first?.quote ?? ""] {
      raw(",")
      cell(text, .machine)
    }
    raw(",")
    scratch.removeAll()
    scratch.evidence(entry.evidence)
    cell(scratch, .machine)
    raw("\n")
  }
}
