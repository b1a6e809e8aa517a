import DossierModel
import TestSupport
import Testing

@Suite struct EDTFDateTests {
  @Test(arguments: [
    "2012-05-25", "2012-05", "2012", "2011-03/2012-03", "2012-06-02/2012-06-03", "2012-05-27~", "2012-21", "2012-33",
    "2012-41", "201X",
    "20XX", "2XXX", "XXXX", "2012-XX", "2012-05-XX", "1985-XX-XX", "2011-03/..", "../2012", "/2012", "2012-05/",
    "Y17000", "Y-17000", "-0044-03-15", "0000", "2012-05-25T14:30:00Z", "2012-05-25T14:30:00+02:00",
    "2012-05-25T14:30:00", "2012?", "2012-05%/2012-06~", "2012-24", "2012-05-25%", "2012-05-25T23:59:60Z",
    "1XXX-XX", "156X-12-25", "2004-06-XX/2004-07-03",
  ])
  func roundTrips(text: String) throws {
    #expect(try EDTFDate(parsing: text).description == text)
  }

  @Test(
    arguments: [
      "", "2012-13", "2012-13-01", "2012-02-30", "12", "2012-5-1", "2012-05-25T25:00:00", "../..", "2013/2012",
      "2012-00", "2012-00-01", "2012-05-00", "2012-25", "2012-21-01", "2012-20", "/", "2012--05",
      "2012-05-25 ",
      " 2012", "2012-05-25T14", "2012-05-25T14:30", "2012-05-25T14:60:00", "2012-05T14:30:00Z", "20X2", "2012-X1",
      "2012-05-1X", "Y2012", "Y12", "-0000", "2012~?", "2012/2013/2014", "2012-05-25T14:30:00+15:00", "２０１２",
      "2012-05-25\u{0}", "Y9999999999999", "2012-XX-25",
    ])
  func refuses(text: String) {
    #expect(throws: EDTFParsingError.self) { try EDTFDate(parsing: text) }
  }

  @Test func saysWhatIsWrong() {
    let expected = "\"2012-13-01\" is not an EDTF date; the calendar has no such month or day"
    #expect { try EDTFDate(parsing: "2012-13-01") } throws: { "\($0)" == expected }
  }

  @Test(arguments: [
    ("2012-05-25", "2012-05-25", "2012-05-25"), ("2012-02", "2012-02-01", "2012-02-29"),
    ("2012", "2012-01-01", "2012-12-31"), ("201X", "2010-01-01", "2019-12-31"), ("20XX", "2000-01-01", "2099-12-31"),
    ("2012-21", "2012-03-01", "2012-05-31"), ("2012-24", "2012-12-01", "2013-02-28"),
    ("2012-05-XX", "2012-05-01", "2012-05-31"), ("2012-XX", "2012-01-01", "2012-12-31"),
    ("2011-03/2012-03", "2011-03-01", "2012-03-31"), ("2012-05-27~", "2012-05-27", "2012-05-27"),
    ("156X-12-25", "1560-12-25", "1569-12-25"),
    ("201X-02-29", "2012-02-29", "2016-02-29"), ("-201X", "-2019-01-01", "-2010-12-31"),
    ("-0044-03-15", "-0044-03-15", "-0044-03-15"),
    ("2012-05-25T23:00:00Z", "2012-05-25", "2012-05-25"),
  ])
  func bounds(text: String, first: String, last: String) {
    let date = SampleDossier.date(text)
    #expect(date.earliestDay.map { EDTFDate($0).description } == first)
    #expect(date.latestDay.map { EDTFDate($0).description } == last)
  }

  @Test func openAndUnknownEndsHaveNoBound() {
    #expect(SampleDossier.date("2011-03/..").latestDay == nil)
    #expect(SampleDossier.date("/2012").earliestDay == nil)
    #expect(SampleDossier.date("2011-03/..").earliestDay != nil)
  }

  @Test(arguments: [
    ("2012-05-25", "2012-05-26", EDTFDate.Order.earlier), ("2012-06", "2012-05-31", .later),
    ("2012-05-25", "2012-05-25", .same), ("2012-05", "2012-05-25", .undetermined),
    ("2012-05", "2012-05", .undetermined),
    ("2012/..", "2011", .later), ("2012/..", "2015", .undetermined), ("../2011", "2012", .earlier),
    ("2012-05-25~", "2012-05-25~", .undetermined),
  ])
  func compares(one: String, other: String, order: EDTFDate.Order) {
    #expect(SampleDossier.date(one).compare(to: SampleDossier.date(other)) == order)
  }

  @Test func equalEndsAreNoInterval() {
    let day = SampleDossier.date("2031-03-01")
    #expect(EDTFDate(from: day.start, through: day.end) == day)
    #expect(day.qualified(.approximate).description == "2031-03-01~")
  }

  @Test func valuesStayWhatTheyWereMadeOf() {
    let time = EDTFDate.ClockTime(hour: 1, minute: 2, second: 3, zone: "Z")
    var moment = EDTFDate.Moment(year: 2031, month: .number(3), day: .unspecified, time: time)
    #expect(moment.month == .number(3) && moment.day == .unspecified && moment.time == time)
    moment.time = nil
    moment.day = nil
    moment.unspecifiedYearDigits = 2
    #expect(moment.day == nil && moment.time == nil && moment.unspecifiedYearDigits == 2)
  }

  @Test func noTextBreaksTheReader() {
    var generator = SeededGenerator(seed: 7)
    let letters = Array("0123456789-/XYTZ:.~?%+ é")
    for _ in 0..<20_000 {
      let length = Int.random(in: 0..<24, using: &generator)
      let text = String((0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
      guard let date = try? EDTFDate(parsing: text) else { continue }
      #expect((try? EDTFDate(parsing: date.description)) == date, "\(text)")
      if let first = date.earliestDay, let last = date.latestDay { #expect(first <= last, "\(text)") }
    }
  }

  @Test(arguments: [
    ("2030-22", "summer 2030"), ("2030-34", "second quarter of 2030"), ("2030-36", "fourth quarter of 2030"),
    ("2030-41", "second half of 2030"), ("2030-06", "June 2030"),
  ]) func partsOfYearsAreNamed(date: String, words: String) throws {
    #expect(try EDTFDate(parsing: date).words == words)
  }

  @Test func unknownDatesHaveNoDays() throws {
    #expect(EDTFDate.unknown.description == "XXXX" && EDTFDate.unknown.words == "unknown date")
    #expect(EDTFDate.unknown.earliestDay == nil && EDTFDate.unknown.latestDay == nil)
    #expect(try EDTFDate(parsing: "203X").earliestDay != nil)
  }
}
