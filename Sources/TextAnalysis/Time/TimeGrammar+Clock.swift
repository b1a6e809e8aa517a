/// Times of day: "10 p.m. Wednesday", "15:00 GMT", "noon Thursday", "this morning", "Wednesday night".
extension TimeGrammar {
  /// A clock time, alone or with the day behind it.
  func clock(at start: Int) -> TimeMatch? {
    if let found = elapsed(at: start) { return found }
    guard let time = clockTime(at: start) else { return dayPart(at: start) }
    return withDay(time.time, from: start, end: time.end)
  }

  /// Whether a clock time starts at the token: then the number is no day of the month.
  func isClock(at index: Int) -> Bool {
    clockTime(at: index) != nil
  }

  private func withDay(_ time: TimeOfDay, from start: Int, end: Int) -> TimeMatch {
    var end = end
    var next = end
    if text(next) == "in", text(next + 1) == "the", let part = word(next + 2)?.part, part != .midday {
      end = next + 3
      next = end
      let adjusted = afternoon(time, part)
      return match(start, end, .clock(adjusted, on: nil), "clock-part")
    }
    if text(next) == "at", text(next + 1) == "night" {
      return match(start, next + 2, .clock(afternoon(time, .evening), on: nil), "clock-part")
    }
    if text(next) == "," || text(next) == "on" { next += 1 }
    if text(next) == "on" { next += 1 }
    if next < limit, tokens[next].startsLine, tokens[next].capitalized {
      return match(start, end, .clock(time, on: nil), "clock")
    }
    if let day = dayForClock(at: next) {
      return match(start, day.end, .clock(time, on: day.form), "clock-day")
    }
    return match(start, end, .clock(time, on: nil), "clock")
  }

  private func afternoon(_ time: TimeOfDay, _ part: DayPart) -> TimeOfDay {
    var time = time
    if let hour = time.hour, hour < 12, part == .afternoon || part == .evening { time.hour = hour + 12 }
    return time
  }

  /// A day that a clock time may be told for.
  private func dayForClock(at index: Int) -> (form: TimeForm, end: Int)? {
    if let offset = word(index)?.dayOffset { return (.dayOffset(offset), index + 1) }
    if text(index) == "tonight" { return (.dayOffset(0), index + 1) }
    if text(index) == "the", text(index + 1) == "next" || text(index + 1) == "following", text(index + 2) == "day" {
      return (.unit(.day, .following), index + 3)
    }
    if text(index) == "this" || text(index) == "that", word(index + 1)?.part != nil {
      return (text(index) == "this" ? .dayOffset(0) : .unit(.day, .same), index + 2)
    }
    if let weekday = weekdayWord(at: index) {
      var next = skip(",", at: weekday.end)
      if word(next)?.part != nil { return (.named(.weekday(weekday.number), .plain), next + 1) }
      if text(next) == "the" { next += 1 }
      if let found = bareDates(at: next, weekday: weekday.number)?.last, isDay(found.form) {
        return (found.form, found.tokens.upperBound)
      }
      return (.named(.weekday(weekday.number), .plain), weekday.end)
    }
    if let found = bareDates(at: index, weekday: nil), found.count == 1, isDay(found[0].form) {
      return (found[0].form, found[0].tokens.upperBound)
    }
    return nil
  }

  func isDay(_ form: TimeForm) -> Bool {
    switch form {
    case .period(.day), .monthDay, .dayOffset, .dayOfMonth: true
    case .named(.weekday, _): true
    case .within(let inner, _): isDay(inner)
    case .unit(.day, _), .holiday: true
    default: false
    }
  }

