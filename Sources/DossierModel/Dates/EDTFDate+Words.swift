/// A date as a reader says it: "1 March 2031", "about March 2031", "15 to 16 March 2031", "2031, day unknown".
extension EDTFDate {
  public var words: String {
    switch form {
    case .moment(let moment): return moment.words
    case .interval(.moment(let first), .moment(let last)):
      return "\(first.words(sharing: last)) to \(last.words)"
    case .interval(.moment(let first), .open): return "since \(first.words)"
    case .interval(.moment(let first), _): return "\(first.words) to an unknown day"
    case .interval(.open, .moment(let last)): return "up to \(last.words)"
    case .interval(_, .moment(let last)): return "an unknown day to \(last.words)"
    case .interval: return "at an unknown time"
    }
  }
}

extension EDTFDate.Moment {
  fileprivate var words: String {
    switch qualification {
    case .certain: bareWords
    case .approximate: "about \(bareWords)"
    case .uncertain: "possibly \(bareWords)"
    case .uncertainAndApproximate: "possibly about \(bareWords)"
    }
  }

  /// The first day of an interval without the month and year that it shares with the last.
  fileprivate func words(sharing last: EDTFDate.Moment) -> String {
    guard qualification == .certain, last.qualification == .certain, year == last.year, time == nil else {
      return words
    }
    guard case .number(let day)? = day, case .number(let month)? = month, month <= 12 else { return words }
    return last.monthNumber == month ? String(day) : "\(day) \(Self.months[month - 1])"
  }

  private var monthNumber: Int? {
    if case .number(let number)? = month { number } else { nil }
  }

  private var bareWords: String {
    let year = yearWords
    if unspecifiedYearDigits > 3, month == nil { return "unknown date" }
    guard let month else { return year }
    guard case .number(let monthNumber) = month else { return "\(year), day unknown" }
    let name = Self.name(ofMonth: monthNumber)
    switch day {
    case .number(let day)?: return "\(day) \(name) \(year)" + (time.map { ", \($0)" } ?? "")
    case .unspecified?: return "\(name) \(year), day unknown"
    case nil: return "\(name) \(year)"
    }
  }

  private var yearWords: String {
    switch unspecifiedYearDigits {
    case 0: year > 0 ? String(year) : "\(1 - year) BC"
    case 1: "the \(year)s"
    case 2: "the \(year / 100 + 1)\(year / 100 == 20 ? "st" : "th") century"
    default: "an unknown year"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  /// A month, or what EDTF counts behind the months: seasons from 21, quarters from 33, halves from 40.
  private static func name(ofMonth number: Int) -> String {
    switch number {
    case ...12: months[max(number - 1, 0) % 12]
    case 33...36: ["first", "second", "third", "fourth"][number - 33] + " quarter of"
    case 40...41: ["first", "second"][number - 40] + " half of"
    default: seasons[(number - 21) % 4]
    }
  }

  private static let seasons = ["spring", "summer", "autumn", "winter"]
}
