/// The EDTF text of a date; `EDTFDate(parsing:)` reads it back equal.
extension EDTFDate: CustomStringConvertible {
  public var description: String {
    switch form {
    case .moment(let moment): moment.description
    case .interval(let start, let end): "\(start)/\(end)"
    }
  }
}

extension EDTFDate.Endpoint: CustomStringConvertible {
  public var description: String {
    switch self {
    case .moment(let moment): moment.description
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTFDate.Moment: CustomStringConvertible {
  public var description: String {
    var text = yearText
    if let month { text += "-" + month.description }
    if let day { text += "-" + day.description }
    if let time { text += "T" + time.description }
    return text + qualification.rawValue
  }

  private var yearText: String {
    let magnitude = String(abs(year))
    if magnitude.count > 4 { return "Y" + String(year) }
    let digits = String(repeating: "0", count: 4 - magnitude.count) + magnitude
    let specified = digits.dropLast(unspecifiedYearDigits)
    return (year < 0 ? "-" : "") + specified + String(repeating: "X", count: unspecifiedYearDigits)
  }
}

extension EDTFDate.Part: CustomStringConvertible {
  public var description: String {
    switch self {
    case .number(let number): twoDigits(number)
    case .unspecified: "XX"
    }
  }
}

extension EDTFDate.ClockTime: CustomStringConvertible {
  public var description: String {
    "\(twoDigits(hour)):\(twoDigits(minute)):\(twoDigits(second))\(zone)"
  }
}

private func twoDigits(_ number: Int) -> String {
  number < 10 ? "0\(number)" : String(number)
}
