public import DossierModel

/// Writes a timeline as JSON: the entries in date order, each with its date as EDTF and as first and last day.
public struct TimelineJSONExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ timeline: TimelineStream, to stream: inout Stream) {
    var out = OutputBuffer()
    out.raw("{\n  \"format\": \"stanceline-timeline\",\n  \"version\": 1,\n  \"title\": ")
    out.json(timeline.title)
    out.raw(",\n  \"entries\": [")
    out.entries(of: timeline, to: &stream) { out, entry in out.timelineEntry(entry) }
    out.raw("]\n}\n")
    out.finish(to: &stream)
  }
}

extension OutputBuffer {
  fileprivate mutating func timelineEntry(_ entry: Timeline.Entry) {
    field("    {\"date\":", entry.date)
    if let first = entry.date.earliestDay { day(first, ",\"first_day\":") }
    if let last = entry.date.latestDay { day(last, ",\"last_day\":") }
    cleanField(",\"kind\":", entry.kind.rawValue)
    cleanField(",\"id\":", entry.id)
    cleanField(",\"label\":", entry.label)
    cleanField(",\"type\":", entry.type)
    list(entry.participants, ",\"participants\":") { $0.json($1) }
    cleanField(",\"status\":", entry.status?.rawValue)
    cleanField(",\"place\":", entry.place)
    if let target = entry.target { record(target, ",\"target\":") }
    if entry.negated { raw(",\"negated\":true") }
    raw(",\"evidence\":")
    evidence(entry.evidence)
    raw("}")
  }

  private mutating func day(_ day: CalendarDay, _ key: StaticString) {
    raw(key)
    raw("\"")
    self.day(day)
    raw("\"")
  }

  /// A key with what stands before it, and a cleaned text, where there is one.
  mutating func cleanField(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    raw(key)
    json(text)
  }
}