  /// A day with the time behind it: "Saturday at 5 p.m.", "Wednesday night"; nil where there is none.
  func withTime(_ found: TimeMatch, at end: Int) -> TimeMatch? {
    guard isDay(found.form) else { return nil }
    let start = found.tokens.lowerBound
    if word(end)?.plural == true { return nil }
    if let part = word(end)?.part, part != .midday || text(end) == "noon" || text(end) == "midday" {
      return match(start, end + 1, .clock(TimeOfDay(part: part), on: found.form), found.rule + "-part")
    }
    if isHyphen(end), isGlued(end), isGlued(end + 1), let part = word(end + 1)?.part, part != .midday {
      return match(start, end + 2, .clock(TimeOfDay(part: part), on: found.form), found.rule + "-part")
    }
    var next = skip(",", at: end)
    if text(next) == "at" || text(next) == "around" { next += 1 }
    guard next > end || text(next) != "", let time = clockTime(at: next), time.time.hour != nil else { return nil }
    return match(start, time.end, .clock(time.time, on: found.form), found.rule + "-clock")
  }

  /// "10 p.m.", "10:30 a.m. EDT", "15:00 GMT", "noon", "midnight", "10 o'clock".
  func clockTime(at index: Int) -> (time: TimeOfDay, end: Int)? {
    let name = text(index)
    if name == "noon" { return (TimeOfDay(hour: 12, minute: 0), index + 1) }
    if name == "midnight" { return (TimeOfDay(hour: 24, minute: 0), index + 1) }
    if let hour = word(index)?.cardinal, (1...12).contains(hour), text(index + 1) == "o'clock" {
      return (TimeOfDay(hour: hour, minute: 0), index + 2)
    }
    guard let hour = number(index), digits(index) <= 2 || digits(index) == 4 else { return nil }
    if isGlued(index), isNumberMark(index - 1), text(index - 1) != "-" || meridiem(at: index + 1) == nil { return nil }
    if digits(index) == 4 { return militaryTime(hour, at: index) }
    var time = TimeOfDay(hour: hour)
    var end = index + 1
    let separator = text(end)
    if separator == ":" || separator == ".", isGlued(end), isGlued(end + 1), digits(end + 1) == 2,
      let minute = number(end + 1), minute < 60
    {
      time.minute = minute
      end += 2
      if text(end) == ":", isGlued(end), digits(end + 1) == 2 {
        time.second = number(end + 1)
        end += 2
      }
    }
    if text(end) == "o'clock" {
      time.minute = 0
      return hour <= 12 ? (time, end + 1) : nil
    }
    return finished(time, hour, at: end, from: index, dotted: separator == ".")
  }

  private func isNumberMark(_ index: Int) -> Bool {
    ["$", "-", ":", "/", ".", "#", "€", "£"].contains(text(index))
  }

  private func finished(
    _ time: TimeOfDay, _ hour: Int, at position: Int, from start: Int, dotted: Bool
  ) -> (time: TimeOfDay, end: Int)? {
    var time = time
    var end = position
    if let half = meridiem(at: end), hour >= 1, hour <= 12 {
      time.hour = half.isAfternoon ? (hour == 12 ? 12 : hour + 12) : (hour == 12 ? 0 : hour)
      if time.minute == nil { time.minute = 0 }
      end = half.end
      let zone = zone(at: end)
      return (withZone(time, zone?.name), zone?.end ?? end)
    }
    guard time.minute != nil, hour < 24 else { return nil }
    if let zone = zone(at: end) { return (withZone(time, zone.name), zone.end) }
    let hasCue = TimeWords.clockCues.contains(text(start - 1)) && !dotted
    let isRatio = TimeWords.countedNouns.contains(text(end))
    return hasCue && !isRatio ? (time, end) : nil
  }

  private func withZone(_ time: TimeOfDay, _ zone: String?) -> TimeOfDay {
    var time = time
    time.zone = zone
    return time
  }

  /// "0700 GMT".
  private func militaryTime(_ number: Int, at index: Int) -> (time: TimeOfDay, end: Int)? {
    guard let zone = zone(at: index + 1), number / 100 < 24, number % 100 < 60 else { return nil }
    return (TimeOfDay(hour: number / 100, minute: number % 100, zone: zone.name), zone.end)
  }

