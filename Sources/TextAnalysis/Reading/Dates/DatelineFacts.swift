import DossierModel

/// What a dateline says: "BEIRUT, June 1 (Reuters) — " the agency, and the date where a year is known.
struct DatelineFacts {
  var agency: String?
  var day: CalendarDay?

  init(_ dateline: String, year: Int?) {
    if let open = dateline.firstIndex(of: "("), let close = dateline[open...].firstIndex(of: ")") {
      let name = dateline[dateline.index(after: open)..<close]
      let isName = name.first?.isUppercase == true && name.split(separator: " ").count <= 3
      if isName, StatedDate(String(name)) == nil { agency = String(name) }
    }
    if let date = StatedDate(dateline) {
      day = date.day
    } else if let year {
      day = DatelineFacts.day(in: DateToken.tokens(of: dateline), year: year)
    }
  }

  private static func day(in tokens: [DateToken], year: Int) -> CalendarDay? {
    for index in tokens.indices {
      guard let month = tokens[index].month,
        let day = StatedDate.dayNumber(beside: index, in: tokens, except: nil)
      else { continue }
      return CalendarDay(year: year, month: month, day: day)
    }
    return nil
  }
}
