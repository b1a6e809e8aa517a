import DossierModel

/// Holidays with a date of their own, fixed or moveable.
struct Holiday: Hashable, Sendable {
  enum Date: Hashable, Sendable {
    case fixed(month: Int, day: Int)
    /// The nth weekday of a month, from the end where negative.
    case weekday(Int, weekday: Int, month: Int)
    /// Days from Easter Sunday.
    case easter(Int)
  }

  var date: Date

  /// The day in a year.
  func day(in year: Int) -> CalendarDay? {
    switch date {
    case .fixed(let month, let day): CalendarDay(year: year, month: month, day: day)
    case .weekday(let count, let weekday, let month): CalendarDay.nth(count, weekday: weekday, month: month, year: year)
    case .easter(let days): CalendarDay.easter(of: year).map { $0 + days }
    }
  }

  /// The longest holiday name that starts at a token.
  static func named(in grammar: TimeGrammar, at index: Int) -> (holiday: Holiday, end: Int)? {
    for (name, date) in names[grammar.text(index)] ?? [] {
      let matches = name.enumerated().allSatisfy { grammar.text(index + $0.offset) == $0.element }
      if matches { return (Holiday(date: date), index + name.count) }
    }
    return nil
  }

  /// By first word; longer names stand first.
  private static let names: [String: [([String], Date)]] = {
    var names: [String: [([String], Date)]] = [:]
    for (name, date) in table {
      let words = name.split(separator: " ").map(String.init)
      names[words[0], default: []].append((words, date))
    }
    return names.mapValues { $0.sorted { $0.0.count > $1.0.count } }
  }()

  private static let table: [(String, Date)] = [
    ("christmas eve", .fixed(month: 12, day: 24)), ("christmas day", .fixed(month: 12, day: 25)),
    ("christmas", .fixed(month: 12, day: 25)), ("boxing day", .fixed(month: 12, day: 26)),
    ("new year 's eve", .fixed(month: 12, day: 31)), ("new year 's day", .fixed(month: 1, day: 1)),
    ("new year 's", .fixed(month: 1, day: 1)), ("halloween", .fixed(month: 10, day: 31)),
    ("independence day", .fixed(month: 7, day: 4)), ("veterans day", .fixed(month: 11, day: 11)),
    ("armistice day", .fixed(month: 11, day: 11)), ("remembrance day", .fixed(month: 11, day: 11)),
    ("valentine 's day", .fixed(month: 2, day: 14)), ("bastille day", .fixed(month: 7, day: 14)),
    ("may day", .fixed(month: 5, day: 1)), ("juneteenth", .fixed(month: 6, day: 19)),
    ("thanksgiving day", .weekday(4, weekday: 4, month: 11)), ("thanksgiving", .weekday(4, weekday: 4, month: 11)),
    ("labor day", .weekday(1, weekday: 1, month: 9)), ("memorial day", .weekday(-1, weekday: 1, month: 5)),
    ("columbus day", .weekday(2, weekday: 1, month: 10)), ("presidents day", .weekday(3, weekday: 1, month: 2)),
    ("presidents ' day", .weekday(3, weekday: 1, month: 2)),
    ("martin luther king day", .weekday(3, weekday: 1, month: 1)), ("easter sunday", .easter(0)),
    ("easter monday", .easter(1)), ("easter", .easter(0)), ("good friday", .easter(-2)),
    ("ash wednesday", .easter(-46)), ("palm sunday", .easter(-7)),
    ("maundy thursday", .easter(-3)), ("ascension day", .easter(39)), ("pentecost", .easter(49)),
    ("whit monday", .easter(50)), ("shrove tuesday", .easter(-47)), ("mardi gras", .easter(-47)),
    ("st . patrick 's day", .fixed(month: 3, day: 17)), ("st patrick 's day", .fixed(month: 3, day: 17)),
    ("st . valentine 's day", .fixed(month: 2, day: 14)), ("earth day", .fixed(month: 4, day: 22)),
    ("groundhog day", .fixed(month: 2, day: 2)), ("australia day", .fixed(month: 1, day: 26)),
    ("canada day", .fixed(month: 7, day: 1)), ("mother 's day", .weekday(2, weekday: 7, month: 5)),
    ("father 's day", .weekday(3, weekday: 7, month: 6)),
  ]
}

extension CalendarDay {
  /// The nth weekday of a month, from its end where negative; nil where the month has none.
  static func nth(_ count: Int, weekday: Int, month: Int, year: Int) -> CalendarDay? {
    let first = CalendarDay.first(ofMonth: month, year: year)
    let length = CalendarDay.days(inMonth: month, ofYear: year)
    if count < 0 {
      let last = first + (length - 1)
      return last - (last.weekday - weekday + 7) % 7 + 7 * (count + 1)
    }
    let day = first + (weekday - first.weekday + 7) % 7 + 7 * (count - 1)
    return day.month == month ? day : nil
  }

  /// Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher.
  static func easter(of year: Int) -> CalendarDay? {
    guard year >= 1583 else { return nil }
    let golden = year % 19
    let century = year / 100
    let rest = year % 100
    let correction = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
    let shift = (32 + 2 * (century % 4) + 2 * (rest / 4) - correction - rest % 4) % 7
    let late = (golden + 11 * correction + 22 * shift) / 451
    let sum = correction + shift - 7 * late + 114
    return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
