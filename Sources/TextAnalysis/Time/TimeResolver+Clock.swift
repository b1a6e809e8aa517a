import DossierModel

/// Times of day, ranges of days, and the vague "now" and "soon".
extension TimeResolver {
  func clock(_ time: TimeOfDay, on form: TimeForm?, _ tense: ClauseTense, _ token: Int) -> TimeResolution {
    var found: Found?
    if let form {
      found = period(of: form, tense, token)
    } else if let spokenDay, token - spokenDay.token < 30 {
      found = (.day(spokenDay.day), spokenAnchor(.day(spokenDay.day)))
    } else {
      found = reference.day.map { (.day($0), "published") }
    }
    guard let found, case .day(let day) = found.period else {
      let date = form.map { UnresolvedValue.value(of: $0) } ?? "XXXX-XX-XX"
      return TimeResolution(kind: .time, value: date + time.value)
    }
    var resolution = TimeResolution.date(found.period, anchor: found.anchor)
    resolution.kind = .time
    resolution.value += time.value
    if let hour = time.hour, hour < 24, case .moment(var moment) = EDTFDate(day).form {
      moment.time = .init(hour: hour, minute: time.minute ?? 0, second: time.second ?? 0, zone: time.zone ?? "")
      resolution.edtf = EDTFDate(moment)
    }
    if found.anchor == "published", reference.isApproximate {
      resolution.edtf = resolution.edtf?.qualified(.approximate)
    }
    return resolution
  }

  func dayRange(
    _ form: TimeForm, _ other: TimeForm, _ isFirst: Bool, _ tense: ClauseTense, _ token: Int
  ) -> TimeResolution {
    var resolution = dated(form, tense, token)
    if let edtf = resolution.edtf, let second = dated(other, tense, token).edtf, resolution.period != nil {
      let start = isFirst ? edtf : second
      let end = isFirst ? second : edtf
      resolution.edtf = EDTFDate(from: start.start, through: end.end)
    }
    return resolution
  }

  func vague(_ vague: VagueReference) -> TimeResolution {
    var resolution = TimeResolution(kind: .date, value: vague.rawValue)
    guard let day = reference.day else { return resolution }
    let end = EDTFDate(day).start
    resolution.anchor = "published"
    switch vague {
    case .present: resolution.edtf = EDTFDate(day)
    case .past: resolution.edtf = EDTFDate(from: .open, through: end)
    case .future: resolution.edtf = EDTFDate(from: end, through: .open)
    }
    if reference.isApproximate { resolution.edtf = resolution.edtf?.qualified(.approximate) }
    return resolution
  }

  func nowadays() -> TimeResolution {
    var resolution = TimeResolution(kind: .date, value: VagueReference.present.rawValue)
    resolution.edtf = reference.day(for: .year).map { EDTFDate(year: $0.year) }
    resolution.anchor = resolution.edtf == nil ? "none" : "published"
    return resolution
  }
}
