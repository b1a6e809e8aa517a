public import DossierModel

/// Writes a timeline as a Mermaid timeline (https://mermaid.js.org), for Markdown pages that draw it.
///
/// Mermaid draws at most 50,000 characters: entries that would go beyond 45,000 are left out, and a comment says how
/// many. Labels are cut at 80 characters; quotes have no place.
public struct MermaidTimelineExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ timeline: TimelineStream, to stream: inout Stream) {
    var out = OutputBuffer()
    out.raw("timeline\n    title ")
    out.mermaid(timeline.title)
    out.raw("\n")
    var date: EDTFDate?
    var written = 0
    timeline.takeEntries(while: { entry in
      if out.bytes.count > 45_000 {
        out.raw("    %% ")
        out.integer(timeline.count - written)
        out.raw(" more entries are left out\n")
        return false
      }
      written += 1
      out.raw("    ")
      if entry.date != date {
        out.mermaid(entry.date.words)
        date = entry.date
      } else {
        out.raw("   ")
      }
      out.raw(" : ")
      out.mermaid(entry.label)
      out.raw("\n")
      return true
    })
    out.finish(to: &stream)
  }
}
