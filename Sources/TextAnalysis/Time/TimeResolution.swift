import DossierModel

/// What a time expression turned out to mean.
struct TimeResolution {
  var kind: TimeExpression.Kind
  var value: String
  var edtf: EDTFDate?
  /// The stretch of the calendar, where it is one.
  var period: CalendarPeriod?
  var anchor = "none"

  static func date(_ period: CalendarPeriod, anchor: String = "none") -> TimeResolution {
    TimeResolution(kind: .date, value: period.value, edtf: period.edtf, period: period, anchor: anchor)
  }
}
