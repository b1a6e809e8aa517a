import DossierModel

/// What is known of the publication date, which relative expressions are counted from.
struct TimeReference: Sendable {
  /// The day, where the date is one; an approximate day counts and is told by `isApproximate`.
  var day: CalendarDay?
  /// The month or year, where no more is known.
  var coarse: CalendarPeriod?
  var isApproximate = false

  init(_ published: EDTFDate?) {
    guard let published, let first = published.earliestDay, let last = published.latestDay else { return }
    isApproximate = published.isApproximate || published.isUncertain
    if first == last {
      day = first
    } else if first.year == last.year, first.month == last.month {
      coarse = .month(first.year, first.month)
    } else if first.year == last.year {
      coarse = .year(first.year)
    }
  }

  /// A day to count units of a size from; nil where the date is not known that well.
  func day(for unit: TimeUnit) -> CalendarDay? {
    if let day { return day }
    switch coarse {
    case .month(let year, let month)? where unit.rawValue >= TimeUnit.month.rawValue:
      return .first(ofMonth: month, year: year)
    case .year(let year)? where unit.rawValue >= TimeUnit.year.rawValue: return .first(ofMonth: 1, year: year)
    default: return nil
    }
  }
}
