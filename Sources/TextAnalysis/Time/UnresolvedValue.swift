import DossierModel

/// Values of expressions that nothing is known to count from: `XXXX-WXX-5` for a Friday.
enum UnresolvedValue {
  static func value(of form: TimeForm) -> String {
    switch form {
    case .monthDay(let month, let day, _): "XXXX-\(padded(month, 2))-\(padded(day, 2))"
    case .named(.month(let month), _): "XXXX-" + padded(month, 2)
    case .named(.weekday(let weekday), _): "XXXX-WXX-\(weekday)"
    case .named(.season(let season), _): "XXXX-" + ["SP", "SU", "FA", "WI"][season - 1]
    case .named(.quarter(let quarter), _): "XXXX-Q\(quarter)"
    case .named(.half(let half), _): "XXXX-H\(half)"
    case .unit(let unit, _): value(of: unit)
    case .within(let inner, _): value(of: inner)
    case .dayOfMonth(let day): "XXXX-XX-" + padded(day, 2)
    default: "XXXX-XX-XX"
    }
  }

  static func value(of unit: TimeUnit) -> String {
    switch unit {
    case .week, .fortnight: "XXXX-WXX"
    case .weekend: "XXXX-WXX-WE"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .year: "XXXX"
    case .decade: "XXX"
    case .century, .millennium: "XX"
    default: "XXXX-XX-XX"
    }
  }

  /// EDTF can leave the year open and keep month and day.
  static func edtf(of form: TimeForm) -> EDTFDate? {
    var moment = EDTFDate.Moment(year: 0)
    moment.unspecifiedYearDigits = 4
    switch form {
    case .monthDay(let month, let day, _):
      moment.month = .number(month)
      moment.day = .number(day)
    case .named(.month(let month), _): moment.month = .number(month)
    default: return nil
    }
    return EDTFDate(moment)
  }
}
