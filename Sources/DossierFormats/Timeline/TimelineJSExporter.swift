public import DossierModel

/// Writes a timeline as JSON for TimelineJS3 (https://timeline.knightlab.com), which draws some forty entries well.
///
/// Entries of which not even the century is known are left out, and the title says how many: TimelineJS needs a year. A date is as precise as the
/// source; its words stand in the entry's `display_date`, which TimelineJS shows instead of start and end.
public struct TimelineJSExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ timeline: TimelineStream, to stream: inout Stream) {
    var out = OutputBuffer()
    out.raw("{\"title\":{\"text\":{\"headline\":\"")
    out.text(timeline.title, as: HTMLInJSON.self)
    var leftOut = 0
    timeline.forEachEntry { if !$0.hasKnownDay { leftOut += 1 } }
    if leftOut > 0 {
      out.raw("\",\"text\":\"")
      out.text(LeftOut.words(leftOut), as: HTMLInJSON.self)
    }
    out.raw("\"}},\n\"events\":[")
    out.entries(of: timeline, to: &stream, where: \.hasKnownDay) { out, entry in out.timelineJS(entry) }
    out.raw("]}\n")
    out.finish(to: &stream)
  }
}

extension Timeline.Entry {
  /// Whether the date says more than that there is one.
  var hasKnownDay: Bool {
    guard DaySpell(date) != nil else { return false }
    for case .moment(let moment) in [date.start, date.end] where moment.unspecifiedYearDigits > 2 { return false }
    return true
  }
}

extension OutputBuffer {
  fileprivate mutating func timelineJS(_ entry: Timeline.Entry) {
    cleanField("{\"unique_id\":", entry.id)
    // Here and not in the start, after which TimelineJS would write the end as well.
    cleanField(",\"display_date\":", entry.date.words)
    raw(",\"start_date\":{")
    if case .moment(let moment) = entry.date.form {
      timelineJS(moment)
      raw("}")
      if moment.unspecifiedYearDigits > 0, let last = entry.date.latestDay { endDate(last) }
    } else if let spell = DaySpell(entry.date) {
      timelineJS(spell.first)
      raw("}")
      if spell.last != spell.first { endDate(spell.last) }
    }
    raw(",\"text\":{\"headline\":\"")
    text(entry.label, as: HTMLInJSON.self)
    raw("\",\"text\":\"")
    for piece in entry.evidence {
      raw("<p>\u{201C}")
      text(piece.quote, as: HTMLInJSON.self)
      raw("\u{201D} (")
      text(piece.document, as: HTMLInJSON.self)
      raw(")</p>")
    }
    raw(entry.kind == .event ? "\"},\"group\":\"Events\"}" : "\"},\"group\":\"Stances\"}")
  }

  /// A moment as precise as it is.
  private mutating func timelineJS(_ moment: EDTFDate.Moment) {
    guard let first = moment.earliestDay else { return }
    guard case .number(let month)? = moment.month, month <= 12 else {
      raw("\"year\":")
      integer(first.year)
      return
    }
    guard case .number? = moment.day else {
      raw("\"year\":")
      integer(first.year)
      raw(",\"month\":")
      integer(month)
      return
    }
    timelineJS(first)
  }

  private mutating func timelineJS(_ day: CalendarDay) {
    let (year, month, dayOfMonth) = day.components
    raw("\"year\":")
    integer(year)
    raw(",\"month\":")
    integer(month)
    raw(",\"day\":")
    integer(dayOfMonth)
  }

  private mutating func endDate(_ day: CalendarDay) {
    raw(",\"end_date\":{")
    timelineJS(day)
    raw("}")
  }
}

/// HTML text inside a JSON string.
enum HTMLInJSON: Escaping {
  static func isSpecial(_ byte: UInt8) -> Bool {
    XMLText.isSpecial(byte) || JSONText.isSpecial(byte)
  }

  static func escape(_ byte: UInt8, into out: inout OutputBuffer) {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""):
      XMLText.escape(byte, into: &out)
    default: JSONText.escape(byte, into: &out)
    }
  }
}
