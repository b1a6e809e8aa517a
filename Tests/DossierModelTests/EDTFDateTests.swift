import DossierModel
import Testing

@Suite struct EDTFDateTests {
  @Test(arguments: [
    "2012-05-25", "2012-05", "2012", "2011-03/2012-03", "2012-06-02/2012-06-03", "2012-05-27~", "2012-21", "201X",
    "20XX", "2012-XX", "2012-05-XX", "1985-XX-XX", "2011-03/..", "../2012", "/2012", "2012-05/", "Y17000",
    "-0044-03-15",
    "2012-05-25T14:30:00Z", "2012-05-25T14:30:00+02:00", "2012?", "2012-05%/2012-06~",
  ])
  func roundTrips(text: String) throws {
    #expect(try EDTFDate(parsing: text).description == text)
  }

  @Test(arguments: [
    "", "2012-13", "2012-13-01", "2012-02-30", "12", "2012-5-1", "2012-05-25T25:00:00", "../..", "2013/2012",
  ])
  func refuses(text: String) {
    #expect(throws: EDTFParsingError.self) { try EDTFDate(parsing: text) }
  }
}