  /// "a.m.", "pm".
  private func meridiem(at index: Int) -> (isAfternoon: Bool, end: Int)? {
    let first = text(index)
    if first == "am" || first == "pm" { return (first == "pm", index + 1) }
    guard first == "a" || first == "p", text(index + 1) == ".", text(index + 2) == "m", isGlued(index + 1) else {
      return nil
    }
    return (first == "p", text(index + 3) == "." ? index + 4 : index + 3)
  }

  /// A time zone's offset for EDTF (empty where the name alone does not tell it).
  private func zone(at index: Int) -> (name: String, end: Int)? {
    if text(index) == "local" || text(index) == "eastern" || text(index) == "pacific", text(index + 1) == "time" {
      return ("", index + 2)
    }
    guard isCapitalized(index), let offset = TimeLexicon.zones[text(index)] else { return nil }
    return (offset, index + 1)
  }

  /// "3:07:35" and "1:23.45" as times taken.
  private func elapsed(at start: Int) -> TimeMatch? {
    guard let hours = number(start), text(start + 1) == ":", let minutes = number(start + 2), text(start + 3) == ":",
      digits(start + 2) == 2, digits(start + 4) == 2, let seconds = number(start + 4), isGlued(start + 4),
      !isGlued(start),
      ["in", "of", "took", "ran", "clocked"].contains(text(start - 1)), meridiem(at: start + 5) == nil
    else { return nil }
    return match(start, start + 5, .elapsed("PT\(hours)H\(minutes)M\(seconds)S"), "time-taken")
  }

  // MARK: Parts of the day

  /// "this morning", "last night", "tonight", "overnight", "yesterday evening", "the night of March 3".
  private func dayPart(at start: Int) -> TimeMatch? {
    if text(start) == "tonight" {
      return match(start, start + 1, .clock(TimeOfDay(part: .night), on: .dayOffset(0)), "tonight")
    }
    if text(start) == "overnight", !isHyphen(start + 1) {
      return match(start, start + 1, .clock(TimeOfDay(part: .night), on: .dayOffset(-1)), "overnight")
    }
    let first = skip("the", at: start)
    if let which = word(first)?.which, let part = word(first + 1)?.part {
      return whichPart(which, part, start, first + 2)
    }
    if let found = daybreak(at: start) { return found }
    guard let part = word(first)?.part, first > start || part == .morning, text(first + 1) == "of" else {
      return lonePart(at: start, first)
    }
    guard first > start, let day = dayForClock(at: first + 2) else { return nil }
    return match(start, day.end, .clock(TimeOfDay(part: part), on: day.form), "part-of-day")
  }

  /// "dawn on Monday", "midday Thursday".
  private func daybreak(at start: Int) -> TimeMatch? {
    guard ["dawn", "dusk", "midday", "lunchtime"].contains(text(start)), let part = word(start)?.part,
      let day = dayForClock(at: skip("on", at: start + 1)), isDay(day.form)
    else { return nil }
    return match(start, day.end, .clock(TimeOfDay(part: part), on: day.form), "part-of-day")
  }

  private func whichPart(_ which: Which, _ part: DayPart, _ start: Int, _ end: Int) -> TimeMatch {
    let day: TimeForm
    switch which {
    case .this, .plain: day = .dayOffset(0)
    case .last: day = .dayOffset(-1)
    case .next, .following: day = .unit(.day, .following)
    case .previous: day = .unit(.day, .previous)
    case .same: day = .unit(.day, .same)
    }
    return match(start, end, .clock(TimeOfDay(part: part), on: day), "which-part-of-day")
  }

  /// "in the morning", "at night" of the day that the text speaks of.
  private func lonePart(at start: Int, _ first: Int) -> TimeMatch? {
    guard let part = word(first)?.part, part != .midday, part != .daytime, !isHyphen(first + 1) else { return nil }
    let before = text(start - 1)
    if first > start, before == "in" || before == "during", text(first + 1) != "of" {
      return match(start, first + 1, .clock(TimeOfDay(part: part), on: .unit(.day, .same)), "in-part-of-day")
    }
    return nil
  }
}
