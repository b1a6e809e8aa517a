/// A stretch of days, half-open, [start, end): what a snapshot covers.
public struct DayWindow: Hashable, Sendable {
  /// Where a date stands to a window, as far as the date says.
  public enum Membership: Hashable, Sendable {
    case inside, outside
    /// Some of the days that the date may mean lie inside, others outside.
    case undecided
  }

  /// The first day inside; nil for no beginning.
  public var start: CalendarDay?
  /// The first day after; nil for no end.
  public var end: CalendarDay?

  public init(start: CalendarDay?, end: CalendarDay?) {
    self.start = start
    self.end = end
  }

  /// Everything up to a day, the day included.
  public init(through day: CalendarDay) {
    self.init(start: nil, end: day + 1)
  }

  /// All days that an EDTF date or interval covers: `2012-05` is [2012-05-01, 2012-06-01). Open and unknown ends do not
  /// bound it, qualifiers do not widen it.
  public init(_ date: EDTFDate) {
    self.init(start: date.earliestDay, end: date.latestDay.map { $0 + 1 })
  }

  public func contains(_ day: CalendarDay) -> Bool {
    (start.map { $0 <= day } ?? true) && (end.map { day < $0 } ?? true)
  }

  /// Inside when every day that the date may mean is, outside when none is. A qualified date (`~`, `?`, `%`) may also
  /// mean as many days before and after as it has.
  public func membership(of date: EDTFDate) -> Membership {
    membership(of: date.possibleDays)
  }

  func membership(of days: PossibleDays) -> Membership {
    let (first, last) = (start?.number ?? .min, end.map { $0.number - 1 } ?? .max)
    if days.last < first || days.first > last { return .outside }
    return first <= days.first && days.last <= last ? .inside : .undecided
  }
}

/// The days that a date may mean, both included; `Int.min` and `Int.max` where an end is open or unknown.
struct PossibleDays: Hashable {
  var first: Int
  var last: Int
}

extension EDTFDate {
  /// The days that the date may mean, widened by its own precision on the side of a qualified end.
  var possibleDays: PossibleDays {
    switch form {
    case .moment(let moment):
      return PossibleDays(first: moment.firstPossibleDay, last: moment.lastPossibleDay)
    case .interval(let start, let end):
      var days = PossibleDays(first: .min, last: .max)
      if case .moment(let moment) = start { days.first = moment.firstPossibleDay }
      if case .moment(let moment) = end { days.last = moment.lastPossibleDay }
      return days
    }
  }
}

extension EDTFDate.Moment {
  fileprivate var firstPossibleDay: Int {
    guard let first = earliestDay?.number else { return .min }
    return qualification == .certain ? first : first - days
  }

  fileprivate var lastPossibleDay: Int {
    guard let last = latestDay?.number else { return .max }
    return qualification == .certain ? last : last + days
  }

  private var days: Int {
    guard let earliestDay, let latestDay else { return 0 }
    return latestDay - earliestDay + 1
  }
}
