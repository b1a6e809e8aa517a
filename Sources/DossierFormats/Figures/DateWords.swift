import DossierModel

/// Days and stretches of days as a reader says them: "25 May 2012", "2–3 June 2012", "7 months".
enum DateWords {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  static let longWeekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  static func words(_ day: CalendarDay) -> String {
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  static func short(_ day: CalendarDay) -> String {
    "\(day.day) \(months[day.month - 1].prefix(3)) \(day.year)"
  }

  static func words(from first: CalendarDay, through last: CalendarDay) -> String {
    let (start, end) = (first.components, last.components)
    if first == last { return words(first) }
    if start.year == end.year, start.month == end.month { return "\(start.day)–\(words(last))" }
    if start.year == end.year { return "\(start.day) \(months[start.month - 1]) – \(words(last))" }
    return "\(words(first)) – \(words(last))"
  }

  /// A length of silence as a reader says it: "seven weeks", "three months", "two years".
  static func gap(days: Int) -> String {
    let (number, unit) =
      days >= 730
      ? ((days + 182) / 365, "years") : days >= 75 ? ((days * 12 + 182) / 365, "months") : (days / 7, "weeks")
    return "\(number < numerals.count ? numerals[number] : String(number)) \(unit)"
  }

  private static let numerals = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  /// A length of silence: "7 months", "12 days".
  static func span(days: Int) -> String {
    if days >= 730 { return "\((days + 182) / 365) years" }
    if days >= 61 { return "\((days * 12 + 182) / 365) months" }
    return days == 1 ? "1 day" : "\(days) days"
  }
}
