public import DossierModel

/// Writes a timeline as iCalendar (RFC 5545): an all-day entry for each event and stance.
///
/// A date that is less precise than a day spans all the days it may mean, and says so in the summary; the EDTF text is
/// in `X-EDTF`. Dates outside the years 1 to 9998 and those without a known day are left out, as the format cannot
/// hold them; `X-WR-CALDESC` says how many. `DTSTAMP`, which the format demands, is the entry's own first day and not the clock.
public struct ICalendarExporter: Exporter {
  public init() {}

  public func write<Stream: TextOutputStream>(_ timeline: TimelineStream, to stream: inout Stream) {
    var out = OutputBuffer()
    var line = OutputBuffer(capacity: 1024)
    out.raw("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Stanceline//Timeline//EN\r\n")
    line.raw("X-WR-CALNAME:")
    line.text(timeline.title, as: ICalendarText.self)
    out.fold(&line)
    var leftOut = 0
    timeline.forEachEntry { if spell(of: $0) == nil { leftOut += 1 } }
    if leftOut > 0 {
      line.raw("X-WR-CALDESC:")
      line.text(LeftOut.words(leftOut), as: ICalendarText.self)
      out.fold(&line)
    }
    timeline.forEachEntry { entry in
      guard let spell = spell(of: entry) else { return }
      out.calendar(entry, spell, &line)
      out.flush(to: &stream)
    }
    out.raw("END:VCALENDAR\r\n")
    out.finish(to: &stream)
  }

  private func spell(of entry: Timeline.Entry) -> DaySpell? {
    guard entry.hasKnownDay, let spell = DaySpell(entry.date), spell.first.year >= 1, spell.last.year <= 9998 else {
      return nil
    }
    return spell
  }
}

/// What a format says of the entries that it cannot hold.
enum LeftOut {
  static func words(_ count: Int) -> String {
    "\(count) \(count == 1 ? "entry" : "entries") without a known date left out"
  }
}

extension OutputBuffer {
  fileprivate mutating func calendar(_ entry: Timeline.Entry, _ spell: DaySpell, _ line: inout OutputBuffer) {
    raw("BEGIN:VEVENT\r\n")
    line.raw("UID:")
    line.plain(entry.kind.rawValue)
    line.raw("-")
    line.text(entry.id, as: ICalendarText.self)
    line.raw("@stanceline")
    fold(&line)
    raw("DTSTAMP:")
    basicDay(spell.first)
    raw("T000000Z\r\nDTSTART;VALUE=DATE:")
    basicDay(spell.first)
    raw("\r\nDTEND;VALUE=DATE:")
    basicDay(spell.last + 1)
    raw("\r\n")
    summary(entry, &line)
    description(entry, &line)
    if let place = entry.place {
      line.raw("LOCATION:")
      line.text(place, as: ICalendarText.self)
      fold(&line)
    }
    line.raw("CATEGORIES:")
    line.text(entry.type, as: ICalendarText.self)
    fold(&line)
    line.raw("X-EDTF:")
    line.edtf(entry.date)
    fold(&line)
    let isFirm = (entry.status ?? .occurred) == .occurred
    raw(isFirm ? "STATUS:CONFIRMED\r\n" : "STATUS:TENTATIVE\r\n")
    raw("TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n")
  }

  private mutating func summary(_ entry: Timeline.Entry, _ line: inout OutputBuffer) {
    line.raw("SUMMARY:")
    line.text(entry.label, as: ICalendarText.self)
    if let status = entry.status, status != .occurred {
      line.raw(" (")
      line.plain(status.rawValue)
      line.raw(")")
    }
    if entry.date.exactDay == nil {
      line.raw(" (")
      line.text(entry.date.words, as: ICalendarText.self)
      line.raw(")")
    }
    fold(&line)
  }

  private mutating func description(_ entry: Timeline.Entry, _ line: inout OutputBuffer) {
    line.raw("DESCRIPTION:")
    for (index, piece) in entry.evidence.enumerated() {
      if index > 0 { line.raw(#"\n"#) }
      line.raw("\u{201C}")
      line.text(piece.quote, as: ICalendarText.self)
      line.raw("\u{201D} (")
      line.text(piece.document, as: ICalendarText.self)
      line.raw(")")
    }
    fold(&line)
  }

  /// `20120525`.
  private mutating func basicDay(_ day: CalendarDay) {
    let (year, month, dayOfMonth) = day.components
    twoDigits(year / 100)
    twoDigits(year % 100)
    twoDigits(month)
    twoDigits(dayOfMonth)
  }

  /// A content line, folded after at most 75 octets and never inside a character; `line` is emptied.
  fileprivate mutating func fold(_ line: inout OutputBuffer) {
    line.bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var room = 75
      while bytes.count - start > room {
        var end = start + room
        while bytes[end] & 0xC0 == 0x80 { end -= 1 }
        append(bytes, start..<end)
        raw("\r\n ")
        start = end
        room = 74
      }
      append(bytes, start..<bytes.count)
    }
    raw("\r\n")
    line.removeAll()
  }
}

/// Text in a value of iCalendar.
private enum ICalendarText: Escaping {
  static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\n"), 0xEF: true
    default: isControl(byte)
    }
  }

  static func escape(_ byte: UInt8, into out: inout OutputBuffer) {
    if byte == UInt8(ascii: "\n") {
      out.raw(#"\n"#)
    } else {
      out.raw("\\")
      out.byte(byte)
    }
  }
}
