import DossierModel

/// The date axis of a timeline: stretches in proportion, silences cut between them.
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

  private(set) var stretches: [Stretch] = []
  private(set) var silences: [Silence] = []
  /// Pixels a day.
  private let scale: Double
  private(set) var end = 0.0

  /// Pixels that a silence takes.
  let silenceLength: Double

  /// Room for the cards, and no day so wide that the next is off the page.
  init(cards: [TimelineCard]) {
    let needed = cards.reduce(0) { $0 + $1.height }
    self.init(days: cards.map(\.anchor), silenceLength: 34) { shown in min(240, max(0.2, needed / Double(shown))) }
  }

  /// An axis of about this length over days, of which there is one at least.
  init(days: [CalendarDay], length: Double) {
    self.init(days: days, silenceLength: 84) { shown in length / Double(shown) }
    let excess = end - length
    if excess > 0, excess < length {
      self.init(days: days, silenceLength: 84) { shown in (length - excess) / Double(shown) }
    }
  }

  /// `scale` gives the pixels a day by the number of days shown.
  private init(days: [CalendarDay], silenceLength: Double, scale pixels: (Int) -> Double) {
    self.silenceLength = silenceLength
    let days = days.sorted()
    let cuts = TimelineAxis.cuts(in: days)
    let shown = zip(days, days.dropFirst()).enumerated().filter { !cuts.contains($0.offset) }
      .reduce(0) { $0 + ($1.element.1 - $1.element.0) }
    scale = shown == 0 ? 0 : pixels(shown)
    var top = 12.0
    var first = days[0]
    for (index, day) in days.enumerated() {
      let isLast = index == days.count - 1
      guard isLast || cuts.contains(index) else { continue }
      stretches.append(Stretch(first: first, last: day, top: top))
      top += Double(day - first) * scale
      if !isLast {
        silences.append(Silence(days: days[index + 1] - day - 1, top: top + 8))
        top += silenceLength + 16
        first = days[index + 1]
      }
    }
    end = top + 12
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

  func marks(height: Double) -> [Drawing.Mark] {
    let x = TimelineFigure.axis
    var marks: [Drawing.Mark] = []
    for (index, stretch) in stretches.enumerated() {
      let top = index == 0 ? stretch.top - 12 : stretch.top - 8
      let bottom =
        stretch.top + Double(stretch.last - stretch.first) * scale + (index == stretches.count - 1 ? 12 : 8)
      marks.append(.shape(.line(Point(x, top), Point(x, bottom)), stroke: .rule, width: 1.5))
      marks += ticks(of: stretch)
    }
    for silence in silences {
      let height = silenceLength
      let points = (0...6).map { (step: Int) -> Point in
        let swing: Double = step % 6 == 0 ? 0 : (step % 2 == 0 ? -5 : 5)
        return Point(x + swing, silence.top + height * Double(step) / 6)
      }
      marks.append(.shape(.line(points), stroke: .rule, width: 1.2))
    }
    return marks
  }

  private func ticks(of stretch: Stretch) -> [Drawing.Mark] {
    labels(of: stretch, apart: 40, least: 16).flatMap { place, label, year -> [Drawing.Mark] in
      let text = label + (year.map { " \($0)" } ?? "")
      return [
        .shape(.line(Point(TimelineFigure.axis - 5, place), Point(TimelineFigure.axis, place)), stroke: .rule),
        .text(text, at: Point(TimelineFigure.axis - 32, place + 4), size: 10.5, ink: .muted, anchor: .end),
      ]
    }
  }

  /// Where on the axis a stretch is labelled: whole days, weeks, months, quarters or years that are `apart` pixels or
  /// more, and the stretch's first day; no two closer than `least`. The first of a year has the year.
  func labels(of stretch: Stretch, apart: Double, least: Double) -> [(place: Double, label: String, year: Int?)] {
    var days: [CalendarDay] = []
    let unit = TickUnit.allCases.first { Double($0.days) * scale >= apart } ?? .year
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
      labels.append((place, unit.label(day), lastYear == day.year ? nil : day.year))
      lastYear = day.year
    }
    return labels
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
