import DossierModel

/// The date axis of lanes: stretches in proportion, silences cut between them.
struct TimelineAxis {
  struct Stretch {
    var first: CalendarDay
    var last: CalendarDay
    var top: Double
  }

  struct Silence {
    var days: Int
    var top: Double
  }

  /// A date's place on the axis, and the first and last day that it may mean.
  struct Span {
    var day: CalendarDay
    var first: CalendarDay
    var last: CalendarDay

    /// Nil for a date without any known day.
    init?(_ date: EDTFDate) {
      guard let day = Chronicle.middle(of: date) else { return nil }
      self.day = day
      first = min(day, date.firstKnownDay ?? day)
      last = max(day, date.lastKnownDay ?? day)
    }
  }

  private(set) var stretches: [Stretch] = []
  private(set) var silences: [Silence] = []
  private let spans: [Span]
  /// Pixels a day.
  private let scale: Double
  private(set) var end = 0.0

  /// Pixels that a silence takes.
  let silenceLength: Double

  /// An axis of about this length over dates, one of which at least has a known day.
  init(dates: [EDTFDate], length: Double) {
    let (spans, silenceLength) = (dates.compactMap(Span.init), 84.0)
    self.init(spans, silenceLength: silenceLength) { shown in length / Double(shown) }
    let excess = end - length
    if excess > 0, excess < length {
      self.init(spans, silenceLength: silenceLength) { shown in (length - excess) / Double(shown) }
    }
  }

  /// `scale` gives the pixels a day by the number of days shown.
  private init(_ spans: [Span], silenceLength: Double, scale pixels: (Int) -> Double) {
    self.silenceLength = silenceLength
    self.spans = spans
    let runs = TimelineAxis.runs(of: spans)
    let shown = runs.reduce(0) { $0 + ($1.last - $1.first) }
    scale = shown == 0 ? 0 : pixels(shown)
    var top = 12.0
    for (index, run) in runs.enumerated() {
      stretches.append(Stretch(first: run.first, last: run.last, top: top))
      top += Double(run.last - run.first) * scale
      guard index < runs.count - 1 else { break }
      silences.append(Silence(days: max(1, runs[index + 1].earliest - run.latest - 1), top: top + 8))
      top += silenceLength + 16
    }
    end = top + 12
  }

  private typealias Run = (first: CalendarDay, last: CalendarDay, earliest: CalendarDay, latest: CalendarDay)

  /// The spans between silences: the days to show, and the days that dates there may mean. A run is widened to these
  /// where that takes little room.
  private static func runs(of spans: [Span]) -> [Run] {
    let spans = spans.sorted { ($0.day, $0.first, $0.last) < ($1.day, $1.first, $1.last) }
    let cuts = cuts(in: spans.map(\.day))
    var runs: [Run] = []
    for (index, span) in spans.enumerated() {
      if index == 0 || cuts.contains(index - 1) {
        runs.append((span.day, span.day, span.first, span.last))
      } else {
        let run = runs[runs.count - 1]
        runs[runs.count - 1] = (run.first, span.day, min(run.earliest, span.first), max(run.latest, span.last))
      }
    }
    let room = runs.reduce(0) { $0 + ($1.last - $1.first) } * 3 / 10
    return runs.enumerated().map { index, run in
      var run = run
      let isFree = (index == 0 || runs[index - 1].latest < run.earliest)
      if isFree, run.first - run.earliest <= room { run.first = run.earliest }
      let isFreeAfter = (index == runs.count - 1 || run.latest < runs[index + 1].earliest)
      if isFreeAfter, run.latest - run.last <= room { run.last = run.latest }
      return run
    }
  }

  /// Gaps of more than 30 per cent of what is left of the span, and of two weeks or more.
  private static func cuts(in days: [CalendarDay]) -> Set<Int> {
    let gaps = zip(days, days.dropFirst()).map { $1 - $0 }
    var cuts: Set<Int> = []
    while true {
      let left = gaps.indices.filter { !cuts.contains($0) }
      let span = left.reduce(0) { $0 + gaps[$1] }
      let new = left.filter { gaps[$0] >= 14 && Double(gaps[$0]) > 0.3 * Double(span) }
      if new.isEmpty { return cuts }
      cuts.formUnion(new)
    }
  }

  /// Where a day stands; with `near`, no farther than the stretch in which that day lies: a span that reaches into a
  /// silence ends at its edge.
  func position(of day: CalendarDay, near: CalendarDay? = nil) -> Double {
    let stretch = stretches.last { $0.first <= near ?? day } ?? stretches[0]
    let clamped = min(max(day, stretch.first), stretch.last)
    return stretch.top + Double(clamped - stretch.first) * scale
  }

  /// Where on the axis a stretch is labelled: whole days, weeks, months, quarters or years that are `apart` pixels or
  /// more, and the stretch's first day; no two closer than `least`. The first of a year has the year.
  func labels(of stretch: Stretch, apart: Double, least: Double) -> [(place: Double, label: String, year: Int?)] {
    var days: [CalendarDay] = []
    let unit = TickUnit.allCases.first { Double($0.days) * scale >= ($0 == .day ? min(apart, 14) : apart) } ?? .year
    var day = stretch.first
    while day <= stretch.last {
      if unit.marks(day) || day == stretch.first { days.append(day) }
      day = day + 1
    }
    var labels: [(place: Double, label: String, year: Int?)] = []
    var lastYear: Int?
    for (index, day) in days.enumerated() {
      let place = position(of: day)
      if let last = labels.last, place - last.place < least { continue }
      if index == 0, days.count > 1, !unit.marks(day), position(of: days[1]) - place < least, stretches.count == 1 {
        continue
      }
      let label = index == 0 ? self.label(ofFirst: day) : unit.label(day)
      labels.append((place, label, lastYear == day.year ? nil : day.year))
      lastYear = day.year
    }
    return labels
  }

  /// The day, or no more than the month or year where that is all that is known of it.
  private func label(ofFirst day: CalendarDay) -> String {
    let here = spans.filter { $0.day == day || $0.first == day || $0.last == day }
    guard let shortest = here.min(by: { $0.last - $0.first < $1.last - $1.first }) else {
      return TickUnit.day.label(day)
    }
    if shortest.first == day || shortest.last == day || shortest.last - shortest.first < 14 {
      return TickUnit.day.label(day)
    }
    let isOneMonth = shortest.first.month == shortest.last.month && shortest.first.year == shortest.last.year
    return isOneMonth ? String(DateWords.months[day.month - 1].prefix(3)) : ""
  }

  enum TickUnit: CaseIterable {
    case day, week, month, quarter, year

    var days: Int {
      switch self {
      case .day: 1
      case .week: 7
      case .month: 30
      case .quarter: 91
      case .year: 365
      }
    }

    func marks(_ day: CalendarDay) -> Bool {
      switch self {
      case .day: true
      case .week: day.weekday == 1
      case .month: day.day == 1
      case .quarter: day.day == 1 && day.month % 3 == 1
      case .year: day.day == 1 && day.month == 1
      }
    }

    func label(_ day: CalendarDay) -> String {
      "\(day.day) \(DateWords.months[day.month - 1].prefix(3))"
    }
  }
}
