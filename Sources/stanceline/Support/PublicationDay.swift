import DossierModel

/// A publication date as users write it in arguments, lists and JSON lines.
enum PublicationDay {
  /// Reads EDTF. Years beyond 9999 are EDTF, but none that news was published in: sums with them leave the calendar.
  static func date(_ text: String, at place: String) throws(Failure) -> EDTFDate {
    guard !text.contains("Y") else {
      throw Failure("\(place) \"\(text)\" has a year of more than four digits; expected the day of a news document")
    }
    do {
      return try EDTFDate(parsing: text)
    } catch {
      throw Failure("\(place) \(error)")
    }
  }
}
